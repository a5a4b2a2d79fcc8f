using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using NhipCau.Shell;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Agreements.Steps;

/// <summary>Something done under the agreement.</summary>
[Needs(Right.KeepRegisters)]
public sealed class ActivityModel(AgreementServices services) : StepPage(services)
{
    public sealed class ActivityInput
    {
        public DateOnly? On { get; set; }

        [StringLength(2000, ErrorMessage = "Nội dung dài quá 2.000 chữ. Rút gọn.")]
        public string? What { get; set; }

        [StringLength(300, ErrorMessage = "Tên văn bản dài quá 300 chữ. Ghi số, ký hiệu, ngày.")]
        public string? Document { get; set; }
    }

    [BindProperty]
    public ActivityInput Input { get; set; } = new();

    public override string Act => "Ghi hoạt động";
    public override string Consequence => "Hoạt động gần nhất cho biết thỏa thuận còn được thực hiện. Hoạt động sau ngày hết hiệu lực sẽ bị cảnh báo.";
    protected override string? Document => string.IsNullOrWhiteSpace(Input.Document) ? null : Input.Document.Trim();
    protected override bool IsNow => Work.SignedOn is not null;

    protected override Task Prepare(bool first)
    {
        if (first) Input.On = Today;
        return Task.CompletedTask;
    }

    protected override Task<IEnumerable<(string Field, Refusal Refusal)>> Do(Viewer viewer) => Task.FromResult(Of(Work.Act(viewer, Input.On, Input.What, Input.Document, Today)));
}
