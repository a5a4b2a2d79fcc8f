using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using NhipCau.Shell;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Agreements.Steps;

/// <summary>The answer of one body: its head gives it here, or its letter is entered.</summary>
[Needs(Right.SeeRegisters)]
public sealed class AnswerModel(AgreementServices services) : StepPage(services)
{
    public sealed class AnswerInput
    {
        public DateOnly? On { get; set; }
        public Opinion? Opinion { get; set; }

        [StringLength(8000, ErrorMessage = "Ý kiến dài quá 8.000 chữ. Rút gọn, kèm văn bản trả lời.")]
        public string? Comments { get; set; }

        [StringLength(300, ErrorMessage = "Tên văn bản dài quá 300 chữ. Ghi số, ký hiệu, ngày.")]
        public string? Document { get; set; }
    }

    [BindProperty]
    public AnswerInput Input { get; set; } = new();

    public Consultation Asked { get; private set; } = null!;
    public static IReadOnlyList<SelectListItem> Opinions { get; } = [.. Enum.GetValues<Opinion>().Select(o => new SelectListItem(o.Name(), $"{o}"))];

    public override string Act => "Ghi ý kiến trả lời";
    public override string Consequence => "Đồng hồ của cơ quan này dừng vào ngày trả lời. Góp ý và ý kiến không đồng ý phải được giải trình trước khi trình.";
    protected override string? Document => string.IsNullOrWhiteSpace(Input.Document) ? null : Input.Document.Trim();
    protected override bool IsNow => Asked.IsOpen;

    protected override Dossier? Choose()
    {
        var asked = Work.Dossiers.SelectMany(d => d.Consultations).FirstOrDefault(c => $"{c.Id}" == (string?)RouteData.Values["hoi"]);
        if (asked is not null) Asked = asked;
        return asked?.Dossier;
    }

    protected override bool May(Viewer viewer) => Dossier is not null && Work.MayAnswer(viewer, Asked);

    protected override Task Prepare(bool first)
    {
        if (first) Input.On = Today;
        return Task.CompletedTask;
    }

    protected override async Task<IEnumerable<(string Field, Refusal Refusal)>> Do(Viewer viewer)
    {
        var refusal = Work.Answer(viewer, Asked, new Answering(Input.On, Input.Opinion, Input.Comments, Input.Document), await WorkingDays.Load(Db), Today);
        if (refusal is null && viewer.AgencyId != Work.OwnerId) Notices.Tell([Work.OwnerId], $"{AgreementsModule.Path}/{Work.Id}", "{0} trả lời ý kiến về “{1}”", viewer.AgencyName, Work.Name);
        return Of(refusal);
    }
}
