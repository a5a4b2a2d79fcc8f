namespace NhipCau.Shell.Lists;

/// <summary>What stands in a cell: words, a day, a number or a state. Excel gets it as what it is, the page as one reads it.</summary>
public readonly record struct ListCell(string? Text, DateOnly? Day = null, decimal? Number = null, string? State = null, object?[]? Arguments = null)
{
    public static implicit operator ListCell(string? text) => new(text);

    public static implicit operator ListCell(DateOnly? day) => new(null, day);

    public static implicit operator ListCell(DateOnly day) => new(null, day);

    public static implicit operator ListCell(decimal? number) => new(null, Number: number);

    public static implicit operator ListCell(int? number) => new(null, Number: number);

    /// <summary>A shape and a word: late, soon, ok, run, wait, back. The text is a key of its English.</summary>
    public static ListCell Of(string state, string text, params object?[] arguments) => new(text, State: state, Arguments: arguments);

    public bool IsNumber => Number is not null;
}
