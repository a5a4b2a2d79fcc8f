// official Vietnamese text
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Provinces;
using NhipCau.Shell.Language;
using NhipCau.Shell.Layouts;
using NhipCau.Shell.Rights;
using NhipCau.VanBan.Files.Official;

namespace NhipCau.Modules.Partners;

/// <summary>
/// What a leader reads of a partner before a meeting: an official report of two pages at most. What there is too much of is cut by the oldest,
/// and said so; what there is nothing of is left out.
/// </summary>
public static class PartnerBrief
{
    /// <summary>
    /// Room of two pages between the head and the signature and what a line takes of it, in half millimetres of the official layout (a line of
    /// 14 points, the room between paragraphs); characters to a line.
    /// </summary>
    private const int Room = 780, FirstLine = 16, NextLine = 12, Width = 68;
    private const int LongestItem = 2 * Width;
    private const int MostGeneral = 8, MostAgreements = 6, MostPromises = 6, MostUpcoming = 5, MostContacts = 4, MostDays = 4;

    public static async Task<OfficialDocument> Of(PartnerFile file, AppDbContext db, Viewer viewer)
    {
        // Names are those of the day of the document.
        var (day, partner) = (file.Today, file.Partner);
        var province = await ProvinceRegister.On(db, day);
        var issuer = await NameOf(db, viewer.AgencyId, day);
        return new OfficialDocument
        {
            Settings = await LayoutSheet.Of(db),
            Parent = province?.CommitteeId == viewer.AgencyId ? null : province?.Untorn((await NameOf(db, province.CommitteeId, day))?.Name),
            Issuer = issuer?.Name ?? viewer.AgencyName,
            Symbol = issuer?.Symbol is { } symbol ? $"BC-{symbol}" : "BC",
            Place = province?.PlaceName ?? "",
            Date = day,
            Year = day.Year,
            KindName = "Báo cáo",
            Title = $"Tóm tắt quan hệ với {(partner.Type is null ? partner.Name : $"{partner.Type} {partner.Name}")}{(partner.Country is { } country ? $", {country.Name}" : "")}",
            Body = Body(file),
            Signature = new Signature([], "Người lập", viewer.Name),
        };
    }

    /// <summary>Every section gets an item in turn while there is room; past visits have no limit of their own and take what is left.</summary>
    internal static IReadOnlyList<Block> Body(PartnerFile file)
    {
        var today = file.Today;
        List<(string Title, IReadOnlyList<string> Items, int Most)> sections =
        [
            ("Thông tin chung", General(file), MostGeneral),
            ("Văn kiện còn hiệu lực", [.. file.InForce.Select(a => Agreement(a, today))], MostAgreements),
            ("Văn kiện đã hết hiệu lực", [.. file.Agreements.Where(a => a.HasEnded(today)).OrderByDescending(a => a.To).Select(a => Agreement(a, today))], MostAgreements / 2),
            ("Cam kết chưa xong", [.. file.Promises.Where(p => p.DoneOn is null).Select(p => Promise(p, today))], MostPromises),
            ("Sắp tới", [.. file.Events.Where(e => e.IsUpcoming(today) && !e.IsOff).OrderBy(e => e.From).Select(Event)], MostUpcoming),
            ("Tiếp xúc, trao đổi đoàn gần đây", [.. file.Events.Where(e => e.Kind.IsContact && !e.IsOff && !e.IsUpcoming(today)).Select(Event)], int.MaxValue),
            ("Ngày cần nhớ", [.. file.Partner.Days.OrderBy(d => d.Next(today)).Select(d => Day(d, today))], MostDays),
            ("Người liên hệ", [.. file.Partner.Contacts.OrderBy(c => c.Id).Select(c => Join(c.Name, c.Position, c.Languages))], MostContacts),
        ];
        sections.RemoveAll(s => s.Items.Count == 0);
        var taken = Fill(sections);
        return [.. sections.SelectMany((section, i) => Section($"{i + 1}. {section.Title}", section.Items, taken[i]))];
    }

