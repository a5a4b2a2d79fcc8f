using System.Text.Json;
using NhipCau.Shell;
using NhipCau.Shell.Files;

namespace NhipCau.Modules.Reports.Workbooks;

/// <summary>What somebody typed in a cell: given back as it was.</summary>
public sealed record Typed(string Text, decimal? Number)
{
    public object? Value => Number is { } number ? number : Text;

    public static Typed Of(WorkbookCell cell) => new(cell.Text, cell.Kind == CellKind.Number ? cell.Number : null);
}

/// <summary>One cell and why it is not taken.</summary>
public sealed record CellFault(int Column, string Text, IReadOnlyList<string> Arguments)
{
    public CellFault(int column, Refusal why) : this(column, why.Text, [.. why.Arguments.Select(a => Convert.ToString(a, System.Globalization.CultureInfo.GetCultureInfo("vi-VN")) ?? "")])
    {
    }

    public Refusal Why => new(Text, [.. Arguments]);
}

/// <summary>A row that is not taken: it comes back whole, with what was typed and what is wrong with it.</summary>
/// <param name="Key">Null: a row somebody added.</param>
/// <param name="IsNumbers">On which of the two sheets it stands.</param>
/// <param name="Line">In the file, as Excel counts.</param>
public sealed record RowFault(string? Key, bool IsNumbers, int Line, string Title, IReadOnlyDictionary<int, Typed> Typed, IReadOnlyList<CellFault> Cells)
{
    public static string Store(IReadOnlyList<RowFault> faults) => JsonSerializer.Serialize(faults);

    public static IReadOnlyList<RowFault> Stored(string json) => JsonSerializer.Deserialize<List<RowFault>>(json) ?? [];
}
