namespace NhipCau.VanBan.Files;

public enum FileKind { Docx, Pdf, Text }

/// <summary>What was read of a file.</summary>
/// <param name="Text">
/// In the form <see cref="DocumentReader.Read"/> takes: NFC; a line a paragraph (of a PDF: a printed line, an empty one between paragraphs); a table row is a line, its cells separated by a
/// tab, a line break inside a cell U+2028; a page break U+000C. A footnote's mark is <c>[^1]</c> and its text stands on a line
/// of its own after the paragraph, <c>[^1]: …</c>.
/// </param>
/// <param name="Pages">Known of a PDF only.</param>
/// <param name="Notes">Vietnamese sentences about what could not be read as it stands.</param>
public sealed record FileText(string Text, FileKind Kind, int? Pages, IReadOnlyList<string> Notes);
