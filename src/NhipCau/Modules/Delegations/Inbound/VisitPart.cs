using NhipCau.Data;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Delegations.Inbound;

/// <summary>A page on which one part of a visit is changed.</summary>
public abstract class VisitPart(AppDbContext db, VisitRecord records) : RecordPart<Visit>(db, "/doan-vao")
{
    public Visit Visit => Record;

    protected override Task<Visit?> Find(Viewer viewer, int id) => records.Load(viewer, id);
}
