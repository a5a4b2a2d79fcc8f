using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Delegations.Outbound;

/// <summary>A promise made on the trip.</summary>
[Needs(Right.KeepRegisters)]
public sealed class PromiseModel(AppDbContext db, DelegationRecord records, TimeProvider clock) : PromisePage<Delegation>(db, "/doan-ra", clock)
{
    protected override Task<Delegation?> Find(Viewer viewer, int id) => records.Load(viewer, id);

    protected override bool May(Viewer viewer) => Record.MayKeep(viewer) && Record.State.HasGone();

    protected override Refusal? Put(Viewer viewer, string text, bool isOurs, int? agencyId, DateOnly? dueOn) =>
        Record.Promise(viewer, new DelegationPromise { Text = text, IsOurs = isOurs, AgencyId = agencyId, DueOn = dueOn });
}
