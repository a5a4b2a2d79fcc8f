using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Delegations.Protocol;
using NhipCau.Modules.Delegations.YearPlans;
using NhipCau.Modules.Partners;
using NhipCau.Shell;
using NhipCau.Shell.Imports.Cells;
using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Delegations.Inbound;

/// <summary>A visit as its form asks for it.</summary>
public sealed class VisitForm
{
    [Required(ErrorMessage = "Nhập tên đoàn."), StringLength(500, ErrorMessage = "Tên đoàn dài quá 500 chữ. Rút gọn.")]
    public string Name { get; set; } = "";

    [StringLength(500, ErrorMessage = "Dài quá 500 chữ. Rút gọn.")]
    public string? Body { get; set; }
    public int? PartnerId { get; set; }
    public int? OwnerId { get; set; }
    public VisitBasis Basis { get; set; } = VisitBasis.Unplanned;
    public int? LineId { get; set; }

    [StringLength(300, ErrorMessage = "Danh sách nước dài quá 300 chữ. Kiểm tra lại.")]
    public string? Countries { get; set; }

    [StringLength(500, ErrorMessage = "Dài quá 500 chữ. Rút gọn.")]
    public string? Head { get; set; }

    [StringLength(500, ErrorMessage = "Dài quá 500 chữ. Rút gọn.")]
    public string? HeadPosition { get; set; }

    /// <summary>Null: as the annex has it, else no rank.</summary>
    public GuestRank? Rank { get; set; }

    [StringLength(2000, ErrorMessage = "Dài quá 2.000 chữ. Rút gọn.")]
    public string? RankReason { get; set; }
    public int? People { get; set; }

    [StringLength(100, ErrorMessage = "Dài quá 100 chữ. Rút gọn.")]
    public string? VisaKind { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }

    [StringLength(200, ErrorMessage = "Dài quá 200 chữ. Rút gọn.")]
    public string? TimeText { get; set; }
    public Purpose Purpose { get; set; }

    [StringLength(2000, ErrorMessage = "Dài quá 2.000 chữ. Rút gọn.")]
    public string? PurposeText { get; set; }
    public int? HostId { get; set; }

    [StringLength(500, ErrorMessage = "Dài quá 500 chữ. Rút gọn.")]
    public string? Venues { get; set; }
    public bool Restricted { get; set; }

    [StringLength(500, ErrorMessage = "Dài quá 500 chữ. Rút gọn.")]
    public string? Interpreter { get; set; }
    public GuestsPay Pays { get; set; }
    public Level Level { get; set; }
    public Channel Channel { get; set; } = Channel.State;

    [StringLength(2000, ErrorMessage = "Ghi chú dài quá 2.000 chữ. Rút gọn.")]
    public string? Note { get; set; }

    /// <summary>Said of the dossier by the one who enters it; never kept.</summary>
    public bool HasSecret { get; set; }

    public static VisitForm Of(Visit visit, IReadOnlyDictionary<string, string> countries) => new()
    {
        Name = visit.Name,
        Body = visit.Body,
        PartnerId = visit.PartnerId,
        OwnerId = visit.OwnerId,
        Basis = visit.Basis,
        LineId = visit.LineId,
        Countries = CountryList.Names(visit.Countries, countries),
        Head = visit.Head,
        HeadPosition = visit.HeadPosition,
        Rank = visit.Rank,
        RankReason = visit.RankReason,
        People = visit.People > 0 ? visit.People : null,
        VisaKind = visit.VisaKind,
        From = visit.DaysKnown ? visit.From : null,
        To = visit.DaysKnown ? visit.To : null,
        TimeText = visit.DaysKnown ? null : $"{Shell.Language.Words.Day(visit.From)} - {Shell.Language.Words.Day(visit.To)}",
        Purpose = visit.Purpose,
        PurposeText = visit.PurposeText,
        HostId = visit.HostId,
        Venues = visit.Venues,
        Restricted = visit.Restricted,
        Interpreter = visit.Interpreter,
        Pays = visit.Pays,
        Level = visit.Level,
        Channel = visit.Channel,
        Note = visit.Note,
    };

