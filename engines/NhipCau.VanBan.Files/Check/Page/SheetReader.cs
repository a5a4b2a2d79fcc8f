using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace NhipCau.VanBan.Files.Check;

/// <summary>The parts of an opened .docx → <see cref="Sheet"/>: what stands in the letterhead's header, then the body in reading order.</summary>
internal sealed class SheetReader
{
    private readonly MainDocumentPart _main;
    private readonly Styling _styling;
    private readonly Docx.Numbering _numbering;
    private readonly List<SheetLine> _lines = [];
    private readonly List<SectionProperties> _sections;
    private int _section;
    private int _tables;
    private int _cells;

    private SheetReader(MainDocumentPart main, Docx.StyleSheet styles, Docx.NumberingDefinitions lists)
    {
        _main = main;
        _numbering = new Docx.Numbering(lists, styles);
        _styling = new Styling(main, styles, _numbering);
        _sections = [.. main.Document!.Body!.Descendants<SectionProperties>()];
    }

    /// <param name="styles">The parts that say how <paramref name="main"/> counts and shows its paragraphs.</param>
    public static Sheet Read(MainDocumentPart main, Docx.StyleSheet styles, Docx.NumberingDefinitions lists)
    {
        var reader = new SheetReader(main, styles, lists);
        var numbers = new PageNumbers(main, reader._styling).Read(reader._sections);
        foreach (var header in reader.LetterheadHeaders()) reader.Add(header, null, null);
        reader.Add(main.Document!.Body!, null, null);
        var withTable = reader._lines.Where(l => l.Cell is { Data: true }).Select(l => l.Section).ToHashSet();
        return new Sheet(reader._lines, [.. reader._sections.Select((section, i) => Section(section, withTable.Contains(i)))], numbers);
    }

    /// <summary>Some templates keep the letterhead in the header of the first page.</summary>
    private IEnumerable<Header> LetterheadHeaders() => (_sections.FirstOrDefault()?.Elements<HeaderReference>() ?? [])
        .Where(h => h.Type?.Value == HeaderFooterValues.First && h.Id?.Value is not null)
        .Select(h => _main.GetPartById(h.Id!.Value!)).OfType<HeaderPart>().Select(p => p.Header).OfType<Header>()
        .Where(h => Docx.LayoutTable.HasLetterhead(h.InnerText));

    private void Add(OpenXmlElement container, SheetCell? cell, string? tableStyle)
    {
        foreach (var block in Dom.Blocks(container))
        {
            if (block is Table table) AddTable(table);
            else if (block is Paragraph paragraph) AddParagraph(paragraph, cell, tableStyle);
        }
    }

    private void AddTable(Table table)
    {
        var (number, data, style) = (++_tables, IsData(table), table.GetFirstChild<TableProperties>()?.TableStyle?.Val?.Value);
        var widths = table.GetFirstChild<TableGrid>()?.Elements<GridColumn>().Select(c => Styling.Millimetres(c.Width?.Value)).ToList() ?? [];
        foreach (var row in table.Descendants<TableRow>().Where(r => r.Ancestors<Table>().First() == table))
        {
            var column = 0;
            foreach (var cell in row.Descendants<TableCell>().Where(c => c.Ancestors<TableRow>().First() == row))
            {
                var span = Math.Clamp(cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1, 1, 63);
                Add(cell, new SheetCell(number, ++_cells, data, Math.Max(0, widths.Skip(column).Take(span).Sum() - _styling.SideMargins(table, cell))), style);
                column += span;
            }
        }
    }

    private bool IsData(Table table)
    {
        var text = CleanText.Nfc(table.InnerText);
        return Dom.HasLines(table, _styling.Styles) && !Docx.LayoutTable.HasLetterhead(text) && !text.Contains("Nơi nhận", StringComparison.OrdinalIgnoreCase);
    }

    private void AddParagraph(Paragraph paragraph, SheetCell? cell, string? tableStyle)
    {
        var content = new ParagraphContent(paragraph, tableStyle, _styling);
        var form = _styling.FormOf(paragraph, tableStyle);
        var label = content.Lines[0].Any(s => s.Text.Trim().Length > 0) ? _numbering.Label(Dom.Numbered(paragraph)) : "";
        if (label.Length > 0) content.Lines[0].Insert(0, new Stretch(label, content.Lines[0][0].Look));
        var lines = cell is null ? content.Lines.SelectMany(TabColumns.Split).ToList() : content.Lines;
        for (var i = 0; i < lines.Count; i++)
            _lines.Add(new SheetLine(lines[i], form, i == 0, cell, _section, i == 0 ? content.Drawings : []));
        foreach (var box in content.TextBoxes) Add(box, cell, tableStyle);
        if (paragraph.ParagraphProperties?.SectionProperties is not null) _section++;
    }

    private static SheetSection Section(SectionProperties properties, bool hasTable)
    {
        var (size, margin) = (properties.GetFirstChild<PageSize>(), properties.GetFirstChild<PageMargin>());
        return new SheetSection(
            Of(size?.Width?.Value, 12240), Of(size?.Height?.Value, 15840), // Letter, where the file says nothing
            Of(margin?.Top?.Value, 1440), Of(margin?.Right?.Value, 1440), Of(margin?.Bottom?.Value, 1440),
            Of(margin?.Left?.Value, 1440) + Of(margin?.Gutter?.Value, 0), Of(margin?.Header?.Value, 720),
            hasTable);

        static double Of(long? twips, double otherwise) => Math.Abs(twips ?? otherwise) * 25.4 / 1440;
    }
}
