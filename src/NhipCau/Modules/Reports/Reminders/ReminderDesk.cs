using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Provinces;
using NhipCau.Shell.Mail;
using NhipCau.Shell.Notices;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Reports.Reminders;

/// <summary>Makes the reminders that are due, and sends the letters that wait.</summary>
public sealed class ReminderDesk(AppDbContext db, NoticeBoard notices, MailRoom mail, TimeProvider clock)
{
    /// <summary>A server that refuses so many letters one after another is left alone until the next round.</summary>
    private const int MostFailures = 3;

    /// <summary>Everything that is due now; called twice, it does it once.</summary>
    public async Task Round(CancellationToken stop = default)
    {
        var today = Ladder.DayAt(clock.UtcNow());
        var periods = await db.Set<ReportPeriod>().Where(p => p.ClosedAt == null || p.Reports.Any(r => r.ReopenedUntil >= today)).OrderBy(p => p.DueOn).Select(p => p.Id).ToListAsync(stop);
        var rungs = await db.Set<ReminderRung>().AsNoTracking().ToListAsync(stop);
        foreach (var period in periods) await Climb(period, rungs, today, stop);
        await Post(stop);
    }

    /// <summary>Nhắc tay: now, whatever the ladder says. Nothing is saved yet.</summary>
    /// <param name="reports">With their periods and agencies.</param>
    public async Task ByHand(IReadOnlyList<AgencyReport> reports)
    {
        var (now, today) = (clock.UtcNow(), clock.Today());
        var rung = $"{Dispatch.ByHand}-{now.ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture)}";
        var (boxes, office) = (await Boxes(reports), await Office());
        foreach (var report in reports)
        {
            Make(report, rung, today, today, withMail: true, boxes, office);
            report.Remind(now);
        }
    }

    private async Task Climb(int period, List<ReminderRung> rungs, DateOnly today, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        var reports = await db.Set<AgencyReport>().AsNoTrackingWithIdentityResolution().Include(r => r.Period).Include(r => r.Agency) // unfiltered: reminds every agency of its own
            .Where(r => r.PeriodId == period && r.State != ReportState.Sent && r.State != ReportState.Accepted).ToListAsync(stop);
        var ids = reports.Select(r => r.Id).ToList();
        var made = (await db.Set<Dispatch>().AsNoTracking().Where(d => ids.Contains(d.ReportId)).ToListAsync(stop)).ToLookup(d => d.ReportId); // unfiltered: reminds every agency of its own
        var steps = reports.SelectMany(r => Ladder.Due(r, rungs, [.. made[r.Id].Where(d => !d.Rung.StartsWith(Dispatch.ByHand, StringComparison.Ordinal))], today).Select(s => (Report: r, Step: s))).ToList();
        if (steps.Count == 0) return;
        var (boxes, office) = (await Boxes(reports), await Office());
        foreach (var (report, step) in steps) Make(report, step.Rung.Code, step.Day, today, step.Rung.Mail, boxes, office, step.Missed);
        var reminded = steps.Where(s => !s.Step.Missed).Select(s => s.Report.Id).ToList();
        try
        {
            await using var whole = await db.Database.BeginTransactionAsync(stop);
            await db.Because("Nhắc theo bậc").SaveChangesAsync(stop);
            // The count is shown in the table; it is no edit of the report, and whoever writes there now is not to be told of one.
            var now = clock.UtcNow();
            await db.Set<AgencyReport>().Where(r => reminded.Contains(r.Id)).ExecuteUpdateAsync(set => set.SetProperty(r => r.RemindedAt, now).SetProperty(r => r.Reminders, r => r.Reminders + 1), stop); // unfiltered: reminds every agency of its own
            await whole.CommitAsync(stop);
        }
        catch (DbUpdateException)
        {
            // Another process was first: its reminders stand.
            db.ChangeTracker.Clear();
        }
    }

