using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Delegations.Outbound;
using NhipCau.Modules.Partners;
using NhipCau.Shell;
using NhipCau.Shell.Imports.Cells;
using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Delegations.YearPlans;

/// <summary>A line of a plan as its form asks for it.</summary>
public sealed class LineForm
{
    [StringLength(500, ErrorMessage = "Tên đoàn dài quá 500 chữ. Rút gọn.")]
    public string? Name { get; set; }
    public int? OwnerId { get; set; }
    public Direction Direction { get; set; }

    [StringLength(300, ErrorMessage = "Dài quá 300 chữ. Rút gọn.")]
    public string? Head { get; set; }

    [StringLength(300, ErrorMessage = "Danh sách nước dài quá 300 chữ. Kiểm tra lại.")]
    public string? Countries { get; set; }

    [StringLength(300, ErrorMessage = "Dài quá 300 chữ. Rút gọn.")]
    public string? Place { get; set; }

    [StringLength(200, ErrorMessage = "Thời gian dài quá 200 chữ. Kiểm tra lại.")]
    public string? TimeText { get; set; }
    public int? People { get; set; }
    public Purpose Purpose { get; set; }

    [StringLength(1000, ErrorMessage = "Dài quá 1.000 chữ. Rút gọn.")]
    public string? PurposeText { get; set; }

    [StringLength(60, ErrorMessage = "Số tiền không đọc được. Ghi như 850 triệu hoặc 1.250.000.000.")]
    public string? Estimate { get; set; }
    public Funding Funding { get; set; }
    public Level Level { get; set; }

    [StringLength(300, ErrorMessage = "Tên văn bản dài quá 300 chữ. Ghi số, ký hiệu, ngày và trích yếu ngắn.")]
    public string? Document { get; set; }

    [StringLength(2000, ErrorMessage = "Ghi chú dài quá 2.000 chữ. Rút gọn.")]
    public string? Note { get; set; }

    /// <summary>How many lines alike to add, where none has a name yet.</summary>
    public int? Copies { get; set; }
    public int Version { get; set; }

    public static LineForm Of(YearPlanLine line, IReadOnlyDictionary<string, string> countries) => new()
    {
        Name = line.Name,
        OwnerId = line.OwnerId,
        Direction = line.Direction,
        Head = line.Head,
        Countries = CountryList.Names(line.Countries, countries),
        Place = line.Place,
        TimeText = line.TimeText ?? $"{Shell.Language.Words.Day(line.From)} - {Shell.Language.Words.Day(line.To)}",
        People = line.People,
        Purpose = line.Purpose,
        PurposeText = line.PurposeText,
        Estimate = line.Estimate?.ToString("N0", System.Globalization.CultureInfo.GetCultureInfo("vi-VN")),
        Funding = line.Funding,
        Level = line.Level,
        Note = line.Note,
        Version = line.Version,
    };

    public async Task<(Refusal? Refusal, string Field)> Fill(YearPlanLine line, YearPlan plan, AppDbContext db, CountryRegister register, Viewer viewer)
    {
        var (countries, unread) = await CountryList.Read(register, Countries);
        if (unread is not null) return (unread, "Countries");
        if (SetTime(line, TimeText, plan.Year) is { } untimed) return (untimed, "TimeText");
        if (MoneyText.Read(Estimate, out var estimate) is { } money) return (money, "Estimate");
        var owner = OwnerId ?? (line.OwnerId == 0 ? viewer.AgencyId : line.OwnerId);
        if (!await db.Set<Agency>().AnyAsync(a => a.Id == owner && a.Kind != AgencyKind.Group)) return (new Refusal("Chọn cơ quan đề xuất."), "OwnerId");
        (line.OwnerId, line.Name, line.Direction, line.Head, line.Countries, line.Place) = (owner, YearPlan.Trimmed(Name), Direction, YearPlan.Trimmed(Head), countries, YearPlan.Trimmed(Place));
        (line.People, line.Purpose, line.PurposeText, line.Estimate, line.Funding, line.Level, line.Note) = (People, Purpose, YearPlan.Trimmed(PurposeText), estimate, Funding, Level, YearPlan.Trimmed(Note));
        if (YearPlan.Trimmed(Document) is { } document) line.Document = document;
        return (null, "");
    }

    /// <summary>Nothing said: some time in the year.</summary>
    internal static Refusal? SetTime(YearPlanLine line, string? text, int year)
    {
        line.TimeText = YearPlan.Trimmed(text);
        if (line.TimeText is null) { (line.From, line.To) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)); return null; }
        if (DayRangeCell.Read(line.TimeText, year, out var range) is { } unread) return unread;
        (line.From, line.To) = (range.From, range.To);
        return null;
    }
}

/// <summary>The lists of the form.</summary>
public static class LineChoices
{
    public static IReadOnlyList<SelectListItem> Directions { get; } = [.. Enum.GetValues<Direction>().Select(d => new SelectListItem(d.Name(), d.ToString()))];
}
