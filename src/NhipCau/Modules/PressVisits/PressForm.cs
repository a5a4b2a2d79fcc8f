using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Partners;
using NhipCau.Shell;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.PressVisits;

/// <summary>The form of a visit of the press.</summary>
public sealed class PressForm
{
    [StringLength(200, ErrorMessage = "Tên hãng tin dài quá 200 chữ. Rút gọn.")]
    public string? Outlet { get; set; }
    public int? CountryId { get; set; }
    public PressCase Case { get; set; }
    public int? Journalists { get; set; } = 1;

    [StringLength(500, ErrorMessage = "Nội dung dài quá 500 chữ. Rút gọn.")]
    public string? Subject { get; set; }

    [StringLength(4000, ErrorMessage = "Chương trình dài quá 4.000 chữ. Đính kèm tệp và ghi tóm tắt.")]
    public string? Programme { get; set; }
    public bool Restricted { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }

    [StringLength(200, ErrorMessage = "Số giấy phép dài quá 200 chữ. Ghi số và ngày.")]
    public string? Licence { get; set; }

    [StringLength(2000, ErrorMessage = "Ghi chú dài quá 2.000 chữ. Rút gọn.")]
    public string? Note { get; set; }
    public int? OwnerId { get; set; }
    public int Version { get; set; }

    public static PressForm Of(PressVisit visit) => new()
    {
        Outlet = visit.Outlet,
        CountryId = visit.CountryId,
        Case = visit.Case,
        Journalists = visit.Journalists,
        Subject = visit.Subject,
        Programme = visit.Programme,
        Restricted = visit.Restricted,
        From = visit.From,
        To = visit.To,
        Licence = visit.Licence,
        Note = visit.Note,
        OwnerId = visit.OwnerId,
        Version = visit.Version,
    };

    /// <summary>Puts the form into the record; what is wrong comes back at its field.</summary>
    public IEnumerable<(string Field, Refusal Why)> Fill(PressVisit visit, Viewer viewer)
    {
        (visit.Outlet, visit.CountryId, visit.Case, visit.Journalists, visit.Subject) = (Outlet?.Trim() ?? "", CountryId, Case, Journalists ?? 0, Subject?.Trim() ?? "");
        (visit.Programme, visit.Restricted, visit.Licence, visit.Note) = (Programme?.Trim(), Restricted, Licence?.Trim(), Note?.Trim());
        (visit.From, visit.To) = (From ?? default, To ?? From ?? default);
        var host = OwnerId ?? viewer.AgencyId;
        if (!viewer.May(Right.KeepRegisters, host)) return [(nameof(OwnerId), new Refusal("Chỉ ghi hồ sơ của cơ quan mình. Chọn lại cơ quan đón."))];
        visit.OwnerId = host;
        return visit.Faults();
    }

    public static IReadOnlyList<SelectListItem> Cases { get; } = [.. PressRule.All.Select(r => new SelectListItem(r.Name, r.Case.ToString()))];

    public static Task<IReadOnlyList<SelectListItem>> Countries(AppDbContext db, DateOnly on) => CountryChoices.On(db, on);

    /// <summary>Who may be named as host: anybody by the office, else one's own agency.</summary>
    public static async Task<IReadOnlyList<SelectListItem>> Hosts(AppDbContext db, Viewer viewer, DateOnly on) =>
        viewer.SeesAll(Right.KeepRegisters) ? await AgencyChoices.Bodies(db, on) : [new SelectListItem(viewer.AgencyName, $"{viewer.AgencyId}")];
}
