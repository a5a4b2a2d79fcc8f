using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Reports.Outlines;
using NhipCau.Shell;
using NhipCau.Shell.Notices;

namespace NhipCau.Modules.Reports.Regimes;

/// <summary>Opens a period: every agency that owes a report gets its shell and is told. By hand and by itself alike.</summary>
public sealed class PeriodOpener(AppDbContext db, PeriodFiller filler, NoticeBoard notices)
{
    /// <summary>Saves the period with its reports, or says why not; nothing is half opened.</summary>
    /// <param name="period">With its regime and its outline.</param>
    public async Task<Refusal?> Open(ReportPeriod period, string act)
    {
        var (regime, year, number) = (period.Regime.Id, period.Year, period.Number);
        if (await db.Set<ReportPeriod>().AnyAsync(p => p.RegimeId == regime && p.Year == year && p.Number == number))
            return new Refusal("Kỳ báo cáo {0} đã mở. Chọn kỳ khác, hoặc làm tiếp ở kỳ đã mở.", period.Name);
        if (period.CheckDays() is { } wrong) return wrong;
        var reports = await filler.Fill(period);
        if (reports.Count == 0)
            return new Refusal("Chưa có nhiệm vụ nào của năm {0} được giao và đề cương không hỏi số liệu của cơ quan nào, nên chưa có cơ quan phải báo cáo. Ban hành kế hoạch của năm trước.", year.ToString(System.Globalization.CultureInfo.InvariantCulture));

        // A notice leads to the report, whose number only the first save gives.
        await using var whole = await db.Database.BeginTransactionAsync();
        db.Add(period);
        try
        {
            await db.Because(act, document: period.DueRule).SaveChangesAsync();
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            return new Refusal("Người khác vừa mở kỳ này. Tải lại trang danh sách kỳ báo cáo.");
        }
        notices.TellOfOpening(reports);
        await db.SaveChangesAsync();
        await whole.CommitAsync();
        return null;
    }
}