    /// <summary>What a line of the plan already says.</summary>
    public static VisitForm Of(YearPlanLine line, IReadOnlyDictionary<string, string> countries) => new()
    {
        Name = line.Name ?? "",
        OwnerId = line.OwnerId,
        Basis = VisitBasis.Planned,
        LineId = line.Id,
        Countries = CountryList.Names(line.Countries, countries),
        Venues = line.Place,
        TimeText = line.TimeText,
        Level = line.Level,
        Channel = line.Channel,
        Purpose = line.Purpose,
        PurposeText = line.PurposeText,
        Head = line.Head?.Split(',')[0],
        HeadPosition = line.Head?.Split(',', 2).ElementAtOrDefault(1)?.Trim(),
        People = line.People,
    };

    /// <summary>Puts what was typed into the visit, or says what cannot be read and of which field.</summary>
    public async Task<(Refusal? Refusal, string Field)> Fill(Visit visit, AppDbContext db, CountryRegister register, PartnerRegister partners, Viewer viewer, DateOnly today)
    {
        if (HasSecret) return (Classified.No, "HasSecret");
        var (countries, unread) = await CountryList.Read(register, Countries);
        if (unread is not null) return (unread, "Countries");
        if (From is { } from)
        {
            if (visit.SetTime(from, To ?? from, true, today) is { } wrong) return (wrong, "From");
        }
        else if (To is null && !string.IsNullOrWhiteSpace(TimeText))
        {
            if (DayRangeCell.Read(TimeText, today.Year, out var range) is { } no) return (no, "TimeText");
            if (visit.SetTime(range.From, range.To, range.Precision == DayPrecision.Day, today) is { } wrong) return (wrong, "TimeText");
        }
        else return (new Refusal("Nhập ngày đến, hoặc ghi thời gian dự kiến như “Quý II/2026”."), "From");
        if (PartnerId is { } id && await db.Set<Partner>().Include(p => p.Country).SingleOrDefaultAsync(p => p.Id == id && p.MergedIntoId == null) is var chosen) // unfiltered: whether it is there
        {
            if (chosen is null) return (new Refusal("Chọn đối tác trong danh sách."), "PartnerId");
            if (string.IsNullOrWhiteSpace(Body)) Body = chosen.FullName;
            if (countries.Length == 0 && chosen.Country is { } country) countries = CountryList.Pack([country.Code]);
        }
        if (string.IsNullOrWhiteSpace(Body)) return (new Refusal("Ghi cơ quan, tổ chức của khách, hoặc chọn đối tác."), "Body");
        if (OwnerId is { } owner) visit.OwnerId = owner;
        (visit.Name, visit.Body, visit.Countries, visit.Head, visit.HeadPosition) = (Name.Trim(), Body.Trim(), countries, Trim(Head), Trim(HeadPosition));
        // However it is spelt, a partner the register knows is that partner.
        visit.PartnerId = PartnerId ?? (await partners.Find(visit.Body, await Country(db, countries)))?.Id;
        (visit.Basis, visit.Rank, visit.RankReason) = (Basis, Rank ?? RankTable.Of(visit.HeadPosition, visit.From)?.Rank ?? GuestRank.Other, Trim(RankReason));
        (visit.People, visit.VisaKind, visit.Purpose, visit.PurposeText, visit.HostId) = (People ?? visit.Guests.Count, Trim(VisaKind), Purpose, Trim(PurposeText), HostId ?? visit.HostId);
        (visit.Venues, visit.Restricted, visit.Interpreter, visit.Pays, visit.Level, visit.Channel, visit.Note) = (Trim(Venues), Restricted, Trim(Interpreter), Pays, Level, Channel, Trim(Note));
        visit.LineId = Basis == VisitBasis.Planned ? LineId : null;
        visit.Line = visit.LineId is { } line ? await db.Set<YearPlanLine>().Include(l => l.Plan).SingleOrDefaultAsync(l => l.Id == line) : null; // unfiltered: of the plan a visit carries out; the owner is checked
        if (visit.LineId is not null && (visit.Line is null || !viewer.May(Right.KeepRegisters, visit.Line.OwnerId))) return (new Refusal("Chọn dòng trong kế hoạch của cơ quan."), "LineId");
        if (!await db.Set<Agency>().AnyAsync(a => a.Id == visit.OwnerId && a.Kind != AgencyKind.Group)) return (new Refusal("Chọn cơ quan lập hồ sơ."), "OwnerId");
        if (visit.HostId is { } host && !await db.Set<Agency>().AnyAsync(a => a.Id == host && a.Kind != AgencyKind.Group)) return (new Refusal("Chọn cơ quan chủ trì đón đoàn."), "HostId");
        return (null, "");
    }

