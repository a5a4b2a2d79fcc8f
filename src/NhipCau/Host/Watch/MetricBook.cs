using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using NhipCau.Data.Writing;
using NhipCau.Shell.Jobs;
using NhipCau.Shell.Watch;
using NhipCau.VanBan.Files;

namespace NhipCau.Host.Watch;

/// <summary>
/// Listens to what is measured in this process and keeps the sums: requests by route, the program's own counts, the runtime's memory and collections.
/// A label is a name out of the program (a route template, an outcome), never what somebody typed.
/// </summary>
internal sealed class MetricBook : IDisposable
{
    /// <summary>Labels are few; should one ever not be, what comes after these is not kept.</summary>
    private const int MostSeries = 5000;
    private static readonly string[] Meters = [Counts.Name, "System.Runtime", "Microsoft.AspNetCore.Server.Kestrel"];
    private static readonly double[] Seconds = [0.005, 0.01, 0.02, 0.04, 0.06, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private readonly ConcurrentDictionary<(Instrument Instrument, string Labels), Series> series = new();
    private readonly MeterListener listener = new();
    private readonly Histogram<double> requests;

    public MetricBook(IMeterFactory factory, JobRunner jobs, PdfPool pdf, WriterTurns turns)
    {
        listener.InstrumentPublished = (instrument, listening) =>
        {
            // Another server in the same process has meters of its own.
            if (Meters.Contains(instrument.Meter.Name) && (instrument.Meter.Scope is null || ReferenceEquals(instrument.Meter.Scope, factory))) listening.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Take(instrument, value, tags));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Take(instrument, value, tags));
        listener.SetMeasurementEventCallback<int>((instrument, value, tags, _) => Take(instrument, value, tags));
        listener.Start();

        var meter = factory.Create(Counts.Name);
        requests = meter.CreateHistogram("http.server.request.duration", "s", "Time of a request at the server, by route template and status.", null, new InstrumentAdvice<double> { HistogramBucketBoundaries = Seconds });
        Gauge("nhipcau.jobs.running", "Jobs at work.", () => jobs.Count.Running);
        Gauge("nhipcau.jobs.waiting", "Jobs waiting for a place.", () => jobs.Count.Waiting);
        Gauge("nhipcau.writers.waiting", "Writers waiting for their turn at SQLite.", () => turns.Waiting);
        Gauge("nhipcau.pdf.busy", "PDFs in the making.", () => pdf.Health.Busy);
        Gauge("nhipcau.pdf.waiting", "PDFs waiting for a worker.", () => pdf.Health.Waiting);
        meter.CreateObservableCounter("nhipcau.pdf.done", () => (long)pdf.Health.Done, description: "PDFs made.");
        meter.CreateObservableCounter("nhipcau.pdf.failed", () => (long)pdf.Health.Failed, description: "PDFs not made, after every attempt.");

        void Gauge(string name, string what, Func<int> read) => meter.CreateObservableGauge(name, () => (long)read(), description: what);
    }

    public void Request(string method, string route, int status, TimeSpan took) => requests.Record(took.TotalSeconds,
        KeyValuePair.Create<string, object?>("method", method), KeyValuePair.Create<string, object?>("route", route), KeyValuePair.Create<string, object?>("status", status));

    public string Write()
    {
        listener.RecordObservableInstruments();
        return MetricText.Of(series.Select(s => (s.Key.Instrument, s.Key.Labels, s.Value)));
    }

    private void Take(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var key = (instrument, LabelsOf(tags));
        if (!series.TryGetValue(key, out var found))
        {
            if (series.Count >= MostSeries) return;
            found = series.GetOrAdd(key, k => new Series(k.Instrument));
        }
        found.Take(value);
    }

    private static string LabelsOf(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (tags.IsEmpty) return "";
        var parts = new string[tags.Length];
        for (var i = 0; i < parts.Length; i++) parts[i] = $"{MetricText.NameOf(tags[i].Key)}=\"{MetricText.Escaped(Convert.ToString(tags[i].Value, CultureInfo.InvariantCulture) ?? "")}\"";
        return string.Join(',', parts);
    }

    public void Dispose() => listener.Dispose();
}
