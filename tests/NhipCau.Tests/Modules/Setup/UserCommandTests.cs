using NhipCau.Commands;
using NhipCau.Shell;
using NhipCau.Shell.Rights;

namespace NhipCau.Tests.Modules.Setup;

public sealed class UserCommandTests : IDisposable
{
    private readonly AppSettings settings = new() { DataFolder = Path.Combine(Path.GetTempPath(), $"nc-user-{Guid.NewGuid():N}") };

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(settings.DataFolder, recursive: true);
    }

    [Fact]
    public async Task Add_PrintsThePassword_AndRefusesTheSameNameTwice()
    {
        var (first, second, error) = (new StringWriter(), new StringWriter(), new StringWriter());
        Assert.Equal(0, await UserCommand.Add(settings, "goc", "Lý Văn Gốc", Role.Administrator, null, first, error));
        Assert.Matches(@"[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}", first.ToString());
        Assert.Equal("", error.ToString());
        Assert.Equal(UserCommand.Refused, await UserCommand.Add(settings, "goc", "Lý Văn Gốc", Role.Administrator, null, second, error));
        Assert.Equal("", second.ToString());
        Assert.Equal("Tên đăng nhập này đã có người dùng. Chọn tên khác.", error.ToString().Trim());
    }

    [Fact]
    public async Task Add_PasswordFromInput_IsNotPrinted_AndATooShortOneIsRefused()
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        Assert.Equal(UserCommand.Refused, await UserCommand.Add(settings, "goc", "Lý Văn Gốc", Role.Administrator, new StringReader("ngan\n"), output, error));
        Assert.Contains("quá ngắn", error.ToString());
        Assert.Equal(0, await UserCommand.Add(settings, "goc", "Lý Văn Gốc", Role.Administrator, new StringReader("một câu đủ dài để giữ\n"), output, error));
        Assert.DoesNotContain("đủ dài", output.ToString());
    }
}
