using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Provinces;
using NhipCau.Shell.Layouts;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.VanBan;
using NhipCau.VanBan.Files.Official;

namespace NhipCau.Modules.Reports.Consolidating;

/// <summary>The consolidated report in the layout of its branch and day: Nghị định 30/2020/NĐ-CP, or the Party's.</summary>
public sealed class OfficialReports(AppDbContext db, ReportFigureReader figures, TimeProvider clock)
{
    /// <summary>As it stands now; one question to the registers for all figures.</summary>
    public async Task<(IReadOnlyList<PrintedSection> Printed, ReportFigures Figures, OfficialDocument Paper)> Of(Consolidation report, ReportPeriod period, Viewer viewer)
    {
        var read = await figures.Of(report, period, viewer);
        var printed = PrintedReport.Of(report, read);
        return (printed, read, await Paper(report, period, printed, read, viewer));
    }

    private async Task<OfficialDocument> Paper(Consolidation report, ReportPeriod period, IReadOnlyList<PrintedSection> printed, ReportFigures read, Viewer viewer)
    {
        // Names are those of the day of the document.
        var day = report.Date ?? clock.Today();
        var province = await ProvinceRegister.On(db, day);
        string? Untorn(string? name) => province is null ? name : province.Untorn(name);
        var isParty = period.Regime.Branch == Branch.Party;
        return new OfficialDocument
        {
            Branch = period.Regime.Branch,
            Settings = await LayoutSheet.Of(db),
            // Unlike a department a committee stands alone.
            Parent = report.Parent is { } parent ? Filled(parent) : isParty ? null : Untorn(await NameOn(province?.CommitteeId, day)),
            Issuer = Untorn(report.Issuer ?? (isParty ? PartyCommittee(province) : null)) ?? await NameOn(province?.FocalAgencyId, day) ?? "",
            Number = int.TryParse(report.Number, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
            Symbol = report.Symbol ?? "",
            Place = province?.PlaceName ?? "",
            Date = report.Date,
            Year = day.Year,
            KindName = "Báo cáo",
            Title = report.Title,
            Addressees = Lines(report.Addressees),
            Bases = Lines(report.Basis),
            Body = [.. Body(report, printed)],
            Appendices = [.. ReportAppendices.Of(period, read, await Debtors(period, viewer))],
            Recipients = Lines(report.Recipients),
            Signature = new Signature(Lines(report.SignerAuthority), report.SignerTitle ?? "", report.SignerName),
        };
    }

    /// <summary>The Party committee of the province as its kind names it; what it is really called can be written in its place.</summary>
    internal static string? PartyCommittee(Province? province) => province is null ? null : $"{(province.Type == "tỉnh" ? "Tỉnh ủy" : "Thành ủy")} {province.Name}"; // official Vietnamese text

    private static IEnumerable<Block> Body(Consolidation report, IReadOnlyList<PrintedSection> printed)
    {
        foreach (var line in ReportWording.Paragraphs(report.Opening ?? "")) yield return new Paragraph(line);
        foreach (var section in printed.Where(s => s.Number is not null))
        {
            yield return new Heading(section.Section.Level, section.Heading);
            foreach (var (paragraph, line, place) in section.Paragraphs.SelectMany(p => p.Lines.Select((line, i) => (p.Paragraph, line, i))))
            {
                var bookmark = place == 0 ? paragraph.Key : $"{paragraph.Key}L{place + 1}";
                if (line.Dash) yield return new BulletItem(Runs(line, paragraph.Key), bookmark);
                else yield return new Paragraph(Runs(line, paragraph.Key), bookmark);
            }
        }
    }

    private static List<Run> Runs(PrintedLine line, string key) =>
        [.. line.Letter is { } letter ? [new Run(letter + " ")] : Array.Empty<Run>(), .. line.Pieces.Select(p => new Run(p.Text, Note: p.Note, Tag: p.Code is { } code ? TagOf(code, key) : null))];

    /// <summary>The figure and the paragraph it stands in, for whoever looks a content control up.</summary>
    internal static string TagOf(string code, string key) => $"so:{code}:{key}" is { Length: <= 64 } tag ? tag : $"so:{code}"[..Math.Min(64, code.Length + 3)];

    private async Task<string?> NameOn(int? agency, DateOnly day) => agency is null ? null
        : (await db.Set<Agencies.Agency>().AsNoTracking().Include(a => a.Names).SingleAsync(a => a.Id == agency)).NameOn(day)?.Name;

    /// <summary>Those who owe their report and have not sent it; the invited owe nothing.</summary>
    private async Task<IReadOnlyList<AgencyReport>> Debtors(ReportPeriod period, Viewer viewer) =>
        await db.VisibleTo<AgencyReport>(viewer).AsNoTracking().Include(r => r.Agency).Where(r => r.PeriodId == period.Id && !r.Asked && r.State != ReportState.Sent && r.State != ReportState.Accepted).OrderBy(r => r.Agency.SortKey).ToListAsync();

    private static string? Filled(string text) => text.Length == 0 ? null : text;

    internal static IReadOnlyList<string> Lines(string? text) => [.. ReportWording.Paragraphs(text ?? "")];
}
