using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Shell;
using NhipCau.Shell.Files;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Accounts;

/// <summary>A list of people from Excel: read, shown with what is wrong, taken when confirmed, passwords handed out once.</summary>
[Needs(Right.ManageAccounts), ResponseCache(NoStore = true), EnableRateLimiting(Costly.Policy)]
public sealed class ImportModel(AppDbContext db, AccountSheet sheet, AccountKeeper keeper, TimeProvider clock) : PageModel
{
    [BindProperty]
    public IFormFile? List { get; set; }

    /// <summary>The rows read, carried by the form from the preview to the confirmation and checked again there.</summary>
    [BindProperty]
    public string? Rows { get; set; }

    public IReadOnlyList<AccountSheet.Line> Lines { get; private set; } = [];
    public IReadOnlyList<Given> Given { get; private set; } = [];

    /// <summary>What is handed out, for the button that downloads it.</summary>
    public string GivenJson => JsonSerializer.Serialize(Given);

    public IActionResult OnGetTemplate() => Excel("mau-tai-khoan.xlsx", "Tài khoản", [AccountSheet.Heads, ["Nguyễn Thị Lan", "lan.nt", "Chuyên viên Văn phòng", "Sở Ngoại vụ", "Chuyên viên"]]); // official Vietnamese text

    public async Task<IActionResult> OnPostAsync()
    {
        if (List is null || List.Length == 0) return this.Refuse(new Refusal("Chọn tệp Excel (.xlsx) có danh sách tài khoản."), nameof(List));
        await using var file = List.OpenReadStream();
        var (rows, refusal) = SheetFile.Read(file);
        if (refusal is not null) return this.Refuse(refusal, nameof(List));
        if (AccountSheet.Arrange(rows) is not { } arranged) return this.Refuse(new Refusal("Không thấy dòng tiêu đề có Họ và tên, Tên đăng nhập, Cơ quan. Dùng tệp mẫu."), nameof(List));
        if (arranged.Count == 0) return this.Refuse(new Refusal("Tệp chỉ có dòng tiêu đề. Ghi mỗi người một dòng rồi tải lên lại."), nameof(List));
        Lines = await sheet.Check(arranged, clock.Today());
        Rows = JsonSerializer.Serialize(arranged);
        ModelState.Remove(nameof(Rows));
        return Page();
    }

    public async Task<IActionResult> OnPostTakeAsync()
    {
        if (Read<List<string[]>>(Rows) is not { } rows || rows.Any(r => r is not { Length: 5 })) return this.Refuse(new Refusal("Chọn tệp Excel (.xlsx) có danh sách tài khoản."), nameof(List));
        Lines = await sheet.Check(rows, clock.Today());
        var given = new List<Given>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        foreach (var line in Lines.Where(l => l.Good))
        {
            var agency = (await db.FindAsync<Agency>(line.Agency!.Id))!;
            var made = await keeper.Add(line.Cells[1], line.Cells[0], line.Cells[2], agency, line.Role!.Value);
            if (made.Refusal is { } refusal) return this.Refuse(new Refusal("Dòng {0}: {1} Chưa tạo tài khoản nào.", line.Number, refusal));
            given.Add(new Given(made.Account!.FullName, made.Account.UserName!, agency.Name, made.Password));
        }
        await transaction.CommitAsync();
        Given = given;
        return Page();
    }

    /// <summary>The list that stands on the page, as Excel: it comes from the page, for nothing of it is kept here.</summary>
    public IActionResult OnPostSheet(string? given) => Read<List<Given>>(given) is { } list
        ? Excel("mat-khau-tam.xlsx", "Mật khẩu tạm", [["Họ và tên", "Cơ quan", "Tên đăng nhập", "Mật khẩu tạm"], .. list.Select(g => new[] { g.FullName, g.Agency, g.UserName, g.Password })]) // official Vietnamese text
        : BadRequest();

    private FileContentResult Excel(string name, string title, IEnumerable<IEnumerable<string?>> rows) => File(SheetFile.Write(title, rows), FileType.Xlsx, name);

    private static T? Read<T>(string? json) where T : class
    {
        try { return json is null ? null : JsonSerializer.Deserialize<T>(json); }
        catch (JsonException) { return null; }
    }
}
