namespace NhipCau.VanBan.Files.Official;

public abstract record Block;

/// <param name="Level">1: "I. MỤC ĐÍCH", 2: "1. Mục đích", 3: "1.1. …", 4: "a) …".</param>
/// <param name="AsPrinted">The capitals are those of the text.</param>
/// <param name="Bookmark">Around the whole of it; as of a run.</param>
/// <param name="Numbered">Word counts it, by the layout: "I." or "I-". Otherwise the label is part of the text.</param>
public sealed record Heading(int Level, IReadOnlyList<Run> Runs, bool AsPrinted = false, string? Bookmark = null, bool Numbered = false) : Block
{
    public Heading(int level, string text, string? bookmark = null, bool numbered = false) : this(level, [new Run(text)], Bookmark: bookmark, Numbered: numbered)
    {
    }
}

/// <summary>"QUYẾT ĐỊNH:", who decides, "Chương I" and its title; in italics "(Ban hành kèm theo …)".</summary>
public sealed record Centred(IReadOnlyList<Run> Runs, bool Italic = false) : Block;

/// <summary>Căn cứ, with the marks it has.</summary>
public sealed record Basis(IReadOnlyList<Run> Runs) : Block;

/// <param name="Bookmark">Around the whole of it; as of a run.</param>
public sealed record Paragraph(IReadOnlyList<Run> Runs, string? Bookmark = null) : Block
{
    public Paragraph(string text, string? bookmark = null) : this([new Run(text)], bookmark)
    {
    }
}

/// <summary>"- …"; the dash is written by the layout.</summary>
/// <param name="Bookmark">Around the whole of it; as of a run.</param>
public sealed record BulletItem(IReadOnlyList<Run> Runs, string? Bookmark = null) : Block
{
    public BulletItem(string text, string? bookmark = null) : this([new Run(text)], bookmark)
    {
    }
}

public enum ListKind
{
    /// <summary>"-".</summary>
    Dash,

    /// <summary>"1.".</summary>
    Number,

    /// <summary>"a)", in the order of the Vietnamese alphabet: đ after d; no f, j, w, z.</summary>
    Letter,
}

/// <summary>One item of a list Word counts.</summary>
/// <param name="Begins">Counted from the first again. null: where something other than a list stands before it; letters also after a number.</param>
/// <param name="Bookmark">Around the whole of it; as of a run.</param>
public sealed record ListItem(IReadOnlyList<Run> Runs, ListKind Kind, bool? Begins = null, string? Bookmark = null) : Block
{
    public ListItem(string text, ListKind kind, bool? begins = null, string? bookmark = null) : this([new Run(text)], kind, begins, bookmark)
    {
    }
}

/// <param name="Bookmark">
/// The place a figure can be found again: letters, digits and underscores, from a letter, at most 40, once in a document.
/// </param>
/// <param name="Note">A footnote; the run is the words it stands after.</param>
/// <param name="Tag">A content control around the run, found again by it; at most 64 characters. It may stand more than once.</param>
public sealed record Run(string Text, bool Bold = false, bool Italic = false, string? Bookmark = null, string? Note = null, string? Tag = null);
