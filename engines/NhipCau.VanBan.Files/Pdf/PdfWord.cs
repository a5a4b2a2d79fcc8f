namespace NhipCau.VanBan.Files.Pdf;

/// <summary>A word at its place on the page, in points from its upper left corner.</summary>
internal sealed record PdfWord(string Text, double Left, double Top, double Right, double Bottom)
{
    public double Height => Bottom - Top;

    public bool IsOnLineOf(PdfWord other) => Math.Abs(Top - other.Top) < 0.4 * Height && Left > other.Right - 2;
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
