using NhipCau.Modules.Agencies;
using NhipCau.Shell;
using NhipCau.VanBan;

namespace NhipCau.Modules.Agreements;

/// <summary>What must be right about an agreement: asked by the form, the import and every step alike. Each sentence says by which clause, and what to do.</summary>
public static class AgreementRules
{
    private const string Article2 = "Luật 70/2020/QH14 Đ.2"; // official Vietnamese text
    private const string Article7 = "Luật 70/2020/QH14 Đ.7"; // official Vietnamese text
    private const string Decree = "NĐ 64/2021/NĐ-CP, NĐ 177/2025/NĐ-CP"; // official Vietnamese text

    private static readonly Refusal NoPartner = new("Chưa có đối tác nước ngoài. Sửa hồ sơ, chọn đối tác.");
    private static readonly Refusal NoName = new("Ghi tên thỏa thuận như trên văn bản, ví dụ: Bản ghi nhớ hợp tác hữu nghị giữa hai tỉnh.");

    /// <summary>What holds at any time, for a plan as for what was signed long ago.</summary>
    public static IEnumerable<(string Field, Refusal Refusal)> Record(Agreement a)
    {
        if (string.IsNullOrWhiteSpace(a.Name)) yield return (nameof(a.Name), NoName);
        else if (AgreementKinds.TreatyName(a.Name) is { } treaty) yield return (nameof(a.Name), treaty);
        if (a.Kind == AgreementKind.Other && string.IsNullOrWhiteSpace(a.OtherKind)) yield return (nameof(a.OtherKind), new Refusal("Ghi tên gọi của văn bản khi không chọn được trong danh sách."));
        else if (AgreementKinds.TreatyName(a.OtherKind) is { } other) yield return (nameof(a.OtherKind), other);
        if (a.Party is not null && Competence(a.Signs, a.Party) is { } level) yield return level;
        foreach (var refusal in Commune(a)) yield return refusal;
        if (Unpublished(a.Publish, a.UnpublishedBecause) is { } unpublished) yield return (nameof(a.UnpublishedBecause), unpublished);
        if (a.PlannedYear is < 1990 or > 2100) yield return (nameof(a.PlannedYear), new Refusal("Năm kế hoạch không đúng. Nhập bốn chữ số, ví dụ 2027."));
    }

    /// <summary>Each party signs at its own level: by another one it would pass another procedure, and other people would permit it.</summary>
    public static (string Field, Refusal Refusal)? Competence(SigningLevel level, Agency party) => (level, party) switch
    {
        (SigningLevel.BorderCommune, { IsCommune: false }) => (nameof(Agreement.PartyId), new Refusal("Bên Việt Nam phải là UBND xã, phường khi ký ở cấp xã biên giới. Chọn lại cấp ký hoặc bên Việt Nam.")),
        (not SigningLevel.BorderCommune, { IsCommune: true }) => (nameof(Agreement.Signs), new Refusal("UBND cấp xã chỉ ký ở cấp “UBND cấp xã ở khu vực biên giới” ({0}). Chọn lại cấp ký hoặc bên Việt Nam.", Decree)),
        (not SigningLevel.Committee, { IsCommune: false }) when Begins(party, "Ủy ban nhân dân") => (nameof(Agreement.Signs), new Refusal("{0} ký là ký nhân danh UBND cấp tỉnh. Chọn cấp ký đó, hoặc chọn lại bên Việt Nam.", party.Name)), // official Vietnamese text
        (not SigningLevel.Council, _) when Begins(party, "Hội đồng nhân dân") => (nameof(Agreement.Signs), new Refusal("{0} ký là ký nhân danh HĐND cấp tỉnh. Chọn cấp ký đó, hoặc chọn lại bên Việt Nam.", party.Name)), // official Vietnamese text
        (SigningLevel.Organisation, { Kind: AgencyKind.State }) => (nameof(Agreement.Signs), new Refusal("{0} là cơ quan nhà nước nên không ký ở cấp của tổ chức ({1}). Chọn lại cấp ký hoặc bên Việt Nam.", party.Name, Decree)),
        (SigningLevel.Department, { Kind: AgencyKind.Front or AgencyKind.Association }) => (nameof(Agreement.Signs), new Refusal("{0} là tổ chức nên ký ở cấp “Cơ quan cấp tỉnh của tổ chức” ({1}). Chọn lại cấp ký hoặc bên Việt Nam.", party.Name, Decree)),
        _ => null,
    };