    private void Make(AgencyReport report, string rung, DateOnly day, DateOnly today, bool withMail, IReadOnlyDictionary<int, string> boxes, string office, bool missed = false)
    {
        var (words, subject, now) = (ReminderWords.Of(report, today), ReminderWords.Subject(report), clock.UtcNow());
        var sentence = words.ToString();
        Dispatch Of(DispatchChannel channel, string to, string text, DispatchOutcome outcome) => new()
        {
            ReportId = report.Id,
            Rung = rung,
            DueOn = report.DueOn,
            Day = day,
            Channel = channel,
            To = to,
            Subject = subject,
            Text = text,
            MadeAt = now,
            At = outcome == DispatchOutcome.Waiting ? null : now,
            Outcome = outcome,
        };
        db.Add(Of(DispatchChannel.InApp, report.Agency.Name, sentence, missed ? DispatchOutcome.Missed : DispatchOutcome.Sent));
        if (!missed) notices.Tell(report, words.Text, [.. words.Arguments.Cast<string>()]);
        if (!withMail) return;
        var box = boxes.GetValueOrDefault(report.AgencyId);
        db.Add(Of(DispatchChannel.Mail, box ?? "", ReminderWords.Letter(report, office, sentence, mail.Server.Site), missed ? DispatchOutcome.Missed : box is null ? DispatchOutcome.NoAddress : DispatchOutcome.Waiting));
    }

    /// <summary>Sends the letters that wait. One whose report has come in since is dropped; a letter sent again after a crash is known by its number.</summary>
    public async Task Post(CancellationToken stop = default)
    {
        db.ChangeTracker.Clear();
        var since = clock.UtcNow() - Dispatch.Stale;
        var waiting = await db.Set<Dispatch>().Include(d => d.Report).Where(d => d.Channel == DispatchChannel.Mail && (d.Outcome == DispatchOutcome.Waiting || d.Outcome == DispatchOutcome.Failed) && d.MadeAt > since).OrderBy(d => d.Id).ToListAsync(stop); // unfiltered: sends the letters of all
        var failures = 0;
        foreach (var letter in waiting.Where(d => d.IsToBeTried(clock.UtcNow())))
        {
            if (failures == MostFailures) return;
            if (!await Take(letter, stop)) continue;
            if (letter.Report.IsIn) letter.Drop(clock.UtcNow());
            else letter.Tried(await mail.Send(new Letter(string.Create(CultureInfo.InvariantCulture, $"nhac-{letter.Id}-{letter.ReportId}"), letter.To, letter.Subject, letter.Text), stop), clock.UtcNow());
            failures = letter.Outcome == DispatchOutcome.Failed ? failures + 1 : 0;
            await db.Because("Gửi thư nhắc").SaveChangesAsync(stop);
        }
    }

    /// <summary>Takes a letter in hand, so that no two processes send it; false where another has it.</summary>
    private async Task<bool> Take(Dispatch letter, CancellationToken stop)
    {
        var (id, version, now) = (letter.Id, letter.Version, clock.UtcNow());
        if (await db.Set<Dispatch>().Where(d => d.Id == id && d.Version == version).ExecuteUpdateAsync(set => set.SetProperty(d => d.Version, version + 1).SetProperty(d => d.At, now), stop) == 0) return false; // unfiltered: sends the letters of all
        await db.Entry(letter).ReloadAsync(stop);
        return true;
    }

    private async Task<IReadOnlyDictionary<int, string>> Boxes(IReadOnlyList<AgencyReport> reports)
    {
        var agencies = reports.Select(r => r.AgencyId).ToList();
        return await db.Set<Mailbox>().AsNoTracking().Where(m => agencies.Contains(m.AgencyId)).ToDictionaryAsync(m => m.AgencyId, m => m.Address);
    }

    private async Task<string> Office() => (await ProvinceRegister.Today(db, clock))?.FocalAgency?.Name ?? "Nhịp Cầu";
}
