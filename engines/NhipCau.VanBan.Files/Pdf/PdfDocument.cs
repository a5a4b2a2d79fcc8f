namespace NhipCau.VanBan.Files.Pdf;

/// <summary>Pages of words and lines drawn → the lines of the text.</summary>
internal static class PdfDocument
{
    /// <summary>A stretch of lines, or a drawn table.</summary>
    private sealed record Block(List<string> Lines, RuledTable? Table = null, List<PdfRow>? Rows = null)
    {
        /// <summary>How the table begins on its first page.</summary>
        public List<PdfRow> Head { get; set; } = [.. Rows ?? []];
    }

    public static (List<string> Lines, bool Guessed) Read(IReadOnlyList<PdfSheet> sheets, Func<int, Rules> rulesOf)
    {
        var (notes, guessed) = (new List<string>(), false);
        var blocks = new List<List<Block>>();
        var tables = sheets.Select((_, page) => RuledTable.Of(rulesOf(page))).ToList();
        foreach (var (page, drawn) in PageFurniture.Without(sheets, tables).Zip(tables))
        {
            var (words, said) = PdfFootnotes.Take(page, notes.Count);
            notes.AddRange(said);
            blocks.Add(Blocks(words, drawn, ref guessed));
        }
        for (var i = 1; i < blocks.Count; i++) GoOn(blocks[i - 1], blocks[i]);
        var lines = Lines(blocks);
        PdfFootnotes.Place(lines, notes);
        return (lines, guessed);
    }

    private static List<Block> Blocks(List<PdfWord> words, List<RuledTable> tables, ref bool guessed)
    {
        words = [.. words.Where(w => !tables.Any(t => t.Take(w)))];
        var pitch = PdfPage.Pitch(words);
        var blocks = new List<Block>();
        foreach (var table in tables.Where(t => t.HasText))
        {
            Add(words.Where(w => w.Middle < table.Top), ref guessed);
            words = [.. words.Where(w => w.Middle >= table.Top)];
            var rows = table.Read().Where(r => !r.IsEmpty).ToList();
            // One column is a frame around text.
            blocks.Add(table.Columns == 1 ? new Block([.. rows.SelectMany(r => r.Cells[0].Split('\u2028'))]) : new Block([], table, rows));
        }
        Add(words, ref guessed);
        return blocks;

        void Add(IEnumerable<PdfWord> some, ref bool guessed)
        {
            var (lines, hasTable) = PdfPage.Lines([.. some], pitch);
            guessed |= hasTable;
            BrokenSymbol.Close(lines);
            if (lines.Count > 0) blocks.Add(new Block(lines));
        }
    }

    /// <summary>A table that goes on over the page: its head is printed again, a row may be broken, a merged cell goes on empty.</summary>
    private static void GoOn(List<Block> before, List<Block> after)
    {
        if (before.LastOrDefault() is not { Table: { } above, Rows: { Count: > 0 } upper, Head: var start } || after.FirstOrDefault() is not { Table: { } below, Rows: { } lower } || !below.HasColumnsOf(above)) return;
        var head = 0;
        while (head < Math.Min(start.Count, lower.Count) && lower[head].SaysTheSameAs(start[head])) head++;
        lower.RemoveRange(0, head);
        after[0].Head = start;
        if (lower.Count == 0) return;
        for (var c = 0; c < below.Columns; c++)
        {
            if (lower[0].Cells[c].Length > 0 || lower[0].Spans[c] < 2) continue;
            foreach (var row in lower.Take(lower[0].Spans[c])) row.Cells[c] = upper[^1].Cells[c];
        }
        if (!IsRest(upper[^1], lower[0])) return;
        for (var c = 0; c < below.Columns; c++)
            if (lower[0].Cells[c].Length > 0) upper[^1].Cells[c] = $"{upper[^1].Cells[c]} {lower[0].Cells[c]}".Trim();
        lower.RemoveAt(0);
    }

    /// <summary>The rest of a broken row: no number of its own where the row has one, and a sentence that goes on.</summary>
    private static bool IsRest(PdfRow row, PdfRow next) =>
        row.Cells[0].Length > 0 && next.Cells[0].Length == 0
        && next.Cells.Zip(row.Cells).Any(c => c.First.Length > 0 && c.Second.Length > 0 && char.IsLower(c.First[0]) && c.Second[^1] is not ('.' or ';' or ':'));

    private static List<string> Lines(List<List<Block>> pages)
    {
        var lines = new List<string>();
        var heads = new HashSet<string>();
        foreach (var blocks in pages)
        {
            var page = blocks.SelectMany(b => b.Rows?.Select(r => r.ToString()) ?? b.Lines).ToList();
            // The head of an undrawn table that goes on over pages is said once.
            if (page.Count > 0 && blocks[0].Table is null && heads.Contains(page[0])) page.RemoveAt(0);
            heads.UnionWith(page.Where(l => l.Contains('\t', StringComparison.Ordinal)));
            if (blocks != pages[0]) page = page.Count == 0 ? ["\f"] : ["\f" + page[0], .. page[1..]];
            lines.AddRange(page);
        }
        return lines;
    }
}
