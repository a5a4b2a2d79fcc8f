namespace NhipCau.VanBan.Structure;

/// <summary>Printed lines → paragraphs: wrapped lines joined over page breaks, footnotes set apart, labels told from words that only look like one.</summary>
internal sealed class ParagraphReader
{
    /// <summary>What a label and the words that decide on it take at most.</summary>
    private const int HeadLength = 64;

    private const int MostLines = 400;

    private readonly string _source;
    private readonly Wrapping _wrapping;
    private readonly LabelSequence _sequence = new();
    private readonly List<Paragraph?> _made = [];
    private readonly List<(int Start, int End)> _open = [];
    private int _place = -1;
    private Label? _label;
    private bool _row;

    private ParagraphReader(string source, List<Line> lines) => (_source, _wrapping) = (source, new(source, lines));

    public static List<Paragraph> Read(string source)
    {
        var lines = LineReader.Read(source);
        var reader = new ParagraphReader(source, lines);
        reader.Read(lines);
        var made = new List<Paragraph>(reader._made.Count);
        foreach (var paragraph in reader._made)
            if (paragraph is { IsRow: true } or { Text.Length: > 0 })
                made.Add(paragraph);
        return made;
    }

    private void Read(List<Line> lines)
    {
        var last = default(Line);
        var (tail, title) = (false, false);
        foreach (var line in lines)
        {
            var raw = _source.AsSpan(line.Start, line.Length);
            var row = raw.Contains('\t');
            var head = row || !LabelGrammar.MayBegin(raw) ? "" : Flow.Read(_source, line.Start, Math.Min(line.End, line.Start + HeadLength)).Text;
            tail |= head.StartsWith("Nơi nhận", StringComparison.OrdinalIgnoreCase);
            if (IsFootnote(head))
            {
                _made.Add(new(_source, [(line.Start, line.End)], false));
                continue;
            }
            var label = LabelGrammar.Read(head);
            if (label is not null && _place >= 0 && !tail && _wrapping.IsOpen(last) && (!_sequence.Allows(label, head) || label.IsBullet && _wrapping.BreaksName(last, line)))
                label = null;
            if (label is null && _place >= 0 && !row && !_row && DocumentKinds.Heading(head.Length > 0 ? head : raw) is null && !(title && _wrapping.Begins(line)) && _open.Count < MostLines
                && !(tail && line.Gap > 0) && _wrapping.Continues(last, line, _label is not null))
                _open.Add((line.Start, line.End));
            else
            {
                if (label is not null)
                    _sequence.Add(label);
                Close();
                // The paragraph under "KẾ HOẠCH" is the title; the preamble begins below it.
                title = _place >= 0 && _made[_place] is { IsRow: false } above && DocumentKinds.Heading(above.Text) is not null;
                (_place, _label, _row) = (_made.Count, label, row);
                _made.Add(null);
                _open.Add((line.Start, line.End));
            }
            last = line;
        }
        Close();
    }

    private void Close()
    {
        if (_open.Count == 0)
            return;
        _made[_place] = new(_source, [.. _open], _row) { Label = _label };
        _open.Clear();
    }

    private static bool IsFootnote(string head) =>
        head.Length > 0 && (head[0] is '¹' or '²' or '³' or >= '⁴' and <= '⁹' || head.StartsWith("[^", StringComparison.Ordinal) || head.StartsWith("http", StringComparison.Ordinal));
}
