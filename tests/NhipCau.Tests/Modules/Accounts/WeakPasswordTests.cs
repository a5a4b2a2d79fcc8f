using NhipCau.Modules.Accounts.Passwords;

namespace NhipCau.Tests.Modules.Accounts;

public sealed class WeakPasswordTests
{
    private static readonly string?[] Around = ["lan.nt", "Nguyễn Thị Lan", "Sở Công Thương", "SCT", "Lâm Viên", "tỉnh Lâm Viên", null];

    [Theory]
    [InlineData("matkhau123456789")]
    [InlineData("Mật khẩu 2026 !")]
    [InlineData("M@tkhau@2026")]
    [InlineData("qwertyuiopasdfgh")]
    [InlineData("poiuytrewq987654")]
    [InlineData("1qaz2wsx3edc4rfv")]
    [InlineData("aaaaaaaaaaaaaaaaaa")]
    [InlineData("xk7xk7xk7xk7xk7xk7")]
    [InlineData("nguyenthilan1990")]
    [InlineData("Lan.NT-02051990-!")]
    [InlineData("socongthuong2026")]
    [InlineData("lamvien-lamvien-lamvien")]
    [InlineData("AnhYeuEm14021999")]
    [InlineData("Password@1234567")]
    [InlineData("2026112219991231")]
    [InlineData("1122334455667788")]
    [InlineData("mmaattkkhhaauu123")]
    [InlineData("1q2w3e4r5t6y7u8i")]
    [InlineData("147258369-789456123")]
    [InlineData("Lan0912345678!!!")]
    [InlineData("NTL@SCT@02051990")]
    [InlineData("maatjkhaaur2026")]
    [InlineData("Ma7kh4u-Nh1pC4u-2026")]
    [InlineData("T01yeuEm_Th4ng_05_2026")]
    [InlineData("ThuHuong19901991")]
    [InlineData("")]
    public void What_HabitPutsTogether_IsWeak(string password) => Assert.True(WeakPasswords.Listed.Holds(password, Around));

    [Theory]
    [InlineData("ba con trâu vàng")]
    [InlineData("gốc bưởi sau nhà bà")]
    [InlineData("k7m2-x9wq-p4tz-hb6c")]
    [InlineData("matkhau của con mèo")]
    [InlineData("Lan trồng 3 luống cải")]
    [InlineData("mùa thu lá bay xuống giếng")]
    [InlineData("739164820573916")]
    [InlineData("đò dọc chở bảy thúng cau")]
    public void What_HasWordsOfItsOwn_IsNot(string password) => Assert.False(WeakPasswords.Listed.Holds(password, Around));

    /// <summary>However long: time is bounded.</summary>
    [Fact]
    public void TheLongest_IsLookedThroughAtOnce()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Assert.True(WeakPasswords.Listed.Holds(new string('a', PasswordRules.Longest), Around));
        WeakPasswords.Listed.Holds(string.Concat(Enumerable.Range(0, PasswordRules.Longest).Select(i => (char)('a' + i * 7 % 23))), Around);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(2), $"{clock.Elapsed}");
    }
}
