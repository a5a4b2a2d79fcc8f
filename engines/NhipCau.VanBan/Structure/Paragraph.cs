namespace NhipCau.VanBan.Structure;

/// <summary>One paragraph of the document, its wrapped lines joined; a row of a table is one too.</summary>
internal sealed class Paragraph(string source, (int Start, int End)[] lines, bool row)
{
    private string[]? _cells;
    private List<RoleSpan>? _roles;

    public Flow Flow { get; } = Flow.Read(source, lines);

    public Label? Label { get; set; }

    public bool IsRow { get; } = row;

    /// <summary>The lines as they were printed, for what stands in two columns.</summary>
    public IReadOnlyList<(int Start, int End)> Lines => lines;

    public string Source => source;

    public string Text => Flow.Text;

    /// <summary>Where the words after the label begin.</summary>
    public int BodyStart
    {
        get
        {
            var start = Math.Min(Label?.Length ?? 0, Text.Length);
            return start < Text.Length && Text[start] == ' ' ? start + 1 : start;
        }
    }

    public string Body => Text[BodyStart..];

    public bool IsLabelAlone => BodyStart == Text.Length;

    /// <summary>The role labels behind its own label.</summary>
    public List<RoleSpan> Roles => _roles ??= RoleLabels.Read(Text, BodyStart);

    /// <summary>"- Đơn vị chủ trì: …" and nothing before it.</summary>
    public bool IsRoleLine => Roles is [{ Role: not Role.Content, Start: var start }, ..] && start == BodyStart;

    public Span Span => new(lines[0].Start, lines[^1].End);

    /// <summary>The cells of a row as printed, trimmed; their places by <see cref="Cell"/>.</summary>
    public string[] Cells => _cells ??= [.. CellRanges().Select(range => Flow.Read(source, range.Start, range.End).Text)];

    public Flow Cell(int column) => CellRanges().ElementAt(column) is var (start, end) ? Flow.Read(source, start, end) : throw new ArgumentOutOfRangeException(nameof(column));

    private IEnumerable<(int Start, int End)> CellRanges()
    {
        var (start, end) = lines[0];
        for (var i = start; i <= end; i++)
        {
            if (i < end && source[i] != '\t')
                continue;
            yield return (start, i);
            start = i + 1;
        }
    }
}
