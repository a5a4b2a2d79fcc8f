using System.Text.Json;

namespace NhipCau.VanBan.Tests.Scoring;

/// <summary>Lenient access to the JSON form of a reading: what is missing is empty.</summary>
internal static class JsonRows
{
    public static IReadOnlyList<JsonElement> Rows(this JsonElement row, string key) =>
        Find(row, key) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object)] : [];

    /// <summary>The value as text; null where there is none, or nothing in it.</summary>
    public static string? Text(this JsonElement row, string key) => Find(row, key) is { } value ? Text(value) : null;

    /// <summary>One text or a list of texts, alike and without empty ones.</summary>
    public static IReadOnlyList<string> Texts(this JsonElement row, string key)
    {
        var value = Find(row, key);
        var all = value is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray().Select(Text) : [value is { } one ? Text(one) : null];
        return [.. all.Select(Likeness.Plain).Where(text => text.Length > 0)];
    }

    public static JsonElement Part(this JsonElement row, string key) => Find(row, key) is { ValueKind: JsonValueKind.Object } part ? part : default;

    public static bool Is(this JsonElement row, string key, bool otherwise = false) =>
        Find(row, key) switch { { ValueKind: JsonValueKind.True } => true, { ValueKind: JsonValueKind.False } => false, _ => otherwise };

    private static JsonElement? Find(JsonElement row, string key) =>
        row.ValueKind == JsonValueKind.Object && row.TryGetProperty(key, out var value) ? value : null;

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() is { Length: > 0 } text ? text : null,
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };
}
