// official Vietnamese text
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;

namespace NhipCau.Modules.Documents;

/// <summary>A stretch of the text that a finding speaks of, and the number of the finding for the margin.</summary>
public sealed record PaperMark(string Finding, int Start, int End, int Number, bool Asks = false, string? Css = null);

/// <summary>The text of a document as paper: paragraphs, headings, tables; not a letter of it altered.</summary>
public sealed partial class Paper
{
    private readonly string text;
    private readonly List<PaperMark> marks;
    private readonly HtmlEncoder encoder;
    private readonly StringBuilder html = new();
    /// <summary>Every line was broken at the width of the page, so a line is no paragraph.</summary>
    private readonly bool broken;
    private readonly HashSet<string> named = [];
    private readonly HashSet<string> numbered = [];

    private Paper(string text, IEnumerable<PaperMark> marks, HtmlEncoder encoder) =>
        (this.text, this.encoder, broken, this.marks) = (text, encoder, text.Split('\n').Max(l => l.Length) < 130, [.. marks.Where(m => m.End > m.Start).OrderBy(m => m.Start).ThenByDescending(m => m.End)]);

    [GeneratedRegex(@"^\s*(?:[IVX]+|\d+(?:\.\d+)*|[a-zđ]{1,2})\s*(?:[.)]|[\-/]\s)|^\s*[-+*–•]|^\s*(?:Điều|Phụ lục|PHỤ LỤC)\s")]
    private static partial Regex Label();

    [GeneratedRegex(@"^\s*(?:[IVX]+|[A-Z])\s*[.\-]\s|^\s*\d+(?:\.\d+)*\.\s[^.;:]{1,110}$")]
    private static partial Regex Heading();

    /// <summary>Names a line of the letterhead that stands at the right: the state, its motto, place and day; the Party.</summary>
    [GeneratedRegex(@"^\s*(?:CỘNG HÒA|CỘNG HOÀ|Độc lập|ĐẢNG CỘNG SẢN|[\p{L} .-]{2,40},\s+ngày)", RegexOptions.CultureInvariant)]
    private static partial Regex Right();

    [GeneratedRegex(@"CỘNG HÒA|CỘNG HOÀ|Độc lập|ĐẢNG CỘNG SẢN|^\s*Số\b|^[\p{L} .-]{2,40},\s+ngày", RegexOptions.CultureInvariant)]
    private static partial Regex Letterhead();

    public static IHtmlContent Of(string text, int headerEnd, IEnumerable<PaperMark> marks, HtmlEncoder encoder)
    {
        var paper = new Paper(text, marks, encoder);
        paper.Write(headerEnd);
        return new HtmlString(paper.html.ToString());
    }

    private void Write(int headerEnd)
    {
        var paragraphs = Paragraphs();
        var first = Head(paragraphs.FindAll(p => p.Start < headerEnd));
        for (var i = first; i < paragraphs.Count; i++)
        {
            var (start, end) = paragraphs[i];
            if (IsRow(start, end))
            {
                var last = i;
                while (last + 1 < paragraphs.Count && IsRow(paragraphs[last + 1].Start, paragraphs[last + 1].End)) last++;
                Table(paragraphs[i..(last + 1)]);
                i = last;
                continue;
            }
            var line = text[start..end];
            var capitals = line.Any(char.IsLetter) && !line.Any(char.IsLower);
            html.Append(capitals && line.Length < 160 || Heading().IsMatch(line) ? "<p class=\"h\">" : "<p>");
            Margin(start, end);
            Run(start, end, marks);
            html.Append("</p>\n");
        }
    }

    /// <summary>The letterhead in two columns as Nghị định 30/2020/NĐ-CP draws it, then kind and title.</summary>
    private int Head(List<(int Start, int End)> lines)
    {
        var last = lines.FindLastIndex(l => Letterhead().IsMatch(text[l.Start..l.End]));
        if (last >= 0)
        {
            html.Append("<div class=\"qh\">");
            foreach (var right in new[] { false, true })
            {
                html.Append("<div>");
                foreach (var (start, end) in lines[..(last + 1)].SelectMany(l => Cells(l.Start, l.End)).Where(l => Right().IsMatch(text[l.From..l.To]) == right))
                {
                    var bold = text[start..end].Contains("CỘNG", StringComparison.Ordinal) || text[start..end].StartsWith("Độc", StringComparison.Ordinal) || !right && !text[start..end].Any(char.IsLower);
                    html.Append(bold ? "<b>" : "<span>");
                    Run(start, end, marks);
                    html.Append(bold ? "</b><br>" : "</span><br>");
                }
                html.Append("</div>");
            }
            html.Append("</div>\n");
        }
        if (last + 1 >= lines.Count) return last + 1;
        html.Append("<p class=\"ttl\">");
        Margin(lines[last + 1].Start, lines[^1].End);
        foreach (var (start, end) in lines[(last + 1)..])
        {
            Run(start, end, marks);
            html.Append("<br>");
        }
        html.Append("</p>\n");
        return lines.Count;
    }

