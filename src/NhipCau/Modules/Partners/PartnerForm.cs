using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Shell;
using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Partners;

/// <summary>What a person fills in of a partner; its rules are those of <see cref="Partner"/>.</summary>
public sealed class PartnerForm
{
    public PartnerKind Kind { get; set; }

    [StringLength(40, ErrorMessage = "Cấp dài quá 40 ký tự. Ghi như tỉnh, bang, thành phố.")]
    public string? Type { get; set; }
    public int? CountryId { get; set; }
    public PartnerState State { get; set; }
    public int? OwnerId { get; set; }
    public int? PersonId { get; set; }
    public Channel Channel { get; set; } = Channel.State;
    public Level Level { get; set; }

    [StringLength(2000, ErrorMessage = "Ghi chú dài quá 2000 ký tự. Rút gọn lại.")]
    public string? Note { get; set; }

    public static PartnerForm Of(Partner partner) => new()
    {
        Kind = partner.Kind,
        Type = partner.Type,
        CountryId = partner.CountryId,
        State = partner.State,
        OwnerId = partner.OwnerId,
        PersonId = partner.PersonId,
        Channel = partner.Channel,
        Level = partner.Level,
        Note = partner.Note,
    };

    /// <summary>Puts it into the record; what is wrong, by the field.</summary>
    public async Task<IReadOnlyList<(string Field, Refusal Why)>> Fill(Partner partner, AppDbContext db, Viewer viewer, DateOnly today)
    {
        var country = CountryId is { } id ? await db.FindAsync<Country>(id) : null;
        if (CountryId is not null && country is null) return [(nameof(CountryId), new Refusal("Không có nước này trong danh mục. Chọn lại."))];
        (partner.Kind, partner.Type, partner.Country, partner.CountryId, partner.State, partner.Channel, partner.Level) = (Kind, Partner.Filled(Type)?.ToLower(CultureInfo.GetCultureInfo("vi-VN")), country, country?.Id, State, Channel, Level);
        partner.Note = string.IsNullOrWhiteSpace(Note) ? null : Note.Trim();
        var faults = partner.Faults(today).ToList();
        if (await Give(partner, OwnerId, PersonId, db, viewer, today) is { } refusal) faults.Add((nameof(OwnerId), refusal));
        partner.ShowNameOf(today);
        return faults;
    }

    /// <summary>Who keeps the tie, and who of them: the rule of the form and of many rows at once.</summary>
    internal static async Task<Refusal?> Give(Partner partner, int? keeper, int? personId, AppDbContext db, Viewer viewer, DateOnly today)
    {
        if (keeper is not { } id) return new Refusal("Chọn cơ quan đầu mối.");
        if (!viewer.May(Right.KeepRegisters, id)) return new Refusal("Bạn chỉ ghi đầu mối là cơ quan mình. Đề nghị cơ quan ngoại vụ đổi sang cơ quan khác.");
        if (await db.FindAsync<Agency>(id) is not { } agency) return new Refusal("Chọn cơ quan đang hoạt động.");
        var person = personId is { } who ? await db.Users.SingleOrDefaultAsync(a => a.Id == who) : null; // unfiltered: anybody may be named as the one who keeps a tie
        // A keeper who has left since is not asked about again while nothing of it is changed.
        return partner.OwnerId == id && partner.PersonId == person?.Id && partner.Owner is not null ? null : partner.GiveTo(agency, person, today);
    }

    /// <summary>Those who can be named as the one who keeps the tie: of one's own agency, or with the right to all of any.</summary>
    public static Task<IReadOnlyList<SelectListItem>> People(AppDbContext db, Viewer viewer) => db.Remember($"people of partners {viewer.Scope}", () => ReadPeople(db, viewer.Anyone));

    private static async Task<IReadOnlyList<SelectListItem>> ReadPeople(AppDbContext db, Viewer viewer)
    {
        var (all, own) = (viewer.SeesAll(Right.KeepRegisters), viewer.AgencyId);
        var people = await db.Users.AsNoTracking() // unfiltered: anybody may be named as the one who keeps a tie
            .Where(a => a.EndedAt == null && (all || a.AgencyId == own) && a.Role != Role.Administrator)
            .OrderBy(a => a.Agency.SortKey).ThenBy(a => a.FullName).Select(a => new { a.Id, a.FullName, Agency = a.Agency.Name }).ToListAsync();
        return [.. people.Select(p => new SelectListItem(all ? $"{p.FullName}, {p.Agency}" : p.FullName, p.Id.ToString(CultureInfo.InvariantCulture)))];
    }

    public static async Task<IReadOnlyList<SelectListItem>> Keepers(AppDbContext db, Viewer viewer, DateOnly today) => viewer.SeesAll(Right.KeepRegisters)
        ? await AgencyChoices.Bodies(db, today) : [new SelectListItem(viewer.AgencyName, viewer.AgencyId.ToString(CultureInfo.InvariantCulture))];

    public static IReadOnlyList<SelectListItem> Channels { get; } = [.. Enum.GetValues<Channel>().Select(c => new SelectListItem(c.Name(), c.ToString()))];

    public static IReadOnlyList<SelectListItem> Levels { get; } = [.. Enum.GetValues<Level>().Select(l => new SelectListItem(l.Name(), l.ToString()))];
}
