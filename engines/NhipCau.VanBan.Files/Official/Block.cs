namespace NhipCau.VanBan.Files.Official;

public abstract record Block;

/// <param name="Level">1: "I. MỤC ĐÍCH", 2: "1. Mục đích", 3: "1.1. …". The label is part of the text.</param>
/// <param name="AsPrinted">The capitals are those of the text.</param>
public sealed record Heading(int Level, IReadOnlyList<Run> Runs, bool AsPrinted = false) : Block
{
    public Heading(int level, string text) : this(level, [new Run(text)])
    {
    }
}

/// <summary>"QUYẾT ĐỊNH:", who decides, "Chương I" and its title; in italics "(Ban hành kèm theo …)".</summary>
public sealed record Centred(IReadOnlyList<Run> Runs, bool Italic = false) : Block;

/// <summary>Căn cứ, with the marks it has.</summary>
public sealed record Basis(IReadOnlyList<Run> Runs) : Block;

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

/// <param name="Header">Its titles; empty ones: the table has none.</param>
/// <param name="Rows">A row of one cell spans the table: the heading of a group. A line break in a cell starts a new line there.</param>
/// <param name="Weights">Relative widths; null: after what the columns hold.</param>
public sealed record Table(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<double>? Weights = null) : Block;

/// <param name="Bookmark">Letters, digits and underscores, from a letter: the place a figure can be found again.</param>
/// <param name="Note">A footnote; the run is the words it stands after.</param>
public sealed record Run(string Text, bool Bold = false, bool Italic = false, string? Bookmark = null, string? Note = null);
