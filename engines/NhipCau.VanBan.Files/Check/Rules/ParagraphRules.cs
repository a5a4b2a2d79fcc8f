using System.Text.RegularExpressions;

namespace NhipCau.VanBan.Files.Check;

/// <summary>Both margins even, first lines set in.</summary>
internal static partial class ParagraphRules
{
    /// <summary>Characters that surely take more than one line: on a single line even margins are not seen.</summary>
    private const int MoreThanOneLine = 110;

    [GeneratedRegex(@"^\s*(?:[-–+•*]|\S{1,6}[.)/-]\s)", RegexOptions.CultureInvariant)]
    private static partial Regex Item();

    public static IEnumerable<Departure> Find(Checked document)
    {
        var running = document.Of(Role.Text, Role.Basis, Role.Article).Where(l => l.First && l.Cell is null).ToList();
        foreach (var found in document.Many(running.Where(l => l.Text.Length > MoreThanOneLine && l.Form.Align != Align.Both), "body.justified", Topic.Body,
            l => $"Đoạn {l.Quote} chưa canh đều cả hai lề")) yield return found;
        var asked = document.Guidance.Indents;
        var words = string.Join(" hoặc ", asked.Select(mm => $"{Words.Number(mm / 10)} cm"));
        foreach (var same in running.Where(l => l.Form.Align is Align.Left or Align.Both && !IsSetIn(l, asked, document.IsParty ? 1 : document.Settings.Tolerance)).GroupBy(l => Math.Round(l.Form.Start)))
            foreach (var found in document.Many(same, "body.indent", Topic.Body, l => $"Chữ đầu dòng {l.Quote} lùi vào {Words.Number(Math.Round(l.Form.Start / 10, 2))} cm; yêu cầu {words}")) yield return found;
    }

    /// <summary>Items of a list may stand further in; what begins with a tab or with spaces is set in by them.</summary>
    private static bool IsSetIn(SheetLine line, IReadOnlyList<double> asked, double tolerance) =>
        line.Shown[0] is '\t' or ' ' or '\u00A0'
        || asked.Any(mm => Math.Abs(line.Form.Start - mm) <= tolerance)
        || Item().IsMatch(line.Text) && line.Form.Start >= asked[0] - tolerance;
}
