using System.Collections.Frozen;

namespace NhipCau.VanBan.Export;

/// <summary>IRIs of documents by the Akoma Ntoso Naming Convention 1.0, §4: the same for a document itself and for a citation of it.</summary>
internal static class AknUri
{
    /// <summary>Kinds that lay down rules; the rest plans, reports, asks or tells.</summary>
    private static readonly FrozenSet<string> Acts = new[]
    {
        "hien-phap", "bo-luat", "luat", "phap-lenh", "nghi-dinh", "nghi-quyet", "quyet-dinh", "thong-tu", "thong-tu-lien-tich", "quy-che", "quy-dinh", "dieu-le",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static bool IsAct(string? kind) => Acts.Contains(Akn.Slug(kind));

    public static string Work(DocumentHeader header, bool act) =>
        Work(act, header.KindName, header.Issuer, header.Date ?? Year(header.Year), Join(header.Number, header.Symbol));

    public static string Work(CitationRow row) => Work(IsAct(row.Kind), row.Kind, row.Issuer, row.Date, row.Symbol);

    private static string Work(bool act, string? kind, string? issuer, string? date, string? number) =>
        $"/akn/vn/{(act ? "act" : "doc")}/{Akn.Slug(kind)}/{Akn.Slug(issuer is null ? null : VietnameseText.NameKey(issuer))}/{Date(date)}/{Akn.Slug(number)}";

    /// <summary>The convention knows a day or a year.</summary>
    private static string Date(string? date) => date switch
    {
        { Length: 10 } => date,
        { Length: >= 4 } => date[..4],
        _ => "nn",
    };

    private static string? Year(int? year) => year?.ToString("0000", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A draft has no number yet: nn-kh-ubnd.</summary>
    private static string? Join(string? number, string? symbol) => symbol is null ? number : $"{number ?? "nn"}-{symbol}";
}
