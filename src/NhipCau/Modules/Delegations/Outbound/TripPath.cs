using NhipCau.Shell;
using NhipCau.Shell.Deadlines;
using NhipCau.Shell.Language;

namespace NhipCau.Modules.Delegations.Outbound;

/// <summary>The way of a trip with its days. A due day stands only where a law or a limit sets one.</summary>
public static class TripPath
{
    public static IReadOnlyList<PathMark> Of(Delegation trip, TripFacts facts, IReadOnlyList<Clock> clocks, int passportsOut)
    {
        var (s, days) = (trip.State, facts.Days);
        var off = s.IsOff();
        int? ahead = facts.Limit(DelegationLimits.DossierAhead, trip.From) is { } limit ? (int)limit.Value : null;
        return
        [
            new("Hồ sơ", trip.SentOn is not null || s > TripState.Preparing && !off, s is TripState.Preparing, trip.SentOn is { } sent ? new("Nộp {0}", Words.Day(sent)) : null,
                ahead is { } a && trip.DaysKnown ? new("chậm nhất {0}", Words.Day(days.Add(trip.From, -a))) : null),
            new("Thẩm định", trip.AppraisedOn is not null, s is TripState.Sent or TripState.Appraising, trip.AppraisedOn is { } done ? new("Xong {0}", Words.Day(done)) : PathMark.Running(clocks, DelegationClocks.Appraisal, facts.Today, days),
                PathMark.Due(clocks, DelegationClocks.Appraisal, facts.Today, days)),
            new("Quyết định cử", trip.DecidedOn is not null, s is TripState.Appraised, trip.DecidedOn is { } decided ? new("Ngày {0}", Words.Day(decided)) : null),
            new("Hộ chiếu", s.HasGone(), s is TripState.Decided, trip.Members.Count == 0 ? null : new("{0} trong {1} người có", trip.Members.Count(m => m.Passport is { IsUsable: true }), trip.Members.Count)),
            new("Chuyến đi", s.HasGone() && s != TripState.Travelling, s is TripState.Travelling, Span.Name(trip.From, trip.To, trip.DaysKnown)),
            new("Nộp lại hộ chiếu", s is TripState.Reported or TripState.Closed && passportsOut == 0, s is TripState.Returned or TripState.Reported && passportsOut > 0, passportsOut > 0 ? new("Còn {0} hộ chiếu ở ngoài", passportsOut) : null,
                s.HasGone() || trip.DaysKnown ? new("chậm nhất {0}", Words.Day(days.Add(trip.To, DelegationRules.Of(DelegationRules.HandBack, trip.To).Value))) : null),
            new("Báo cáo", trip.ReportedOn is not null, s is TripState.Returned, trip.ReportedOn is { } reported ? new("Ngày {0}", Words.Day(reported)) : null,
                trip.ReportedOn is null && facts.Limit(DelegationLimits.Report, trip.To) is { } report && trip.DaysKnown ? new("chậm nhất {0}", Words.Day(trip.ReportDueOn ?? days.Add(trip.To, (int)report.Value))) : null),
            new("Đóng hồ sơ", s is TripState.Closed, s is TripState.Reported && passportsOut == 0, trip.ClosedOn is { } closed ? new("Ngày {0}", Words.Day(closed)) : null),
        ];
    }
}
