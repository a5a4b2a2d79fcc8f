using System.Linq.Expressions;
using NhipCau.Modules.Delegations.Outbound;
using NhipCau.Modules.Delegations.Passports;
using NhipCau.Modules.Delegations.YearPlans;
using NhipCau.Shell.Indicators;
using NhipCau.Shell.Registers;

namespace NhipCau.Modules.Delegations;

/// <summary>
/// The figures of delegations out that reports ask for. What was approved is counted by the year of the plan, what was done by the day of departure
/// (where only the month or half-year is known, in periods that hold all of it);
/// "cấp tỉnh" means by a line of the province's plan: trips by another body's plan and unplanned ones are counted apart.
/// </summary>
public sealed class DelegationIndicators : IIndicators
{
    private const string Office = "Cơ quan đầu mối về đối ngoại";
    private const string Trips = "/doan-ra";

    private static readonly Indicator Approved = new CountIndicator<YearPlanLine>("doan-ra.duyet", "Đoàn ra được duyệt trong kế hoạch",
        "Số dòng đoàn ra được duyệt của kế hoạch cấp tỉnh, thành phố trong các năm của kỳ, kể cả dòng chưa rõ tên.", "đoàn", Office, "/ke-hoach-doan/dong", p => Lines(p, Direction.Out));

    private static readonly Indicator Done = Trip("doan-ra.thuc-hien", "Đoàn ra theo kế hoạch đã thực hiện",
        "Số đoàn ra theo dòng của kế hoạch cấp tỉnh, thành phố, đã khởi hành trong kỳ.", p => d => d.Line!.Plan.Scope == PlanScope.Province);

    internal static readonly Indicator ApprovedIn = new CountIndicator<YearPlanLine>("doan-vao.duyet-ke-hoach", "Đoàn vào được duyệt trong kế hoạch", "Số dòng đoàn vào được duyệt của kế hoạch cấp tỉnh, thành phố trong các năm của kỳ.", "đoàn", Office, "/ke-hoach-doan/dong", p => Lines(p, Direction.In));

    public static IEnumerable<Indicator> Indicators =>
    [
        Approved,
        Done,
        new RatioIndicator("doan-ra.ty-le", "Tỷ lệ thực hiện kế hoạch đoàn ra", "Đoàn ra theo kế hoạch đã thực hiện so với đoàn ra được duyệt.", Office, Done, Approved) { OfPlan = true },
        ApprovedIn,
        Trip("doan-ra.phat-sinh", "Đoàn ra phát sinh", "Số đoàn ra ngoài kế hoạch, có văn bản đồng ý, đã khởi hành trong kỳ.", _ => d => d.Basis == TripBasis.Unplanned),
        Trip("doan-ra.ke-hoach-khac", "Đoàn ra ngoài kế hoạch cấp tỉnh", "Số đoàn ra theo kế hoạch của cơ quan khác, đã khởi hành trong kỳ.", _ => d => d.Basis == TripBasis.OtherPlan || d.Line!.Plan.Scope == PlanScope.Other),
        Trip("doan-ra.tong", "Đoàn ra đã đi", "Mọi đoàn ra đã khởi hành trong kỳ.", _ => d => true),
        Trip("doan-ra.doanh-nghiep", "Đoàn ra do doanh nghiệp đài thọ", "Số đoàn đã khởi hành trong kỳ do doanh nghiệp chi trả toàn bộ hoặc một phần.", _ => d => d.PaidByEnterprise),
        Trip("doan-ra.qua-so-lan", "Đoàn ra có người đi quá số lần", "Số đoàn đã khởi hành trong kỳ bị ghi vi phạm đi quá số lần.", _ => d => d.Violation == ViolationKind.TooManyTrips) with { Sign = FigureSign.LessIsBetter },
        Trip("doan-ra.vi-pham", "Đoàn ra có vi phạm", "Số đoàn đã khởi hành trong kỳ bị ghi vi phạm.", _ => d => d.Violation != ViolationKind.None) with { Sign = FigureSign.LessIsBetter },
        Sum("doan-ra.luot-nguoi", "Lượt người đi nước ngoài", "Tổng số người của các đoàn đã khởi hành trong kỳ.", "lượt người", d => d.People),
        Sum("doan-ra.du-toan", "Dự toán đoàn ra", "Tổng dự toán của các đoàn đã khởi hành trong kỳ.", "đồng", d => d.Estimate),
        Sum("doan-ra.quyet-toan", "Quyết toán đoàn ra", "Tổng quyết toán của các đoàn đã khởi hành trong kỳ.", "đồng", d => d.Settlement),
        .. Enum.GetValues<Level>().Select(level => Trip(Code("cap", level), $"Đoàn ra: {level.Name()}", "Số đoàn ra của cấp này đã khởi hành trong kỳ.", _ => d => d.Level == level)),
        .. Enum.GetValues<Purpose>().Select(purpose => Trip(Code("muc-dich", purpose), $"Đoàn ra: {purpose.Name()}", "Số đoàn ra có mục đích chính này đã khởi hành trong kỳ.", _ => d => d.Purpose == purpose)),
        new CountIndicator<Passport>("ho-chieu.cap", "Hộ chiếu công vụ, ngoại giao được cấp", "Số hộ chiếu có ngày cấp trong kỳ.", "hộ chiếu", Office, "/ho-chieu", p => h => h.IssuedOn >= p.From && h.IssuedOn <= p.To && h.Kind != PassportKind.Ordinary),
        new CountIndicator<Passport>("ho-chieu.qua-han", "Hộ chiếu quá hạn nộp lại", "Số hộ chiếu đang ở ngoài mà hạn nộp lại đã qua vào ngày cuối kỳ.", "hộ chiếu", Office, "/ho-chieu", p => h => h.State == PassportState.Lent && h.DueBackOn < p.To) { OfToday = true, Sign = FigureSign.LessIsBetter },
        new CountIndicator<Passport>("ho-chieu.mat", "Hộ chiếu báo mất", "Số hộ chiếu báo mất trong kỳ.", "hộ chiếu", Office, "/ho-chieu", p => h => h.State == PassportState.Lost && h.EndedOn >= p.From && h.EndedOn <= p.To),
        new CountIndicator<Passport>("ho-chieu.huy", "Hộ chiếu hủy giá trị", "Số hộ chiếu hủy giá trị trong kỳ.", "hộ chiếu", Office, "/ho-chieu", p => h => h.State == PassportState.Cancelled && h.EndedOn >= p.From && h.EndedOn <= p.To),
    ];

