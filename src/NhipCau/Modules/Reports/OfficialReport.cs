using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Provinces;
using NhipCau.Modules.Reports.Consolidating;
using NhipCau.Shell.Time;
using NhipCau.VanBan.Files.Official;

namespace NhipCau.Modules.Reports;

/// <summary>The consolidated report in the layout of Nghị định 30/2020/NĐ-CP.</summary>
internal static class OfficialReport
{
    public static async Task<OfficialDocument> Of(Consolidation report, IReadOnlyList<PrintedSection> printed, AppDbContext db, TimeProvider clock)
    {
        // Names are those of the day of the document.
        var day = report.Date ?? clock.Today();
        var province = await ProvinceRegister.On(db, day);
        return new OfficialDocument
        {
            Parent = Together(await NameOn(db, province?.CommitteeId, day), province?.FullName),
            Issuer = await NameOn(db, province?.FocalAgencyId, day) ?? "",
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
            Recipients = Lines(report.Recipients),
            Signature = new Signature(Lines(report.SignerAuthority), report.SignerTitle ?? "", report.SignerName),
        };
    }

    public static byte[] Docx(OfficialDocument document)
    {
        using var file = new MemoryStream();
        DocxWriter.Write(document, file);
        return file.ToArray();
    }

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

    private static async Task<string?> NameOn(AppDbContext db, int? agency, DateOnly day) => agency is null ? null
        : (await db.Set<Agencies.Agency>().AsNoTracking().Include(a => a.Names).SingleAsync(a => a.Id == agency)).NameOn(day)?.Name;

    /// <summary>The name of the province is not torn over two lines: "ỦY BAN NHÂN DÂN / THÀNH PHỐ …".</summary>
    private static string? Together(string? name, string? province) =>
        province is null ? name : name?.Replace(province, province.Replace(' ', '\u00a0'), StringComparison.OrdinalIgnoreCase);

    internal static IReadOnlyList<string> Lines(string? text) => [.. ReportWording.Paragraphs(text ?? "")];
}
