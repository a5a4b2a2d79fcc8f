using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Shell.Rights;
using NhipCau.VanBan;

namespace NhipCau.Modules.Accounts;

/// <summary>A list of people as offices keep it: one row a person, headed as people head such lists.</summary>
public sealed class AccountSheet(AppDbContext db, AgencyRegister register)
{
    public static readonly string[] Heads = ["Họ và tên", "Tên đăng nhập", "Chức vụ", "Cơ quan", "Vai trò"];

    /// <summary>One row and what is wrong with each of its cells.</summary>
    public sealed record Line(int Number, string[] Cells, Agency? Agency, Role? Role, IReadOnlyList<string?> Errors)
    {
        public bool Good => Errors.All(e => e is null);
    }

    /// <summary>Puts columns in our order by their heads; null when name, sign-in or agency has no column.</summary>
    public static IReadOnlyList<string[]>? Arrange(IReadOnlyList<string[]> rows)
    {
        for (var at = 0; at < Math.Min(rows.Count, 10); at++)
        {
            var heads = rows[at].Select(VietnameseText.Fold).ToList();
            var places = Heads.Select(h => heads.IndexOf(VietnameseText.Fold(h))).ToArray();
            if (places[0] < 0) places[0] = heads.FindIndex(h => h is "ho ten" or "ho va ten");
            if (places[0] < 0 || places[1] < 0 || places[3] < 0) continue;
            return [.. rows.Skip(at + 1).Select(row => places.Select(p => p >= 0 && p < row.Length ? row[p] : "").ToArray())];
        }
        return null;
    }

    public async Task<IReadOnlyList<Line>> Check(IReadOnlyList<string[]> rows, DateOnly today)
    {
        var taken = (await db.Users.AsNoTracking().Select(a => a.NormalizedUserName!).ToListAsync()).ToHashSet(); // unfiltered: names already taken
        var lines = new List<Line>();
        for (var i = 0; i < rows.Count; i++)
        {
            var cells = rows[i];
            var agency = await register.Find(cells[3], today);
            var role = RoleChoices.Find(cells[4].Length == 0 ? "Chuyên viên" : cells[4]); // official Vietnamese text
            lines.Add(new Line(i + 1, cells, agency, role,
            [
                cells[0].Length is 0 or > 200 ? "Nhập họ và tên." : null,
                ErrorOfUserName(cells[1], taken),
                cells[2].Length > 200 ? "Chức vụ dài quá 200 ký tự. Rút gọn lại." : null,
                agency is null || agency.IsGroup || !agency.ExistsOn(today) ? "Không có cơ quan này. Ghi đúng tên trong danh sách cơ quan." : null,
                role is null ? "Không có vai trò này. Ghi Chuyên viên, Lãnh đạo hoặc Văn thư." : null,
            ]));
        }
        return lines;
    }

    private static string? ErrorOfUserName(string name, HashSet<string> taken)
    {
        if (name.Length is 0 or > 60) return "Nhập tên đăng nhập.";
        if (!name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '@' or '+')) return "Tên đăng nhập chỉ gồm chữ không dấu, số và các dấu . - _ @.";
        return taken.Add(name.ToUpperInvariant()) ? null : "Tên đăng nhập này đã có người dùng. Chọn tên khác.";
    }
}