    private static bool Begins(Agency party, string name) => party.Kind == AgencyKind.State && VietnameseText.Fold(party.Name).StartsWith(VietnameseText.Fold(name), StringComparison.Ordinal);

    public static Refusal? Unpublished(bool? publish, string? because) => publish == false && string.IsNullOrWhiteSpace(because)
        ? new Refusal("Thỏa thuận quốc tế được công bố toàn văn, trừ khi có nội dung mật. Ghi lý do không công bố, hoặc chọn công bố.") : null;

    /// <summary>A border commune signs on exchanges, information, twinning and the border alone, with an authority of its own level.</summary>
    private static IEnumerable<(string Field, Refusal Refusal)> Commune(Agreement a)
    {
        if (a.Signs != SigningLevel.BorderCommune) yield break;
        if (a.CooperationFields.Where(f => !f.OfCommunes).Select(f => f.Name).ToList() is { Count: > 0 } beyond)
            yield return (nameof(a.Fields), new Refusal("UBND xã biên giới chỉ ký về giao lưu, trao đổi thông tin, kết nghĩa và quản lý biên giới ({0}). Bỏ lĩnh vực: {1}.", Decree, string.Join(", ", beyond)));
        if (!a.PeerCounterpart && a.Stage is not (Stage.Planned or Stage.Dropped))
            yield return (nameof(a.PeerCounterpart), new Refusal("UBND xã biên giới chỉ ký với chính quyền cùng cấp phía bên kia biên giới ({0}). Kiểm tra đối tác rồi đánh dấu ô này.", Decree));
    }

    /// <summary>What a draft must have before anybody is asked of it, and until it is signed.</summary>
    public static Refusal? Draft(Agreement a)
    {
        if (Record(a).Select(r => r.Refusal).FirstOrDefault() is { } wrong) return wrong;
        if (a.Partners.Count == 0) return NoPartner;
        if (a.CooperationFields.Count == 0) return new Refusal("Chưa chọn lĩnh vực hợp tác: từ đó biết phải hỏi cơ quan nào. Sửa hồ sơ, chọn lĩnh vực.");
        if (a.Vietnamese is null or TextInVietnamese.None) return new Refusal("Dự thảo phải có bản tiếng Việt hoặc bản dịch tiếng Việt ({0}). Bổ sung rồi sửa hồ sơ.", Article7);
        if (a.NonBinding != true) return new Refusal("Dự thảo phải có điều khoản nói rõ văn bản không tạo quyền, nghĩa vụ theo pháp luật quốc tế ({0}). Bổ sung vào dự thảo rồi sửa hồ sơ.", Article2);
        return null;
    }

    /// <summary>What is signed says from when, how long and until when: the three must agree.</summary>
    public static IEnumerable<(string Field, Refusal Refusal)> Term(Signing s)
    {
        if (s.On is null) { yield return (nameof(s.On), new Refusal("Nhập ngày ký, ví dụ 05/03/2026.")); yield break; }
        if (s.On.Value.Year < 1945) yield return (nameof(s.On), new Refusal("Ngày ký quá xa. Kiểm tra lại năm."));
        var effective = s.EffectiveOn ?? s.On.Value;
        if (effective < s.On) yield return (nameof(s.EffectiveOn), new Refusal("Ngày có hiệu lực không thể trước ngày ký. Kiểm tra lại hai ngày."));
        if (effective > s.On.Value.AddYears(5)) yield return (nameof(s.EffectiveOn), new Refusal("Ngày có hiệu lực quá xa ngày ký. Kiểm tra lại năm."));
        if (s.TermMonths is < 1 or > 1200) yield return (nameof(s.TermMonths), new Refusal("Thời hạn tính bằng tháng, từ 1 đến 1.200. Để trống nếu không có thời hạn."));
        else if (s.TermMonths is { } months && s.ExpiresOn is { } ends && ends != effective.AddMonths(months) && ends != effective.AddMonths(months).AddDays(-1))
            yield return (nameof(s.ExpiresOn), new Refusal("Ngày hết hạn không khớp: có hiệu lực {0}, thời hạn {1} tháng thì hết hạn {2}. Sửa ngày, hoặc để trống để tự tính.", Day(effective), months, Day(effective.AddMonths(months))));
        if (s.ExpiresOn < effective) yield return (nameof(s.ExpiresOn), new Refusal("Ngày hết hạn không thể trước ngày có hiệu lực. Kiểm tra lại hai ngày."));
        if (s.AutoRenew && s.TermMonths is null) yield return (nameof(s.TermMonths), new Refusal("Ghi thời hạn bằng tháng để biết mỗi lần tự động gia hạn thêm bao lâu."));
        if (s.RenewTimes is < 1 or > 50) yield return (nameof(s.RenewTimes), new Refusal("Số lần tự động gia hạn từ 1 đến 50. Để trống nếu không giới hạn."));
    }