    /// <summary>A line a paragraph; a line that was broken only for the width of the page goes on in the next one.</summary>
    private List<(int Start, int End)> Paragraphs()
    {
        var made = new List<(int Start, int End)>();
        for (var at = 0; at < text.Length;)
        {
            var stop = text.IndexOfAny(['\n', '\f'], at);
            if (stop < 0) stop = text.Length;
            var end = stop;
            while (end > at && char.IsWhiteSpace(text[end - 1])) end--;
            if (end > at)
            {
                if (made.Count > 0 && GoesOn(made[^1], at, end)) made[^1] = (made[^1].Start, end);
                else made.Add((at, end));
            }
            at = stop + 1;
        }
        return made;
    }

    private bool GoesOn((int Start, int End) before, int at, int end)
    {
        if (IsRow(before.Start, before.End) || IsRow(at, end)) return false;
        var line = text[at..end];
        if (Label().IsMatch(line)) return false;
        var first = line.TrimStart()[0];
        if (char.IsLower(first)) return true;
        var lastLine = before.End - 1 - text.LastIndexOf('\n', before.End - 1);
        return broken && lastLine > 55 && (char.IsLetter(text[before.End - 1]) || text[before.End - 1] == ',') && char.IsLetterOrDigit(first) && !Heading().IsMatch(text[before.Start..before.End]);
    }

    private bool IsRow(int start, int end) => text.AsSpan(start, end - start).Contains('\t');

    private void Table(List<(int Start, int End)> rows)
    {
        html.Append("<div class=\"scroll\"><table>");
        foreach (var (start, end) in rows)
        {
            html.Append("<tr>");
            foreach (var (from, to) in Cells(start, end))
            {
                html.Append("<td>");
                if (from == start) Margin(start, end);
                Run(from, to, marks);
                html.Append("</td>");
            }
            html.Append("</tr>");
        }
        html.Append("</table></div>\n");
    }

    private IEnumerable<(int From, int To)> Cells(int start, int end)
    {
        for (var at = start; ;)
        {
            var tab = text.IndexOf('\t', at, end - at);
            yield return (at, tab < 0 ? end : tab);
            if (tab < 0) yield break;
            at = tab + 1;
        }
    }

    /// <summary>Numbers of the findings that begin in this paragraph: the margin has room for two.</summary>
    private void Margin(int start, int end)
    {
        var count = 0;
        foreach (var mark in marks.Where(m => m.Number > 0 && m.Start >= start && m.Start < end))
        {
            if (count == 2 || !numbered.Add(mark.Finding)) continue;
            html.Append("<a class=\"mk").Append(count == 1 ? " lo" : "").Append(mark.Asks ? " ask" : "").Append("\" href=\"#").Append(mark.Finding).Append("\">").Append(mark.Number).Append("</a>");
            count++;
        }
    }

    /// <summary>Marks nest: a body inside a task inside a paragraph. One that crosses another is cut at its edge.</summary>
    private void Run(int from, int to, List<PaperMark> inside)
    {
        var at = from;
        for (var i = 0; i < inside.Count; i++)
        {
            var mark = inside[i];
            var (start, end) = (Math.Max(mark.Start, at), Math.Min(mark.End, to));
            if (start >= end) { if (mark.Start >= to) break; continue; }
            Plain(at, start);
            html.Append("<mark");
            if (named.Add(mark.Finding)) html.Append(" id=\"m-").Append(mark.Finding).Append('"');
            html.Append(" data-item=\"m-").Append(mark.Finding).Append('"');
            if (mark.Css is not null) html.Append(" class=\"").Append(mark.Css).Append('"');
            html.Append('>');
            Run(start, end, inside[(i + 1)..]);
            html.Append("</mark>");
            at = end;
        }
        Plain(at, to);
    }

    private void Plain(int from, int to)
    {
        if (to > from) html.Append(encoder.Encode(text[from..to].Replace('\n', ' ')).Replace("\u2028", "<br>", StringComparison.Ordinal).Replace("&#x2028;", "<br>", StringComparison.Ordinal));
    }
}
