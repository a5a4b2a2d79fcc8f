using System.Text.RegularExpressions;

namespace NhipCau.VanBan.Files.Check;

internal static partial class SignatureRules
{
    [GeneratedRegex(@"^(?:(?:TM|KT|TL|TUQ|Q)\.)\s?\S", RegexOptions.CultureInvariant)]
    private static partial Regex StateMark();

    [GeneratedRegex(@"^(?:(?:T/M|K/T|T/L)\s|Q\.\s?)\S", RegexOptions.CultureInvariant)]
    private static partial Regex PartyMark();

    /// <summary>Bodies whose branch decides itself whether ranks and titles stand before the name.</summary>
    [GeneratedRegex(@"^(?:Trường|Đại học|Học viện|Viện|Bệnh viện|Công an|Bộ Chỉ huy|Bộ Tư lệnh|Bộ Quốc phòng|Bộ Công an|Quân)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex WithTitles();

    [GeneratedRegex(@"^(?:Tỉnh ủy|Thành ủy|Đảng ủy|Huyện ủy|Ban Thường vụ|Ban Chấp hành|Ban Cán sự)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Committee();

    public static IEnumerable<Departure> Find(Checked document)
    {
        foreach (var line in document.Of(Role.Authority))
        {
            if (!(document.IsParty ? PartyMark() : StateMark()).IsMatch(line.Text))
                yield return document.At(line, "authority.mark", Topic.Signature, document.IsParty
                    ? $"Ghi {line.Quote}; văn bản của Đảng ghi “T/M”, “K/T”, “T/L” với dấu gạch chéo."
                    : $"Ghi {line.Quote}; yêu cầu ghi “TM.”, “KT.”, “TL.”, “TUQ.”, “Q.” với dấu chấm.");
            else if (document.IsParty && line.Text.StartsWith("K/T", StringComparison.Ordinal) && Committee().IsMatch(document.Reading.Header.Issuer ?? ""))
                yield return document.At(line, "authority.committee", Topic.Signature, $"Ghi {line.Quote}; cấp ủy không ký “K/T”: phó bí thư ký trực tiếp với “T/M”.");
        }
        if (document.IsParty || WithTitles().IsMatch(document.Reading.Header.Issuer ?? "")) yield break;
        foreach (var line in document.Of(Role.SignerName))
            if (Patterns.AcademicTitle().Match(line.Text) is { Success: true } title)
                yield return document.At(line, "signer.title", Topic.Signature, $"Ghi “{title.Value.Trim()}” trước họ tên người ký; không ghi học hàm, học vị và danh hiệu khác.");
    }
}
