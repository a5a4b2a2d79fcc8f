using System.Text.RegularExpressions;
using NhipCau.VanBan.Structure;

namespace NhipCau.VanBan.Export;

/// <summary>A footnote as printed, "¹ …", or as read from a file, "[^1]: …".</summary>
internal static partial class Footnote
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    [GeneratedRegex(@"^(?:\[\^(?<n>\d{1,3})\]:|(?<n>[¹²³⁴-⁹][⁰¹²³⁴-⁹]?))\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    /// <summary>Where a footnote is called; not the square of a metre.</summary>
    [GeneratedRegex(@"\[\^(?<n>\d{1,3})\](?!:)|(?<![\s\dm]|^)(?<n>[¹²³⁴-⁹][⁰¹²³⁴-⁹]?)", RegexOptions.CultureInvariant)]
    public static partial Regex Call();

    /// <summary>What stands in the running text, and the footnotes: those inside the paragraph their page break tore, and those with a mark of their own after one.</summary>
    public static (List<Paragraph> Standing, List<Paragraph> Notes) Part(List<Paragraph> paragraphs)
    {
        var (standing, notes) = (new List<Paragraph>(), new List<Paragraph>());
        foreach (var paragraph in paragraphs)
            (standing.Count > 0 && (paragraph.Span.Start < standing[^1].Span.End || !paragraph.IsRow && Mark(paragraph.Text, out _) is not null) ? notes : standing).Add(paragraph);
        return (standing, notes);
    }

    /// <summary>The number a footnote begins with, in ordinary digits.</summary>
    public static string? Mark(string text, out int length)
    {
        var match = Opening().Match(text);
        length = match.Length;
        return match.Success ? Digits(match.Groups["n"].Value) : null;
    }

    public static string Digits(string mark) => string.Concat(mark.Select(c => Superscripts.IndexOf(c, StringComparison.Ordinal) is var digit and >= 0 ? (char)('0' + digit) : c));
}
