using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NhipCau.Modules.Provinces;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Agreements;

/// <summary>How an agreement enters the register.</summary>
public enum Beginning { Draft, Plan, Existing }

/// <summary>A new agreement: planned, drafted from today, or signed before and entered to be followed.</summary>
[Needs(Right.KeepRegisters)]
public sealed class AddModel(FormServices services) : FormPage(services)
{
    [BindProperty]
    public Beginning Beginning { get; set; }

    [BindProperty]
    public SigningInput Signing { get; set; } = new();

    [BindProperty, StringLength(300, ErrorMessage = "Tên văn bản dài quá 300 chữ. Ghi số, ký hiệu, ngày.")]
    public string? PermitDocument { get; set; }

    [BindProperty]
    public DateOnly? ReportedOn { get; set; }

    /// <summary>The agreement this one is to take the place of.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Thay { get; set; }

    public static IReadOnlyList<SelectListItem> Beginnings { get; } = [new("Bắt đầu soạn thảo", $"{Beginning.Draft}"), new("Đưa vào kế hoạch năm", $"{Beginning.Plan}"), new("Đã ký, nhập để theo dõi", $"{Beginning.Existing}")];

    public async Task OnGetAsync()
    {
        await Choices();
        var viewer = this.Viewer();
        var province = await ProvinceRegister.On(Db, Today);
        var office = viewer.AgencyId == province?.FocalAgencyId;
        (Input.OwnerId, Input.PartyId) = (viewer.AgencyId, office ? province?.CommitteeId : viewer.AgencyId);
        if (office) Input.Signs = SigningLevel.Committee;
        if (Thay is { } old && await AgreementRecord.Load(Db, viewer, old) is { } before)
        {
            Input = AgreementForm.Of(before);
            (Input.Note, Input.PlannedYear, Input.Publish, Input.InheritedFrom) = (null, null, null, null);
        }
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await Choices();
        if (!ModelState.IsValid) return this.Invalid();
        var viewer = this.Viewer();
        var agreement = new Agreement { Name = Input.Name!.Trim() };
        if (await Take(agreement) is { Count: > 0 } wrong) return Show(wrong, field => $"Input.{field}");
        if (Beginning == Beginning.Existing)
        {
            var signing = agreement.RecordSigned(viewer, Signing.ToSigning(), PermitDocument, ReportedOn, Today).ToList();
            if (signing.Count > 0) return Show(signing, field => field is "ReportedOn" or "" ? field : typeof(SigningInput).GetProperty(field) is null ? $"Input.{field}" : $"Signing.{field}");
        }
        else if (Beginning == Beginning.Draft)
        {
            if (agreement.Draft(viewer, Today) is { } refusal) return this.Refuse(refusal);
            if (AgreementRules.Record(agreement).ToList() is { Count: > 0 } more) return Show(more, field => $"Input.{field}");
        }
        else if (Input.PlannedYear is null) agreement.PlannedYear = Today.Year + 1;
        Db.Add(agreement);
        await using var whole = await Db.Database.BeginTransactionAsync();
        await Db.Because(Beginning == Beginning.Existing ? "Nhập thỏa thuận đã ký" : Beginning == Beginning.Plan ? "Đưa vào kế hoạch" : "Bắt đầu soạn thảo").SaveChangesAsync();
        if (Beginning == Beginning.Existing)
        {
            // Only now has it the number that the clock of its end needs.
            agreement.Remind(Today);
            await Db.Because("Đặt lời nhắc hết hạn").SaveChangesAsync();
        }
        await whole.CommitAsync();
        this.Say("Đã lưu. Bước tiếp theo ghi ở đầu trang.");
        return Redirect($"{AgreementsModule.Path}/{agreement.Id}");
    }
}