    private static int[] Fill(List<(string Title, IReadOnlyList<string> Items, int Most)> sections)
    {
        var taken = new int[sections.Count];
        // Its heading, and the line that says how many more there are.
        var room = Room - sections.Count * 2 * FirstLine;
        for (var moved = true; moved;)
        {
            moved = false;
            for (var i = 0; i < taken.Length; i++)
            {
                if (taken[i] == Math.Min(sections[i].Items.Count, sections[i].Most) || CostOf(sections[i].Items[taken[i]]) > room) continue;
                room -= CostOf(sections[i].Items[taken[i]++]);
                moved = true;
            }
        }
        return taken;
    }

    private static IEnumerable<Block> Section(string title, IReadOnlyList<string> items, int taken)
    {
        yield return new Heading(2, title);
        foreach (var item in items.Take(taken)) yield return new BulletItem(item);
        if (taken < items.Count) yield return new BulletItem($"Và {items.Count - taken} mục khác, xem trong phần mềm.");
    }

    private static int CostOf(string item) => FirstLine + (item.Length / Width * NextLine);

    private static IReadOnlyList<string> General(PartnerFile file)
    {
        var partner = file.Partner;
        var names = partner.Aliases.Select(a => a.Text).Take(6).ToList();
        List<string> items =
        [
            $"{partner.Title}: {partner.Kind.Name().ToLower(Vietnamese)}; tình trạng: {partner.State.Name().ToLower(Vietnamese)}.",
            $"Đầu mối: {(partner.Person is { } person ? $"{person.FullName}, {partner.Owner.Name}" : partner.Owner.Name)}{(partner.ConfirmedOn is { } on ? $"; thông tin xác nhận lần cuối ngày {Words.Day(on)}" : "")}.",
        ];
        if (names.Count > 0) items.Add($"Văn bản còn viết: {string.Join("; ", names)}.");
        if (file.LastContact is { } last) items.Add($"Tiếp xúc gần nhất: {PartnerMarks.Days(last)}, {last.Title}.");
        if (file.Promises.Count > 0) items.Add($"Cam kết: {file.Promises.Count:00}, đã xong {file.Promises.Count(p => p.DoneOn is not null):00}, quá hạn {file.Promises.Count(p => p.IsLate(file.Today)):00}.");
        items.AddRange(file.Warnings.Select(w => w.ToString()));
        if (partner.Note is not null) items.Add(partner.Note);
        return [.. items.Select(Short)];
    }

    private static string Agreement(PartnerAgreement a, DateOnly today) => Short($"{a.Title} ({a.From:dd/MM/yyyy}{(a.To is { } to ? $" – {to:dd/MM/yyyy}{(to >= today ? "" : ", đã hết")}" : ", không thời hạn")}).");

    private static string Promise(PartnerPromise p, DateOnly today) =>
        Short($"{(p.IsOurs ? "Phía ta" : "Phía bạn")}: {p.Text}{(p.Owner is null ? "" : $" ({p.Owner})")}{(p.DueOn is { } due ? $"; hạn {Words.Day(due)}{(p.IsLate(today) ? ", quá hạn" : "")}" : "")}.");

    private static string Event(PartnerEvent e) => Short($"{PartnerMarks.Days(e)}: {e.Title}{(string.IsNullOrEmpty(e.Under) ? "" : $". {e.Under}")}");

    private static string Day(PartnerDay d, DateOnly today) => Short($"{d.Day:00}/{d.Month:00}: {d.What}{(d.Years(d.Next(today).Year) is { } years ? $", năm {d.Next(today).Year} tròn {years} năm" : "")}.");

    private static string Join(params string?[] parts) => Short(string.Join(", ", parts.OfType<string>()) + ".");

    private static string Short(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestItem ? line : line[..(line.LastIndexOf(' ', LongestItem - 1) is > 0 and var at ? at : LongestItem - 1)] + "…";
    }

    private static CultureInfo Vietnamese => CultureInfo.GetCultureInfo("vi-VN");

    private static async Task<AgencyName?> NameOf(AppDbContext db, int? agency, DateOnly day) => agency is null ? null
        : (await db.Set<Agency>().AsNoTracking().Include(a => a.Names).SingleAsync(a => a.Id == agency)).NameOn(day);
}
