using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using static NhipCau.VanBan.Files.Official.Markup;

namespace NhipCau.VanBan.Files.Official;

/// <summary>Blocks → WordprocessingML. One object a document: bookmarks are numbered through.</summary>
internal sealed class BodyPart
{
    private int _bookmarks;

    public IEnumerable<OpenXmlElement> Of(IEnumerable<Block> blocks, double width) => blocks.SelectMany(b => Block(b, width));

    private OpenXmlElement[] Block(Block block, double width) => block switch
    {
        Heading heading => [Line($"DeMuc{Math.Clamp(heading.Level, 1, 3)}", heading.Level <= 1 ? OfficialWords.Upper(heading.Text) : heading.Text)],
        Paragraph paragraph => [Line("NoiDung", Runs(paragraph.Runs))],
        BulletItem item => [Line("GachDauDong", [Run("- "), .. Runs(item.Runs)])],
        // A line after it: two tables that touch become one.
        Table table => [DataTable.Of(table, width), Line("DuongKe", "")],
        _ => throw new NotSupportedException(block.GetType().Name),
    };

    private OpenXmlElement[] Runs(IEnumerable<Run> runs) => runs.SelectMany(Bookmarked).ToArray();

    private IEnumerable<OpenXmlElement> Bookmarked(Run run)
    {
        var text = Run(run.Text, run.Bold, run.Italic);
        if (run.Bookmark is null) return [text];
        var id = (++_bookmarks).ToString(CultureInfo.InvariantCulture);
        return [new BookmarkStart { Id = id, Name = run.Bookmark }, text, new BookmarkEnd { Id = id }];
    }
}
