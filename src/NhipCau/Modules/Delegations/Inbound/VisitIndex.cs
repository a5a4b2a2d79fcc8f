using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Delegations.Protocol;
using NhipCau.Modules.Delegations.YearPlans;
using NhipCau.Modules.Partners;
using NhipCau.Modules.Provinces;
using NhipCau.Shell.Limits;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Delegations.Inbound;

/// <summary>The visits and partners there are, kept so that the facts of thousands of imported rows need no question each; a row taken is a visit for those behind it.</summary>
public sealed class VisitIndex
{
    private readonly Dictionary<int, List<VisitTwin>> months = [];
    private readonly Dictionary<int, string> taken = [];
    private readonly Dictionary<string, int?> partners = [];
    private List<YearPlanLine> lines = [];
    private int next;
    private VisitFacts none = null!;

    public async Task Load(AppDbContext db, DateOnly today, CancellationToken stop)
    {
        months.Clear();
        taken.Clear();
        partners.Clear();
        none = new VisitFacts(today, await WorkingDays.Load(db), await LimitBook.Load(db), await NormBook.Load(db), [], (await ProvinceRegister.On(db, today))?.FocalAgencyId);
        foreach (var v in await db.Set<Visit>().AsNoTracking().Where(v => v.State != VisitState.Cancelled && v.State != VisitState.Refused).OrderBy(v => v.Id) // unfiltered: the checks see past what the person may see
            .Select(v => new { v.LineId, Twin = new VisitTwin(v.Id, v.Name, v.Body, v.PartnerId, v.Countries, v.From, v.To) }).ToListAsync(stop)) Put(v.Twin, v.LineId);
        lines = await db.Set<YearPlanLine>().AsNoTracking().Include(l => l.Plan).Where(l => l.Direction == Direction.In && l.Name != null && (l.State == LineState.Registered || l.State == LineState.Approved)).ToListAsync(stop); // unfiltered: which line a visit carries out
        foreach (var p in await db.Set<Partner>().AsNoTracking().Where(p => p.MergedIntoId == null).OrderBy(p => p.Id) // unfiltered: names are resolved for everybody alike
            .Select(p => new { p.Id, p.Name, Names = p.Names.Select(n => n.Name).ToList(), Aliases = p.Aliases.Select(a => a.Text).ToList() }).ToListAsync(stop))
        {
            // A name of two is nobody's.
            foreach (var key in p.Names.Concat(p.Aliases).Append(p.Name).Select(PartnerSpelling.Key).Where(k => k.Length > 0).Distinct()) partners[key] = partners.ContainsKey(key) ? null : p.Id;
        }
    }

    public int? PartnerOf(string body) => partners.GetValueOrDefault(PartnerSpelling.Key(body));

    public VisitFacts FactsOf(Visit visit)
    {
        var mine = visit.AsTwin;
        return none with
        {
            Twins = [.. Months(mine.From.AddDays(-VisitTwin.Window), mine.To.AddDays(VisitTwin.Window)).SelectMany(m => months.GetValueOrDefault(m, [])).Distinct().Where(mine.MayBe)],
            LineVisit = visit.LineId is { } line ? taken.GetValueOrDefault(line) : null,
        };
    }

    /// <summary>The one line of a plan that a visit carries out, by its name, country and days.</summary>
    public YearPlanLine? LineOf(Visit visit)
    {
        var fit = lines.Where(l => l.Plan.Year == visit.From.Year && !taken.ContainsKey(l.Id) && (l.Countries.Length == 0 || CountryList.Share(l.Countries, visit.Countries)) && Likeness.OfNames(l.Name, visit.Name) >= 0.8).Take(2).ToList();
        return fit is [var only] ? only : null;
    }

    /// <summary>A row that is good counts for those that follow.</summary>
    public void Put(Visit visit) => Put(visit.AsTwin with { Id = --next }, visit.LineId);

    private void Put(VisitTwin twin, int? line)
    {
        foreach (var month in Months(twin.From, twin.To))
        {
            if (!months.TryGetValue(month, out var list)) months[month] = list = [];
            list.Add(twin);
        }
        if (line is { } id) taken[id] = twin.Name;
    }

    private static IEnumerable<int> Months(DateOnly from, DateOnly to)
    {
        var (first, last) = (from.Year * 12 + from.Month, to.Year * 12 + to.Month);
        for (var month = first; month <= last && month < first + 15; month++) yield return month;
    }
}
