using NhipCau.Modules.Agencies;
using NhipCau.Modules.Documents;
using NhipCau.Modules.Plans;
using NhipCau.Modules.Tasks;
using NhipCau.Tests.Shell;
using NhipCau.VanBan;

namespace NhipCau.Tests.Modules.Tasks;

/// <summary>An issued plan with its tasks, put straight into the database; every text is of our own making.</summary>
public sealed class TaskData(Site site)
{
    private static int number = 100;

    public sealed record Part(string Agency, PartyRole Role = PartyRole.Lead, bool Asked = false, string? Group = null);

    /// <summary>One task led by <paramref name="parts"/>, followed by the focal agency unless another is named.</summary>
    public Task<WorkTask> Add(string title, DateOnly due, params Part[] parts) => AddWith(title, due, null, parts);

    public async Task<WorkTask> AddWith(string title, DateOnly due, Action<WorkTask>? change, params Part[] parts)
    {
        var codes = parts.SelectMany(p => new[] { p.Agency, p.Group }).OfType<string>().Append("sngv").Append("ubnd-tp").Distinct().ToList();
        var agencies = new Dictionary<string, Agency>();
        foreach (var code in codes) agencies[code] = await site.Agency(code);
        return await site.InDatabase(async db =>
        {
            var clause = $"a) {title}, bảo đảm thiết thực, tiết kiệm.";
            var text = $"KẾ HOẠCH\nCông tác đối ngoại\nI. NHIỆM VỤ\n1. Hợp tác\n{clause}\nII. TỔ CHỨC THỰC HIỆN\nCác cơ quan báo cáo đúng hạn.";
            var at = text.IndexOf(clause, StringComparison.Ordinal);
            var document = new Document
            {
                Kind = "KH",
                KindName = "Kế hoạch",
                Number = Interlocked.Increment(ref number).ToString(System.Globalization.CultureInfo.InvariantCulture),
                Symbol = "KH-UBND",
                Title = "Công tác đối ngoại năm 2026",
                IssuedOn = new DateOnly(2026, 4, 21),
                Year = 2026,
                Text = text,
                TextHash = Guid.NewGuid().ToString("N"),
                OwnerAgencyId = agencies["sngv"].Id,
                IssuerId = agencies["ubnd-tp"].Id,
                ImportedAt = new DateTime(2026, 4, 21, 2, 0, 0, DateTimeKind.Utc),
            };
            var plan = new Plan { Document = document, Year = 2026, Status = PlanStatus.Issued, MonitorId = agencies["sngv"].Id, IssuedAt = new DateTime(2026, 4, 21, 3, 0, 0, DateTimeKind.Utc) };
            var task = new WorkTask { Title = title, Path = "I.1.a", DueOn = due, DueRule = "Ngày ghi trong văn bản", TimeKind = TimeKind.Date, MonitorId = agencies["sngv"].Id, ClauseStart = at, ClauseEnd = at + clause.Length };
            foreach (var part in parts) task.Parties.Add(new TaskParty { AgencyId = agencies[part.Agency].Id, Role = part.Role, Asked = part.Asked, GroupId = part.Group is { } group ? agencies[group].Id : null, Since = new DateOnly(2026, 4, 21) });
            change?.Invoke(task);
            plan.Tasks.Add(task);
            db.Add(plan);
            await db.Because("Ban hành").SaveChangesAsync();
            return task;
        });
    }
}
