// official Vietnamese text
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Provinces;
using NhipCau.Modules.Reports.Regimes;
using NhipCau.Shell;
using NhipCau.Shell.Language;
using NhipCau.Shell.Layouts;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.VanBan;
using NhipCau.VanBan.Files.Official;

namespace NhipCau.Modules.Reports.Reminders;

/// <summary>An agency that owes its report.</summary>
/// <param name="DaysLate">Nought where its report was sent in time and sent back.</param>
public sealed record Debtor(Agency Agency, int DaysLate, bool Returned, int Reminders);

/// <summary>Công văn đôn đốc: who owes the report of a period, for how long, by which act; a draft with room for its number and day.</summary>
public sealed class UrgingLetter(AppDbContext db, TimeProvider clock)
{
    /// <summary>More addressees than this are named in the list alone.</summary>
    private const int MostNamed = 5;

    /// <summary>Those who owe; who was invited owes nothing.</summary>
    public async Task<IReadOnlyList<Debtor>> Debtors(Viewer viewer, ReportPeriod period)
    {
        var today = clock.Today();
        var reports = await db.VisibleTo<AgencyReport>(viewer).AsNoTrackingWithIdentityResolution().Include(r => r.Period).Include(r => r.Agency.Names)
            .Where(r => r.PeriodId == period.Id && !r.Asked && r.State != ReportState.Sent && r.State != ReportState.Accepted).ToListAsync();
        // Who writes the letter does not urge itself.
        var office = period.Regime.MonitorId ?? (await ProvinceRegister.On(db, today))?.FocalAgencyId;
        return [.. reports.Where(r => r.AgencyId != office && (r.IsLateOn(today) || r.State == ReportState.Returned && today > r.Period.DueOn))
            .Select(r => new Debtor(r.Agency, r.IsLateOn(today) ? r.DaysLate(today) : 0, r.State == ReportState.Returned, r.Reminders))
            .OrderBy(d => d.Agency.IsCommune).ThenBy(d => d.Agency.SortKey, StringComparer.Ordinal)];
    }

    /// <summary>The day the letter asks the reports by: a few working days from now.</summary>
    public async Task<DateOnly> UsualDay() => (await WorkingDays.Load(db)).Add(clock.Today(), 3);

    public async Task<OfficialDocument> Draft(ReportPeriod period, IReadOnlyList<Debtor> debtors, LetterHead head, DateOnly? asked)
    {
        var day = clock.Today();
        var province = await ProvinceRegister.On(db, day);
        string? Untorn(string? name) => province is null ? name : province.Untorn(name);
        var office = await Body(period.Regime.MonitorId ?? province?.FocalAgencyId);
        var committee = await Body(province?.CommitteeId);
        var (unit, owing) = (Typed.Filled(head.Unit), period.Reports.Where(r => !r.Asked && r.AgencyId != office?.Id).ToList());
        var (named, by) = (debtors.Count <= MostNamed, asked ?? await UsualDay());
        var name = office?.NameOn(day);
        return new OfficialDocument
        {
            Settings = await LayoutSheet.Of(db),
            Parent = Untorn(committee?.NameOn(day)?.Name ?? committee?.Name),
            Issuer = name?.Name ?? office?.Name ?? "",
            Symbol = OfficialKinds.Letter.Symbol(Branch.State, name?.Symbol ?? name?.ShortName ?? "", unit),
            Place = province?.PlaceName ?? "",
            Year = day.Year,
            Month = day.Month,
            Title = $"đôn đốc gửi báo cáo {Subject(period)}{period.Name}",
            Addressees = named ? [.. debtors.Select(d => Untorn(NameOn(d.Agency, day))!)] : ["Các cơ quan, đơn vị, địa phương có tên trong danh sách dưới đây"],
            Body =
            [
                new Paragraph($"Thực hiện {period.Regime.Basis.TrimEnd('.')}, các cơ quan, đơn vị gửi báo cáo {Subject(period)}{period.Name} (số liệu từ ngày {Words.Day(period.From)} đến ngày {Words.Day(period.To)}) về {Issuer(office, day)} chậm nhất ngày {Words.Day(period.DueOn)}."),
                new Paragraph($"Đến hết ngày {Words.Day(day)}, có {owing.Count(r => r.IsIn):00} trong {owing.Count:00} cơ quan, đơn vị đã gửi; {debtors.Count:00} cơ quan, đơn vị chưa gửi hoặc chưa gửi lại, gồm:"),
                new Table(["TT", "Cơ quan, đơn vị", "Hạn gửi", "Quá hạn (ngày)", "Đã nhắc (lần)", "Ghi chú"],
                    [.. debtors.Select((d, i) => (IReadOnlyList<string>)[$"{i + 1}", NameOn(d.Agency, day), Words.Day(period.DueOn), d.DaysLate > 0 ? $"{d.DaysLate}" : "-", $"{d.Reminders}", d.Returned ? "Trả lại, chưa gửi lại" : "Chưa gửi"])], [1.4, 6, 2.6, 2, 2, 3.2]),
                new Paragraph($"Để kịp tổng hợp, {Issuer(office, day)} đề nghị các cơ quan, đơn vị có tên nêu trên gửi báo cáo trước ngày {Words.Day(by)}; nơi không có nội dung thì ghi rõ không phát sinh; nơi có khó khăn thì nêu lý do và thời điểm gửi."),
                new Paragraph("Đề nghị các cơ quan, đơn vị quan tâm, phối hợp thực hiện."),
            ],
            Recipients = ["Như trên", .. committee is null ? Array.Empty<string>() : [$"{Untorn(NameOn(committee, day))} (để báo cáo)"], $"Lưu: VT{(unit is null ? "" : $", {unit}")}"],
            Signature = head.Over(new Signature([], "Giám đốc", null)),
        };
    }

    private async Task<Agency?> Body(int? id) => id is null ? null : await db.Set<Agency>().AsNoTracking().Include(a => a.Names).SingleOrDefaultAsync(a => a.Id == id);

    private static string NameOn(Agency agency, DateOnly day) => agency.NameOn(day)?.Name ?? agency.Name;

    private static string Issuer(Agency? office, DateOnly day) => office is null ? "" : NameOn(office, day);

    private static string Subject(ReportPeriod period) => period.Regime.Subject is { Length: > 0 } subject ? Lower(subject) + " " : "";

    private static string Lower(string text) => text.Length < 2 || char.IsUpper(text[1]) ? text : char.ToLowerInvariant(text[0]) + text[1..];
}
