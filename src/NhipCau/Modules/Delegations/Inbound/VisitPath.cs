using NhipCau.Shell;
using NhipCau.Shell.Deadlines;
using NhipCau.Shell.Language;

namespace NhipCau.Modules.Delegations.Inbound;

/// <summary>The way of a visit with its days. A due day stands only where a limit sets one.</summary>
public static class VisitPath
{
    public static IReadOnlyList<PathMark> Of(Visit visit, VisitFacts facts, IReadOnlyList<Clock> clocks)
    {
        var (s, days) = (visit.State, facts.Days);
        int? ahead = facts.Limits.Of(VisitLimits.ProposalAhead, visit.From) is { } limit ? (int)limit.Value : null;
        return
        [
            new("Đề xuất", visit.SentOn is not null || s is not (VisitState.Proposed or VisitState.Postponed or VisitState.Refused or VisitState.Cancelled), s == VisitState.Proposed && visit.SentOn is null, visit.SentOn is { } sent ? new("Trình {0}", Words.Day(sent)) : null,
                ahead is { } a && visit.DaysKnown && visit.SentOn is null ? new("chậm nhất {0}", Words.Day(days.Add(visit.From, -a))) : null),
            new("Xác minh", visit.VerifiedOn is not null, s == VisitState.Proposed && visit.SentOn is not null && visit.VerifiedOn is null, visit.VerifiedOn is { } done ? new("Xong {0}", Words.Day(done)) : PathMark.Running(clocks, VisitClocks.Verification, facts.Today, days),
                PathMark.Due(clocks, VisitClocks.Verification, facts.Today, days)),
            new("Chấp thuận", visit.ApprovedOn is not null, s == VisitState.Proposed && visit.VerifiedOn is not null, visit.ApprovedOn is { } approved ? new("Ngày {0}", Words.Day(approved)) : null),
            new("Chuẩn bị đón", s.HasCome(), s is VisitState.Approved or VisitState.Preparing, visit.Notices.Count(n => n.Kind != VisitNoticeKind.Told) is > 0 and var made ? new("{0} văn bản", made) : null),
            new("Đón đoàn", s is VisitState.Done or VisitState.Reported, s == VisitState.Receiving, Span.Name(visit.From, visit.To, visit.DaysKnown)),
            new("Báo cáo", s == VisitState.Reported, s == VisitState.Done, visit.ReportedOn is { } reported ? new("Ngày {0}", Words.Day(reported)) : null,
                visit.ReportedOn is null && visit.ReportDueOn is { } due ? new("chậm nhất {0}", Words.Day(due)) : null),
        ];
    }
}
