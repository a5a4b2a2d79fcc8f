using Microsoft.AspNetCore.Mvc;
using NhipCau.Data;
using NhipCau.Modules.Partners;
using NhipCau.Shell;
using NhipCau.Shell.Privacy;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Delegations.Inbound;

/// <summary>
/// The list of guests, a line each: họ tên; chức vụ; quốc tịch; số hộ chiếu. A passport number is sealed as it comes in and stands here as its
/// mask; a line that keeps the mask keeps the number.
/// </summary>
[Needs(Right.KeepRegisters)]
public sealed class GuestsModel(AppDbContext db, VisitRecord records, CountryRegister countries, Vault vault) : VisitPart(db, records)
{
    [BindProperty]
    public string? Lines { get; set; }

    [BindProperty]
    public bool IsPartial { get; set; }

    protected override bool May(Viewer viewer) => Visit.MayPrepare(viewer);

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (await Load(id) is { } no) return no;
        var names = await CountryNames.Load(Db);
        Lines = string.Join('\n', Visit.Guests.OrderBy(g => g.Order).Select(g => string.Join("; ", g.Name, g.Position, g.Nationality is { } code ? names.GetValueOrDefault(code, code) : "", g.Passport?.Mask).TrimEnd(' ', ';')));
        IsPartial = Visit.ListIsPartial;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id)
    {
        if (await Load(id) is { } no) return no;
        var (guests, wrong) = await Read();
        // What was typed of a passport is not sent back.
        return await Save(wrong ?? Visit.SetGuests(this.Viewer(), guests, IsPartial), VisitActs.Guests, "Đã lưu danh sách khách.", field: nameof(Lines));
    }

    private async Task<(List<VisitGuest> Guests, Refusal? Wrong)> Read()
    {
        var guests = new List<VisitGuest>();
        foreach (var line in (Lines ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(Visit.MostGuests + 1))
        {
            var cells = line.Split(line.Contains('\t') ? '\t' : ';', 4, StringSplitOptions.TrimEntries);
            if (cells[0].Length is 0 or > 200 || Likeness.PersonKey(cells[0]).Length == 0) return ([], new Refusal("Dòng “{0}” thiếu họ tên. Ghi mỗi dòng: họ tên; chức vụ; quốc tịch; số hộ chiếu.", Short(line)));
            if (cells.ElementAtOrDefault(1) is { Length: > 300 }) return ([], new Refusal("Chức vụ của {0} dài quá 300 chữ. Rút gọn.", cells[0]));
            var country = cells.ElementAtOrDefault(2) is { Length: > 0 } named ? await countries.Find(named) : null;
            if (country is null && cells.ElementAtOrDefault(2) is { Length: > 0 } unknown) return ([], new Refusal("“{0}” không có trong danh mục nước. Ghi tên nước bằng tiếng Việt.", unknown));
            var known = Visit.Guests.FirstOrDefault(g => Likeness.PersonKey(g.Name) == Likeness.PersonKey(cells[0]) && !guests.Contains(g));
            var guest = known ?? new VisitGuest { Name = cells[0] };
            (guest.Position, guest.Nationality) = (cells.ElementAtOrDefault(1) is { Length: > 0 } position ? position : null, country?.Code);
            var typed = cells.ElementAtOrDefault(3);
            if (string.IsNullOrEmpty(typed)) guest.Passport = null;
            else if (typed != guest.Passport?.Mask)
            {
                if (typed.Contains('*')) return ([], new Refusal("Số hộ chiếu của {0} đang che. Giữ nguyên, hoặc ghi lại đủ số.", cells[0]));
                var (secret, shut) = vault.Take(null, typed);
                if (shut is not null) return ([], shut);
                guest.Passport = secret;
            }
            guests.Add(guest);
        }
        return (guests, null);
    }

    private static string Short(string line) => line.Length > 60 ? line[..60] + "…" : line;
}
