namespace NhipCau.Shell.Imports;

/// <summary>What is wrong with a row: in which of its columns, null: in the row as a whole.</summary>
public sealed record ImportFault(int? Column, string? Title, Refusal Why);

/// <summary>A row of data as it was read.</summary>
public abstract class ImportLine(int number, string[] cells, IReadOnlyList<int> merged)
{
    private readonly List<ImportFault> faults = [];

    /// <summary>The number of the row in the file, as Excel shows it.</summary>
    public int Number { get; } = number;
    public IReadOnlyList<string> Cells { get; } = cells;

    /// <summary>Columns whose text comes from a merged cell above.</summary>
    public IReadOnlyList<int> Merged { get; } = merged;
    public IReadOnlyList<ImportFault> Faults => faults;

    /// <summary>What it seems to repeat; taken only when the person says so.</summary>
    public Refusal? Twin { get; internal set; }

    /// <summary>Taken all the same, but somebody should look at it.</summary>
    public IReadOnlyList<Refusal> Notes { get; internal set; } = [];
    public bool IsGood => faults.Count == 0;

    internal void Add(ImportFault fault) => faults.Add(fault);
}

internal sealed class ImportLine<T>(int number, string[] cells, IReadOnlyList<int> merged, T row) : ImportLine(number, cells, merged)
{
    public T Row { get; } = row;
}

/// <summary>A row that holds no record, and why it was passed over: a sentence, the key of its English.</summary>
public sealed record SkippedLine(int Number, string Text, string Why);

/// <summary>A column of the sheet and the field it fills.</summary>
/// <param name="Heading">As it stands in the sheet; null where the sheet has no heading.</param>
/// <param name="Sample">The first texts in it.</param>
public sealed record SheetColumnUse(int Index, string? Heading, string Sample, string Code);
