using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using static NhipCau.VanBan.Files.Official.Markup;

namespace NhipCau.VanBan.Files.Official;

/// <summary>Blocks → WordprocessingML. One object a document: bookmarks and footnotes are numbered through.</summary>
internal sealed class BodyPart
{
    private readonly List<string> _notes = [];
    private int _bookmarks;

    /// <summary>The footnotes called so far; the first has the number 1.</summary>
    public IReadOnlyList<string> Notes => _notes;

    public IEnumerable<OpenXmlElement> Of(IEnumerable<Block> blocks, double width) => blocks.SelectMany(b => Block(b, width));

    private OpenXmlElement[] Block(Block block, double width) => block switch
    {
        Heading heading => [Line($"DeMuc{Math.Clamp(heading.Level, 1, 3)}", Runs(heading.Level <= 1 && !heading.AsPrinted ? heading.Runs.Select(Upper) : heading.Runs))],
        Paragraph paragraph => [Line("NoiDung", Runs(paragraph.Runs))],
        BulletItem item => [Line("GachDauDong", [Run("- "), .. Runs(item.Runs)])],
        Basis basis => [Line("CanCu", Runs(basis.Runs))],
        Centred centred => [Line(centred.Italic ? "KemTheo" : "TrichYeu", Runs(centred.Runs)).Apart()],
        // A line after it: two tables that touch become one.
        Table table => [DataTable.Of(table, width), Line("DuongKe", "")],
        _ => throw new NotSupportedException(block.GetType().Name),
    };

    private static Run Upper(Run run) => run with { Text = OfficialWords.Upper(run.Text) };

    private OpenXmlElement[] Runs(IEnumerable<Run> runs) => runs.SelectMany(Marked).ToArray();

    private IEnumerable<OpenXmlElement> Marked(Run run)
    {
        var text = Run(run.Text, run.Bold, run.Italic);
        if (run.Bookmark is null)
            yield return text;
        else
        {
            var id = (++_bookmarks).ToString(CultureInfo.InvariantCulture);
            yield return new BookmarkStart { Id = id, Name = run.Bookmark };
            yield return text;
            yield return new BookmarkEnd { Id = id };
        }
        if (run.Note is null) yield break;
        _notes.Add(run.Note);
        yield return FootnotesPart.Call(_notes.Count);
    }
}
