using NhipCau.Data;
using NhipCau.Modules.Provinces;
using NhipCau.Shell;
using NhipCau.Shell.Deadlines;
using NhipCau.Shell.Limits;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Delegations.Inbound;

/// <summary>The time limits of a visit: they start and stop with its steps. A limit nobody has set starts no clock. Saved by the caller.</summary>
public sealed class VisitClocks(AppDbContext db, Clocks clocks)
{
    public const string Verification = "xac-minh";
    public const string Report = "bao-cao";

    /// <summary>Starts what a step begins and stops what it ends.</summary>
    public async Task<Refusal?> Follow(Visit visit)
    {
        var own = await clocks.Of<Visit>(visit.Id);
        switch (visit.State)
        {
            case VisitState.Proposed when visit.VerifiedOn is { } verified:
                return Stop(own, Verification, verified);
            case VisitState.Proposed when visit.SentOn is { } sent:
                if (own.All(c => c.Code != Verification || c.DoneOn is not null) && Rule(await LimitBook.Load(db), VisitLimits.Verification, Verification, "Xác minh đối tác, thẩm định đề nghị", sent) is { } verify)
                    db.Add(Clock.Start(verify, typeof(Visit), visit.Id, sent, await WorkingDays.Load(db), await Focal(sent), "Cơ quan đầu mối về đối ngoại", visit.OwnerId));
                return null;
            case VisitState.Proposed or VisitState.Postponed or VisitState.Refused or VisitState.Cancelled:
                foreach (var clock in own.Where(c => c.DoneOn is null)) db.Remove(clock);
                return null;
            case VisitState.Done when visit.EndedOn is { } ended:
                if (own.All(c => c.Code != Report) && Rule(await LimitBook.Load(db), VisitLimits.Report, Report, "Báo cáo kết quả đón đoàn", ended) is { } report)
                {
                    var clock = Clock.Start(report, typeof(Visit), visit.Id, ended, await WorkingDays.Load(db), visit.HostId ?? visit.OwnerId, visit.Host?.Name ?? visit.Owner.Name);
                    visit.ReportDueOn = clock.DueOn;
                    db.Add(clock);
                }
                return null;
            case VisitState.Reported when visit.ReportedOn is { } reported:
                return Stop(own, Report, reported);
            default:
                return null;
        }
    }

    public async Task<Clock?> Running(int id) => (await clocks.Of<Visit>(id)).FirstOrDefault(c => c.Code == Verification && c.DoneOn is null);

    private async Task<int?> Focal(DateOnly on) => (await ProvinceRegister.On(db, on))?.FocalAgencyId;

    private static ClockRule? Rule(LimitBook limits, LimitKey key, string code, string what, DateOnly on) => LimitClock.Rule(limits, key, code, what, on);

    private static Refusal? Stop(List<Clock> own, string code, DateOnly on) => LimitClock.Stop(own, code, on);
}
