using System.Text.RegularExpressions;
using NhipCau.VanBan.Structure;

namespace NhipCau.VanBan.Meaning;

/// <summary>One item with its roles → one task: title, time, quantity, condition.</summary>
internal static partial class TaskMaker
{
    [GeneratedRegex(@"\(?(?<c>(?:khi|sau khi|nếu|trường hợp|tùy)\s[^)]{4,200})\)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Condition();

    public static TaskRow Make(Subject subject, Node node, TaskRoles roles, Span span)
    {
        var head = node.Title!;
        var start = node.TitleBelow is null ? head.BodyStart : 0;
        var (title, length, own) = Title(node, head, start);
        var titleSpan = head.Flow.Span(start, length);
        if (!roles.HasAny && roles.Coordinating.Count == 0)
            roles.Coordinating.AddRange(Assigning.Coordinating(head.Flow, start));
        var (time, norm) = Time(subject, YearsOf(subject, node), head, start, roles, own);
        var quantity = Quantities.Read(roles.Time, [head.Text[start..]]) ?? (node.IsHeading ? Quantities.Read(null, node.Paragraphs().Select(one => one.Paragraph.Text)) : null);
        var condition = roles.Time is not null && Condition().Match(roles.Time) is { Success: true } match ? match.Groups["c"].Value.Trim() : null;
        var confidence = roles.Lead.Count == 0 ? 0.7 : time is null ? 0.85 : 1;
        return new(node.Path, title, roles.Lead, roles.CoLead, roles.Coordinating, time, norm, quantity, condition, span, titleSpan, confidence);
    }

    /// <summary>The title, its length in the paragraph, and whether the time may be read from the paragraph itself.</summary>
    public static (string Title, int Length, bool Own) Title(Node node, Paragraph head, int start)
    {
        var body = head.Text[start..];
        if (node.TitleBelow is null && head.Roles is [{ Start: var first }, ..] && first > start)
            return (Clean(head.Text[start..first]), first - start, true);
        if (Titles.RunIn(body) is var colon and > 0)
            return (body[..colon], colon, true);
        if (node.IsHeading)
            return (Clean(body), body.Length, true);
        var cut = Titles.Cut(body);
        return (cut, cut.Length, true);
    }

    private static string Clean(string text) => text.Trim().TrimEnd(':', ';', ',', '-', '–', '(', ' ');

    /// <summary>A part on the next year ("NHIỆM VỤ NĂM 2026" in the report of 2025) gives its items that year.</summary>
    private static Years? YearsOf(Subject subject, Node node) =>
        PartYear().Match(node.Part.TitleText) is { Success: true } match && TimeWords.Year(match.Groups["y"].Value) is { } year ? new(year, year) : subject.Years;

    [GeneratedRegex(@"(?:NĂM|/)\s*(?<y>20\d{2})\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PartYear();

    private static (string? Time, NormalTime Norm) Time(Subject subject, Years? years, Paragraph head, int start, TaskRoles roles, bool own)
    {
        if (roles.Time is { } labelled)
            return (labelled, TimeReader.Read(labelled, years, roles.Completion));
        if (!own || ItemTime.Find(head.Text, start, head.Text.Length, at => subject.Citations.Covers(head, at)) is not { } found)
            return (null, new(TimeKind.None));
        var norm = TimeReader.Read(found.Words, years, completion: true);
        return norm.Kind == TimeKind.None ? (null, norm) : (found.Words, norm);
    }
}
