using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Delegations.Passports;
using NhipCau.Shell;
using NhipCau.Shell.Deadlines;
using NhipCau.Shell.Limits;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Delegations.Outbound;

/// <summary>The time limits of a trip: they start and stop with its steps. A limit nobody has set starts no clock. Saved by the caller.</summary>
public sealed class DelegationClocks(AppDbContext db, Clocks clocks)
{
    public const string Appraisal = "tham-dinh";
    public const string Report = "bao-cao";
    public const string HandBack = "nop-ho-chieu";

    /// <summary>Starts what a step begins and stops what it ends.</summary>
    public async Task<Refusal?> Follow(Delegation trip, Viewer by)
    {
        var days = await WorkingDays.Load(db);
        var limits = await LimitBook.Load(db);
        var own = await clocks.Of<Delegation>(trip.Id);
        switch (trip.State)
        {
            case TripState.Appraising when trip.ReceivedOn is { } on:
                if (own.All(c => c.Code != Appraisal || c.DoneOn is not null) && LimitClock.Rule(limits, DelegationLimits.Appraisal, Appraisal, "Thẩm định hồ sơ đoàn ra", on) is { } appraise)
                    db.Add(Clock.Start(appraise, typeof(Delegation), trip.Id, on, days, by.AgencyId, by.AgencyName, trip.OwnerId));
                return null;
            case TripState.Appraised when trip.AppraisedOn is { } on:
                return LimitClock.Stop(own, Appraisal, on);
            case TripState.Preparing or TripState.Postponed or TripState.Refused or TripState.Cancelled:
                foreach (var clock in own.Where(c => c.DoneOn is null)) db.Remove(clock);
                return null;
            case TripState.Returned when trip.ReturnedOn is { } on:
                await Back(trip, own, limits, days, on);
                return null;
            case TripState.Reported when trip.ReportedOn is { } on:
                return LimitClock.Stop(own, Report, on);
            default:
                return null;
        }
    }

    /// <summary>Stops the clock of the passports once the last one is back.</summary>
    public async Task PassportBack(int delegationId, int passportId, DateOnly on)
    {
        var others = await Passport.OutFor(db, delegationId).AnyAsync(p => p.Id != passportId);
        if (!others) LimitClock.Stop(await clocks.Of<Delegation>(delegationId), HandBack, on);
    }

    /// <summary>The clock that runs in the appraisal, if one does.</summary>
    public async Task<Clock?> Running(int id, string code) => (await clocks.Of<Delegation>(id)).FirstOrDefault(c => c.Code == code && c.DoneOn is null);

    private async Task Back(Delegation trip, List<Clock> own, LimitBook limits, WorkingDays days, DateOnly on)
    {
        if (own.All(c => c.Code != Report) && LimitClock.Rule(limits, DelegationLimits.Report, Report, "Báo cáo kết quả chuyến đi", on) is { } report)
        {
            var clock = Clock.Start(report, typeof(Delegation), trip.Id, on, days, trip.OwnerId, trip.Owner.Name);
            trip.ReportDueOn = clock.DueOn;
            db.Add(clock);
        }
        var lent = await Passport.OutFor(db, trip.Id).Include(p => p.Moves).ToListAsync();
        foreach (var passport in lent) passport.TravelEnded(on, days);
        var law = DelegationRules.Of(DelegationRules.HandBack, on);
        if (lent.Count > 0 && own.All(c => c.Code != HandBack))
            db.Add(Clock.Start(new ClockRule(HandBack, "Nộp lại hộ chiếu", law.Value, ClockUnit.WorkingDays, law.Clause), typeof(Delegation), trip.Id, on, days, trip.OwnerId, trip.Owner.Name));
    }
}
