using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Provinces;

namespace NhipCau.Modules.Agreements;

/// <summary>Which agency a body is on a day: the foreign office is the one of the province, the police and the garrison are found by name.</summary>
public sealed class BodyFinder(AppDbContext db, AgencyRegister agencies)
{
    public async Task<(int? Id, string Name)> Find(Body body, DateOnly on)
    {
        var province = await ProvinceRegister.On(db, on);
        if (body == Body.ForeignOffice && province?.FocalAgencyId is { } office) return await Named(office, on, body.Name());
        var printed = body switch
        {
            Body.Police => $"Công an {province?.Type}", // official Vietnamese text
            Body.Garrison => $"Bộ Chỉ huy Quân sự {province?.Type}", // official Vietnamese text
            _ => null,
        };
        if (printed is not null && await agencies.Find(printed, on) is { } found) return (found.Id, found.NameOn(on)?.Name ?? found.Name);
        return (null, printed ?? body.Name());
    }

    /// <summary>Whoever decides at a level, as the agency that owes the decision; of an organisation, its own head.</summary>
    public async Task<(int? Id, string Name)> Decides(Agreement agreement, DateOnly on) => agreement.Signs == SigningLevel.Organisation
        ? (agreement.PartyId, agreement.Procedure.Decides)
        : ((await ProvinceRegister.On(db, on))?.CommitteeId, agreement.Procedure.Decides);

    public async Task<(int? Id, string Name)> Named(int agency, DateOnly on, string otherwise = "")
    {
        if (await db.FindAsync<Agency>(agency) is not { } found) return (null, otherwise);
        await db.Entry(found).Collection(a => a.Names).LoadAsync();
        return (found.Id, found.NameOn(on)?.Name ?? found.Name);
    }
}
