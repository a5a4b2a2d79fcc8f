using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Accounts;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Plans;
using NhipCau.Modules.Provinces;
using NhipCau.Modules.Reports.Answers;
using NhipCau.Modules.Reports.Outlines;
using NhipCau.Modules.Tasks;
using NhipCau.Shell;
using NhipCau.Shell.Language;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.VanBan;
using NhipCau.VanBan.Files.Official;

namespace NhipCau.Modules.Reports.Consolidating;

/// <summary>Builds the report of a period from what was accepted, and from the counts of the year's tasks.</summary>
public sealed class Consolidator(AppDbContext db, TimeProvider clock)
{
    /// <summary>A first draft with its heading filled from the province; everything in it can be mended.</summary>
    public async Task<Consolidation> Create(ReportPeriod period, Viewer viewer)
    {
        var today = clock.Today();
        var province = await ProvinceRegister.On(db, today);
        var issuer = province?.FocalAgency;
        var name = issuer is null ? null : (await db.Set<AgencyName>().AsNoTracking().Where(n => n.AgencyId == issuer.Id).ToListAsync()).FirstOrDefault(n => n.Covers(today));
        var signer = issuer is null ? null : await db.Users.AsNoTracking().Where(a => a.AgencyId == issuer.Id && a.Role == Role.OfficeLeader && a.EndedAt == null).OrderBy(a => a.Id).FirstOrDefaultAsync(); // unfiltered: only the name of who signs for the office
        var report = new Consolidation
        {
            PeriodId = period.Id,
            Title = Fill(period.Regime.Title, period, issuer?.Name),
            Addressees = period.Regime.Addressee ?? province?.Committee?.Name,
            Basis = string.Join('\n', (await Plans(period, viewer)).Select(Basis).Append($"Căn cứ {period.Regime.Basis}").Reverse()), // official Vietnamese text
            Recipients = period.Regime.Recipients,
        };
        if (period.Regime.Branch == Branch.Party) Party(report, period, province);
        else State(report, period, name?.Symbol ?? name?.ShortName ?? issuer?.ShortName, issuer?.Name, signer);
        return report;
    }

    private static void State(Consolidation report, ReportPeriod period, string? symbol, string? issuer, Account? signer)
    {
        var position = signer?.Position ?? "Giám đốc"; // official Vietnamese text
        var head = position.StartsWith("Phó ", StringComparison.Ordinal) ? position[4..] : position; // official Vietnamese text
        report.Symbol = OfficialKinds.Report.Symbol(Branch.State, symbol ?? "");
        report.Opening = Fill(period.Regime.Opening, period, issuer);
        Sign(report, SignatureLines.Of(Branch.State, head == position ? Authority.Head : Authority.Deputy, null, head, position, signer?.FullName));
    }

    /// <summary>Of the standing committee of the province's Party committee; who signs is not known here.</summary>
    private static void Party(Consolidation report, ReportPeriod period, Province? province)
    {
        report.Symbol = OfficialKinds.Report.Symbol(Branch.Party, "TU");
        report.Opening = Fill(period.Regime.Opening, period, "Ban Thường vụ " + OfficialReports.PartyCommittee(province)); // official Vietnamese text
        Sign(report, SignatureLines.Of(Branch.Party, Authority.Deputy, "Ban Thường vụ", "Bí thư", "Phó Bí thư")); // official Vietnamese text
    }

    private static void Sign(Consolidation report, Signature signature) =>
        (report.SignerAuthority, report.SignerTitle, report.SignerName) = (Typed.Filled(string.Join('\n', signature.Authority)), signature.Title, signature.Name);

