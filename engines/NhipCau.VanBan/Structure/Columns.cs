namespace NhipCau.VanBan.Structure;

/// <summary>Two columns on one printed line: letterhead beside the motto, recipients beside the signature. Three spaces or a tab part them.</summary>
internal static class Columns
{
    public static IEnumerable<Flow> Split(Paragraph paragraph) => paragraph.Lines.SelectMany(line => Split(paragraph.Source, line));

    public static IEnumerable<Flow> Split(string source, (int Start, int End) line)
    {
        var start = line.Start;
        for (var i = line.Start; i < line.End; i++)
        {
            if (!char.IsWhiteSpace(source[i]) || source[i] is '\u2028')
                continue;
            var end = i;
            while (end < line.End && char.IsWhiteSpace(source[end]))
                end++;
            if (source[i] != '\t' && end - i < 4)
            {
                i = end - 1;
                continue;
            }
            yield return Flow.Read(source, start, i);
            start = end;
            i = end - 1;
        }
        yield return Flow.Read(source, start, line.End);
    }
}
