namespace NhipCau.Shell.Indicators;

/// <summary>All figures that the registers give.</summary>
public sealed class IndicatorCatalogue
{
    public IReadOnlyList<Indicator> All { get; } =
        [.. Scan.Declared<Indicator>(typeof(IIndicators), nameof(IIndicators.Indicators)).OrderBy(i => i.Code, StringComparer.Ordinal)];

    public Indicator? Of(string? code) => All.FirstOrDefault(i => i.Code == code);
}
