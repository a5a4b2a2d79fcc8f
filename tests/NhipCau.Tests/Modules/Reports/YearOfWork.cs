using Microsoft.EntityFrameworkCore;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Documents;
using NhipCau.Modules.Plans;
using NhipCau.Modules.Provinces;
using NhipCau.Modules.Reports.Outlines;
using NhipCau.Modules.Tasks;
using NhipCau.Tests.Shell;

namespace NhipCau.Tests.Modules.Reports;

/// <summary>An issued plan with its tasks and what was reported of them, put straight into the database.</summary>
public sealed class YearOfWork
{
    public sealed record Part(string Agency, PartyRole Role = PartyRole.Lead, bool Asked = false);

    public sealed record Said(string Agency, string Text, int? Percent, DateOnly On, ContributionState State = ContributionState.Confirmed, bool Nothing = false);

    public sealed record Work(string Title, string Area, DateOnly DueOn, TaskState State, int Reported, int Verified, Part[] Parts, Said[] Saids);

    private readonly List<Work> works = [];

    public int Year { get; }

    public YearOfWork(int year) => Year = year;

    public YearOfWork Task(string title, string area, Part[] parts, Said[]? saids = null, TaskState state = TaskState.InProgress, DateOnly? due = null, int reported = 0, int verified = 0)
    {
        works.Add(new Work(title, area, due ?? new DateOnly(Year, 12, 31), state, reported, verified, parts, saids ?? []));
        return this;
    }

    /// <summary>The ids of the tasks, in the order they were named.</summary>
    public Task<List<int>> Make(Site site) => site.InDatabase(async db =>
    {
        var agencies = await db.Set<Agency>().ToDictionaryAsync(a => a.Code, a => a.Id);
        var areas = await db.Set<Area>().ToDictionaryAsync(a => a.Code, a => a.Id);
        var writer = await db.Users.OrderBy(a => a.Id).Select(a => a.Id).FirstAsync();
        var text = $"Kế hoạch thử của năm {Year}, {Guid.NewGuid():N}";
        var plan = new Plan
        {
            Year = Year,
            Status = PlanStatus.Issued,
            MonitorId = agencies["sngv"],
            Document = new Document
            {
                KindName = "Kế hoạch",
                Number = "412",
                Symbol = "KH-UBND",
                IssuedOn = new DateOnly(Year, 2, 3),
                Issuer = "Ủy ban nhân dân thành phố Đồng Nai",
                Title = $"Công tác đối ngoại năm {Year}",
                Text = text,
                TextHash = Guid.NewGuid().ToString("N"),
                OwnerAgencyId = agencies["sngv"],
                ImportedAt = DateTime.UnixEpoch.ToUniversalTime(),
            },
        };
        foreach (var work in works)
        {
            var task = new WorkTask
            {
                Title = work.Title,
                AreaId = areas[work.Area],
                DueOn = work.DueOn,
                DueRule = "Ngày kế hoạch ghi",
                State = work.State,
                MonitorId = agencies["sngv"],
                ReportedPercent = work.Reported,
                VerifiedPercent = work.Verified,
                Path = $"II.{works.IndexOf(work) + 1}",
            };
            task.Parties.AddRange(work.Parts.Select(p => new TaskParty { AgencyId = agencies[p.Agency], Role = p.Role, Asked = p.Asked, Since = new DateOnly(Year, 2, 3) }));
            task.Contributions.AddRange(work.Saids.Select(s => new Contribution
            {
                AgencyId = agencies[s.Agency],
                Text = s.Text,
                Percent = s.Percent,
                State = s.State,
                NothingToReport = s.Nothing,
                WrittenById = writer,
                WrittenAt = At(s.On),
                SentAt = s.State is ContributionState.Draft or ContributionState.Submitted ? null : At(s.On),
            }));
            plan.Tasks.Add(task);
        }
        db.Add(plan);
        await db.SaveChangesAsync();
        return plan.Tasks.Select(t => t.Id).ToList();
    });

    /// <summary>The usual outline asks for words alone: for what is not about figures.</summary>
    public static Task AskWordsAlone(Site site) => site.InDatabase(db => db.Set<OutlineSection>().Where(s => s.OutlineId == db.Set<Outline>().Min(o => o.Id))
        .ExecuteUpdateAsync(set => set.SetProperty(s => s.Figures, (string?)null).SetProperty(s => s.Standing, (string?)null)));

    private static DateTime At(DateOnly day) => day.ToDateTime(new TimeOnly(3, 0), DateTimeKind.Utc);
}
