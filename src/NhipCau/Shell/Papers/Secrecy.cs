// official Vietnamese text
using System.Text.RegularExpressions;
using NhipCau.VanBan;
using NhipCau.VanBan.Files;

namespace NhipCau.Shell.Papers;

/// <summary>
/// Luật Bảo vệ bí mật nhà nước 117/2025/QH15: what bears a degree of secrecy is kept on no network. It is told by the stamp (MẬT, TỐI MẬT, TUYỆT MẬT),
/// in the name of the paper or on its first page, and by the tail -m of its symbol.
/// </summary>
public static partial class Secrecy
{
    /// <summary>The degree that shows in a number or a title, or null.</summary>
    public static string? Of(string? number, string? title)
    {
        if (title is not null && Stamp().Match(title.Normalize()) is { Success: true } stamp) return stamp.Groups["d"].Value.ToUpperInvariant();
        return number is not null && Tail().IsMatch(number) || title is not null && SymbolInTitle().IsMatch(title.Normalize()) ? "MẬT" : null;
    }

    /// <summary>The degree stamped on the first page of a file that can be read, or null.</summary>
    public static string? OfFile(Stream content, string name, CancellationToken stop)
    {
        try
        {
            return DocumentReader.Read(DocumentFile.Open(content, name, cancel: stop).Text).Header.Secrecy;
        }
        catch (FileRefusal)
        {
            // A picture, a table, a scan without text: nothing to be read.
            return null;
        }
    }

    public static Refusal Refused(string degree) => new("Giấy tờ có độ mật “{0}” nên hệ thống không tiếp nhận và không giữ lại gì. Xử lý theo quy định về bảo vệ bí mật nhà nước.", degree);

    /// <summary>A degree said as such: the two higher ones in any capitals, the lowest where it stands alone, first, or in brackets. "Bí mật nhà nước" and "mật ong" are words.</summary>
    [GeneratedRegex(@"(?<d>TUYỆT MẬT|TỐI MẬT|Tuyệt mật|Tối mật)(?!\p{L})|(?:^\s*|[\[(]\s*|(?i:độ mật)\s*:?\s*)(?<d>MẬT|Mật(?=\s*[\])]|\s*$))(?=\s*(?:$|[\])\-–_:.,;]))", RegexOptions.CultureInvariant)]
    private static partial Regex Stamp();

    /// <summary>"123/BNG-CNV-m", "45-CV/TU-M".</summary>
    [GeneratedRegex(@"[-–]\s*[mM]\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Tail();

    /// <summary>A whole symbol inside a title: "Công văn 123/BNG-CNV-m ngày …".</summary>
    [GeneratedRegex(@"\d\s*[/-]\s*\p{Lu}[\p{L}\d]*(?:[-–/]\p{Lu}[\p{L}\d]*)*[-–][mM](?![\p{L}\d])", RegexOptions.CultureInvariant)]
    private static partial Regex SymbolInTitle();
}
