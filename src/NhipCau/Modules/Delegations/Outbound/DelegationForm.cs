using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Delegations.YearPlans;
using NhipCau.Modules.Partners;
using NhipCau.Shell;
using NhipCau.Shell.Imports.Cells;
using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Delegations.Outbound;

/// <summary>A trip as its form asks for it.</summary>
public sealed class DelegationForm
{
    [Required(ErrorMessage = "Nhập tên đoàn."), StringLength(500, ErrorMessage = "Tên đoàn dài quá 500 chữ. Rút gọn.")]
    public string Name { get; set; } = "";
    public int? OwnerId { get; set; }
    public TripBasis Basis { get; set; } = TripBasis.Planned;
    public int? LineId { get; set; }

    [StringLength(500, ErrorMessage = "Ghi số, ký hiệu, ngày và trích yếu ngắn, dưới 500 chữ.")]
    public string? OtherPlan { get; set; }

    [StringLength(500, ErrorMessage = "Ghi số, ký hiệu, ngày và trích yếu ngắn, dưới 500 chữ.")]
    public string? Approval { get; set; }

    [StringLength(300, ErrorMessage = "Danh sách nước dài quá 300 chữ. Kiểm tra lại.")]
    public string? Countries { get; set; }

    [StringLength(500, ErrorMessage = "Dài quá 500 chữ. Rút gọn.")]
    public string? Place { get; set; }

    [StringLength(500, ErrorMessage = "Dài quá 500 chữ. Rút gọn.")]
    public string? Route { get; set; }
    public int? PartnerId { get; set; }

    [StringLength(500, ErrorMessage = "Dài quá 500 chữ. Rút gọn.")]
    public string? Host { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }

    [StringLength(200, ErrorMessage = "Dài quá 200 chữ. Rút gọn.")]
    public string? TimeText { get; set; }
    public Level Level { get; set; }
    public Channel Channel { get; set; } = Channel.State;
    public Purpose Purpose { get; set; }

    [StringLength(2000, ErrorMessage = "Dài quá 2.000 chữ. Rút gọn.")]
    public string? PurposeText { get; set; }

    [StringLength(200, ErrorMessage = "Họ tên dài quá 200 chữ. Kiểm tra lại.")]
    public string? Head { get; set; }

    [StringLength(300, ErrorMessage = "Chức vụ dài quá 300 chữ. Rút gọn.")]
    public string? HeadPosition { get; set; }
    public int? People { get; set; }

    [StringLength(100, ErrorMessage = "Dài quá 100 chữ. Rút gọn.")]
    public string? InvitationNumber { get; set; }
    public DateOnly? InvitationOn { get; set; }

    [StringLength(100, ErrorMessage = "Dài quá 100 chữ. Rút gọn.")]
    public string? InvitationLanguage { get; set; }
    public bool InvitationTranslated { get; set; }
    public Funding Funding { get; set; }
    public bool PaidByEnterprise { get; set; }

    [StringLength(500, ErrorMessage = "Ghi số, ký hiệu, ngày và trích yếu ngắn, dưới 500 chữ.")]
    public string? EnterpriseConsent { get; set; }

    [StringLength(2000, ErrorMessage = "Ghi chú dài quá 2.000 chữ. Rút gọn.")]
    public string? Note { get; set; }

    /// <summary>Said of the dossier by the one who enters it; never kept.</summary>
    public bool HasSecret { get; set; }
    public int Version { get; set; }

