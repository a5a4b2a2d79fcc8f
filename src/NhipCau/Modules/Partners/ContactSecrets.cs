using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Privacy;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Partners;

/// <summary>Telephone numbers and addresses of contacts, shown with a purpose to who may.</summary>
internal sealed class ContactSecrets(AppDbContext db) : ISecretDoor
{
    public string Record => nameof(PartnerContact);

    public async Task<SecretHolder?> Find(Viewer viewer, int id)
    {
        var found = await db.VisibleTo<Partner>(viewer).AsNoTracking().SelectMany(p => p.Contacts).FirstOrDefaultAsync(c => c.Id == id);
        if (found is null) return null;
        var fields = new[] { ("phone", "Số máy", found.Phone), ("email", "Thư điện tử", found.Email) };
        return new SecretHolder(found.Name, nameof(Partner), found.PartnerId, [.. fields.Where(f => f.Item3 is not null).Select(f => new SecretField(f.Item1, f.Item2, f.Item3!))]);
    }
}
