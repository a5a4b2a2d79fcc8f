using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace NhipCau.VanBan.Files.Official;

/// <summary>The few shapes of WordprocessingML that everything is made of.</summary>
internal static class Markup
{
    /// <summary>Twentieths of a point, rounded up: a margin may be wider than the law asks, not narrower.</summary>
    public static int Twips(double millimetres) => (int)Math.Ceiling(millimetres / 25.4 * 1440);

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static W.Paragraph Line(string style, params OpenXmlElement[] runs)
    {
        var line = new W.Paragraph(new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = style } });
        line.Append(runs);
        return line;
    }

    public static W.Paragraph Line(string style, string text) => Line(style, Run(text));

    public static W.Run Run(string text, bool bold = false, bool italic = false)
    {
        var run = new W.Run();
        if (bold || italic)
            run.RunProperties = new RunProperties { Bold = bold ? new Bold() : null, Italic = italic ? new Italic() : null };
        run.Append(new Text(Characters(text)) { Space = SpaceProcessingModeValues.Preserve });
        return run;
    }

    /// <summary>Đường kẻ ngang, nét liền: as long as the indents of its low paragraph leave it. They follow from the words above.</summary>
    public static W.Paragraph Rule(double length, double room)
    {
        var side = Text(Twips(Math.Max(0, (room - length) / 2)));
        var line = Line("DuongKeNgang");
        line.ParagraphProperties!.Indentation = new Indentation { Left = side, Right = side };
        return line;
    }

    /// <summary>A table without lines or padding, of fixed columns.</summary>
    public static W.Table Columns(params int[] widths)
    {
        var none = new TableCellMarginDefault(
            new TableCellLeftMargin { Width = 0, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 0, Type = TableWidthValues.Dxa });
        return Table(widths, new TableProperties { TableCellMarginDefault = none });
    }

    public static W.Table Table(int[] widths, TableProperties properties)
    {
        properties.TableWidth = new TableWidth { Width = Text(widths.Sum()), Type = TableWidthUnitValues.Dxa };
        properties.TableLayout = new TableLayout { Type = TableLayoutValues.Fixed };
        return new W.Table(properties, new TableGrid(widths.Select(w => new GridColumn { Width = Text(w) })));
    }

    public static TableCell Cell(int width, IEnumerable<OpenXmlElement> lines)
    {
        var cell = new TableCell(new TableCellProperties { TableCellWidth = new TableCellWidth { Width = Text(width), Type = TableWidthUnitValues.Dxa } });
        cell.Append(lines);
        return cell;
    }

    public static TableRow Row(params TableCell[] cells)
    {
        var row = new TableRow(new TableRowProperties(new CantSplit()));
        row.Append(cells.Cast<OpenXmlElement>());
        return row;
    }

    /// <summary>XML takes no control characters.</summary>
    public static string Characters(string text) => string.Concat(CleanText.Nfc(text).Where(c => c >= ' '));
}