    public static DelegationForm Of(Delegation trip, IReadOnlyDictionary<string, string> countries) => new()
    {
        Name = trip.Name,
        OwnerId = trip.OwnerId,
        Basis = trip.Basis,
        LineId = trip.LineId,
        OtherPlan = trip.OtherPlan,
        Approval = trip.Approval,
        Countries = CountryList.Names(trip.Countries, countries),
        Place = trip.Place,
        Route = trip.Route,
        PartnerId = trip.PartnerId,
        Host = trip.Host,
        From = trip.DaysKnown ? trip.From : null,
        To = trip.DaysKnown ? trip.To : null,
        TimeText = trip.DaysKnown ? null : $"{Shell.Language.Words.Day(trip.From)} - {Shell.Language.Words.Day(trip.To)}",
        Level = trip.Level,
        Channel = trip.Channel,
        Purpose = trip.Purpose,
        PurposeText = trip.PurposeText,
        People = trip.Members.Count == 0 && trip.People > 0 ? trip.People : null,
        InvitationNumber = trip.InvitationNumber,
        InvitationOn = trip.InvitationOn,
        InvitationLanguage = trip.InvitationLanguage,
        InvitationTranslated = trip.InvitationTranslated,
        Funding = trip.Funding,
        PaidByEnterprise = trip.PaidByEnterprise,
        EnterpriseConsent = trip.EnterpriseConsent,
        Note = trip.Note,
        Version = trip.Version,
    };

    /// <summary>What a line of the plan already says.</summary>
    public static DelegationForm Of(YearPlanLine line, IReadOnlyDictionary<string, string> countries) => new()
    {
        Name = line.Name ?? "",
        OwnerId = line.OwnerId,
        Basis = TripBasis.Planned,
        LineId = line.Id,
        Countries = CountryList.Names(line.Countries, countries),
        Place = line.Place,
        TimeText = line.TimeText,
        Level = line.Level,
        Channel = line.Channel,
        Purpose = line.Purpose,
        PurposeText = line.PurposeText,
        Head = line.Head?.Split(',')[0],
        HeadPosition = line.Head?.Split(',', 2).ElementAtOrDefault(1)?.Trim(),
        People = line.People,
        Funding = line.Funding,
    };

    /// <summary>Puts what was typed into the trip, or says what cannot be read and of which field.</summary>
    public async Task<(Refusal? Refusal, string Field)> Fill(Delegation trip, AppDbContext db, CountryRegister register, Viewer viewer, int year)
    {
        if (HasSecret) return (Classified.No, "HasSecret");
        var (countries, unread) = await CountryList.Read(register, Countries);
        if (unread is not null) return (unread, "Countries");
        if (From is { } from && To is { } to) (trip.From, trip.To, trip.DaysKnown) = (from, to, true);
        else if (From is null && To is null && !string.IsNullOrWhiteSpace(TimeText))
        {
            if (DayRangeCell.Read(TimeText, year, out var range) is { } no) return (no, "TimeText");
            (trip.From, trip.To, trip.DaysKnown) = (range.From, range.To, range.Precision == DayPrecision.Day);
        }
        else return (new Refusal("Nhập ngày đi và ngày về, hoặc ghi thời gian dự kiến như “Quý II/2026”."), From is null ? "From" : "To");
        trip.OwnerId = OwnerId ?? trip.OwnerId;
        if (trip.OwnerId == 0) trip.OwnerId = viewer.AgencyId;
        (trip.Name, trip.Basis, trip.Countries, trip.Place, trip.Route, trip.PartnerId, trip.Host) = (Name.Trim(), Basis, countries, Trim(Place), Trim(Route), PartnerId, Trim(Host));
        (trip.OtherPlan, trip.Approval) = (Basis == TripBasis.OtherPlan ? Trim(OtherPlan) : null, Basis == TripBasis.Unplanned ? Trim(Approval) : null);
        (trip.Level, trip.Channel, trip.Purpose, trip.PurposeText, trip.Note) = (Level, Channel, Purpose, Trim(PurposeText), Trim(Note));
        (trip.InvitationNumber, trip.InvitationOn, trip.InvitationLanguage, trip.InvitationTranslated) = (Trim(InvitationNumber), InvitationOn, Trim(InvitationLanguage), InvitationTranslated);
        (trip.Funding, trip.PaidByEnterprise, trip.EnterpriseConsent) = (Funding, PaidByEnterprise || Funding == Funding.Enterprise, Trim(EnterpriseConsent));
        if (trip.Members.Count == 0) trip.People = People ?? 0;
        trip.LineId = Basis == TripBasis.Planned ? LineId : null;
        trip.Line = trip.LineId is { } line ? await db.Set<YearPlanLine>().Include(l => l.Plan).SingleOrDefaultAsync(l => l.Id == line) : null; // unfiltered: of the plan a trip carries out; the owner is checked
        if (Basis == TripBasis.Planned && trip.LineId is not null && (trip.Line is null || !viewer.May(Right.KeepRegisters, trip.Line.OwnerId))) return (new Refusal("Chọn dòng trong kế hoạch của cơ quan."), "LineId");
        if (!await db.Set<Agency>().AnyAsync(a => a.Id == trip.OwnerId && a.Kind != AgencyKind.Group)) return (new Refusal("Chọn cơ quan lập đoàn."), "OwnerId");
        if (PartnerId is { } partner && !await db.Set<Partner>().AnyAsync(p => p.Id == partner)) return (new Refusal("Chọn đối tác trong danh sách."), "PartnerId"); // unfiltered: whether it is there
        return (null, "");
    }