    private static Expression<Func<YearPlanLine, bool>> Lines(Period period, Direction direction)
    {
        // From 15 December a period is of the year after (NĐ 09/2019/NĐ-CP Điều 12): the plan of the year that ends is none of it.
        var (first, last) = (period.From is { Month: 12, Day: >= 15 } ? period.From.Year + 1 : period.From.Year, period.To.Year);
        return l => l.Direction == direction && l.State == LineState.Approved && l.Plan.Scope == PlanScope.Province && l.Plan.Year >= first && l.Plan.Year <= last;
    }

    private static CountIndicator<Delegation> Trip(string code, string name, string definition, Func<Period, Expression<Func<Delegation, bool>>> which) =>
        new(code, name, definition, "đoàn", Office, Trips, period => Gone(period, which(period))) { Order = trips => trips.OrderBy(d => d.DepartedOn) };

    private static SumIndicator<Delegation> Sum(string code, string name, string definition, string unit, Expression<Func<Delegation, decimal>> what) =>
        new(code, name, definition, unit, Office, Trips, period => Gone(period, d => true), what);

    /// <summary>Departed in the period, and the condition besides. A trip that has gone begins on the day it departed: both kinds are found by the one index of that day.</summary>
    private static Expression<Func<Delegation, bool>> Gone(Period period, Expression<Func<Delegation, bool>> which)
    {
        var last = Span.Last(period);
        return And(d => d.From >= period.From && d.From <= last && (d.DaysKnown && d.DepartedOn != null && d.From <= period.To
            || !d.DaysKnown && d.To <= last && (d.State == TripState.Returned || d.State == TripState.Reported || d.State == TripState.Closed)), which);
    }

    /// <summary>Both conditions as one.</summary>
    internal static Expression<Func<T, bool>> And<T>(Expression<Func<T, bool>> one, Expression<Func<T, bool>> other) =>
        Expression.Lambda<Func<T, bool>>(Expression.AndAlso(one.Body, new Same(other.Parameters[0], one.Parameters[0]).Visit(other.Body)), one.Parameters);

    private static string Code<TEnum>(string kind, TEnum value) where TEnum : struct, Enum => $"doan-ra.{kind}.{value}".ToLowerInvariant();

    private sealed class Same(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
