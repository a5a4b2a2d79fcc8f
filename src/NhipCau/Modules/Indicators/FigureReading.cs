using NhipCau.Shell.Indicators;

namespace NhipCau.Modules.Indicators;

/// <summary>A figure of a period as it stands now, with what it is compared with.</summary>
/// <param name="Decimals">Digits after the comma, at most.</param>
/// <param name="Counted">From the registers; else entered by agencies.</param>
/// <param name="Value">Null: nobody has answered, or (with <paramref name="Nothing"/>) there was nothing.</param>
/// <param name="Nothing">Không phát sinh: all who answered said so.</param>
/// <param name="AsOf">The day it was true on; of several parts the oldest.</param>
/// <param name="Before">The same period a year earlier; null where that is not known.</param>
/// <param name="Plan">What was planned; null where nothing was.</param>
/// <param name="List">The address of the records behind it.</param>
public sealed record FigureReading(string Code, string Name, string Unit, FigureSign Sign, int Decimals, bool Counted, decimal? Value, bool Nothing, FigureBasis Basis, DateOnly AsOf,
    decimal? Before, decimal? Plan, string? List, IReadOnlyList<PrintedFigure> Printed)
{
    /// <summary>What an entered figure is made of: who stated which part, and in which document.</summary>
    public IReadOnlyList<StatedFigure> Sources { get; init; } = [];

    public bool IsBlank => Value is null && !Nothing;

    /// <summary>For arithmetic: "không phát sinh" is nought, a blank stays unknown.</summary>
    public decimal? Amount => Nothing ? 0 : Value;
}

/// <summary>One record that a figure counts.</summary>
/// <param name="Record">Its class, as in history.</param>
public sealed record FigureRow(string Record, int Id, string Title, string? Under, string Link);
