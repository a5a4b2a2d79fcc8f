namespace NhipCau.VanBan.Structure;

/// <summary>Printed lines → paragraphs: wrapped lines joined over page breaks, footnotes set apart, labels told from words that only look like one.</summary>
internal static class ParagraphReader
{
    public static List<Paragraph> Read(string source)
    {
        var lines = LineReader.Read(source);
        var wrapping = new Wrapping(source, lines);
        var sequence = new LabelSequence();
        var made = new List<(List<(int, int)> Lines, Label? Label, bool Row)>();
        var open = -1;
        var last = default(Line);
        var (tail, title) = (false, false);
        foreach (var line in lines)
        {
            var row = source.AsSpan(line.Start, line.Length).Contains('\t');
            var text = row ? "" : Flow.Read(source, [(line.Start, Math.Min(line.End, line.Start + 200))]).Text;
            tail |= text.StartsWith("Nơi nhận", StringComparison.OrdinalIgnoreCase);
            if (text.Length > 0 && text[0] is '¹' or '²' or '³' or >= '⁴' and <= '⁹' || text.StartsWith("http", StringComparison.Ordinal))
            {
                made.Add(([(line.Start, line.End)], null, false));
                continue;
            }
            var label = LabelGrammar.Read(text);
            if (open >= 0 && !tail && wrapping.IsOpen(last) && label is not null && !sequence.Allows(label, text))
                label = null;
            if (label is null && open >= 0 && !row && !(title && wrapping.Begins(line)) && !made[open].Row && wrapping.Continues(last, line, made[open].Label is not null) && !(tail && line.Gap > 0) && made[open].Lines.Count < 400)
                made[open].Lines.Add((line.Start, line.End));
            else
            {
                if (label is not null)
                    sequence.Add(label);
                // The paragraph under "KẾ HOẠCH" is the title; the preamble begins below it.
                title = open >= 0 && DocumentKinds.Heading(Flow.Read(source, made[open].Lines).Text) is not null;
                made.Add(([(line.Start, line.End)], label, row));
                open = made.Count - 1;
            }
            last = line;
        }
        return [.. made.Select(one => new Paragraph(source, one.Lines, one.Row) { Label = one.Label }).Where(paragraph => paragraph.IsRow || paragraph.Text.Length > 0)];
    }
}
