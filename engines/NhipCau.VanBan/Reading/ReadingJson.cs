using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NhipCau.VanBan;

/// <summary>A reading as one JSON object: keys in snake_case, days in ISO 8601, spans as UTF-16 offsets into the text.</summary>
public static class ReadingJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    /// <returns>The JSON text; Vietnamese stands in it as it is, not escaped.</returns>
    public static string Write(DocumentReading reading) => JsonSerializer.Serialize(new
    {
        Document = Document(reading.Header),
        Sections = reading.Sections.Select(row => new { row.Path, Label = Safe(row.Label), Title = Safe(row.Title), Span = At(row.Span) }),
        Tasks = reading.Tasks.Select(Task),
        Duties = reading.Duties.Select(row => new { row.Path, Body = Safe(row.Body.Text), Text = Safe(row.Text), row.Body.Asked, Span = At(row.Span) }),
        Citations = reading.Citations.Select(Citation),
        Deadlines = reading.Deadlines.Select(row => new { row.Path, What = Safe(row.What), row.Due, Text = Safe(row.Text), Span = At(row.Span) }),
        Figures = reading.Figures.Select(row => new { row.Path, What = Safe(row.What), row.Value, row.Unit, row.AsOf, Text = Safe(row.Text), Span = At(row.Span) }),
        Inconsistencies = reading.Inconsistencies.Select(row => new { row.Path, row.Kind, What = Safe(row.What), Evidence = row.Evidence.Select(Safe), Span = At(row.Span) }),
        Diagnostics = reading.Diagnostics.Select(row => new { Severity = row.Severity.ToString().ToLowerInvariant(), row.Code, Span = At(row.Span), Text = Safe(row.Text) }),
    }, Options);

    private static object Document(DocumentHeader header) => new
    {
        header.Kind,
        header.KindName,
        header.Number,
        Symbol = Safe(header.Symbol),
        Place = Safe(header.Place),
        header.Date,
        Issuer = Safe(header.Issuer),
        Title = Safe(header.Title),
        header.Year,
        SignerName = Safe(header.SignerName),
        SignerTitle = Safe(header.SignerTitle),
        SignerAuthority = Safe(header.SignerAuthority),
        Recipients = header.Recipients.Select(Safe),
        Branch = header.Branch == Branch.Party ? "party" : "state",
        header.Secrecy,
        Span = At(header.Span),
    };

    private static object Task(TaskRow row) => new
    {
        row.Path,
        Title = Safe(row.Title),
        Lead = row.Lead.Select(body => Safe(body.Text)),
        CoLead = row.CoLead.Select(body => Safe(body.Text)),
        Coordinating = row.Coordinating.Select(body => Safe(body.Text)),
        Asked = row.Lead.Concat(row.CoLead).Concat(row.Coordinating).Where(body => body.Asked).Select(body => Safe(body.Text)),
        Time = Safe(row.Time),
        TimeNorm = new
        {
            Kind = row.TimeNorm.Kind.ToString().ToLowerInvariant(),
            From = Iso(row.TimeNorm.From),
            To = Iso(row.TimeNorm.To),
            row.TimeNorm.Every,
            row.TimeNorm.Count,
        },
        Quantity = Safe(row.Quantity),
        Condition = Safe(row.Condition),
        row.Confidence,
        Span = At(row.Span),
    };

    private static object Citation(CitationRow row) => new
    {
        Text = Safe(row.Text),
        row.Kind,
        row.Number,
        Symbol = Safe(row.Symbol),
        row.Date,
        Issuer = Safe(row.Issuer),
        Title = Safe(row.Title),
        Occurrences = row.Places.Count,
        Role = Role(row.Role),
        row.Secret,
        Span = At(row.Places[0]),
    };

    private static string Role(CitationRole role) => role switch
    {
        CitationRole.AmendedBy => "amended-by",
        CitationRole.ReplacedBy => "replaced-by",
        _ => role.ToString().ToLowerInvariant(),
    };

    private static object At(Span span) => new { span.Start, span.End };

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Half a surrogate pair cannot be written as UTF-8.</summary>
    private static string? Safe(string? text) => text is null ? null : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
