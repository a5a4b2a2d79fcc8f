using NhipCau.Data;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Delegations.Outbound;

/// <summary>A page on which one part of a trip is changed.</summary>
public abstract class TripPart(AppDbContext db, DelegationRecord records) : RecordPart<Delegation>(db, "/doan-ra")
{
    public Delegation Trip => Record;

    protected override Task<Delegation?> Find(Viewer viewer, int id) => records.Load(viewer, id);
}