    /// <summary>What was accepted, and the counts of the tasks behind it.</summary>
    public async Task<ReportSource> Source(ReportPeriod period, Viewer viewer)
    {
        var (id, outline) = (period.Id, period.Outline);
        // One goes from section to section of the same report.
        var (entries, answers) = await db.Remember($"said in period {id} {viewer.Scope}", () => Accepted(id, viewer.Anyone), size: 10_000);
        var areas = await db.Set<Area>().AsNoTracking().ToDictionaryAsync(a => a.Id, a => a.ReportSection);
        var today = clock.Today();
        var tallies = await db.Remember($"tallies {period.Year} {viewer.Scope} {today:yyyyMMdd}", () => TaskTally.ByArea(db.VisibleTo<WorkTask>(viewer.Anyone).Where(WorkTask.OfYear(db, period.Year)), today));
        return new ReportSource(
            [.. entries.Select(e => new Sourced(SourceKind.Entry, e.Id, e.ReportId, outline.SectionOf(e.Place), e.Saying))],
            [.. answers.Select(a => new Sourced(SourceKind.Answer, a.Id, a.ReportId, outline.Find(a.Place), a.Saying))],
            tallies.GroupBy(t => outline.SectionOf(areas.GetValueOrDefault(t.Key))?.Code ?? "").ToDictionary(g => g.Key, g => g.Aggregate(TaskTally.None, (sum, t) => sum + t.Value)));
    }

    /// <param name="Place">Of an entry the section its area is reported in, of an answer the section itself.</param>
    private sealed record AcceptedWords(int Id, int ReportId, string? Place, Saying Saying);

    private async Task<(List<AcceptedWords> Entries, List<AcceptedWords> Answers)> Accepted(int period, Viewer viewer)
    {
        var entries = await db.VisibleTo<ReportEntry>(viewer).AsNoTracking()
            .Where(e => e.Report.PeriodId == period && e.Report.State == ReportState.Accepted && !e.NothingToReport && !e.Report.NothingToReport && e.Text != "")
            .OrderBy(e => e.Task.PlanId ?? int.MaxValue).ThenBy(e => e.TaskId).ThenBy(e => e.Report.Agency.IsCommune).ThenBy(e => e.Report.Agency.SortKey)
            .Select(e => new AcceptedWords(e.Id, e.ReportId, e.Task.Area!.ReportSection, new Saying(e.TaskId, e.Task.Title, e.Report.Agency.Name, e.Text))).ToListAsync();
        var answers = await db.VisibleTo<SectionAnswer>(viewer).AsNoTracking()
            .Where(a => a.Report.PeriodId == period && a.Report.State == ReportState.Accepted && !a.NothingToReport && !a.Report.NothingToReport && a.Text != "")
            .OrderBy(a => a.Report.Agency.IsCommune).ThenBy(a => a.Report.Agency.SortKey)
            .Select(a => new AcceptedWords(a.Id, a.ReportId, a.Code, new Saying(0, "", a.Report.Agency.Name, a.Text))).ToListAsync();
        return (entries, answers);
    }

    /// <summary>The report of a period with all that is in it.</summary>
    public static IQueryable<Consolidation> Whole(IQueryable<Consolidation> reports) =>
        reports.Include(c => c.Sections).ThenInclude(s => s.Paragraphs).ThenInclude(p => p.Sources).Include(c => c.Sections).ThenInclude(s => s.Uses).AsSplitQuery();

    /// <summary>An act on the whole is one on every section: who is at work in one of them is told.</summary>
    public void Touch(Consolidation report)
    {
        foreach (var section in report.Sections.Where(s => s.Id > 0)) db.Entry(section).Property(s => s.Version).IsModified = true;
    }

    private Task<IReadOnlyList<(int PlanId, Documents.Document Head)>> Plans(ReportPeriod period, Viewer viewer)
    {
        var year = period.Year;
        return PlanTitles.Heads(db.VisibleTo<Plan>(viewer).Where(p => p.Year == year && p.Status == PlanStatus.Issued));
    }

    private static string Basis((int, Documents.Document Head) plan) =>
        $"Thực hiện {plan.Head.ShortTitle}{(plan.Head.IssuedOn is { } day ? $" ngày {Words.Day(day)}" : "")}{(plan.Head.Issuer is { } issuer ? $" của {issuer}" : "")}{(plan.Head.Code is null ? "" : $" về {plan.Head.Title}")}"; // official Vietnamese text

    private static string Fill(string form, ReportPeriod period, string? issuer) => form
        .Replace("{name}", period.Name, StringComparison.Ordinal).Replace("{next}", period.NextName, StringComparison.Ordinal).Replace("{issuer}", issuer, StringComparison.Ordinal)
        .Replace("{from}", Words.Day(period.From), StringComparison.Ordinal).Replace("{to}", Words.Day(period.To), StringComparison.Ordinal);
}
