using System.Text.Json;

namespace NhipCau.VanBan.Tests.Fuzz;

/// <summary>What holds for the reading of any text: it comes, it can be written, its places lie in the text, and the text comes back.</summary>
internal static class Sound
{
    /// <returns>What is wrong; null where nothing is.</returns>
    public static string? Fault(string text)
    {
        try
        {
            var reading = DocumentReader.Read(text);
            using var json = JsonDocument.Parse(ReadingJson.Write(reading));
            if (reading.ToText() != text)
                return "The text does not come back.";
            foreach (var span in Spans(reading))
                if (span.Start < 0 || span.Start > span.End || span.End > text.Length)
                    return $"{span} does not lie in the text.";
            return null;
        }
#pragma warning disable CA1031 // Whatever is thrown is the finding.
        catch (Exception thrown)
        {
            return $"{thrown.GetType().Name}: {thrown.Message}{thrown.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("NhipCau.", StringComparison.Ordinal))?.TrimEnd()}";
        }
#pragma warning restore CA1031
    }

    private static IEnumerable<Span> Spans(DocumentReading reading) =>
    [
        reading.Header.Span,
        .. reading.Sections.Select(row => row.Span),
        .. reading.Tasks.SelectMany(row => row.Lead.Concat(row.CoLead).Concat(row.Coordinating).Select(body => body.Span).Append(row.Span).Append(row.TitleSpan)),
        .. reading.Duties.SelectMany(row => new[] { row.Span, row.Body.Span }),
        .. reading.Citations.SelectMany(row => row.Places),
        .. reading.Deadlines.Select(row => row.Span),
        .. reading.Figures.Select(row => row.Span),
        .. reading.Inconsistencies.Select(row => row.Span),
        .. reading.Diagnostics.Select(row => row.Span),
        .. reading.Blocks.Select(block => block.Span),
    ];
}
