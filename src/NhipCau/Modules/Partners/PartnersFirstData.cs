using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Shell;
using NhipCau.Shell.Time;
using NhipCau.VanBan;

namespace NhipCau.Modules.Partners;

/// <summary>Countries of ISO 3166-1; and for the demonstration, partners of a province in the south-east.</summary>
internal sealed class PartnersFirstData(TimeProvider clock) : IFirstData
{
    public int Order => 25;

    public async Task Reference(AppDbContext db, string folder)
    {
        if (await db.Set<Country>().AnyAsync()) return;
        db.AddRange(CsvFile.Read(Path.Combine(folder, "countries.csv")).Select(row => new Country
        {
            Code = row["code"],
            Code3 = row["code3"],
            Name = row["name"],
            EnglishName = row["english_name"],
            OfficialName = row.Filled("official_name"),
            ValidFrom = row.Day("valid_from"),
            ValidTo = row.Day("valid_to"),
            Aliases = row["aliases"],
            Doubtful = row.Yes("doubtful"),
            SortKey = VietnameseText.SortKey(row["name"]),
        }));
        await db.SaveChangesAsync();
    }

    public async Task Demonstration(AppDbContext db, string folder)
    {
        var today = clock.Today();
        var countries = await db.Set<Country>().ToDictionaryAsync(c => c.Code);
        var agencies = await db.Set<Agency>().ToDictionaryAsync(a => a.Code);
        var people = await db.Users.Where(a => a.EndedAt == null).ToDictionaryAsync(a => a.UserName!); // unfiltered: the invented persons of the demonstration
        foreach (var row in CsvFile.Read(Path.Combine(folder, "partners.csv")))
        {
            var partner = new Partner { Kind = row.Enum<PartnerKind>("kind"), Type = row.Filled("type"), Country = row.Filled("country") is { } code ? countries[code] : null, State = row.Enum<PartnerState>("state"), Note = row.Filled("note") };
            Must(partner.Spell(row["name"], today) ?? partner.Faults(today).Select(f => f.Why).FirstOrDefault()
                ?? partner.GiveTo(agencies[row["keeper"]], row.Filled("person") is { } user ? people[user] : null, today));
            // One that says the name again is refused, which is what is wanted.
            foreach (var alias in row.Many("aliases")) partner.AddAlias(alias);
            foreach (var contact in row.Many("contacts").Select(c => c.Split(';'))) partner.Contacts.Add(new PartnerContact { Name = contact[0], Position = contact[1], Languages = contact[2] });
            foreach (var day in row.Many("days").Select(d => d.Split(';')))
            {
                var on = DateOnly.ParseExact(day[0], "yyyy-MM-dd", CultureInfo.InvariantCulture);
                partner.Days.Add(new PartnerDay { Day = on.Day, Month = on.Month, Year = on.Year, What = day[1] });
            }
            foreach (var dealing in row.Many("dealings").Select(d => d.Split(';')))
            {
                // Told by their distance from today, so that the demonstration is always of this year.
                var from = today.AddDays(int.Parse(dealing[1], CultureInfo.InvariantCulture));
                partner.Dealings.Add(new PartnerDealing { Kind = Enum.Parse<DealingKind>(dealing[0], ignoreCase: true), From = from, Title = dealing[2], Text = dealing.ElementAtOrDefault(3) });
            }
            if (row.Filled("confirmed_days_ago") is { } ago) (partner.ConfirmedOn, partner.ConfirmedBy) = (today.AddDays(-int.Parse(ago, CultureInfo.InvariantCulture)), partner.Person?.FullName ?? partner.Owner.Name);
            db.Add(partner);
        }
        await db.Because("Tạo tỉnh mẫu").SaveChangesAsync();
    }

    private static void Must(Refusal? refusal)
    {
        if (refusal is not null) throw new InvalidOperationException(refusal.ToString());
    }
}
