using Microsoft.EntityFrameworkCore;
using NhipCau.Modules.Reports;
using NhipCau.Modules.Reports.Answers;
using NhipCau.Modules.Reports.Outlines;
using NhipCau.Modules.Reports.Regimes;

namespace NhipCau.Bench.Size;

/// <summary>The half-years of ten years, answered by every agency in every section; the last one is open and half answered.</summary>
internal static class Reports
{
    public static async Task Fill(Shelf shelf, int years, IReadOnlyList<int> agencies, DateOnly today, Invented invented)
    {
        var db = shelf.Db;
        var regime = await db.Set<ReportRegime>().OrderBy(r => r.Id).FirstAsync(r => r.Code == "6-thang");
        var outline = await db.Set<Outline>().Include(o => o.Sections).OrderBy(o => o.Id).FirstAsync();
        var codes = outline.Sections.Where(s => s.AskedOf != AskedOf.Nobody).OrderBy(s => s.Position).Select(s => s.Code).ToList();
        var (periods, reports, answers) = (new List<ReportPeriod>(), new List<AgencyReport>(), new List<SectionAnswer>());
        var period = await shelf.Next(typeof(ReportPeriod), years * 2);
        for (var n = 0; n < years * 2; n++)
        {
            var (year, half) = (today.Year - years + 1 + n / 2, n % 2);
            var (from, to) = half == 0 ? (new DateOnly(year - 1, 12, 15), new DateOnly(year, 6, 14)) : (new DateOnly(year, 6, 15), new DateOnly(year, 12, 14));
            var open = n == years * 2 - 1;
            periods.Add(new ReportPeriod { Id = period + n, RegimeId = regime.Id, OutlineId = outline.Id, Year = year, Number = half + 1, Name = half == 0 ? $"6 tháng đầu năm {year}" : $"6 tháng cuối năm {year}", From = from, To = to, DueOn = to.AddDays(6), OpenedAt = At(to, -20), ClosedAt = open ? null : At(to, 30) });
            foreach (var agency in agencies)
            {
                var state = !open ? ReportState.Accepted : (ReportState)(agency % 4);
                var sent = state is ReportState.Sent or ReportState.Accepted ? At(to, open ? -30 : agency % 9) : (DateTime?)null;
                var report = new AgencyReport { Id = await shelf.Next(typeof(AgencyReport)), PeriodId = period + n, AgencyId = agency, State = state, FirstSentAt = sent, SentAt = sent, WrittenBy = state == ReportState.Owing ? null : "Người viết", AcceptedAt = state == ReportState.Accepted ? sent!.Value.AddDays(2) : null };
                reports.Add(report);
                foreach (var code in codes) answers.Add(new SectionAnswer { Id = await shelf.Next(typeof(SectionAnswer)), ReportId = report.Id, Code = code, Required = true, Text = state == ReportState.Owing ? "" : invented.Words(2) });
            }
        }
        await shelf.Write(periods);
        await shelf.Write(reports);
        await shelf.Write(answers);
    }

    private static DateTime At(DateOnly day, int later) => day.AddDays(later).ToDateTime(new TimeOnly(2, 30), DateTimeKind.Utc);
}
