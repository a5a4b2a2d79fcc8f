using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NhipCau.VanBan;

/// <summary>
/// A reading as one JSON object: keys in snake_case, days in ISO 8601, spans as UTF-16 offsets into the text.
/// Written key by key: a serializer that first looks at every type takes a third of the time of reading one document from the command line.
/// </summary>
public static class ReadingJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true };

    /// <returns>The JSON text; Vietnamese stands in it as it is, not escaped.</returns>
    public static string Write(DocumentReading reading)
    {
        var made = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(made, Options))
        {
            json.WriteStartObject();
            Write(json, reading.Header);
            Rows(json, "sections", reading.Sections, Write);
            Rows(json, "tasks", reading.Tasks, Write);
            Rows(json, "duties", reading.Duties, Write);
            Rows(json, "citations", reading.Citations, Write);
            Rows(json, "deadlines", reading.Deadlines, Write);
            Rows(json, "figures", reading.Figures, Write);
            Rows(json, "inconsistencies", reading.Inconsistencies, Write);
            Rows(json, "diagnostics", reading.Diagnostics, Write);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(made.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter json, DocumentHeader header)
    {
        json.WriteStartObject("document");
        Text(json, "kind", header.Kind);
        Text(json, "kind_name", header.KindName);
        Text(json, "number", header.Number);
        Text(json, "symbol", header.Symbol);
        Text(json, "place", header.Place);
        Text(json, "date", header.Date);
        Text(json, "issuer", header.Issuer);
        Text(json, "title", header.Title);
        Number(json, "year", header.Year);
        Text(json, "signer_name", header.SignerName);
        Text(json, "signer_title", header.SignerTitle);
        Text(json, "signer_authority", header.SignerAuthority);
        Texts(json, "recipients", header.Recipients);
        Text(json, "branch", header.Branch == Branch.Party ? "party" : "state");
        Text(json, "secrecy", header.Secrecy);
        Place(json, header.Span);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SectionRow row)
    {
        Text(json, "path", row.Path);
        Text(json, "label", row.Label);
        Text(json, "title", row.Title);
        Place(json, row.Span);
    }

    private static void Write(Utf8JsonWriter json, TaskRow row)
    {
        Text(json, "path", row.Path);
        Text(json, "title", row.Title);
        Texts(json, "lead", row.Lead.Select(body => body.Text));
        Texts(json, "co_lead", row.CoLead.Select(body => body.Text));
        Texts(json, "coordinating", row.Coordinating.Select(body => body.Text));
        Texts(json, "asked", row.Lead.Concat(row.CoLead).Concat(row.Coordinating).Where(body => body.Asked).Select(body => body.Text));
        Text(json, "time", row.Time);
        json.WriteStartObject("time_norm");
        Text(json, "kind", row.TimeNorm.Kind.ToString().ToLowerInvariant());
        Text(json, "from", Iso(row.TimeNorm.From));
        Text(json, "to", Iso(row.TimeNorm.To));
        Text(json, "every", row.TimeNorm.Every);
        Number(json, "count", row.TimeNorm.Count);
        json.WriteEndObject();
        Text(json, "quantity", row.Quantity);
        Text(json, "condition", row.Condition);
        json.WriteNumber("confidence", row.Confidence);
        Place(json, row.Span);
    }

    private static void Write(Utf8JsonWriter json, DutyRow row)
    {
        Text(json, "path", row.Path);
        Text(json, "body", row.Body.Text);
        Text(json, "text", row.Text);
        json.WriteBoolean("asked", row.Body.Asked);
        Place(json, row.Span);
    }

    private static void Write(Utf8JsonWriter json, CitationRow row)
    {
        Text(json, "text", row.Text);
        Text(json, "kind", row.Kind);
        Text(json, "number", row.Number);
        Text(json, "symbol", row.Symbol);
        Text(json, "date", row.Date);
        Text(json, "issuer", row.Issuer);
        Text(json, "title", row.Title);
        json.WriteNumber("occurrences", row.Places.Count);
        Text(json, "role", Role(row.Role));
        json.WriteBoolean("secret", row.Secret);
        Place(json, row.Places[0]);
    }

    private static void Write(Utf8JsonWriter json, DeadlineRow row)
    {
        Text(json, "path", row.Path);
        Text(json, "what", row.What);
        Text(json, "due", row.Due);
        Text(json, "text", row.Text);
        Place(json, row.Span);
    }

    private static void Write(Utf8JsonWriter json, FigureRow row)
    {
        Text(json, "path", row.Path);
        Text(json, "what", row.What);
        json.WriteNumber("value", row.Value);
        Text(json, "unit", row.Unit);
        Text(json, "as_of", row.AsOf);
        Text(json, "text", row.Text);
        Place(json, row.Span);
    }

    private static void Write(Utf8JsonWriter json, Inconsistency row)
    {
        Text(json, "path", row.Path);
        Text(json, "kind", row.Kind);
        Text(json, "what", row.What);
        Texts(json, "evidence", row.Evidence);
        Place(json, row.Span);
    }

    private static void Write(Utf8JsonWriter json, Diagnostic row)
    {
        Text(json, "severity", row.Severity.ToString().ToLowerInvariant());
        Text(json, "code", row.Code);
        Place(json, row.Span);
        Text(json, "text", row.Text);
    }

    private static string Role(CitationRole role) => role switch
    {
        CitationRole.AmendedBy => "amended-by",
        CitationRole.ReplacedBy => "replaced-by",
        _ => role.ToString().ToLowerInvariant(),
    };

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Rows<T>(Utf8JsonWriter json, string key, IReadOnlyList<T> rows, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(key);
        foreach (var row in rows)
        {
            json.WriteStartObject();
            write(json, row);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Place(Utf8JsonWriter json, Span span)
    {
        json.WriteStartObject("span");
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, string key, IEnumerable<string> texts)
    {
        json.WriteStartArray(key);
        foreach (var text in texts)
            json.WriteStringValue(Safe(text));
        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string key, string? text)
    {
        if (text is null)
            json.WriteNull(key);
        else
            json.WriteString(key, Safe(text));
    }

    private static void Number(Utf8JsonWriter json, string key, int? number)
    {
        if (number is { } given)
            json.WriteNumber(key, given);
        else
            json.WriteNull(key);
    }

    /// <summary>As UTF-8; half a surrogate pair, which cannot be written so, becomes the mark of a lost character.</summary>
    private static byte[] Safe(string text) => Encoding.UTF8.GetBytes(text);
}