    private static string? Trim(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>The lists of the form.</summary>
public sealed record DelegationChoices(IReadOnlyList<SelectListItem> Lines, IReadOnlyList<SelectListItem> Owners, IReadOnlyList<SelectListItem> Partners, bool ChoosesOwner)
{
    public static IReadOnlyList<SelectListItem> Bases { get; } = Of<TripBasis>(b => b.Name());
    public static IReadOnlyList<SelectListItem> Purposes { get; } = Of<Purpose>(p => p.Name());
    public static IReadOnlyList<SelectListItem> Fundings { get; } = Of<Funding>(f => f.Name());
    public static IReadOnlyList<SelectListItem> Levels { get; } = Of<Level>(l => l.Name());
    public static IReadOnlyList<SelectListItem> Channels { get; } = Of<Channel>(c => c.Name());

    public static Task<DelegationChoices> Load(AppDbContext db, Viewer viewer, DateOnly today, int? line) =>
        db.Remember($"choices of delegations out {viewer.Scope} {today:yyyyMMdd} {line}", () => Read(db, viewer.Anyone, today, line), size: 2000);

    private static async Task<DelegationChoices> Read(AppDbContext db, Viewer viewer, DateOnly today, int? line)
    {
        var first = today.Year - 1;
        var plans = db.VisibleTo<YearPlan>(viewer).Where(p => p.Year >= first).Select(p => p.Id);
        var trips = db.Set<Delegation>().Where(d => d.State != TripState.Cancelled && d.State != TripState.Refused); // unfiltered: which lines are taken
        var lines = await db.VisibleTo<YearPlanLine>(viewer).AsNoTracking()
            .Where(l => l.Id == line || l.Direction == Direction.Out && plans.Contains(l.PlanId) && (l.State == LineState.Approved || l.State == LineState.Registered) && !trips.Any(d => d.LineId == l.Id))
            .OrderByDescending(l => l.Plan.Year).ThenBy(l => l.From).ThenBy(l => l.Id).Take(500).Select(l => new { l.Id, l.Name, l.Number, l.Plan.Year, l.TimeText, Owner = l.Owner.ShortName ?? l.Owner.Name }).ToListAsync();
        var all = viewer.SeesAll(Right.KeepRegisters);
        return new DelegationChoices(
            [.. lines.Select(l => new SelectListItem($"{l.Year}: {(l.Name is { Length: > 90 } name ? name[..90] + "…" : l.Name ?? YearPlanLine.Unnamed)} – {l.Owner}{(l.TimeText is null ? "" : $", {l.TimeText}")}", l.Id.ToString(CultureInfo.InvariantCulture)))],
            all ? await AgencyChoices.Bodies(db, today) : [], await PartnerChoices.All(db, viewer), all);
    }

    private static IReadOnlyList<SelectListItem> Of<TEnum>(Func<TEnum, string> name) where TEnum : struct, Enum => [.. Enum.GetValues<TEnum>().Select(v => new SelectListItem(name(v), v.ToString()))];
}
