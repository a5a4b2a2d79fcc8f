using NhipCau.Modules.Agencies;
using NhipCau.Shell.Time;
using NhipCau.VanBan;

namespace NhipCau.Modules.Plans;

/// <summary>Matches printed names to the register, each once a request: by the day of the document, then as it stands today.</summary>
public sealed class BodyMatcher(AgencyRegister register, TimeProvider clock)
{
    private readonly Dictionary<string, Agency?> known = [];

    public async Task<Agency?> Find(string printed, DateOnly? documentDay = null)
    {
        var key = VietnameseText.NameKey(printed);
        if (known.TryGetValue(key, out var seen)) return seen;
        var today = clock.Today();
        var found = await register.Find(printed, documentDay ?? today);
        // An office that has ended since then cannot be given work: its successor is.
        if (found is not null && !found.ExistsOn(today)) found = await register.Find(printed, today) ?? found;
        return known[key] = found;
    }

    /// <summary>One body a line; "đề nghị" or "kính mời" before the name asks instead of ordering.</summary>
    public async Task<List<PlanItemBody>> Lines(string? lines, Tasks.PartyRole role, IReadOnlyList<PlanItemBody> before)
    {
        var bodies = new List<PlanItemBody>();
        foreach (var line in (lines ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var (printed, asked) = Courtesy(line);
            printed = PlanItem.Shortened(printed, 500);
            if (before.FirstOrDefault(b => b.Role == role && b.Printed == printed && b.Asked == asked) is { } same) { bodies.Add(same); continue; }
            var linked = before.FirstOrDefault(b => b.Printed == printed && b.AgencyId is not null)?.AgencyId;
            var agency = linked is null ? await Find(printed) : null;
            bodies.Add(new PlanItemBody { Role = role, Printed = printed, AgencyId = linked ?? agency?.Id, Asked = asked || agency is { Ordered: false } });
        }
        return bodies;
    }

    private static (string Printed, bool Asked) Courtesy(string line)
    {
        foreach (var word in new[] { "kinh moi", "de nghi" })
        {
            if (VietnameseText.Fold(line).StartsWith(word + " ", StringComparison.Ordinal)) return (string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(2)), true);
        }
        return (line, false);
    }
}
