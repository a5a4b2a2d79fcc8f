namespace NhipCau.Shell.Lists;

/// <summary>A column of a list. Everything it says can be shown, hidden, exported and printed.</summary>
/// <param name="Code">In the address: "nuoc".</param>
public sealed record ListColumn<TLine>(string Code, string Title, Func<TLine, ListCell> Cell)
{
    /// <summary>Shown unless somebody chooses otherwise.</summary>
    public bool Shown { get; init; } = true;

    /// <summary>The order that a click on its heading asks for.</summary>
    public string? Sort { get; init; }

    /// <summary>A second, smaller line in the cell; columns of their own carry it into exports.</summary>
    public Func<TLine, string?>? Under { get; init; }

    /// <summary>The words are keys of their English (names of states and kinds).</summary>
    public bool Translated { get; init; }

    /// <summary>Width in Excel, in characters.</summary>
    public double Width { get; init; } = 20;
}
