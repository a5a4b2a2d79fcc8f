using System.Data.Common;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;
using NhipCau.Shell;

namespace NhipCau.Host.Watch;

/// <summary>
/// An entry of the log, as text for people or a line of JSON for programs, with the code and the route of its request. Of an exception it has the kind and
/// the place; its words only where they are the system's own, for others may repeat what somebody typed.
/// </summary>
internal sealed class LogFormatter(AppSettings settings, IHttpContextAccessor requests, TimeProvider clock) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "nhipcau";

    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override void Write<TState>(in LogEntry<TState> entry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var http = requests.HttpContext;
        var line = settings.Watch.LogJson ? JsonLine(entry, http) : TextLine(entry, http);
        textWriter.WriteLine(line);
    }

    private string TextLine<TState>(in LogEntry<TState> entry, HttpContext? http)
    {
        var text = new StringBuilder().Append(Now()).Append(' ').Append(entry.LogLevel).Append(' ').Append(entry.Category).Append(": ").Append(MessageOf(entry));
        if (http is not null) text.Append(" [").Append(http.TraceIdentifier).Append(' ').Append(RequestWatch.RouteOf(http) ?? "-").Append(']');
        if (entry.Exception is { } exception) text.AppendLine().Append(Told(exception));
        return text.ToString();
    }

    private string JsonLine<TState>(in LogEntry<TState> entry, HttpContext? http)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Json))
        {
            json.WriteStartObject();
            json.WriteString("time", Now());
            json.WriteString("level", entry.LogLevel.ToString().ToLowerInvariant());
            json.WriteString("category", entry.Category);
            json.WriteString("message", MessageOf(entry));
            if (http is not null) json.WriteString("request", http.TraceIdentifier);
            if (entry.Category == RequestWatch.Category && entry.State is IReadOnlyList<KeyValuePair<string, object?>> values) Values(json, values);
            else if (http is not null) json.WriteString("route", RequestWatch.RouteOf(http) ?? "-");
            if (entry.Exception is { } exception) json.WriteString("exception", Told(exception));
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    private static void Values(Utf8JsonWriter json, IReadOnlyList<KeyValuePair<string, object?>> values)
    {
        foreach (var (name, value) in values)
        {
            if (name == "{OriginalFormat}") continue;
            json.WritePropertyName(name.ToLowerInvariant());
            if (value is null) json.WriteNullValue();
            else if (value is int or long) json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
            else json.WriteStringValue(value.ToString());
        }
    }

    /// <summary>Entity Framework puts the words of the exception into its message.</summary>
    private static string MessageOf<TState>(in LogEntry<TState> entry) =>
        entry.Exception is not null && entry.Category.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) ? entry.EventId.Name ?? "" : entry.Formatter(entry.State, null).ReplaceLineEndings(" ");

    internal static string Told(Exception exception)
    {
        var text = new StringBuilder();
        for (var told = exception; told is not null; told = told.InnerException)
        {
            if (text.Length > 0) text.AppendLine().Append("because of ");
            text.Append(told.GetType().FullName);
            if (told is DbException or IOException or SocketException or TimeoutException or UnauthorizedAccessException) text.Append(": ").Append(told.Message.ReplaceLineEndings(" "));
            if (told.StackTrace is { } stack) text.AppendLine().Append(stack);
        }
        return text.ToString();
    }

    private string Now() => clock.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
