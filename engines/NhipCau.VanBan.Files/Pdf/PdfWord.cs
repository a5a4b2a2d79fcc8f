namespace NhipCau.VanBan.Files.Pdf;

/// <summary>A word at its place on the page, in points from its upper left corner.</summary>
internal sealed record PdfWord(string Text, double Left, double Top, double Right, double Bottom)
{
    public double Height => Bottom - Top;
    public double Middle => (Top + Bottom) / 2;

    public bool IsOnLineOf(PdfWord other) => Math.Abs(Top - other.Top) < 0.4 * Height && Left > other.Right - 2;
}

/// <summary>A page: its size in points, its words.</summary>
internal sealed record PdfSheet(double Width, double Height, List<PdfWord> Words)
{
    private const double Largest = 1700; // A2: what is larger is a drawing

    /// <summary>Known when the page was drawn to be recognised.</summary>
    public Rules? Drawn { get; init; }

    public bool HasText => Words.Any(w => w.Text.Any(char.IsLetter));

    public bool IsPaper => Width is > 100 and < Largest && Height is > 100 and < Largest;
}

/// <summary>Words of one line that belong together.</summary>
internal sealed record PdfFragment(IReadOnlyList<PdfWord> Words)
{
    public double Left => Words[0].Left;
    public double Right => Words[^1].Right;
    public double Top => Words[0].Top;
    public double Height => Words[0].Height;

    public override string ToString() => string.Join(' ', Words.Select(w => w.Text));

    public bool IsOnLineOf(PdfFragment other) => Words[0].IsOnLineOf(other.Words[^1]);

    /// <summary>The next cell of a row begins right of this and higher than where this ended.</summary>
    public bool IsUpRightOf(PdfFragment other) => Top < other.Top - 0.4 * Height && Left > other.Right - 2;
}
