using Microsoft.EntityFrameworkCore;
using NhipCau.Modules.Partners;
using NhipCau.Modules.PressVisits;
using NhipCau.Shell.Rights;

namespace NhipCau.Bench.Size;

/// <summary>Visits of foreign press over ten years, taken along their way by the register's own rules.</summary>
internal static class Press
{
    private static readonly string[] Outlets = ["Đài truyền hình", "Hãng tin", "Nhật báo", "Tạp chí"];

    public static async Task Fill(Shelf shelf, int many, int scale, IReadOnlyList<int> agencies, DateOnly today, Invented invented)
    {
        var countries = await shelf.Db.Set<Country>().OrderBy(c => c.Id).Select(c => c.Id).ToListAsync();
        var first = await shelf.Next(typeof(PressVisit), many);
        var rows = Enumerable.Range(0, many).Select(i =>
        {
            var (day, agency) = (today.AddDays(-3600 * scale + (int)(3590L * scale * i / many)), agencies[i % agencies.Count]);
            var viewer = new Viewer(1, "Người duyệt", agency, "", Role.OfficeLeader, []);
            var visit = new PressVisit { Id = first + i, OwnerId = agency, Outlet = $"{invented.Of(Outlets)} {invented.Place()} {i}", CountryId = invented.Of(countries), Case = i % 5 == 0 ? PressCase.Interview : PressCase.Resident, Journalists = 1 + i % 7, Subject = invented.Thing(), From = day, To = day.AddDays(3) };
            visit.Receive(viewer, day, day.AddDays(9));
            visit.Approve(viewer, day, $"{i}/UBND-NC", day.AddDays(9));
            visit.Begin(viewer, day, day.AddDays(9));
            if (i % 100 != 1) visit.End(viewer, day.AddDays(2), day.AddDays(9));
            if (i % 100 > 2) visit.Tell(viewer, day.AddDays(5), $"{i}/BC", day.AddDays(9));
            return visit;
        });
        await shelf.Write(rows);
    }
}
