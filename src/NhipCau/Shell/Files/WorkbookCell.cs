namespace NhipCau.Shell.Files;

/// <summary>What a cell holds, as Excel says it; a number is told from a text that looks like one.</summary>
public enum CellKind { Text, Number, Day, Percent, Truth, Fault }

/// <param name="Text">As a person reads it: 1250,5 – 12/05/2026 – #N/A.</param>
/// <param name="Number">Of a number, a percentage (20 for 20%).</param>
/// <param name="Formula">It is worked out; what is kept in the file beside the formula may be out of date.</param>
public sealed record WorkbookCell(CellKind Kind, string Text, decimal? Number = null, bool Formula = false);

/// <summary>A row with something in it: its number in the file, its cells by their column from 0.</summary>
public sealed record WorkbookLine(int Number, IReadOnlyDictionary<int, WorkbookCell> Cells)
{
    public WorkbookCell? this[int column] => Cells.GetValueOrDefault(column);

    public string TextOf(int column) => this[column]?.Text ?? "";
}

/// <summary>The sheets of an .xlsx by their names, hidden ones too.</summary>
public sealed record WorkbookContent(IReadOnlyDictionary<string, IReadOnlyList<WorkbookLine>> Sheets, bool From1904, bool HasMacros);
