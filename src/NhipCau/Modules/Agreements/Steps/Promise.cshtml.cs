using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using NhipCau.Modules.Agencies;
using NhipCau.Shell;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Agreements.Steps;

/// <summary>One promise of an article, ours or theirs.</summary>
[Needs(Right.KeepRegisters)]
public sealed class PromiseModel(AgreementServices services) : StepPage(services)
{
    public sealed class PromiseInput
    {
        [StringLength(60, ErrorMessage = "Điều khoản không dài quá 60 chữ, ví dụ: Điều 3 khoản 2.")]
        public string? Article { get; set; }

        [StringLength(2000, ErrorMessage = "Cam kết dài quá 2.000 chữ. Tách thành nhiều cam kết.")]
        public string? Text { get; set; }
        public YesNo? Ours { get; set; } = YesNo.Yes;
        public int? Owner { get; set; }
        public DateOnly? DueOn { get; set; }
    }

    [BindProperty]
    public PromiseInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];
    public static IReadOnlyList<SelectListItem> Sides { get; } = [new("Phía ta", $"{YesNo.Yes}"), new("Phía bạn", $"{YesNo.No}")];

    public override string Act => "Thêm cam kết";
    public override string Consequence => "Mỗi cam kết một dòng, có cơ quan thực hiện và hạn.";

    protected override async Task Prepare(bool first)
    {
        Agencies = await AgencyChoices.Bodies(Db, Today);
        if (first) Input.Owner = Work.PartyId;
    }

    protected override async Task<IEnumerable<(string Field, Refusal Refusal)>> Do(Viewer viewer)
    {
        var owner = Input.Owner is { } id && Agencies.Any(a => a.Value == $"{id}") ? await Db.FindAsync<Agency>(id) : null;
        var refusal = Work.Promise(viewer, Input.Article, Input.Text, Input.Ours != YesNo.No, owner, Input.DueOn);
        if (refusal is null && Input.Ours != YesNo.No && owner!.Id != viewer.AgencyId) Notices.Tell([owner.Id], AgreementsModule.Path, "{0} ghi cam kết của cơ quan trong “{1}”", viewer.AgencyName, Work.Name);
        return Of(refusal);
    }
}
