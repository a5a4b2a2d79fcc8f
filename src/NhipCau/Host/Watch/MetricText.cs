using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;

namespace NhipCau.Host.Watch;

/// <summary>The text format of Prometheus, version 0.0.4.</summary>
internal static class MetricText
{
    public const string MediaType = "text/plain; version=0.0.4; charset=utf-8";

    public static string Of(IEnumerable<(Instrument Instrument, string Labels, Series Series)> all)
    {
        var text = new StringBuilder();
        foreach (var metric in all.GroupBy(a => NameOf(a.Instrument, a.Series.Kind)).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var first = metric.First();
            if (first.Instrument.Description is { Length: > 0 } what) text.Append("# HELP ").Append(metric.Key).Append(' ').Append(what.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)).Append('\n');
            text.Append("# TYPE ").Append(metric.Key).Append(' ').Append(first.Series.Kind.ToString().ToLowerInvariant()).Append('\n');
            foreach (var (_, labels, series) in metric.OrderBy(m => m.Labels, StringComparer.Ordinal)) Append(text, metric.Key, labels, series);
        }
        return text.ToString();
    }

    private static void Append(StringBuilder text, string name, string labels, Series series)
    {
        var (value, count, within) = series.Read();
        if (series.Kind != SeriesKind.Histogram)
        {
            Line(name, labels, value);
            return;
        }
        var before = labels.Length == 0 ? "" : labels + ",";
        foreach (var (bound, number) in within) Line(name + "_bucket", $"{before}le=\"{Number(bound)}\"", number);
        Line(name + "_bucket", before + "le=\"+Inf\"", count);
        Line(name + "_sum", labels, value);
        Line(name + "_count", labels, count);

        void Line(string line, string with, double number)
        {
            text.Append(line);
            if (with.Length > 0) text.Append('{').Append(with).Append('}');
            text.Append(' ').Append(Number(number)).Append('\n');
        }
    }

    /// <summary>"http.server.request.duration" in "s" is http_server_request_duration_seconds.</summary>
    private static string NameOf(Instrument instrument, SeriesKind kind) => NameOf(instrument.Name)
        + instrument.Unit switch { "s" => "_seconds", "By" => "_bytes", _ => "" } + (kind == SeriesKind.Counter ? "_total" : "");

    public static string NameOf(string name) => string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));

    public static string Escaped(string value) => value.AsSpan().IndexOfAny('\\', '"', '\n') < 0 ? value
        : value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    private static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
