using System.Linq.Expressions;
using NhipCau.Data;
using NhipCau.Shell.Registers;

namespace NhipCau.Modules.Agreements;

internal sealed class AgreementDoor(AppDbContext db) : RecordDoor<Agreement>(db)
{
    public override string Noun => "Thỏa thuận";

    protected override Expression<Func<Agreement, RecordRow>> Row =>
        a => new RecordRow(a.Id, a.Name, a.Partners.OrderBy(p => p.Id).Select(p => p.Partner.Name).FirstOrDefault(), a.OwnerId);

    protected override string LinkOf(int id) => $"{AgreementsModule.Path}/{id}";
}
