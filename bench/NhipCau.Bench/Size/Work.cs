using Microsoft.EntityFrameworkCore;
using NhipCau.Modules.Accounts;
using NhipCau.Modules.Plans;
using NhipCau.Modules.Provinces;
using NhipCau.Modules.Tasks;
using NhipCau.Shell.History;
using NhipCau.Shell.Rights;
using NhipCau.VanBan;

namespace NhipCau.Bench.Size;

/// <summary>Tasks of issued plans with those who lead and coordinate, and what they wrote on them. Old ones are done; those of the last months are open in every state.</summary>
internal sealed class Work(Shelf shelf, IReadOnlyList<int> agencies, DateOnly today, int scale, Invented invented)
{
    public const int Many = 50_000;
    public const int Words = 174_000;

    private sealed record Made(int Id, DateOnly Due, TaskState State, int[] Parties);

    private readonly List<Made> tasks = [];
    private Dictionary<int, (int Officer, int Head)> people = [];
    private int office;
    private int monitorPerson;

    public async Task Fill(int many, int words, int documents, int firstDocument)
    {
        var accounts = await shelf.Db.Users.AsNoTracking().Select(a => new { a.Id, a.AgencyId, a.Role }).ToListAsync();
        people = accounts.GroupBy(a => a.AgencyId).ToDictionary(g => g.Key, g => (g.First().Id, (g.FirstOrDefault(a => a.Role is Role.Leader or Role.OfficeLeader) ?? g.First()).Id));
        office = accounts.First(a => a.Role == Role.OfficeOfficer).AgencyId;
        monitorPerson = people[office].Officer;
        var areas = await shelf.Db.Set<Area>().OrderBy(a => a.Id).Select(a => a.Id).ToListAsync();
        var plans = Enumerable.Range(0, documents).Where(Papers.IsPlan).ToList();
        var firstPlan = await shelf.Next(typeof(Plan), plans.Count);
        await shelf.Write(plans.Select((d, p) =>
        {
            var day = Papers.Day(d, documents, scale, today).ToDateTime(new TimeOnly(3, 0), DateTimeKind.Utc);
            return new Plan { Id = firstPlan + p, DocumentId = firstDocument + d, Year = day.Year, Status = PlanStatus.Issued, MonitorId = office, PreparedById = monitorPerson, PreparedAt = day, IssuedById = people[office].Head, IssuedAt = day };
        }));
        var first = await shelf.Next(typeof(WorkTask), many);
        await shelf.Write(Enumerable.Range(0, many).Select(i =>
        {
            var p = (int)((long)i * plans.Count / many);
            var due = Papers.Day(plans[p], documents, scale, today).AddDays(30 + invented.Random.Next(150));
            var state = StateOf(due);
            var done = state == TaskState.Done;
            var task = new WorkTask
            {
                Id = first + i,
                PlanId = firstPlan + p,
                Path = $"II.{i % 50 / 5 + 1}.{(char)('a' + i % 5)}",
                Title = invented.Task(),
                AreaId = areas[i % areas.Count],
                TimeText = "trong năm",
                TimeKind = TimeKind.Date,
                DueOn = due,
                DueRule = "Theo văn bản",
                State = state,
                MonitorId = office,
                Condition = state == TaskState.Waiting ? "khi có hướng dẫn" : null,
                ReportedPercent = done ? 100 : i % 10 * 10,
                VerifiedPercent = done ? 100 : i % 5 * 10,
                DoneOn = done ? due.AddDays(invented.Random.Next(-10, 8)) : null,
            };
            tasks.Add(new Made(task.Id, due, state, [.. Enumerable.Range(0, 2 + i % 3).Select(_ => invented.Of(agencies)).Distinct()]));
            return task;
        }));
        var party = await shelf.Next(typeof(TaskParty), tasks.Sum(t => t.Parties.Length));
        await shelf.Write(tasks.SelectMany(t => t.Parties.Select((agency, n) => new TaskParty
        {
            Id = party++,
            TaskId = t.Id,
            AgencyId = agency,
            Role = n == 0 ? PartyRole.Lead : PartyRole.Coordinating,
            Since = t.Due.AddDays(-60),
            AcceptedAt = t.State == TaskState.Assigned ? null : At(t.Due, -55),
            AcceptedBy = t.State == TaskState.Assigned ? null : "Người nhận việc",
            ReportedPercent = n == 0 && t.State == TaskState.Done ? 100 : 0,
            VerifiedPercent = n == 0 && t.State == TaskState.Done ? 100 : 0,
            DoneOn = n == 0 && t.State == TaskState.Done ? t.Due : null,
        })));
        await Tell(words);
    }

