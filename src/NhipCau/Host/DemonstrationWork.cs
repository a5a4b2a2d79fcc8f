using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Documents;
using NhipCau.Modules.Plans;
using NhipCau.Modules.Provinces;
using NhipCau.Modules.Tasks;
using NhipCau.Shell;
using NhipCau.Shell.History;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Host;

/// <summary>
/// A first plan in the demonstration, read, issued and half carried out by its invented persons: by the same rules as anybody's,
/// so that the desk of a newcomer is not empty.
/// </summary>
internal sealed class DemonstrationWork(AppDbContext db, DocumentIntake intake, TaskAssigner assigner, HistoryWriter history, TimeProvider clock, IServiceProvider services)
{
    /// <summary>What is told of a task: by whom, how far, and whether its head has sent it and the monitor confirmed it.</summary>
    private sealed record Told(string Path, string Officer, string Head, int Percent, string Text, bool Confirmed);

    private static readonly string File = Path.Combine(ReferenceData.Folder, "demo", "ke-hoach.txt");

    public async Task Make()
    {
        var text = (await System.IO.File.ReadAllTextAsync(File)).Replace("{year}", clock.Today().Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var officer = await As("khanh.tm");
        var taken = await intake.Take(new MemoryStream(Encoding.UTF8.GetBytes(text)), "ke-hoach.txt", keepFile: false, officer, default);
        var plan = taken.Made?.Plan ?? throw new InvalidOperationException("The demonstration plan was not taken in.");
        await db.Because("Nhập văn bản").SaveChangesAsync();
        await Issue(plan.Id, officer);
        foreach (var line in CsvFile.Read(Path.Combine(Path.GetDirectoryName(File)!, "tien-do.csv")))
        {
            await Report(plan.Id, new Told(line["path"], line["officer"], line["head"], int.Parse(line["percent"], CultureInfo.InvariantCulture), line["text"], line.Yes("confirmed")));
        }
        foreach (var more in Scan.Of(typeof(IDemonstration)).Select(t => (IDemonstration)Activator.CreateInstance(t)!).OrderBy(d => d.Order))
        {
            db.ChangeTracker.Clear();
            await more.Make(services, As);
        }
        history.Acting = null;
    }

    private async Task Issue(int id, Viewer officer)
    {
        db.ChangeTracker.Clear();
        var plan = await db.Set<Plan>().Include(p => p.Document).Include(p => p.Items).ThenInclude(i => i.Bodies).ThenInclude(b => b.Agency).SingleAsync(p => p.Id == id);
        Must(plan.TakeOver(officer, "Kế hoạch mẫu")); // official Vietnamese text
        Must(plan.Submit(officer, 0, clock.UtcNow()));
        await db.Because("Trình ban hành").SaveChangesAsync();
        Must(plan.Issue(await As("son.lh"), clock.UtcNow()));
        await assigner.Assign(plan, plan.Document.IssuerId);
        await db.Because("Ban hành", null, plan.Document.ShortTitle).SaveChangesAsync();
    }

    private async Task Report(int planId, Told told)
    {
        db.ChangeTracker.Clear();
        var task = await db.Set<WorkTask>().Include(t => t.Parties).Include(t => t.Contributions).SingleAsync(t => t.PlanId == planId && t.Path == told.Path);
        var (officer, now) = (await As(told.Officer), clock.UtcNow());
        Must(task.Accept(officer, now));
        await db.Because("Tiếp nhận").SaveChangesAsync();
        if (told.Text.Length == 0) return;

        var contribution = new Contribution { Task = task, AgencyId = officer.AgencyId };
        Must(contribution.Write(officer, new ProgressWords(told.Text, Percent: told.Percent, DeclaresDone: told.Percent == 100), now));
        Must(contribution.Submit(officer));
        task.Contributions.Add(contribution);
        await db.Because("Ghi tiến độ").SaveChangesAsync();
        if (told.Head.Length == 0) return;

        Must(contribution.ApproveAndSend(await As(told.Head), now));
        await db.Because("Duyệt và gửi").SaveChangesAsync();
        if (!told.Confirmed) return;

        Must(contribution.Confirm(await As(told.Officer == "khanh.tm" ? "son.lh" : "khanh.tm"), now));
        await db.Because("Xác nhận").SaveChangesAsync();
    }

    /// <summary>What follows is done, and told in the history, by this person.</summary>
    private async Task<Viewer> As(string userName)
    {
        var account = await db.Users.AsNoTracking().Include(a => a.Agency).SingleAsync(a => a.UserName == userName);
        history.Acting = new Actor(account.Id, account.FullName, account.AgencyId);
        return new Viewer(account.Id, account.FullName, account.AgencyId, account.Agency.Name, account.Role, account.AreaIds);
    }

    private static void Must(Refusal? refusal)
    {
        if (refusal is not null) throw new InvalidOperationException(refusal.ToString());
    }
}
