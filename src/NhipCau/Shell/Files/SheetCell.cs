namespace NhipCau.Shell.Files;

/// <summary>What stands in a cell: text, a day, a number or nothing. A string, a day and a number become one by themselves.</summary>
public readonly record struct SheetCell
{
    internal string? Text { get; private init; }
    internal DateOnly? Day { get; private init; }
    internal decimal? Number { get; private init; }

    public static implicit operator SheetCell(string? text) => new() { Text = text };

    public static implicit operator SheetCell(DateOnly? day) => new() { Day = day };

    public static implicit operator SheetCell(decimal? number) => new() { Number = number };
}
