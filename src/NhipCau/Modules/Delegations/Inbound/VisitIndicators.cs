using System.Linq.Expressions;
using NhipCau.Modules.Delegations.Protocol;
using NhipCau.Shell.Indicators;

namespace NhipCau.Modules.Delegations.Inbound;

/// <summary>
/// The figures of delegations in: counted by the day they came, or, where only the month or half-year is known, in periods that hold all of it. Planned, unplanned and courtesy guests stand apart; what may be one visit entered
/// twice is not counted before somebody has answered.
/// </summary>
public sealed class VisitIndicators : IIndicators
{
    private const string Office = "Cơ quan đầu mối về đối ngoại";

    private static readonly Indicator Done = Received("doan-vao.thuc-hien", "Đoàn vào theo kế hoạch đã đón", "Số đoàn vào theo dòng của kế hoạch cấp tỉnh, thành phố, đã đến trong kỳ.",
        v => v.Basis == VisitBasis.Planned && v.Line!.Plan.Scope == YearPlans.PlanScope.Province);

    public static IEnumerable<Indicator> Indicators =>
    [
        Done,
        new RatioIndicator("doan-vao.ty-le", "Tỷ lệ thực hiện kế hoạch đoàn vào", "Đoàn vào theo kế hoạch đã đón so với đoàn vào được duyệt.", Office, Done, DelegationIndicators.ApprovedIn) { OfPlan = true },
        Received("doan-vao.phat-sinh", "Đoàn vào phát sinh", "Số đoàn vào ngoài kế hoạch đã đến trong kỳ, không kể đoàn tiếp xã giao.", v => v.Basis == VisitBasis.Unplanned),
        Received("doan-vao.khach-khac", "Đoàn khách nước ngoài khác đã tiếp", "Số đoàn tiếp xã giao đã đến trong kỳ; hai lần nhập nghi là một đoàn chỉ đếm sau khi trả lời.", v => v.Basis == VisitBasis.Courtesy),
        Received("doan-vao.tong", "Đoàn nước ngoài đã đón, tiếp", "Mọi đoàn nước ngoài đã đến trong kỳ.", v => true),
        new SumIndicator<Visit>("doan-vao.luot-khach", "Lượt khách nước ngoài đã đón, tiếp", "Tổng số khách của các đoàn đã đến trong kỳ.", "lượt người", Office, "/doan-vao", p => In(p, v => true), v => v.People),
        new SumIndicator<Visit>("doan-vao.du-toan", "Dự toán đón đoàn vào", "Tổng dự toán của các đoàn đã đến trong kỳ.", "đồng", Office, "/doan-vao", p => In(p, v => true), v => v.Estimate),
        new SumIndicator<Visit>("doan-vao.quyet-toan", "Quyết toán đón đoàn vào", "Tổng quyết toán của các đoàn đã đến trong kỳ.", "đồng", Office, "/doan-vao", p => In(p, v => true), v => v.Settlement),
        new CountIndicator<Visit>("doan-vao.chua-tra-loi", "Đoàn vào nghi nhập hai lần", "Số đoàn trong kỳ có thể là một đoàn nhập hai lần, chưa có trả lời nên chưa đếm.", "đoàn", Office, "/doan-vao",
            p => And(Visit.Unanswered, About(p))),
        .. Enum.GetValues<GuestRank>().Select(rank => Received($"doan-vao.hang.{rank}".ToLowerInvariant(), $"Đoàn vào: {rank.Name()}", "Số đoàn có hạng khách này đã đến trong kỳ.", v => v.Rank == rank)),
    ];

    private static CountIndicator<Visit> Received(string code, string name, string definition, Expression<Func<Visit, bool>> which) => new(code, name, definition, "đoàn", Office, "/doan-vao", p => In(p, which)) { Order = visits => visits.OrderBy(v => v.StartedOn) };

    private static Expression<Func<Visit, bool>> In(Period period, Expression<Func<Visit, bool>> which)
    {
        var last = Span.Last(period);
        // A visit that has begun has the day it began for its first: both kinds are found by the one index of that day.
        return And(And(v => v.From >= period.From && v.From <= last && (v.DaysKnown && v.StartedOn != null && v.From <= period.To && v.State != VisitState.Cancelled
            || !v.DaysKnown && v.To <= last && (v.State == VisitState.Done || v.State == VisitState.Reported)), Not(Visit.Unanswered)), which);
    }

    /// <summary>By the days it is entered for, whether it has come or not.</summary>
    private static Expression<Func<Visit, bool>> About(Period period)
    {
        var last = Span.Last(period);
        return v => v.From >= period.From && v.From <= last && (v.DaysKnown && v.From <= period.To || !v.DaysKnown && v.To <= last) && v.State != VisitState.Cancelled && v.State != VisitState.Refused;
    }

    private static Expression<Func<Visit, bool>> Not(Expression<Func<Visit, bool>> which) => Expression.Lambda<Func<Visit, bool>>(Expression.Not(which.Body), which.Parameters);

    private static Expression<Func<Visit, bool>> And(Expression<Func<Visit, bool>> one, Expression<Func<Visit, bool>> other) => DelegationIndicators.And(one, other);
}
