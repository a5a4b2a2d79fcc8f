using NhipCau.Modules.Partners;
using NhipCau.VanBan;

namespace NhipCau.Modules.Delegations.Inbound;

/// <summary>A visit as it is compared with others: the same body of the same country about the same days is asked about, for it may be one visit entered twice.</summary>
public sealed record VisitTwin(int Id, string Name, string Body, int? PartnerId, string Countries, DateOnly From, DateOnly To)
{
    /// <summary>How far apart the days of one visit may have been written down.</summary>
    public const int Window = 7;

    /// <summary>Of these a country has one: "Đại sứ quán Phần Lan tại Việt Nam" and "… tại Hà Nội" are one body.</summary>
    private const string Embassy = "dai su quan"; // official Vietnamese text

    public bool MayBe(VisitTwin other) =>
        Id != other.Id && Likeness.Meet(From.AddDays(-Window), To.AddDays(Window), other.From, other.To)
        && (Countries.Length == 0 || other.Countries.Length == 0 || CountryList.Share(Countries, other.Countries)) && SameBody(other);

    private bool SameBody(VisitTwin other)
    {
        if (PartnerId is not null && other.PartnerId is not null) return PartnerId == other.PartnerId;
        if (PartnerSpelling.Key(Body) is { Length: > 0 } key && key == PartnerSpelling.Key(other.Body)) return true;
        return IsEmbassy(Body) && IsEmbassy(other.Body) && CountryList.Share(Countries, other.Countries) || Likeness.OfNames(Body, other.Body) >= 0.6;
    }

    private static bool IsEmbassy(string body) => VietnameseText.Fold(body).Contains(Embassy, StringComparison.Ordinal);
}
