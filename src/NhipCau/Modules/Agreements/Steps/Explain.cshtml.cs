using Microsoft.AspNetCore.Mvc;
using NhipCau.Shell;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Agreements.Steps;

/// <summary>Giải trình, tiếp thu: an answer to each opinion that is no plain consent.</summary>
[Needs(Right.KeepRegisters)]
public sealed class ExplainModel(AgreementServices services) : StepPage(services)
{
    public sealed class ExplainInput
    {
        public DateOnly? On { get; set; }
        public Dictionary<int, string?> Responses { get; set; } = [];
    }

    [BindProperty]
    public ExplainInput Input { get; set; } = new();

    public override string Act => "Giải trình, tiếp thu";
    public override string Consequence => "Lời giải trình vào báo cáo giải trình và bảng ý kiến của tờ trình.";
    protected override bool IsNow => Dossier is { Stage: Stage.Consulting or Stage.Explaining };

    public IReadOnlyList<Consultation> Opinions => [.. (Dossier?.Consultations ?? []).Where(c => c.AsksExplanation).OrderBy(c => c.Id)];

    protected override Task Prepare(bool first)
    {
        if (first) (Input.On, Input.Responses) = (Today, Opinions.ToDictionary(c => c.Id, c => c.Response));
        return Task.CompletedTask;
    }

    protected override Task<IEnumerable<(string Field, Refusal Refusal)>> Do(Viewer viewer)
    {
        if (Input.Responses.Values.Any(r => r?.Length > 8000)) return Task.FromResult(Of(new Refusal("Lời giải trình dài quá 8.000 chữ. Rút gọn.")));
        return Task.FromResult(Dossier is null ? Of(new Refusal("Chưa lấy ý kiến cơ quan nào.")) : Of(Work.Explain(viewer, Dossier, Input.Responses, Input.On ?? Today, Today)));
    }
}
