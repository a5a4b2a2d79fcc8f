using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Delegations.Inbound;

/// <summary>A promise made during the visit.</summary>
[Needs(Right.KeepRegisters)]
public sealed class PromiseModel(AppDbContext db, VisitRecord records, TimeProvider clock) : PromisePage<Visit>(db, "/doan-vao", clock)
{
    protected override Task<Visit?> Find(Viewer viewer, int id) => records.Load(viewer, id);

    protected override bool May(Viewer viewer) => Record.MayKeep(viewer) && Record.State.HasCome();

    protected override Refusal? Put(Viewer viewer, string text, bool isOurs, int? agencyId, DateOnly? dueOn) =>
        Record.Promise(viewer, new VisitPromise { Text = text, IsOurs = isOurs, AgencyId = agencyId, DueOn = dueOn });
}
