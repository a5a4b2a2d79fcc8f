using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using NhipCau.Data;
using NhipCau.Shell.Time;

namespace NhipCau.Shell.Notices;

/// <summary>Tells agencies what concerns them; saved with the act it tells of.</summary>
public sealed class NoticeBoard(AppDbContext db, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <param name="agencies">The agencies to tell; each once.</param>
    /// <param name="link">A path in this application.</param>
    /// <param name="text">A sentence with places {0}, {1}; the key of its English.</param>
    public void Tell(IEnumerable<int> agencies, string link, string text, params string[] arguments)
    {
        foreach (var agency in agencies.Distinct())
        {
            db.Add(new Notice { AgencyId = agency, At = clock.UtcNow(), Text = text, Arguments = JsonSerializer.Serialize(arguments, Json), Link = link });
        }
    }

    public static object[] ArgumentsOf(Notice notice) => [.. JsonSerializer.Deserialize<string[]>(notice.Arguments) ?? []];
}
