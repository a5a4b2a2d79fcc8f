namespace NhipCau.Shell.Files;

/// <summary>How a cell of a written workbook looks, and whether it may be typed in.</summary>
/// <param name="Fill">Red, green, blue in hexadecimal: "FDE7E9".</param>
/// <param name="Format">As Excel writes it: "#,##0.00"; "@" keeps what is typed as text, also a line that begins with a dash.</param>
public sealed record CellLook(bool Bold = false, int Size = 11, string? Fill = null, bool Framed = false, bool Open = false, string? Format = null, bool Centred = false, bool Wrapped = true)
{
    public static CellLook Plain { get; } = new(Wrapped: false);
}

/// <param name="Value">A string, a decimal or nothing.</param>
/// <param name="Note">Stands in a box beside the cell when one points at it.</param>
public sealed record PlacedCell(object? Value, CellLook Look, string? Note = null);

/// <summary>What may be typed in a column.</summary>
/// <param name="Choices">One of these; null: a number.</param>
/// <param name="Hint">Said when something else is typed; it may be kept all the same.</param>
public sealed record ColumnRule(int Column, string? Choices, string Hint);

/// <summary>A sheet of a written workbook; who opens it types only in cells that are open. Protected without a password: against slips, not against will.</summary>
public sealed record WorkbookSheet(string Name, IReadOnlyList<double> Widths, IReadOnlyList<IReadOnlyList<PlacedCell?>> Rows)
{
    /// <summary>Neither seen nor offered by Excel's "Unhide".</summary>
    public bool Hidden { get; init; }

    public IReadOnlyList<int> HiddenColumns { get; init; } = [];

    /// <summary>Rows at the top that stay in sight.</summary>
    public int Frozen { get; init; }

    public IReadOnlyList<ColumnRule> Rules { get; init; } = [];
}
