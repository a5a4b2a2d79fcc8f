namespace NhipCau.Modules.Reports.Answers;

/// <summary>What stands beside a field of words: what the agency wrote last time, and what another has just saved.</summary>
/// <param name="Take">Which place the words of last time go to when they are taken.</param>
/// <param name="Stored">Null where it says the same as what was typed, or nobody else has saved.</param>
public sealed record Beside(int Report, string? Last, string? LastPeriod, string Take, string? Stored);
