using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using NhipCau.Shell;
using NhipCau.Shell.Limits;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Agreements.Steps;

/// <summary>The page of every step that asks for a day, a document and a reason at most.</summary>
[Needs(Right.SeeRegisters)]
public sealed class SimpleModel(AgreementServices services) : StepPage(services)
{
    public sealed class SimpleInput
    {
        public DateOnly? Day { get; set; }

        [StringLength(300, ErrorMessage = "Tên văn bản dài quá 300 chữ. Ghi số, ký hiệu, ngày.")]
        public string? Document { get; set; }

        [StringLength(4000, ErrorMessage = "Lý do dài quá 4.000 chữ. Rút gọn.")]
        public string? Reason { get; set; }
    }

    [BindProperty]
    public SimpleInput Input { get; set; } = new();

    public SimpleStep Step { get; private set; } = SimpleStep.All[0];
    public override string Act => Step.Act;
    public override string Consequence => Step.Consequence;
    protected override string? Document => string.IsNullOrWhiteSpace(Input.Document) ? null : Input.Document.Trim();
    protected override string? Reason => string.IsNullOrWhiteSpace(Input.Reason) ? null : Input.Reason.Trim()[..Math.Min(2000, Input.Reason.Trim().Length)];

    protected override bool IsNow => Step.IsNow(Work, Dossier);

    protected override bool May(Viewer viewer) => Step.May(Work, viewer);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (SimpleStep.All.FirstOrDefault(s => s.Code == (string?)RouteData.Values["viec"]) is { } step) Step = step;
        else context.Result = NotFound();
    }

    protected override Task Prepare(bool first)
    {
        if (first && Step.Day is not null && Step.Code != "thuc-hien") Input.Day = Today;
        return Task.CompletedTask;
    }

    protected override async Task<IEnumerable<(string Field, Refusal Refusal)>> Do(Viewer viewer)
    {
        if (!Step.IsNow(Work, Dossier)) return Of(new Refusal("Bước này không còn đúng với hồ sơ. Tải lại trang để xem hồ sơ đang ở bước nào."));
        var silence = (await LimitBook.Load(Db)).Of(AgreementsModule.Silence, Today)?.Value;
        var call = new SimpleCall(Work, Dossier, viewer, Input.Day, Document, Input.Reason, await WorkingDays.Load(Db), Today, silence, await Bodies.Decides(Work, Today));
        var refused = Of(Step.Do(call));
        if (!refused.Any() && Step.Code is "trinh" or "tra-lai") Notices.Tell((Step.Code == "trinh" ? call.Decides.Id is { } id ? [id] : Array.Empty<int>() : [Work.OwnerId]).Where(a => a != viewer.AgencyId), $"{AgreementsModule.Path}/{Work.Id}", "{0}: {1} “{2}”", viewer.AgencyName, Act, Work.Name);
        return refused;
    }
}
