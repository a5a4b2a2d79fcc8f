using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace NhipCau.Shell.Language;

/// <summary>
/// Every text of the screens: the Vietnamese is the key, its English stands in the module's <c>English.json</c>.
/// A test fails when a text has no English.
/// </summary>
public sealed class Words(IHttpContextAccessor http)
{
    public const string Cookie = "lang";

    private static readonly FrozenDictionary<string, string> English = Load();

    private bool? isEnglish;

    /// <summary>A page asks some thousand times.</summary>
    public bool IsEnglish => isEnglish ??= http.HttpContext?.Request.Cookies[Cookie] == "en";

    public string Code => IsEnglish ? "en" : "vi";

    public CultureInfo Culture => CultureInfo.GetCultureInfo(IsEnglish ? "en-GB" : "vi-VN");

    public string this[string vietnamese] => IsEnglish ? EnglishOf(vietnamese) : vietnamese;

    public string this[string vietnamese, params object?[] arguments] => string.Format(Culture, this[vietnamese], arguments);

    public string this[Refusal refusal] => refusal.Arguments.Length == 0 ? this[refusal.Text] : this[refusal.Text, refusal.Arguments];

    /// <summary>dd/MM/yyyy in both languages, as on paper.</summary>
    public static string Day(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "";

    /// <summary>Its own English, or where it is put together as "Đoàn ra: Xúc tiến" that of its parts.</summary>
    private static string EnglishOf(string vietnamese) => English.TryGetValue(vietnamese, out var english) ? english
        : vietnamese.IndexOf(": ", StringComparison.Ordinal) is > 0 and var at && English.TryGetValue(vietnamese[..at], out var whole) && English.TryGetValue(vietnamese[(at + 2)..], out var part) ? $"{whole}: {part}" : vietnamese;

    internal static bool HasEnglish(string vietnamese) => English.ContainsKey(vietnamese);

    private static FrozenDictionary<string, string> Load()
    {
        var all = new Dictionary<string, string>();
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.EndsWith("English.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var file = assembly.GetManifestResourceStream(name)!;
            foreach (var (vietnamese, english) in JsonSerializer.Deserialize<Dictionary<string, string>>(file)!) all[vietnamese] = english;
        }
        return all.ToFrozenDictionary();
    }
}
