using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Time;

namespace NhipCau.Shell.History;

/// <summary>
/// From time to time the end of the chain is written into a file beside the database: who could rewrite the whole chain, or cut its end, would have to
/// reach that file too, and every backup of it. One line an anchor: time, number, hash.
/// </summary>
public sealed class AuditAnchors(AppSettings settings, TimeProvider clock)
{
    public const string FileName = "audit-anchors.txt";

    /// <summary>The last that was written; the file is read for it once.</summary>
    private long? written;

    public string Path => In(settings.DataFolder);

    public static string In(string dataFolder) => System.IO.Path.Combine(dataFolder, FileName);

    public async Task Write(AppDbContext db, CancellationToken stop)
    {
        var last = await db.Set<Change>().OrderByDescending(c => c.Number).Select(c => new { c.Number, c.Hash }).FirstOrDefaultAsync(stop);
        written ??= Read().Keys.DefaultIfEmpty().Max();
        if (last is null || last.Number <= written) return;
        await File.AppendAllTextAsync(Path, string.Create(CultureInfo.InvariantCulture, $"{clock.UtcNow():yyyy-MM-ddTHH:mm:ssZ} {last.Number} {last.Hash}\n"), stop);
        written = last.Number;
    }

    /// <summary>Number → hash; a line cut short by a fall of the machine says nothing.</summary>
    public IReadOnlyDictionary<long, string> Read()
    {
        var anchors = new Dictionary<long, string>();
        if (!File.Exists(Path)) return anchors;
        foreach (var parts in File.ReadLines(Path).Select(l => l.Split(' ')).Where(p => p.Length == 3 && p[2].Length == 64))
        {
            if (long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number)) anchors.TryAdd(number, parts[2]);
        }
        return anchors;
    }
}

/// <summary>An anchor when the program starts and every few minutes.</summary>
internal sealed class AnchorRounds(IServiceScopeFactory scopes, TimeProvider clock, ILogger<AnchorRounds> log) : Rounds.Rounds(scopes, clock, log)
{
    protected override Task Round(IServiceProvider services, CancellationToken stop) =>
        services.GetRequiredService<AuditAnchors>().Write(services.GetRequiredService<AppDbContext>(), stop);
}
