namespace NhipCau.VanBan.Files.Pdf;

/// <summary>The lines of one cell, and how far they reach.</summary>
internal sealed class PdfCell
{
    private readonly List<PdfFragment> _lines = [];

    public PdfCell(params IEnumerable<PdfFragment> lines)
    {
        foreach (var line in lines) Add(line);
    }

    public IReadOnlyList<PdfFragment> Lines => _lines;
    public PdfFragment Last => _lines[^1];
    public double Left { get; private set; } = double.MaxValue;
    public double Right { get; private set; } = double.MinValue;

    public void Add(PdfFragment line)
    {
        _lines.Add(line);
        Left = Math.Min(Left, line.Left);
        Right = Math.Max(Right, line.Right);
    }

    /// <summary>The next line down, under what is here.</summary>
    public bool GoesOnWith(PdfFragment next) =>
        next.Top > Last.Top && next.Top - Last.Top < 1.9 * next.Height && next.Left < Right && next.Right > Left
        && next.Left > Left - 40;

    /// <summary>A cell merged downwards is drawn with its first row, in the middle of all its rows: right of this, and lower.</summary>
    public bool HasBeside(PdfFragment next) => next.Left > Right - 2 && next.Top > Last.Top && next.Top - Last.Top < 3 * next.Height;

    public override string ToString() => string.Join(' ', _lines);
}
