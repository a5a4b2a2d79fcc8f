using NhipCau.Modules.Agencies;
using NhipCau.VanBan;

namespace NhipCau.Modules.Plans;

/// <summary>
/// What the part on organisation says of the whole plan: who leads it ("Chủ trì, xây dựng kế hoạch triển khai hiệu quả Chương trình")
/// and who watches over it ("theo dõi, đôn đốc").
/// </summary>
public static class LeadAdvice
{
    private static readonly string[] Wholes = ["chuong trinh", "ke hoach"];

    public static PlanDuty? Lead(IEnumerable<PlanDuty> duties) => Best(duties, LeadScore);

    public static PlanDuty? Monitor(IEnumerable<PlanDuty> duties) => Best(duties, MonitorScore);

    private static PlanDuty? Best(IEnumerable<PlanDuty> duties, Func<string, int> score) => duties
        .Where(d => !d.Dropped && d.Agency is { Kind: not AgencyKind.Group })
        .Select(d => (Duty: d, Score: score(VietnameseText.Fold(d.Text))))
        .Where(x => x.Score > 0).OrderByDescending(x => x.Score).ThenBy(x => x.Duty.Start).Select(x => x.Duty).FirstOrDefault();

    private static int LeadScore(string text)
    {
        var at = text.IndexOf("chu tri", StringComparison.Ordinal);
        if (at < 0) return 0;
        var near = text.Substring(at, Math.Min(120, text.Length - at));
        if (!Wholes.Any(w => near.Contains(w, StringComparison.Ordinal))) return 0;
        return (at < 40 ? 2 : 1) + (near.Contains("trien khai", StringComparison.Ordinal) ? 2 : 0) + (near.Contains("xay dung ke hoach", StringComparison.Ordinal) ? 1 : 0);
    }

    private static int MonitorScore(string text) =>
        (text.Contains("don doc", StringComparison.Ordinal) ? 2 : 0) + (text.Contains("theo doi", StringComparison.Ordinal) ? 2 : 0)
        + (text.Contains("tong hop", StringComparison.Ordinal) && text.Contains("bao cao", StringComparison.Ordinal) ? 1 : 0) is >= 3 and var score ? score : 0;
}
