using NhipCau.VanBan.Files.Official;

namespace NhipCau.VanBan.Files.Check;

/// <summary>The thin lines under Tiêu ngữ, under the issuing body and under the title; of the Party: under its name.</summary>
internal static class RuleLineRules
{
    // A drawn line is laid by hand: a little more or less than asked is nobody's fault.
    private static readonly Bounds Whole = (0.8, 1.2), Part = (0.28, 0.56);

    private sealed record Asked(Role Role, string Rule, string Name, Topic Topic, Bounds Share, string Words);

    private const string ByWhole = "có độ dài bằng độ dài của dòng chữ", ByPart = "có độ dài bằng từ 1/3 đến 1/2 độ dài của dòng chữ";

    private static readonly Asked[] State =
    [
        new(Role.Motto, "motto", "Tiêu ngữ", Topic.Motto, Whole, ByWhole),
        new(Role.Issuer, "issuer", "tên cơ quan ban hành", Topic.Issuer, Part, ByPart),
        new(Role.Title, "title", "trích yếu nội dung", Topic.Title, Part, ByPart),
    ];

    private static readonly Asked[] Party = [new(Role.PartyName, "party-name", "tiêu đề “ĐẢNG CỘNG SẢN VIỆT NAM”", Topic.Motto, Whole, ByWhole)];

    public static IEnumerable<Departure> Find(Checked document)
    {
        var all = (document.IsParty ? Party : State).Select(asked => (Asked: asked, Lines: document.Of(asked.Role).ToList())).Where(a => a.Lines.Count > 0)
            .Select(a => (a.Asked, a.Lines, Found: Under(document, a.Lines, a.Asked.Share))).ToList();
        // A floating line may be anchored anywhere near: as many as there are, as many are taken to be in their place.
        var floating = document.Lines.TakeWhile(l => l.Role is not (Role.Text or Role.Heading or Role.Article or Role.Basis)).Sum(l => l.Drawings.Count) - all.Count(a => a.Found is { Drawn: true });
        var missing = all.Where(a => a.Found is null).ToList();
        foreach (var (asked, lines, _) in missing.Skip(Math.Max(0, floating)))
            yield return document.At(lines[^1], asked.Rule + ".line", asked.Topic, $"Không thấy đường kẻ ngang dưới {asked.Name}; yêu cầu nét liền, {asked.Words}.", Severity.Warning);
        foreach (var (asked, lines, found) in all.Where(a => a.Found is { Share: > 0 } found && !a.Asked.Share.Hold(found.Share)))
            yield return document.At(lines[^1], asked.Rule + ".line-length", asked.Topic, $"Đường kẻ dưới {asked.Name} dài khoảng {Math.Round(found!.Share * 100)}% dòng chữ; yêu cầu {asked.Words}.", Severity.Warning);
    }

    /// <param name="Share">Of the words above it; 0: there is a line, its length is not known.</param>
    private sealed record Found(double Share, bool Drawn);

    private static Found? Under(Checked document, List<SheetLine> words, Bounds asked)
    {
        var last = words[^1];
        var room = last.Cell is { Width: > 0 } cell ? cell.Width : document.Sheet.Sections.ElementAtOrDefault(last.Section)?.TextWidth ?? 0;
        var length = words.Max(l => l.Words.Select(s => FontWidth.Millimetres(l.Text, s.Look.Size)).FirstOrDefault());
        if (room > 0) length = Math.Min(length, room);
        if (last.Form.RuleBelow) return new Found(Bordered(last.Form), false);
        if (last.Words.All(s => s.Look.Underlined)) return new Found(1, false);
        foreach (var line in document.Lines.SkipWhile(l => l != last).Skip(1).TakeWhile(l => l.Cell?.Number == last.Cell?.Number).Prepend(last))
        {
            // One of several shapes, or one beside a second column, may belong to something else: its length says nothing.
            if (line.Drawings.Count > 0) return new Found(line.Drawings.Count == 1 && last.Cell is not null && !asked.Hold(Share(line.Drawings[0])) ? Share(line.Drawings[0]) : 0, true);
            if (line == last) continue;
            if (line.Form.RuleAbove || line.Text.Length == 0 && line.Form.RuleBelow) return new Found(Bordered(line.Form), false);
            if (line.Text.Length > 2 && line.Text.All(c => c is '_' or '-' or '–' or '—' or '⎯' or ' ')) return new Found(0, false);
            if (line.Text.Length > 0) break;
        }
        return null;

        double Bordered(Form form) => Share(room - form.Left - form.Right);
        double Share(double found) => room > 0 && length > 0 && found > 0 ? found / length : 0;
    }
}
