using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using NhipCau.Shell;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Agreements.Steps;

/// <summary>The decision that permits it, with what it must state.</summary>
[Needs(Right.ApproveRegisters)]
public sealed class DecideModel(AgreementServices services) : StepPage(services)
{
    public sealed class DecideInput
    {
        public DateOnly? On { get; set; }

        [StringLength(300, ErrorMessage = "Tên văn bản dài quá 300 chữ. Ghi số, ký hiệu, ngày.")]
        public string? Document { get; set; }

        [StringLength(300, ErrorMessage = "Phần này không dài quá 300 chữ.")]
        public string? By { get; set; }

        [StringLength(300, ErrorMessage = "Phần này không dài quá 300 chữ.")]
        public string? MaySign { get; set; }
        public YesNo? Publish { get; set; }

        [StringLength(4000, ErrorMessage = "Lý do dài quá 4.000 chữ. Rút gọn.")]
        public string? UnpublishedBecause { get; set; }

        [StringLength(4000, ErrorMessage = "Phần này dài quá 4.000 chữ. Rút gọn.")]
        public string? Responsible { get; set; }
    }

    [BindProperty]
    public DecideInput Input { get; set; } = new();

    public static IReadOnlyList<SelectListItem> Publishing { get; } = [new("Công bố toàn văn", $"{YesNo.Yes}"), new("Không công bố", $"{YesNo.No}")];

    public override string Act => "Ghi quyết định";
    public override string Consequence => "Quyết định cho phép phải nêu: ai ký, có công bố không, ai chịu trách nhiệm thực hiện. Từ ngày quyết định mới được ký.";
    protected override string? Document => string.IsNullOrWhiteSpace(Input.Document) ? null : Input.Document.Trim();
    protected override bool IsNow => Dossier?.Stage == Stage.Submitted;

    protected override bool May(Viewer viewer) => Work.MayDecide(viewer);

    protected override Task Prepare(bool first)
    {
        if (first) (Input.On, Input.By, Input.Publish, Input.UnpublishedBecause, Input.Responsible) = (Today, Work.Procedure.Decides, (Work.Publish ?? true) ? YesNo.Yes : YesNo.No, Work.UnpublishedBecause, Work.Party.Name);
        return Task.CompletedTask;
    }

    protected override Task<IEnumerable<(string Field, Refusal Refusal)>> Do(Viewer viewer)
    {
        var refusal = Dossier is null ? new Refusal("Hồ sơ chưa được trình.") : Work.Permit(viewer, Dossier, new Decision(Input.On, Input.Document, Input.By, Input.MaySign, Input.Publish.ToBool(), Input.UnpublishedBecause, Input.Responsible), Today);
        if (refusal is null) Notices.Tell(new[] { Work.OwnerId, Work.PartyId }.Where(a => a != viewer.AgencyId), $"{AgreementsModule.Path}/{Work.Id}", "Đã có quyết định cho phép về “{0}”", Work.Name);
        return Task.FromResult(Of(refusal));
    }
}
