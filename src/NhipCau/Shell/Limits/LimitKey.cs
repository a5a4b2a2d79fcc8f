namespace NhipCau.Shell.Limits;

/// <summary>A number the law leaves to the place, or that nobody could tell: a setting that starts empty.</summary>
/// <param name="Code">Short and fixed: "doan-ra.so-chuyen".</param>
/// <param name="Name">What is limited: "Số chuyến đi nước ngoài của một người trong năm". Key of its English, as are unit and source.</param>
/// <param name="Unit">What it counts: "chuyến", "đồng", "ngày làm việc".</param>
/// <param name="Source">The rule that would say it, in a sentence.</param>
/// <param name="Suggested">What is usual elsewhere; shown as words and never used.</param>
public sealed record LimitKey(string Code, string Name, string Unit, string Source, decimal? Suggested = null);

/// <summary>A module says here which limits its checks ask for; found by scanning.</summary>
public interface ILimits
{
    static abstract IEnumerable<LimitKey> Limits { get; }
}

/// <summary>All limits that modules ask for.</summary>
public sealed class LimitCatalogue(IEnumerable<LimitKey> keys)
{
    public LimitCatalogue() : this(Scan.Declared<LimitKey>(typeof(ILimits), nameof(ILimits.Limits))) { }

    public IReadOnlyList<LimitKey> All { get; } = [.. keys.OrderBy(k => k.Code, StringComparer.Ordinal)];

    public LimitKey? Of(string? code) => All.FirstOrDefault(k => k.Code == code);
}
