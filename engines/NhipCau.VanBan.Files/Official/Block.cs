namespace NhipCau.VanBan.Files.Official;

public abstract record Block;

/// <param name="Level">1: "I. MỤC ĐÍCH", 2: "1. Mục đích", 3: "1.1. …". The label is part of the text.</param>
public sealed record Heading(int Level, string Text) : Block;

public sealed record Paragraph(IReadOnlyList<Run> Runs) : Block
{
    public Paragraph(string text) : this([new Run(text)])
    {
    }
}

/// <summary>"- …"; the dash is written by the layout.</summary>
public sealed record BulletItem(IReadOnlyList<Run> Runs) : Block
{
    public BulletItem(string text) : this([new Run(text)])
    {
    }
}

/// <param name="Rows">A row of one cell spans the table: the heading of a group. A line break in a cell starts a new line there.</param>
/// <param name="Weights">Relative widths; null: after what the columns hold.</param>
public sealed record Table(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<double>? Weights = null) : Block;

/// <param name="Bookmark">Letters, digits and underscores, from a letter: the place a figure can be found again.</param>
public sealed record Run(string Text, bool Bold = false, bool Italic = false, string? Bookmark = null);
