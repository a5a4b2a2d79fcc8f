using System.Linq.Expressions;
using NhipCau.Data;
using NhipCau.Shell.Registers;

namespace NhipCau.Modules.Partners;

internal sealed class PartnerDoor(AppDbContext db) : RecordDoor<Partner>(db)
{
    public override string Noun => "Đối tác";

    protected override Expression<Func<Partner, RecordRow>> Row => p => new RecordRow(p.Id, p.Type == null ? p.Name : p.Type + " " + p.Name, p.Country!.Name, p.OwnerId);

    protected override string LinkOf(int id) => $"/doi-tac/{id}";
}
