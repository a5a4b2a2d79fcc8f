using Microsoft.AspNetCore.Mvc;
using NhipCau.Shell;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Agreements.Steps;

/// <summary>The signature, after it was permitted and by whom it was permitted.</summary>
[Needs(Right.KeepRegisters)]
public sealed class SignModel(AgreementServices services) : StepPage(services)
{
    [BindProperty]
    public SigningInput Input { get; set; } = new();

    public override string Act => "Ghi việc ký";
    public override string Consequence => "Từ ngày ký có 15 ngày để báo cáo. Thời hạn và ngày hết hạn được theo dõi từ đây.";
    protected override bool IsNow => Dossier is { Kind: DossierKind.Sign, Stage: Stage.Permitted };

    protected override Task Prepare(bool first)
    {
        if (first) (Input.On, Input.Signatory) = (Today, Dossier?.MaySign);
        return Task.CompletedTask;
    }

    protected override async Task<IEnumerable<(string Field, Refusal Refusal)>> Do(Viewer viewer) => Dossier is null
        ? Of(new Refusal("Chưa có quyết định cho phép ký."))
        : Work.Sign(viewer, Dossier, Input.ToSigning(), await WorkingDays.Load(Db), Today);
}
