namespace NhipCau.Shell.Files;

/// <summary>A column of a written sheet.</summary>
/// <param name="Width">In characters of the sheet's own typeface, as Excel counts it.</param>
public sealed record SheetColumn(string Title, double Width = 20);