    private static async Task<int?> Country(AppDbContext db, string packed) =>
        CountryList.Codes(packed) is [var code] ? await db.Set<Country>().Where(c => c.Code == code).Select(c => (int?)c.Id).FirstOrDefaultAsync() : null;

    private static string? Trim(string? text) => Steps.Trimmed(text);
}

/// <summary>The lists of the form.</summary>
public sealed record VisitChoices(IReadOnlyList<SelectListItem> Lines, IReadOnlyList<SelectListItem> Bodies, IReadOnlyList<SelectListItem> Partners, bool ChoosesOwner)
{
    public static IReadOnlyList<SelectListItem> Bases { get; } = Of<VisitBasis>(b => b.Name());
    public static IReadOnlyList<SelectListItem> Ranks { get; } = Of<GuestRank>(r => r.Name());
    public static IReadOnlyList<SelectListItem> Pays { get; } = Of<GuestsPay>(p => p.Name());

    public static Task<VisitChoices> Load(AppDbContext db, Viewer viewer, DateOnly today, int? line) =>
        db.Remember($"choices of delegations in {viewer.Scope} {today:yyyyMMdd} {line}", () => Read(db, viewer.Anyone, today, line), size: 2000);

    private static async Task<VisitChoices> Read(AppDbContext db, Viewer viewer, DateOnly today, int? line)
    {
        var first = today.Year - 1;
        var plans = db.VisibleTo<YearPlan>(viewer).Where(p => p.Year >= first).Select(p => p.Id);
        var visits = db.Set<Visit>().Where(v => v.State != VisitState.Cancelled && v.State != VisitState.Refused); // unfiltered: which lines are taken
        var lines = await db.VisibleTo<YearPlanLine>(viewer).AsNoTracking()
            .Where(l => l.Id == line || l.Direction == Direction.In && plans.Contains(l.PlanId) && (l.State == LineState.Approved || l.State == LineState.Registered) && !visits.Any(v => v.LineId == l.Id))
            .OrderByDescending(l => l.Plan.Year).ThenBy(l => l.From).ThenBy(l => l.Id).Take(500).Select(l => new { l.Id, l.Name, l.Plan.Year, l.TimeText, Owner = l.Owner.ShortName ?? l.Owner.Name }).ToListAsync();
        return new VisitChoices(
            [.. lines.Select(l => new SelectListItem($"{l.Year}: {(l.Name is { Length: > 90 } name ? name[..90] + "…" : l.Name ?? YearPlanLine.Unnamed)} – {l.Owner}{(l.TimeText is null ? "" : $", {l.TimeText}")}", l.Id.ToString(CultureInfo.InvariantCulture)))],
            await AgencyChoices.Bodies(db, today), await PartnerChoices.All(db, viewer), viewer.SeesAll(Right.KeepRegisters));
    }

    private static IReadOnlyList<SelectListItem> Of<TEnum>(Func<TEnum, string> name) where TEnum : struct, Enum => [.. Enum.GetValues<TEnum>().Select(v => new SelectListItem(name(v), v.ToString()))];
}
