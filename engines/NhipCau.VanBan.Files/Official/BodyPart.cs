using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using static NhipCau.VanBan.Files.Official.Markup;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace NhipCau.VanBan.Files.Official;

/// <summary>Blocks → WordprocessingML. One object a document: bookmarks, footnotes and lists are numbered through.</summary>
internal sealed partial class BodyPart(PaperLayout layout, NumberingPart numbering)
{
    [GeneratedRegex(@"^\p{L}\w{0,39}$", RegexOptions.CultureInvariant)]
    private static partial Regex BookmarkName();

    private readonly ListCounter _lists = new(numbering);
    private readonly Controls _controls = new();
    private readonly List<string> _notes = [];
    private readonly HashSet<string> _bookmarks = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The footnotes called so far; the first has the number 1.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Of the body or of one appendix, whose headings are counted by themselves.</summary>
    public IEnumerable<OpenXmlElement> Of(IEnumerable<Block> blocks, double width)
    {
        _lists.BeginHeadings();
        Block? before = null;
        foreach (var block in blocks)
        {
            foreach (var element in Block(block, before, width)) yield return element;
            before = block;
        }
    }

    private OpenXmlElement[] Block(Block block, Block? before, double width) => block switch
    {
        Heading heading => [Heading(heading with { Level = Math.Clamp(heading.Level, 1, 4) })],
        Paragraph paragraph => [Whole("NoiDung", paragraph.Runs, paragraph.Bookmark)],
        BulletItem item => [Whole("GachDauDong", item.Runs, item.Bookmark)],
        ListItem item => [Whole(StyleOf(item.Kind), item.Runs, item.Bookmark, _lists.Item(item.Kind, item.Begins ?? Begins(item.Kind, before)))],
        Basis basis => [Whole("CanCu", basis.Runs, null)],
        Centred centred => [Whole(centred.Italic ? "GiuaDongNghieng" : "GiuaDong", centred.Runs, null)],
        Table table => Block(table.Grid(), before, width),
        // A line after it: two tables that touch become one.
        Grid grid => [new GridTable(grid, width, layout.TableSize, CellLines).Build(), Line("DuongKe")],
        _ => throw new NotSupportedException(block.GetType().Name),
    };

    private W.Paragraph Heading(Heading heading) => Whole($"DeMuc{heading.Level}{(heading.Numbered ? "So" : "")}",
        heading.Level == 1 && !heading.AsPrinted ? heading.Runs.Select(run => run with { Text = OfficialWords.Upper(run.Text) }) : heading.Runs,
        heading.Bookmark, heading.Numbered ? _lists.Heading(heading.Level) : null);

    private static string StyleOf(ListKind kind) => kind switch { ListKind.Dash => "GachDauDong", ListKind.Number => "DanhSachSo", _ => "DanhSachChu" };

    /// <summary>Letters stand under numbers, dashes under both: a list goes on behind what stands under it.</summary>
    private static bool Begins(ListKind kind, Block? before) => before is not (BulletItem or ListItem) || kind == ListKind.Letter && before is ListItem { Kind: ListKind.Number };

    private W.Paragraph Whole(string style, IEnumerable<Run> runs, string? bookmark, NumberingProperties? number = null)
    {
        var line = Line(style, [.. Marked(bookmark, runs.SelectMany(Marked))]);
        if (number is not null) line.ParagraphProperties!.NumberingProperties = number;
        return line;
    }

    private IEnumerable<W.Paragraph> CellLines(GridCell cell, string style)
    {
        var bold = cell.Bold && style != "NhomBang";
        var line = Line(style);
        foreach (var run in cell.Runs)
        {
            var parts = run.Text.Split('\n', '\u2028');
            for (var i = 0; i < parts.Length; i++)
            {
                if (i > 0)
                {
                    yield return line;
                    line = Line(style);
                }
                // Bookmark, note and tag belong to the run as a whole: they stand where it ends.
                var last = i == parts.Length - 1;
                if (parts[i].Length > 0 || last) line.Append(Marked(run with { Text = parts[i], Bold = run.Bold || bold, Bookmark = last ? run.Bookmark : null, Note = last ? run.Note : null, Tag = last ? run.Tag : null }));
            }
        }
        yield return line;
    }

    private IEnumerable<OpenXmlElement> Marked(Run run)
    {
        var text = Run(run.Text, run.Bold, run.Italic);
        foreach (var element in Marked(run.Bookmark, [run.Tag is null ? text : _controls.Around(text, run.Tag)])) yield return element;
        if (run.Note is null) yield break;
        _notes.Add(run.Note);
        yield return FootnotesPart.Call(_notes.Count);
    }

    /// <summary>Word forgets the second of a name.</summary>
    private IEnumerable<OpenXmlElement> Marked(string? bookmark, IEnumerable<OpenXmlElement> content)
    {
        if (bookmark is null) return content;
        if (!BookmarkName().IsMatch(bookmark)) throw new ArgumentException($"Bookmark “{bookmark}”: letters, digits and underscores, from a letter, at most 40.");
        if (!_bookmarks.Add(bookmark)) return content;
        var id = _bookmarks.Count.ToString(CultureInfo.InvariantCulture);
        return [new BookmarkStart { Id = id, Name = bookmark }, .. content, new BookmarkEnd { Id = id }];
    }
}
