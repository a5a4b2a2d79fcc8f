using NhipCau.Data;
using NhipCau.Modules.Provinces;
using NhipCau.Shell;
using NhipCau.Shell.Deadlines;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.PressVisits;

/// <summary>The time limits of the decree start and stop with the steps. Saved by the caller.</summary>
public sealed class PressClocks(AppDbContext db, Clocks clocks)
{
    public async Task<Refusal?> Follow(PressVisit visit)
    {
        var own = (await clocks.Of<PressVisit>(visit.Id)).Where(c => c.DoneOn is null).ToList();
        var days = await WorkingDays.Load(db);
        switch (visit.State)
        {
            case PressState.Waiting when visit is { Rule.Answer: { } answer, ReceivedOn: { } on } && own.Count == 0:
                var committee = (await ProvinceRegister.On(db, on))?.Committee;
                db.Add(Clock.Start(answer, typeof(PressVisit), visit.Id, on, days, committee?.Id, committee?.Name ?? "Ủy ban nhân dân", visit.OwnerId));
                return null;
            case PressState.Approved or PressState.Refused when visit.DecidedOn is { } on:
                return Stop(own, "chap-thuan", on);
            case PressState.Ended when visit.EndedOn is { } on && own.All(c => c.Code != PressRule.Report.Code):
                db.Add(Clock.Start(PressRule.Report, typeof(PressVisit), visit.Id, on, days, visit.OwnerId, visit.Owner.Name));
                return null;
            case PressState.Reported when visit.ReportedOn is { } on:
                return Stop(own, PressRule.Report.Code, on);
            default:
                return null;
        }
    }

    private static Refusal? Stop(List<Clock> running, string code, DateOnly on) => running.FirstOrDefault(c => c.Code == code)?.Stop(on);
}
