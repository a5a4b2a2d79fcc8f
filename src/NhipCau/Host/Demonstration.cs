using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Accounts;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Provinces;
using NhipCau.Shell;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Host;

/// <summary>A province to try the program with: real agencies, invented persons, one password made at first start.</summary>
internal sealed class Demonstration(AppDbContext db, UserManager<Account> users, AppSettings settings, TimeProvider clock)
{
    private static string Folder => Path.Combine(ReferenceData.Folder, "demo");

    private string PasswordFile => Path.Combine(settings.DataFolder, "demo-password.txt");

    /// <summary>Makes the demonstration in an empty database; does nothing in any other.</summary>
    /// <returns>Whether it was made.</returns>
    public async Task<bool> Make()
    {
        if (await db.Users.AnyAsync() || await db.Set<Agency>().AnyAsync()) return false;
        var agencies = AgencyCsv.Build([.. Read("agencies.csv")], [.. Read("communes.csv")], clock.Today())
            .ToDictionary(a => a.Code);
        db.AddRange(agencies.Values);
        db.AddRange(Read("province.csv").Select(row => new Province
        {
            Name = row["name"],
            Type = row["type"],
            PlaceName = row["place_name"],
            ValidFrom = row.Day("valid_from")!.Value,
            Committee = agencies[row["committee"]],
            FocalAgency = agencies[row["focal_agency"]],
        }));
        await db.Because("Tạo tỉnh mẫu").SaveChangesAsync();

        var hash = users.PasswordHasher.HashPassword(null!, await MakePassword());
        foreach (var row in SignIns())
        {
            var account = new Account { UserName = row["user_name"], FullName = row["full_name"], Position = row["position"], AgencyId = agencies[row["agency"]].Id, Role = row.Enum<Role>("role"), PasswordHash = hash, IsDemo = true };
            var made = await users.CreateAsync(account);
            if (!made.Succeeded) throw new InvalidOperationException($"{row["user_name"]}: {made.Errors.First().Description}");
        }
        return true;
    }

    /// <summary>The sign-ins to print, one a line, and the password they share.</summary>
    public async Task<IReadOnlyList<string>> Describe() => !File.Exists(PasswordFile) ? [] :
    [
        .. SignIns().Select(row => $"  {row["user_name"],-12} {row.Enum<Role>("role").Name()} – {row["full_name"]}"),
        $"  mật khẩu chung / shared password: {(await File.ReadAllTextAsync(PasswordFile)).Trim()}", // official Vietnamese text
    ];

    private static IEnumerable<CsvRow> SignIns() => Read("accounts.csv");

    private static IEnumerable<CsvRow> Read(string file) => CsvFile.Read(Path.Combine(Folder, file));

    private async Task<string> MakePassword()
    {
        string[] words = ["cau", "song", "ben", "thuyen", "mua", "nang", "rung", "hoa", "gio", "trang", "sen", "lua"]; // official Vietnamese text
        var password = string.Join('-', RandomNumberGenerator.GetItems<string>(words, 3)) + "-" + RandomNumberGenerator.GetInt32(100, 1000);
        await File.WriteAllTextAsync(PasswordFile, password + "\n");
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(PasswordFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return password;
    }
}