    /// <summary>Of what was signed: somebody signed it with us, and under the law in force a text known to lack the clause or a Vietnamese version is no agreement of it.</summary>
    public static IEnumerable<(string Field, Refusal Refusal)> OnSigning(Agreement a, DateOnly on)
    {
        if (a.Partners.Count == 0) yield return (nameof(AgreementForm.Partner), NoPartner);
        if (on < Procedure.LawFrom) yield break;
        if (a.NonBinding == false) yield return (nameof(a.NonBinding), new Refusal("Thỏa thuận quốc tế phải có điều khoản không tạo quyền, nghĩa vụ theo pháp luật quốc tế ({0}). Xem lại văn bản; nếu đúng là thiếu, để “Chưa rõ” và ghi vào ghi chú.", Article2));
        if (a.Vietnamese == TextInVietnamese.None) yield return (nameof(a.Vietnamese), new Refusal("Thỏa thuận quốc tế phải có bản tiếng Việt hoặc bản dịch tiếng Việt ({0}). Làm bản dịch, hoặc để “Chưa rõ” khi chưa xem được văn bản.", Article7));
    }

    /// <summary>What a decision is asked on, and what it permitted, is not changed behind it; an amendment that took effect opens the record again.</summary>
    public static Refusal? Settled(Agreement a) =>
        a.Dossiers.Any(d => d.Stage is Stage.Submitted or Stage.Permitted) ? new Refusal("Hồ sơ đã trình hoặc đã được phép: cấp ký, các bên, lĩnh vực, văn bản và việc công bố không đổi được. Đề nghị trả hồ sơ nếu phải sửa.")
        : a.Dossiers.Any(d => d is { Kind: DossierKind.Sign, PermittedOn: not null, Stage: Stage.Concluded or Stage.Reported }) && !a.Dossiers.Any(d => d is { Kind: DossierKind.Amend, DoneOn: not null })
            ? new Refusal("Thỏa thuận đã ký đúng như được phép: cấp ký, các bên, lĩnh vực, văn bản và việc công bố không đổi được ở đây. Làm bước “Sửa đổi” nếu hai bên đã đổi.") : null;

    /// <summary>Whether the one who signed is the one permitted: the same words in a row, at least two, whatever the title around them.</summary>
    public static bool IsPermitted(string? maySign, string? signatory)
    {
        var (may, who) = (Words(maySign), Words(signatory));
        var (longer, shorter) = may.Length >= who.Length ? (may, who) : (who, may);
        return shorter.Length >= 2 && Enumerable.Range(0, longer.Length - shorter.Length + 1).Any(i => longer.AsSpan(i, shorter.Length).SequenceEqual(shorter));
    }

    private static string[] Words(string? text) => VietnameseText.Normalize(text ?? "").ToLowerInvariant().Split([' ', ',', '.', ';', '(', ')', '-', '\t'], StringSplitOptions.RemoveEmptyEntries);

    internal static string Day(DateOnly? day) => Shell.Language.Words.Day(day);
}

/// <summary>What is known of a signature.</summary>
public sealed record Signing(
    DateOnly? On, string? Signatory = null, string? Place = null, string? Mandate = null, string? ForeignSignatory = null, DateOnly? EffectiveOn = null,
    int? TermMonths = null, DateOnly? ExpiresOn = null, bool AutoRenew = false, int? RenewTimes = null, string? OriginalAt = null);
