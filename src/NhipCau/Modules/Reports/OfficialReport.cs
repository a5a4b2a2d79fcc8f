using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Provinces;
using NhipCau.Modules.Reports.Outlines;
using NhipCau.Shell.Time;
using NhipCau.VanBan.Files.Official;

namespace NhipCau.Modules.Reports;

/// <summary>The consolidated report in the layout of Nghị định 30/2020/NĐ-CP.</summary>
internal static class OfficialReport
{
    public static async Task<OfficialDocument> Of(Consolidation report, AppDbContext db, TimeProvider clock)
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
            Body = [.. Body(report)],
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

    /// <summary>A section that says nothing is not printed, unless one under it does.</summary>
    public static IEnumerable<ConsolidationSection> Printed(Consolidation report)
    {
        var sections = report.InOrder().ToList();
        return sections.Where(s => s.Text.Length > 0 || sections.Any(under => under.Text.Length > 0 && under.Code.StartsWith(s.Code + ".", StringComparison.Ordinal)));
    }

    private static IEnumerable<Block> Body(Consolidation report)
    {
        foreach (var line in ReportWording.Paragraphs(report.Opening ?? "")) yield return new Paragraph(line);
        foreach (var (section, code) in Numbered(Printed(report)))
        {
            yield return new Heading(section.Level, $"{OutlineSection.LabelOf(code)} {section.Title}");
            foreach (var line in section.Paragraphs)
                yield return line.StartsWith("- ", StringComparison.Ordinal) ? new BulletItem(line[2..]) : new Paragraph(line);
        }
    }

    /// <summary>Numbers run on where an empty section was left out: 1, 2, 3, never 1, 3.</summary>
    internal static IEnumerable<(ConsolidationSection Section, string Code)> Numbered(IEnumerable<ConsolidationSection> printed)
    {
        string[] roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];
        var given = new Dictionary<string, (string Code, int Children)> { [""] = ("", 0) };
        foreach (var section in printed)
        {
            var above = section.Code.LastIndexOf('.') is > 0 and var dot ? section.Code[..dot] : "";
            var (parent, before) = given[above];
            given[above] = (parent, before + 1);
            var code = above.Length == 0 ? roman[before] : $"{parent}.{before + 1}";
            given[section.Code] = (code, 0);
            yield return (section, code);
        }
    }

    private static async Task<string?> NameOn(AppDbContext db, int? agency, DateOnly day) => agency is null ? null
        : (await db.Set<Agencies.Agency>().AsNoTracking().Include(a => a.Names).SingleAsync(a => a.Id == agency)).NameOn(day)?.Name;

    /// <summary>The name of the province is not torn over two lines: "ỦY BAN NHÂN DÂN / THÀNH PHỐ …".</summary>
    private static string? Together(string? name, string? province) =>
        province is null ? name : name?.Replace(province, province.Replace(' ', '\u00a0'), StringComparison.OrdinalIgnoreCase);

    internal static IReadOnlyList<string> Lines(string? text) => [.. ReportWording.Paragraphs(text ?? "")];
}
