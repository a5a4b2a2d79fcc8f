using Microsoft.AspNetCore.Mvc;
using NhipCau.Shell;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Agreements.Steps;

/// <summary>A promise is kept.</summary>
[Needs(Right.KeepRegisters)]
public sealed class KeepModel(AgreementServices services) : StepPage(services)
{
    public sealed class KeepInput
    {
        public DateOnly? On { get; set; }
    }

    [BindProperty]
    public KeepInput Input { get; set; } = new();

    public Commitment Promise => Work.Commitments.First(c => $"{c.Id}" == (string?)RouteData.Values["cam"]);

    public override string Act => "Ghi đã thực hiện cam kết";
    public override string Consequence => "Cam kết được ghi là đã xong; đây cũng là hoạt động gần nhất của thỏa thuận.";
    protected override bool IsNow => Promise.DoneOn is null;

    protected override bool May(Viewer viewer) => Work.Commitments.Any(c => $"{c.Id}" == (string?)RouteData.Values["cam"]) && (Work.MayKeep(viewer) || Promise.OwnerId == viewer.AgencyId);

    protected override Task Prepare(bool first)
    {
        if (first) Input.On = Today;
        return Task.CompletedTask;
    }

    protected override Task<IEnumerable<(string Field, Refusal Refusal)>> Do(Viewer viewer) => Task.FromResult(Of(Work.Keep(viewer, Promise, Input.On, Today), nameof(Input.On)));
}
