using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Shell;
using NhipCau.Shell.Privacy;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Delegations.Passports;

/// <summary>A passport as its form asks for it; its number is sealed at once.</summary>
public sealed class PassportForm
{
    [Required(ErrorMessage = "Nhập họ tên người được cấp."), StringLength(200, ErrorMessage = "Họ tên dài quá 200 chữ. Kiểm tra lại.")]
    public string Holder { get; set; } = "";

    [StringLength(300, ErrorMessage = "Chức vụ dài quá 300 chữ. Rút gọn.")]
    public string? Position { get; set; }

    [StringLength(300, ErrorMessage = "Dài quá 300 chữ. Rút gọn.")]
    public string? Workplace { get; set; }
    public int? OwnerId { get; set; }
    public PassportKind Kind { get; set; }

    [StringLength(40, ErrorMessage = "Số hộ chiếu dài quá 40 ký tự. Kiểm tra lại.")]
    public string? Number { get; set; }
    public DateOnly? IssuedOn { get; set; }
    public DateOnly? ExpiresOn { get; set; }

    [StringLength(2000, ErrorMessage = "Ghi chú dài quá 2.000 chữ. Rút gọn.")]
    public string? Note { get; set; }
    public int Version { get; set; }
}

/// <summary>What adding and editing a passport share.</summary>
public abstract class PassportFormPage(AppDbContext db, PassportRecord records, Vault vault, TimeProvider clock) : PageModel
{
    [BindProperty]
    public PassportForm Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Owners { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Kinds { get; } = [.. Enum.GetValues<PassportKind>().Select(k => new SelectListItem(k.Name(), k.ToString()))];
    protected AppDbContext Db => db;

    protected async Task Fill() => Owners = this.Viewer().SeesAll(Right.KeepRegisters) ? await AgencyChoices.Bodies(db, clock.Today()) : [];

    protected async Task<IActionResult?> Take(Passport passport)
    {
        var viewer = this.Viewer();
        await Fill();
        if (!ModelState.IsValid) return this.Invalid();
        if (Input.OwnerId is { } owner && owner != passport.OwnerId && Owners.All(o => o.Value != owner.ToString(System.Globalization.CultureInfo.InvariantCulture))) return this.Refuse(new Refusal("Cơ quan giữ phải là cơ quan của người nhập. Chọn lại cơ quan."), "Input.OwnerId");
        var (number, wrong) = vault.Take(passport.Number, Input.Number);
        if (wrong is not null) return this.Refuse(wrong, "Input.Number");
        (passport.Holder, passport.Position, passport.Workplace, passport.Kind, passport.Note) = (Input.Holder.Trim(), Trim(Input.Position), Trim(Input.Workplace), Input.Kind, Trim(Input.Note));
        passport.OwnerId = Input.OwnerId ?? passport.OwnerId;
        if (Input.ExpiresOn is null && number is not null) return this.Refuse(new Refusal("Nhập ngày hết hạn."), "Input.ExpiresOn");
        if (passport.State == PassportState.Applied && number is not null)
        {
            if (passport.Issue(viewer, number, Input.IssuedOn, Input.ExpiresOn, clock.Today()) is { } no) return this.Refuse(no);
        }
        else if (passport.State != PassportState.Applied) (passport.Number, passport.IssuedOn, passport.ExpiresOn) = (number, Input.IssuedOn, Input.ExpiresOn ?? passport.ExpiresOn);
        if (await records.Taken(number, passport.Id) is { } taken) return this.Refuse(taken, "Input.Number");
        return passport.Faults(viewer, clock.Today()).FirstOrDefault() is { } fault ? this.Refuse(fault) : null;
    }

    private static string? Trim(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
