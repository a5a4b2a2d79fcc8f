namespace NhipCau.VanBan.Files;

public enum FileKind { Docx, Pdf, Text }

/// <summary>What was read of a file.</summary>
/// <param name="Text">
/// In the form <see cref="DocumentReader.Read"/> takes: NFC; a line a paragraph (of a PDF: a printed line, an empty one between paragraphs);
/// automatic numbers as printed, bullets as <c>-</c> or <c>+</c>. A table row is a line, its cells separated by a tab, a line break inside a cell
/// U+2028; every row has as many cells as the table has columns. A cell merged downwards says its text in each row it spans, so that an empty
/// cell is an empty cell; one merged sideways says it in its first column. A page break is U+000C. A footnote's mark is <c>[^1]</c> and its
/// text stands on a line of its own after the paragraph, <c>[^1]: …</c>. Two columns set by tabs are four spaces apart.
/// </param>
/// <param name="Pages">Known of a PDF only.</param>
/// <param name="Notes">Vietnamese sentences about what could not be read as it stands.</param>
public sealed record FileText(string Text, FileKind Kind, int? Pages, IReadOnlyList<string> Notes);
