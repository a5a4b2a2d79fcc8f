using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Provinces;
using NhipCau.Shell;
using NhipCau.Shell.Files;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;
using NhipCau.VanBan;

namespace NhipCau.Modules.Setup;

/// <summary>Bodies ticked, pasted or from a file, and communes; all of them or, when one line is wrong, none.</summary>
[Needs(Right.ManageProvince)]
public sealed class AgenciesStepModel(AppDbContext db, AgencyRegister register, SetupProgress progress, TimeProvider clock) : PageModel
{
    [BindProperty]
    public List<string> Ticked { get; set; } = [];

    [BindProperty]
    public string? Lines { get; set; }

    [BindProperty]
    public IFormFile? List { get; set; }

    [BindProperty]
    public string? Communes { get; set; }

    public IReadOnlyList<SetupStep> Steps { get; private set; } = [];
    public IReadOnlyList<(NewBody Body, bool There)> Usual { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync()
    {
        if (!await Load()) return Redirect("/thiet-lap/tinh");
        Ticked = [.. Usual.Select(u => u.Body.Name)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await Load()) return Redirect("/thiet-lap/tinh");
        var bodies = Usual.Where(u => !u.There && Ticked.Contains(u.Body.Name)).Select(u => u.Body).Concat(Split(Lines).Select(UsualAgencies.Line)).ToList();
        if (List is { Length: > 0 })
        {
            var (rows, refusal) = await Read(List);
            if (refusal is not null) return this.Refuse(refusal, nameof(List));
            bodies.AddRange(rows.SkipWhile((r, i) => i == 0 && VietnameseText.Fold(r[0]) is "ten" or "ten co quan" or "co quan").Select(UsualAgencies.Cells));
        }
        bodies.AddRange(Split(Communes).Select(UsualAgencies.Commune));
        if (bodies.FirstOrDefault(b => b.Kind is null || b.Name.Length is < 2 or > 300 || b.ShortName?.Length > 100) is { } wrong)
        {
            return this.Refuse(wrong.IsCommune ? new Refusal("“{0}” chưa rõ là xã hay phường. Ghi như: xã Lộc Thành.", wrong.Name) : new Refusal("Dòng “{0}” không đọc được. Ghi: Tên | Tên ngắn | Loại, loại là Nhà nước, Đảng, Mặt trận, Hội hoặc Trung ương.", wrong.Name));
        }
        var made = 0;
        foreach (var body in bodies.DistinctBy(b => VietnameseText.NameKey(b.Name)))
        {
            if (await register.Find(body.Name, clock.Today()) is not null) continue;
            var agency = Agency.Found(await register.FreeCode(body.Name), body.Name, body.ShortName, null, body.Kind!.Value, null);
            agency.IsCommune = body.IsCommune;
            if (body.IsCommune) agency.AddAlias("Ủy ban nhân dân " + body.ShortName); // official Vietnamese text
            db.Add(agency);
            made++;
        }
        if (made == 0 && bodies.Count == 0) return this.Refuse(new Refusal("Chọn hoặc nhập ít nhất một cơ quan."));
        await db.Because("Thiết lập các cơ quan").SaveChangesAsync();
        this.Say("Đã thêm {0} cơ quan.", made);
        return Redirect("/thiet-lap/nhom");
    }

    private async Task<bool> Load()
    {
        Steps = await progress.Steps();
        if (await ProvinceRegister.Today(db, clock) is not { } province) return false;
        var usual = new List<(NewBody, bool)>();
        foreach (var body in UsualAgencies.For(province)) usual.Add((body, await register.Find(body.Name, clock.Today()) is not null));
        Usual = usual;
        return true;
    }

    private static string[] Split(string? lines) => (lines ?? "").Normalize().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static async Task<(IReadOnlyList<string[]>, Refusal?)> Read(IFormFile file)
    {
        await using var stream = file.OpenReadStream();
        if (!file.FileName.EndsWith(".csv", StringComparison.OrdinalIgnoreCase)) return SheetFile.Read(stream);
        using var text = new StreamReader(stream);
        try { return ([.. CsvFile.Rows(text).Take(SheetFile.MostRows).Where(r => r.Length > 0 && r[0].Length > 0)], null); }
        catch (Microsoft.VisualBasic.FileIO.MalformedLineException) { return ([], new Refusal("Tệp .csv có dòng không đọc được. Lưu lại từ Excel ở dạng CSV UTF-8 hoặc .xlsx.")); }
    }
}
