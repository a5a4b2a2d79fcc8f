namespace NhipCau.VanBan.Files.Check;

/// <summary>What is not settled by the acts themselves.</summary>
public sealed record CheckSettings
{
    /// <summary>
    /// Party documents of this day and later are measured by 05-HD/VPTW, older ones by 36-HD/VPTW. The new list of kinds
    /// (399-QĐ/TW) holds since 09/01/2026; which layout applied from then until 27/5/2026 is taken to be the old one.
    /// </summary>
    public DateOnly PartyLayoutOf2026From { get; init; } = new(2026, 5, 27);

    /// <summary>Millimetres that may be missing from a margin or an indent before it is said.</summary>
    public double Tolerance { get; init; } = 0.5;
}
