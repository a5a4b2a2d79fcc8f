namespace NhipCau.VanBan;

/// <summary>What a stretch of the text is. <see cref="Between"/>: blank lines, page numbers, running heads, the breaks between lines.</summary>
public enum BlockKind { Letterhead, Title, Preamble, Body, Row, Signature, Between }

/// <summary>One stretch of the text; the blocks of a reading follow each other without a hole, so that nothing is lost or said twice.</summary>
/// <param name="Path">Where it stands: II.5.b; empty for what has none.</param>
public readonly record struct TextBlock(BlockKind Kind, string Path, Span Span);
