using System.Globalization;
using System.Text.RegularExpressions;

namespace NhipCau.VanBan.Files.Check;

/// <summary>Where something is, as a clerk would say it: the block on the first page, the item of the text and its line.</summary>
public sealed partial class Places
{
    private readonly int[] _starts;
    private readonly List<SectionRow> _sections;

    /// <param name="reading">Places are lines of its text and paths of its sections.</param>
    public Places(DocumentReading reading)
    {
        _starts = [0, .. reading.Text.Select((c, i) => c == '\n' ? i + 1 : 0).Where(start => start > 0)];
        _sections = [.. reading.Sections.OrderBy(s => s.Span.Start)];
    }

    /// <summary>From 1.</summary>
    public int LineAt(int offset) => Array.BinarySearch(_starts, offset) is var found && found >= 0 ? found + 1 : ~found;

    /// <summary>A path of a reading → "trang đầu", "phần mở đầu", "mục II.3.b".</summary>
    public static string Named(string path) => path switch
    {
        "" => "nội dung",
        "header" => "trang đầu",
        "preamble" => "phần mở đầu",
        "closing" => "đoạn kết",
        "recipients" => "cuối văn bản, nơi nhận và chữ ký",
        ['P', 'L', ..] => $"phụ lục {Items(path[2..].TrimStart('.'))}".TrimEnd(),
        ['Đ', >= '0' and <= '9', ..] => $"Điều {Items(path[1..])}",
        _ => $"mục {Items(path)}",
    };

    /// <summary>Dash and plus items have no label of their own: they are counted.</summary>
    private static string Items(string path) => Dash().Replace(Plus().Replace(path, ", dấu cộng thứ $1"), ", gạch đầu dòng thứ $1");

    [GeneratedRegex(@"-(\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex Dash();

    [GeneratedRegex(@"\+(\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex Plus();


    /// <summary>"mục II.3.b, dòng 45".</summary>
    public static string At(string path, int line) => Lined(Named(path), line);

    /// <summary>The item a line of the body stands in.</summary>
    internal string InBody(int line)
    {
        var end = line > 0 && line < _starts.Length ? _starts[line] : int.MaxValue;
        var section = line == 0 ? null : _sections.LastOrDefault(s => s.Span.Start < end);
        return Lined(section is null ? "phần mở đầu" : Named(section.Path), line);
    }

    internal static string Lined(string place, int line) => line == 0 ? place : string.Create(CultureInfo.InvariantCulture, $"{place}, dòng {line}");
}