    /// <summary>Of the last weeks every state there is; what is long past is done, or was not carried out.</summary>
    private TaskState StateOf(DateOnly due) => (due.DayNumber - today.DayNumber, invented.Random.Next(100)) switch
    {
        ( < -60, < 96) => TaskState.Done,
        ( < -60, < 98) => TaskState.NotCarriedOut,
        ( < -60, _) => TaskState.CarriedOver,
        ( < 0, < 75) => TaskState.Done,
        (_, < 40) => TaskState.InProgress,
        (_, < 60) => TaskState.Accepted,
        (_, < 80) => TaskState.Assigned,
        (_, < 96) => TaskState.AwaitingConfirmation,
        _ => TaskState.Waiting,
    };

    /// <summary>What agencies wrote, and the history of it.</summary>
    private async Task Tell(int words)
    {
        var told = tasks.Where(t => t.State is not (TaskState.Assigned or TaskState.Waiting)).ToList();
        var (first, at) = (await shelf.Next(typeof(Contribution), words), 0);
        await shelf.Write(Enumerable.Range(0, words).Select(i =>
        {
            var task = told[(int)((long)i * told.Count / words)];
            var agency = task.Parties[i % task.Parties.Length];
            var sent = At(task.Due, -50 + i % 4 * 12);
            var waits = task.State == TaskState.AwaitingConfirmation && i % 4 == 3;
            return new Contribution
            {
                Id = first + i,
                TaskId = task.Id,
                AgencyId = agency,
                State = waits ? ContributionState.Sent : i % 97 == 0 ? ContributionState.Returned : ContributionState.Confirmed,
                Text = invented.Words(3),
                Percent = agency == task.Parties[0] ? 25 + i % 4 * 25 : null,
                DeclaresDone = task.State == TaskState.Done && i % 4 == 3,
                WrittenById = Person(agency).Officer,
                WrittenAt = sent,
                SentById = Person(agency).Head,
                SentAt = sent.AddHours(3),
                VerifiedById = waits ? null : monitorPerson,
                VerifiedAt = waits ? null : sent.AddDays(1),
                ReturnReason = !waits && i % 97 == 0 ? "Ghi rõ số liệu" : null,
            };
        }));
        var change = await shelf.Next(typeof(Change), tasks.Count * 4 + words);
        await shelf.Write(tasks.SelectMany(t => new[] { ("Ban hành", -60), ("Tiếp nhận", -55), ("Duyệt và gửi", -30), ("Xác nhận", -20) }.Select(a => Line(nameof(WorkTask), t.Id, a.Item1, At(t.Due, a.Item2), t.Parties[0])))
            .Concat(Enumerable.Range(0, words).Select(i => Line(nameof(Contribution), first + i, "Ghi tiến độ", At(told[(int)((long)i * told.Count / words)].Due, -50), agencies[i % agencies.Count]))));

        Change Line(string record, int id, string act, DateTime when, int agency) => new() { Id = change + at++, At = when, AccountId = Person(agency).Officer, Who = "Người làm việc", AgencyId = agency, Record = record, RecordId = id, Act = act, Values = """{"State":["Assigned","Accepted"]}""" };
    }

    private (int Officer, int Head) Person(int agency) => people.TryGetValue(agency, out var found) ? found : people[office];

    private static DateTime At(DateOnly day, int later) => day.AddDays(later).ToDateTime(new TimeOnly(2, 30), DateTimeKind.Utc);
}
