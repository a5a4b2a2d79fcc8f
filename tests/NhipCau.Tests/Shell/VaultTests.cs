using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Privacy;

namespace NhipCau.Tests.Shell;

/// <summary>What is sealed opens with its own key alone, is found however it is spelled, and shows a mask.</summary>
public sealed class VaultTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("nc-vault-").FullName;
    private Vault vault = null!;

    private string KeyPath => Path.Combine(folder, "keys", "personal-data.key");

    public async ValueTask InitializeAsync() => vault = await Start();

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("C1234567", "C12****67")]
    [InlineData("c 1234 567", "c12****67")]
    [InlineData("B12345", "B****5")]
    [InlineData("123", "****")]
    [InlineData("Nhóm máu O, dị ứng thuốc kháng sinh", "****")]
    [InlineData("05/03/1980", "**/**/1980")]
    public void Seal_Opens_AndShowsNoMoreThanTheMask(string plain, string mask)
    {
        var secret = vault.Seal(plain);
        Assert.Equal(plain, vault.Open(secret));
        Assert.Equal(mask, secret.Mask);
        Assert.Equal(mask, $"{secret}");
        Assert.DoesNotContain(plain, secret.Sealed + secret.Hash, StringComparison.OrdinalIgnoreCase);
        Assert.NotEqual(secret.Sealed, vault.Seal(plain).Sealed);
    }

    [Theory]
    [InlineData("C1234567", "c 123-45.67")]
    [InlineData("Đỗ Thanh Sơn", "ĐỖ  THANH SƠN")]
    [InlineData("Hoà", "Hòa")]
    public void Hash_IsTheSameForAnotherSpelling(string plain, string other) => Assert.Equal(vault.HashOf(plain), vault.HashOf(other));

    [Fact]
    public void Hash_OfADay_IsThatOfItsText_AndNotThatOfAnother()
    {
        Assert.Equal(vault.HashOf("05/03/1980"), vault.HashOf(new DateOnly(1980, 3, 5)));
        Assert.NotEqual(vault.HashOf(new DateOnly(1980, 3, 5)), vault.HashOf(new DateOnly(1980, 5, 3)));
        Assert.NotEqual(vault.HashOf("C1234567"), vault.HashOf("C1234568"));
    }

    [Fact]
    public void Open_Altered_OrBesideAnothersHash_Refuses()
    {
        var (one, other) = (vault.Seal("C1234567"), vault.Seal("C7654321"));
        Assert.ThrowsAny<CryptographicException>(() => vault.Open(new Secret(one.Sealed, other.Hash, other.Mask)));
        Assert.ThrowsAny<CryptographicException>(() => vault.Open(new Secret(one.Sealed[..^4] + "AAA=", one.Hash, one.Mask)));
        Assert.ThrowsAny<CryptographicException>(() => vault.Open(new Secret("C1234567", one.Hash, one.Mask)));
        Assert.ThrowsAny<CryptographicException>(() => vault.Open(new Secret("1:QUJD", one.Hash, one.Mask)));
    }

    [Fact]
    public void Take_KeepsWhatIsThere_ForNothing_TheMask_AndTheSameInAnotherSpelling()
    {
        var now = vault.Seal("C1234567");
        foreach (var typed in new[] { null, "", "  ", "C12****67", "c1234 567" }) Assert.Equal((now, null), vault.Take(now, typed));
        Assert.Equal("C7654321", vault.Open(vault.Take(now, " C7654321 ").Value!));
        Assert.Contains("đang che", vault.Take(null, "C12****67").Refusal!.Text);
        Assert.Contains("dài quá", vault.Take(null, new string('1', 201)).Refusal!.Text);
        Assert.Equal((null, null), vault.Take(null, " "));
    }

    [Fact]
    public async Task Key_IsTheOwnersAlone_AndServesTheNextStart()
    {
        Assert.Equal(64, new FileInfo(KeyPath).Length);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyPath));
            File.SetUnixFileMode(KeyPath, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.OtherRead);
        }
        var sealedBefore = vault.Seal("C1234567");
        vault = await Start();
        Assert.Equal("C1234567", vault.Open(sealedBefore));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(KeyPath));
    }

    [Theory]
    [InlineData("lost")]
    [InlineData("cut")]
    [InlineData("exchanged")]
    public async Task Key_LostOrNotTheOne_ShutsTheVaultAndMakesNoOther(string how)
    {
        if (how == "lost") File.Delete(KeyPath);
        else await File.WriteAllBytesAsync(KeyPath, new byte[how == "cut" ? 40 : 64], TestContext.Current.CancellationToken);
        vault = await Start();
        Assert.Contains("Khôi phục", vault.Shut!.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(vault.Shut, vault.Take(null, "C1234567").Refusal);
        Assert.Throws<InvalidOperationException>(() => vault.HashOf("C1234567"));
        Assert.Equal(how != "lost", File.Exists(KeyPath));
    }

    private async Task<Vault> Start()
    {
        var options = new DbContextOptionsBuilder<AppDbContext>();
        DatabaseChoice.Use(options, $"Data Source={Path.Combine(folder, "v.db")};Pooling=False", folder);
        await using var db = new AppDbContext(options.Options);
        await db.Database.MigrateAsync();
        var made = new Vault(new AppSettings { DataFolder = folder }, TimeProvider.System);
        await made.Unlock(db);
        return made;
    }
}
