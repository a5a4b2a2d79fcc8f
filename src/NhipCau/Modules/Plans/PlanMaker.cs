using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Documents;
using NhipCau.Modules.Provinces;
using NhipCau.Modules.Tasks;
using NhipCau.Shell.Time;
using NhipCau.VanBan;

namespace NhipCau.Modules.Plans;

/// <summary>The door of this module: makes a plan to be reviewed of what was read from a document.</summary>
public sealed class PlanMaker(AppDbContext db, BodyMatcher bodies, TimeProvider clock)
{
    /// <summary>Kinds that give no tasks of their own: a report tells, a letter asks, a submission proposes.</summary>
    private static readonly HashSet<string> NoPlans = ["BC", "CV", "TTr", "TB", "GM", "BB", "HD", "TC", "PG"];

    public static bool IsPlan(DocumentReading reading) => reading.Header.Kind is "KH" or "CTr"
        || reading.Tasks.Count > 0 && (reading.Header.Kind is not { } kind || !NoPlans.Contains(kind));

    public async Task<Plan> Make(Document document, DocumentReading reading, Plan? revises)
    {
        var plan = new Plan { Document = document, Year = document.Year ?? clock.Today().Year, Revises = revises };
        await AddDuties(plan, reading, document.IssuedOn);
        await AddItems(plan, reading, document);
        plan.Deadlines.AddRange(reading.Deadlines.Select(d => new PlanDeadline { Path = Cut(d.Path, 60), What = Cut(d.What, 1000)!, Due = Cut(d.Due, 60)!, Text = Cut(d.Text, 1000)!, Start = d.Span.Start, End = d.Span.End }));
        plan.Remarks.AddRange(reading.Inconsistencies.Select(r => new PlanRemark { Path = Cut(r.Path, 60), Kind = Cut(r.Kind, 40)!, What = Cut(r.What, 1000)!, Evidence = Cut(string.Join(" | ", r.Evidence), 4000)!, Start = r.Span.Start, End = r.Span.End }));
        var focal = (await ProvinceRegister.Today(db, clock))?.FocalAgencyId;
        plan.MonitorId = LeadAdvice.Monitor(plan.Duties)?.AgencyId ?? focal;
        // The agencies came from the register beside the context: only their numbers are kept.
        foreach (var duty in plan.Duties) duty.Agency = null;
        if (revises is not null) await Pair(plan, revises);
        return plan;
    }

    private async Task AddDuties(Plan plan, DocumentReading reading, DateOnly? day)
    {
        foreach (var row in reading.Duties)
        {
            var agency = await bodies.Find(row.Body.Text, day);
            plan.Duties.Add(new PlanDuty { Path = Cut(row.Path, 60), Body = Cut(row.Body.Text, 500)!, AgencyId = agency?.Id, Agency = agency, Text = Cut(row.Span.In(reading.Text), 4000)!, Start = row.Span.Start, End = row.Span.End });
        }
    }

    private async Task AddItems(Plan plan, DocumentReading reading, Document document)
    {
        var areas = await db.Set<Area>().AsNoTracking().OrderBy(a => a.Position).ToListAsync();
        foreach (var (position, row) in reading.Tasks.Index())
        {
            var item = new PlanItem
            {
                Position = position + 1,
                Path = Cut(row.Path, 60),
                Title = Cut(row.Title, 2000)!,
                AreaId = AreaOf(row, reading, document, areas)?.Id,
                TimeText = Cut(row.Time, 300),
                TimeKind = row.TimeNorm.Kind,
                Every = Cut(row.TimeNorm.Every, 10),
                Count = row.TimeNorm.Count,
                Condition = Cut(row.Condition, 500),
                Quantity = Cut(row.Quantity, 100),
                Start = row.Span.Start,
                End = row.Span.End,
                Doubts = row is { Confidence: < 0.8, Lead.Count: > 0 } ? Doubt.Unsure : row.TimeNorm is { Kind: TimeKind.Recurring, Count: not null } ? Doubt.Derived : null,
            };
            item.Take(DueDay.Of(row.TimeNorm, row.Time, plan.Year));
            item.Name([.. await Bodies(row.Lead, PartyRole.Lead, document.IssuedOn), .. await Bodies(row.CoLead, PartyRole.CoLead, document.IssuedOn), .. await Bodies(row.Coordinating, PartyRole.Coordinating, document.IssuedOn)]);
            plan.Items.Add(item);
        }
    }

    private async Task<List<PlanItemBody>> Bodies(IReadOnlyList<Body> printed, PartyRole role, DateOnly? day)
    {
        var made = new List<PlanItemBody>();
        foreach (var body in printed)
        {
            var agency = await bodies.Find(body.Text, day);
            made.Add(new PlanItemBody { Role = role, Printed = Cut(body.Text, 500)!, AgencyId = agency?.Id, Asked = body.Asked || agency is { Ordered: false }, Start = body.Span.Start, End = body.Span.End });
        }
        return made;
    }

    /// <summary>By the title, then by the headings above it from the nearest up, then by the document.</summary>
    private static Area? AreaOf(TaskRow row, DocumentReading reading, Document document, List<Area> areas)
    {
        var headings = reading.Sections.Where(s => s.Span.Start < row.Span.Start && row.Path.StartsWith(s.Path + ".", StringComparison.Ordinal)).OrderByDescending(s => s.Path.Length).Select(s => s.Title);
        return new[] { row.Title }.Concat(headings).Append(document.Title).Select(text => areas.FirstOrDefault(a => a.IsMeantBy(text))).FirstOrDefault(a => a is not null);
    }

    /// <summary>What the older plan had and this one has not is an item too, so that its end is accepted or refused like any other change.</summary>
    private async Task Pair(Plan plan, Plan revises)
    {
        var tasks = await db.Set<WorkTask>().Include(t => t.Parties).ThenInclude(p => p.Agency).Include(t => t.Parties).ThenInclude(p => p.Group) // unfiltered: tasks of the plan that is revised
            .Where(t => t.PlanId == revises.Id && t.State != TaskState.Withdrawn).AsSplitQuery().ToListAsync();
        var pairs = Pairing.Of(plan.Items, tasks);
        var names = await db.Set<Agency>().ToDictionaryAsync(a => a.Id);
        foreach (var item in plan.Items)
        {
            foreach (var body in item.Bodies.Where(b => b.AgencyId is not null)) body.Agency = names[body.AgencyId!.Value];
            if (!pairs.TryGetValue(item, out var task)) { item.Doubts = Doubt.Added; continue; }
            item.ContinuesTaskId = task.Id;
            item.Doubts = Difference.Between(task, item).Count > 0 ? Doubt.Changed : null;
        }
        foreach (var task in tasks.Except(pairs.Values))
        {
            var item = new PlanItem { Title = task.Title, Path = task.Path, Position = plan.Items.Count + 1, ContinuesTaskId = task.Id, Doubts = Doubt.Removed, Dropped = true };
            Difference.Restore(item, task);
            plan.Items.Add(item);
        }
    }

    private static string? Cut(string? text, int length) => text is null ? null : PlanItem.Shortened(text, length);
}
