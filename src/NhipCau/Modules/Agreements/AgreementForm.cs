using System.ComponentModel.DataAnnotations;
using NhipCau.Modules.Partners;
using NhipCau.Shell;

namespace NhipCau.Modules.Agreements;

/// <summary>What is typed of an agreement itself; its steps have their own pages.</summary>
public sealed class AgreementForm
{
    private const string TooLong = "Phần này không dài quá 300 chữ.";
    private const string FarTooLong = "Phần này dài quá 4.000 chữ. Rút gọn, kèm tệp nếu cần.";

    [Required(ErrorMessage = "Ghi tên thỏa thuận như trên văn bản, ví dụ: Bản ghi nhớ hợp tác hữu nghị giữa hai tỉnh."), StringLength(500, ErrorMessage = "Tên không dài quá 500 chữ.")]
    public string? Name { get; set; }

    [StringLength(300, ErrorMessage = TooLong)]
    public string? OtherKind { get; set; }

    /// <summary>Null: read from the name.</summary>
    public AgreementKind? Kind { get; set; }

    [Required(ErrorMessage = "Chọn cấp ký: từ đó biết thủ tục phải làm.")]
    public SigningLevel? Signs { get; set; }

    [Required(ErrorMessage = "Chọn cơ quan ký phía Việt Nam.")]
    public int? PartyId { get; set; }

    [Required(ErrorMessage = "Chọn cơ quan giữ hồ sơ.")]
    public int? OwnerId { get; set; }

    /// <summary>As printed, the way the register of partners knows or can find it.</summary>
    [StringLength(300, ErrorMessage = TooLong)]
    public string? Partner { get; set; }

    /// <summary>One a line.</summary>
    [StringLength(4000, ErrorMessage = FarTooLong)]
    public string? MorePartners { get; set; }
    public string[] Fields { get; set; } = [];

    [StringLength(4000, ErrorMessage = FarTooLong)]
    public string? Content { get; set; }

    [StringLength(4000, ErrorMessage = FarTooLong)]
    public string? Purpose { get; set; }

    [StringLength(300, ErrorMessage = TooLong)]
    public string? Manner { get; set; }

    [StringLength(300, ErrorMessage = TooLong)]
    public string? Languages { get; set; }
    public TextInVietnamese? Vietnamese { get; set; }
    public YesNo? NonBinding { get; set; }
    public bool Sensitive { get; set; }
    public bool PeerCounterpart { get; set; }
    public YesNo? Publish { get; set; }

    [StringLength(4000, ErrorMessage = FarTooLong)]
    public string? UnpublishedBecause { get; set; }
    public int? PlannedYear { get; set; }

    [StringLength(300, ErrorMessage = TooLong)]
    public string? OriginalAt { get; set; }

    [StringLength(4000, ErrorMessage = FarTooLong)]
    public string? ImplementationPlan { get; set; }

    [StringLength(300, ErrorMessage = TooLong)]
    public string? InheritedFrom { get; set; }

    [StringLength(4000, ErrorMessage = FarTooLong)]
    public string? Note { get; set; }

    public static AgreementForm Of(Agreement a) => new()
    {
        Name = a.Name,
        Kind = a.Kind,
        OtherKind = a.OtherKind,
        Signs = a.Signs,
        PartyId = a.PartyId,
        OwnerId = a.OwnerId,
        Partner = a.Partners.OrderBy(p => p.Id).Select(p => p.Partner.Title).FirstOrDefault(),
        MorePartners = string.Join('\n', a.Partners.OrderBy(p => p.Id).Skip(1).Select(p => p.Partner.Title)),
        Fields = [.. a.CooperationFields.Select(f => f.Code)],
        Content = a.Content,
        Purpose = a.Purpose,
        Manner = a.Manner,
        Languages = a.Languages,
        Vietnamese = a.Vietnamese,
        NonBinding = a.NonBinding.ToYesNo(),
        Sensitive = a.Sensitive,
        PeerCounterpart = a.PeerCounterpart,
        Publish = a.Publish.ToYesNo(),
        UnpublishedBecause = a.UnpublishedBecause,
        PlannedYear = a.PlannedYear,
        OriginalAt = a.OriginalAt,
        ImplementationPlan = a.ImplementationPlan,
        InheritedFrom = a.InheritedFrom,
        Note = a.Note,
    };

    /// <summary>Puts what was typed into the record. What decides the procedure stays as it is once somebody was asked.</summary>
    public void Into(Agreement a)
    {
        (a.Name, a.Content, a.Purpose, a.Manner, a.Languages) = (Name!.Trim(), Typed.Filled(Content), Typed.Filled(Purpose), Typed.Filled(Manner), Typed.Filled(Languages));
        a.Kind = Kind ?? AgreementKinds.Of(a.Name);
        a.OtherKind = a.Kind == AgreementKind.Other ? Typed.Filled(OtherKind) : null;
        (a.Vietnamese, a.NonBinding, a.Sensitive, a.PeerCounterpart) = (Vietnamese, NonBinding.ToBool(), Sensitive, PeerCounterpart);
        (a.Publish, a.UnpublishedBecause) = (Publish.ToBool(), Publish == YesNo.No ? Typed.Filled(UnpublishedBecause) : null);
        (a.PlannedYear, a.OriginalAt, a.ImplementationPlan, a.InheritedFrom, a.Note) = (PlannedYear, Typed.Filled(OriginalAt), Typed.Filled(ImplementationPlan), Typed.Filled(InheritedFrom), Typed.Filled(Note));
        a.Fields = string.Join(',', CooperationField.All.Where(f => Fields.Contains(f.Code)).Select(f => f.Code));
        (a.Signs, a.PartyId, a.OwnerId) = (Signs!.Value, PartyId!.Value, OwnerId!.Value);
    }

    /// <summary>The partners named, each found in the register; who is not found is said with what is near.</summary>
    public async Task<(IReadOnlyList<int> Found, List<(string Field, Refusal Refusal)> Missing)> Partners(PartnerRegister register)
    {
        var found = new List<int>();
        var missing = new List<(string, Refusal)>();
        var lines = new[] { (nameof(Partner), Partner) }.Concat((MorePartners ?? "").Split('\n').Take(30).Select(line => (nameof(MorePartners), (string?)line)));
        foreach (var (field, line) in lines.Where(l => !string.IsNullOrWhiteSpace(l.Item2)))
        {
            if (await register.Find(line) is { } known) found.Add(known.Id);
            else missing.Add((field, Unknown(line!.Trim(), await register.Nearest(line, take: 3))));
        }
        return (found.Distinct().ToList(), missing);
    }

    internal static Refusal Unknown(string name, IReadOnlyList<KnownPartner> near) => near.Count == 0
        ? new Refusal("Sổ đối tác chưa có “{0}”. Thêm vào sổ Đối tác trước, rồi chọn lại.", name)
        : new Refusal("Sổ đối tác chưa có “{0}”. Có phải: {1}? Chọn tên đúng, hoặc thêm đối tác mới.", name, string.Join("; ", near.Select(n => n.Title)));
}
