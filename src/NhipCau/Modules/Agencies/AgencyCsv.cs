using NhipCau.Data;
using NhipCau.VanBan;

namespace NhipCau.Modules.Agencies;

/// <summary>
/// Agencies from reference data: one row a name and its validity. A row whose only successor begins the day after it ends is the same body
/// under a new name; any other successor took its work over.
/// </summary>
internal static class AgencyCsv
{
    /// <summary>The day the two-tier government began (Nghị quyết 202/2025/QH15).</summary>
    private static readonly DateOnly CommunesSince = new(2025, 7, 1);
    private static readonly DateOnly CommunesChanged = new(2026, 4, 30);

    public static IReadOnlyList<Agency> Build(IReadOnlyList<CsvRow> rows, IReadOnlyList<CsvRow> communes, DateOnly today)
    {
        var byCode = new Dictionary<string, Agency>();
        var bodyOf = rows.ToDictionary(r => r["id"], r => LastName(r, rows));
        foreach (var row in rows)
        {
            if (!byCode.TryGetValue(bodyOf[row["id"]], out var agency))
            {
                var last = rows.Single(r => r["id"] == bodyOf[row["id"]]);
                byCode[bodyOf[row["id"]]] = agency = new Agency { Code = last["id"], Kind = last.Enum<AgencyKind>("kind"), EndedOn = last.Day("valid_to"), Ordered = last.Yes("ordered") || last.Enum<AgencyKind>("kind") is not (AgencyKind.Party or AgencyKind.Front or AgencyKind.Central) };
            }
            agency.Names.Add(new AgencyName { Name = row["name"], ShortName = row.Filled("short_name"), Symbol = row.Filled("symbol"), ValidFrom = row.Day("valid_from"), ValidTo = row.Day("valid_to") });
            foreach (var alias in row.Many("aliases")) AddAlias(agency, alias);
            agency.Doubtful |= row.Yes("doubtful");
            agency.Note = string.Join("; ", new[] { agency.Note, row.Filled("note") }.OfType<string>().Distinct()) is { Length: > 0 } note ? note : null;
        }
        foreach (var commune in communes) byCode["xa-" + commune["code"]] = Of(commune);
        foreach (var agency in byCode.Values)
        {
            agency.StartedOn = agency.Names.Any(n => n.ValidFrom is null) ? null : agency.Names.Min(n => n.ValidFrom);
            agency.ShowNameOf(today);
        }
        foreach (var row in rows.Where(r => r.Filled("successor") is { } next && bodyOf[r["id"]] != bodyOf[next]))
        {
            byCode[bodyOf[row["id"]]].Successors.Add(new AgencySuccession { Successor = byCode[bodyOf[row["successor"]]], On = row.Day("valid_to")?.AddDays(1) });
        }
        foreach (var row in rows.Where(r => r.Filled("members") is not null))
        {
            foreach (var member in Members(row.Many("members"), byCode, communes).Distinct()) byCode[row["id"]].Members.Add(new AgencyMember { Member = member });
        }
        return [.. byCode.Values];
    }

    private static IEnumerable<Agency> Members(string[] members, Dictionary<string, Agency> byCode, IReadOnlyList<CsvRow> communes) => members switch
    {
        ["communes"] => communes.Select(c => byCode["xa-" + c["code"]]),
        ["border communes"] => communes.Where(c => c.Yes("border")).Select(c => byCode["xa-" + c["code"]]),
        _ => members.SelectMany(code => code.StartsWith("g-", StringComparison.Ordinal) ? communes.Select(c => byCode["xa-" + c["code"]]) : [byCode[code]]),
    };

    private static Agency Of(CsvRow commune)
    {
        var agency = new Agency { Code = "xa-" + commune["code"], Kind = AgencyKind.State, IsCommune = true };
        var (first, now, name) = (commune["type_2025_07_01"], commune["type_2026_04_30"], commune["name"]);
        var changed = first != now;
        agency.Names.Add(new AgencyName { Name = $"UBND {first} {name}", ShortName = $"{first} {name}", ValidFrom = CommunesSince, ValidTo = changed ? CommunesChanged.AddDays(-1) : null });
        if (changed) agency.Names.Add(new AgencyName { Name = $"UBND {now} {name}", ShortName = $"{now} {name}", ValidFrom = CommunesChanged });
        return agency;
    }

    private static string LastName(CsvRow row, IReadOnlyList<CsvRow> rows)
    {
        while (row.Enum<AgencyKind>("kind") != AgencyKind.Group && row.Filled("successor") is { } successor)
        {
            var next = rows.Single(r => r["id"] == successor);
            if (rows.Count(r => r["successor"] == successor) > 1 || next.Day("valid_from") != row.Day("valid_to")?.AddDays(1)) break;
            row = next;
        }
        return row["id"];
    }

    private static void AddAlias(Agency agency, string alias)
    {
        var key = VietnameseText.NameKey(alias);
        if (agency.Aliases.All(a => a.Key != key)) agency.Aliases.Add(AgencyAlias.Of(alias));
    }
}
