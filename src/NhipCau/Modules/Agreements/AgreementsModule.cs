using System.Linq.Expressions;
using NhipCau.Modules.Agreements.Letters;
using NhipCau.Modules.Agreements.Steps;
using NhipCau.Shell;
using NhipCau.Shell.Indicators;
using NhipCau.Shell.Limits;
using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Agreements;

public sealed class AgreementsModule : IModule, IIndicators, ILimits
{
    public const string Path = "/thoa-thuan";

    public static IEnumerable<MenuEntry> Menu => [new("Sổ theo dõi", "Thỏa thuận", Path, Right.SeeRegisters, 40)];

    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<AgreementServices>();
        services.AddScoped<FormServices>();
        services.AddScoped<BodyFinder>();
        services.AddScoped<AgreementLetters>();
        services.AddScoped<AgreementMeetings>();
    }

    /// <summary>Luật 70/2020/QH14 sets the days in which a body answers, not what its silence means.</summary>
    public static readonly LimitKey Silence = new("thoa-thuan.im-lang", "Số ngày làm việc quá hạn mà cơ quan được hỏi vẫn im lặng thì được trình, có lý do", "ngày làm việc", "Luật 70/2020/QH14 không quy định im lặng là đồng ý; để trống thì luôn phải có văn bản trả lời.");

    public static IEnumerable<LimitKey> Limits => [Silence];

    public static IEnumerable<Indicator> Indicators => [.. Of("", _ => true), .. Of("-cap-tinh", a => a.Level == Level.Province), Planned];

    private static readonly CountIndicator<Agreement> Planned = new("ttqt-du-kien", "Thỏa thuận quốc tế dự kiến ký", "Thỏa thuận trong kế hoạch của năm có ngày cuối kỳ, chưa ký và chưa thôi.", "thỏa thuận", "Cơ quan ngoại vụ", Path,
        period => a => a.PlannedYear == period.To.Year && a.SignedOn == null && a.Stage != Stage.Dropped);

    private static IEnumerable<Indicator> Of(string code, Expression<Func<Agreement, bool>> among)
    {
        var province = code.Length > 0;
        CountIndicator<Agreement> Count(string tail, string all, string ofProvince, string what, Func<Period, Expression<Func<Agreement, bool>>> which) =>
            new($"ttqt-{tail}{code}", province ? ofProvince : all, what, "thỏa thuận", "Cơ quan ngoại vụ", Path, period => And(which(period), among)) { Order = rows => rows.OrderBy(a => a.SignedOn) };
        yield return Count("ky-moi", "Thỏa thuận quốc tế ký mới", "Thỏa thuận quốc tế cấp tỉnh ký mới", "Thỏa thuận có ngày ký trong kỳ, kể cả bản ký thay thế bản cũ.", p => a => a.SignedOn >= p.From && a.SignedOn <= p.To);
        yield return Count("het-hieu-luc", "Thỏa thuận quốc tế hết hiệu lực", "Thỏa thuận quốc tế cấp tỉnh hết hiệu lực", "Thỏa thuận có ngày cuối của thời hạn trong kỳ, không tính bản đã chấm dứt, rút khỏi hay bị thay thế trước đó.", p => a => a.SignedOn != null && a.LastsUntil >= p.From && a.LastsUntil <= p.To && (a.EndedOn == null || a.EndedOn > a.LastsUntil));
        yield return Count("bi-thay-the", "Thỏa thuận quốc tế bị thay thế", "Thỏa thuận quốc tế cấp tỉnh bị thay thế", "Thỏa thuận có bản mới thay thế, bản mới có hiệu lực trong kỳ.", p => a => a.End == AgreementEnd.Replaced && a.EndedOn >= p.From && a.EndedOn <= p.To);
        yield return Count("cham-dut", "Thỏa thuận quốc tế chấm dứt, rút khỏi", "Thỏa thuận quốc tế cấp tỉnh chấm dứt, rút khỏi", "Thỏa thuận chấm dứt hiệu lực hoặc rút khỏi trong kỳ.", p => a => (a.End == AgreementEnd.Terminated || a.End == AgreementEnd.Withdrawn) && a.EndedOn >= p.From && a.EndedOn <= p.To);
        yield return Count("dang-hieu-luc", "Thỏa thuận quốc tế đang hiệu lực", "Thỏa thuận quốc tế cấp tỉnh đang hiệu lực", "Thỏa thuận còn hiệu lực sau ngày cuối kỳ, kể cả đang tạm đình chỉ.", p => a => a.SignedOn != null && a.EffectiveOn <= p.To && (a.LastsUntil == null || a.LastsUntil > p.To) && (a.EndedOn == null || a.EndedOn > p.To));
    }

    private static Expression<Func<Agreement, bool>> And(Expression<Func<Agreement, bool>> a, Expression<Func<Agreement, bool>> b) =>
        Expression.Lambda<Func<Agreement, bool>>(Expression.AndAlso(a.Body, new Rename(b.Parameters[0], a.Parameters[0]).Visit(b.Body)), a.Parameters[0]);

    private sealed class Rename(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
