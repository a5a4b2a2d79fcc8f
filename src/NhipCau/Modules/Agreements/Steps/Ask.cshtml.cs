using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using NhipCau.Modules.Agencies;
using NhipCau.Shell;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Agreements.Steps;

/// <summary>Lấy ý kiến: those who must be asked are ticked already; related bodies are added. One letter, a clock for each.</summary>
[Needs(Right.KeepRegisters)]
public sealed class AskModel(AgreementServices services) : StepPage(services)
{
    public sealed class AskInput
    {
        public Body[] Must { get; set; } = [];
        public int[] Related { get; set; } = [];

        [StringLength(300, ErrorMessage = "Tên cơ quan dài quá 300 chữ. Rút gọn.")]
        public string? Other { get; set; }
        public DateOnly? On { get; set; }

        [StringLength(300, ErrorMessage = "Tên văn bản dài quá 300 chữ. Ghi số, ký hiệu, ngày.")]
        public string? Document { get; set; }
        public ShortReason? Shortened { get; set; }
        public CommuneWay? Way { get; set; }
    }

    [BindProperty]
    public AskInput Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Must { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Related { get; private set; } = [];
    public static IReadOnlyList<SelectListItem> Reasons { get; } = [.. Enum.GetValues<ShortReason>().Select(r => new SelectListItem(r.Name(), $"{r}"))];
    public static IReadOnlyList<SelectListItem> Ways { get; } = [.. Enum.GetValues<CommuneWay>().Select(w => new SelectListItem(w.Name(), $"{w}"))];

    public override string Act => "Gửi lấy ý kiến";
    public override string Consequence => "Mỗi cơ quan có một đồng hồ riêng, tính từ ngày sau ngày gửi. Cơ quan trong hệ thống thấy hồ sơ này cho đến khi trả lời.";
    protected override string Said => "Đã ghi việc gửi lấy ý kiến.";
    protected override string? Document => string.IsNullOrWhiteSpace(Input.Document) ? null : Input.Document.Trim();
    protected override bool IsNow => Dossier is { Stage: Stage.Drafting or Stage.Consulting or Stage.Explaining };

    /// <summary>The two ways and the shortened procedure are chosen before the first letter.</summary>
    public bool MayChoose => Dossier is { Consultations.Count: 0, ForwardClock: null };

    protected override async Task Prepare(bool first)
    {
        if (Dossier is null) return;
        var bodies = Work.NotAsked(Dossier).ToList();
        if (Work.Signs == SigningLevel.BorderCommune && MayChoose) bodies = [Body.ForeignOffice, .. Procedure.CommuneAsks, .. bodies.Except(Procedure.CommuneAsks).Where(b => b != Body.ForeignOffice)];
        if (Work.Procedure.Objection && Dossier.Objections.Any() && Dossier.PrimeMinister is null or { IsOpen: false }) bodies.Add(Body.PrimeMinister);
        if (Work.Signs == SigningLevel.Organisation) bodies.Add(Body.CentralBody);
        var must = new List<SelectListItem>();
        foreach (var body in bodies.Distinct().Where(b => b != Body.PrimeMinister || Dossier.Objections.Any())) must.Add(new((await Bodies.Find(body, Today)).Name, $"{body}"));
        Must = must;
        Related = [.. (await AgencyChoices.Bodies(Db, Today)).Where(a => a.Value != $"{Work.PartyId}")];
        if (!first) return;
        (Input.On, Input.Shortened, Input.Way) = (Today, Dossier.Shortened, Dossier.Way ?? (Work.Signs == SigningLevel.BorderCommune ? CommuneWay.OfficeOpines : null));
        Input.Must = Enum.TryParse<Body>(Request.Query["hoi"], out var asked) ? [asked] : [.. (Dossier.ForwardClock is null && Work.Signs == SigningLevel.BorderCommune ? [Body.ForeignOffice] : Work.NotAsked(Dossier))];
    }

    protected override async Task<IEnumerable<(string Field, Refusal Refusal)>> Do(Viewer viewer)
    {
        if (Dossier is null) return Of(new Refusal("Chưa bắt đầu soạn thảo. Mở hồ sơ, bắt đầu soạn thảo trước."));
        if (Input.On is not { } on) return Of(new Refusal("Nhập ngày gửi, ví dụ 05/03/2026."), nameof(Input.On));
        if (MayChoose && Work.Choose(viewer, Dossier, Input.Shortened, Input.Way) is { } choice) return Of(choice, nameof(Input.Way));
        var days = await WorkingDays.Load(Db);
        var asked = new List<Asking>();
        foreach (var body in Input.Must.Where(b => Must.Any(m => m.Value == $"{b}")).Distinct())
        {
            var (id, name) = await Bodies.Find(body, on);
            asked.Add(new Asking(body, id, name, on, Document));
        }
        foreach (var agency in Input.Related.Distinct().Take(60).Where(a => Related.Any(r => r.Value == $"{a}")))
        {
            var (id, name) = await Bodies.Named(agency, on);
            asked.Add(new Asking(Body.Related, id, name, on, Document));
        }
        if (!string.IsNullOrWhiteSpace(Input.Other)) asked.Add(new Asking(Body.Related, null, Input.Other.Trim(), on, Document));
        if (asked.Count == 0) return Of(new Refusal("Chọn ít nhất một cơ quan để hỏi."), nameof(Input.Must));
        foreach (var asking in asked)
        {
            if (Work.Ask(viewer, Dossier, asking, days, Today) is { } refusal) return Of(refusal);
        }
        Notices.Tell(asked.Select(a => a.AgencyId).OfType<int>().Where(a => a != viewer.AgencyId), $"{AgreementsModule.Path}/{Work.Id}", "{0} lấy ý kiến về “{1}”", viewer.AgencyName, Work.Name);
        return [];
    }
}
