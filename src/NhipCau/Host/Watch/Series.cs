using System.Diagnostics.Metrics;

namespace NhipCau.Host.Watch;

internal enum SeriesKind { Counter, Gauge, Histogram }

/// <summary>One measured thing with one set of labels: its sum, its last value, or how its values spread.</summary>
internal sealed class Series
{
    private readonly Lock keeping = new();
    private readonly bool absolute;
    private readonly double[] bounds;
    private readonly long[] within;
    private double value;
    private long count;

    public Series(Instrument instrument)
    {
        var type = instrument.GetType().Name;
        Kind = type.StartsWith("Histogram", StringComparison.Ordinal) ? SeriesKind.Histogram : type is "Counter`1" or "ObservableCounter`1" ? SeriesKind.Counter : SeriesKind.Gauge;
        // What is observed is told whole each time; what is counted is told by what was added.
        absolute = instrument.IsObservable || type == "Gauge`1";
        bounds = instrument is Histogram<double> { Advice.HistogramBucketBoundaries: { } advised } ? [.. advised] : [];
        within = new long[bounds.Length];
    }

    public SeriesKind Kind { get; }

    public void Take(double measured)
    {
        lock (keeping)
        {
            value = absolute ? measured : value + measured;
            count++;
            for (var i = bounds.Length - 1; i >= 0 && measured <= bounds[i]; i--) within[i]++;
        }
    }

    public (double Value, long Count, IReadOnlyList<(double Bound, long Count)> Within) Read()
    {
        lock (keeping) return (value, count, [.. bounds.Zip(within)]);
    }
}
