namespace NhipCau.Data.Rows;

/// <summary>What a cell holds, whichever database holds it.</summary>
internal enum CellKind
{
    /// <summary>A whole number: <see cref="long"/>.</summary>
    Whole,

    /// <summary>Yes or no: <see cref="bool"/>.</summary>
    Flag,

    /// <summary><see cref="string"/>.</summary>
    Text,

    /// <summary>A time in UTC, to the microsecond (PostgreSQL keeps no more): <see cref="DateTime"/>.</summary>
    Moment,

    /// <summary>The same, kept on SQLite with its offset: <see cref="DateTimeOffset"/>.</summary>
    MomentWithOffset,

    /// <summary><see cref="DateOnly"/>.</summary>
    Day,

    /// <summary><see cref="decimal"/>, without noughts at its end.</summary>
    Amount,

    /// <summary><see cref="double"/>.</summary>
    Real,

    /// <summary>An array of <see cref="byte"/>.</summary>
    Bytes,
}

internal sealed record ColumnShape(string Name, CellKind Kind, int? Longest = null);

/// <param name="Key">The columns by which rows are told apart, and in whose order they are read.</param>
/// <param name="Numbered">The column the database numbers by itself.</param>
internal sealed record TableShape(string Name, IReadOnlyList<ColumnShape> Columns, IReadOnlyList<string> Key, string? Numbered)
{
    public string ColumnList => string.Join(", ", Columns.Select(c => $"\"{c.Name}\""));

    public int At(string column) => Columns.Select((c, i) => (c.Name, i)).First(c => c.Name == column).i;

    /// <summary>How a person finds the row: the table and its key.</summary>
    public string NameOf(object?[] row) => $"{Name} {string.Join(", ", Key.Select(k => $"{k} = {row[At(k)]}"))}";
}
