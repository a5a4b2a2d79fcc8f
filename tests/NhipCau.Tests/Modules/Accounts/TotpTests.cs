using NhipCau.Modules.Accounts.SecondFactor;

namespace NhipCau.Tests.Modules.Accounts;

public sealed class TotpTests
{
    /// <summary>"12345678901234567890" in Base32.</summary>
    private const string Key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    /// <summary>RFC 6238, appendix B, the last six of its eight digits.</summary>
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void CodeOf_TheExamplesOfTheStandard(long seconds, string code) => Assert.Equal(code, Totp.CodeOf(Key, Totp.StepAt(DateTimeOffset.FromUnixTimeSeconds(seconds))));

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void StepOf_OneStepOnEitherSide(int away, bool taken)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);
        var step = Totp.StepAt(now) + away;
        Assert.Equal(taken ? step : null, Totp.StepOf(Key, Totp.CodeOf(Key, step), now, null));
    }

    [Fact]
    public void StepOf_ACodeThatWasUsed_IsNone()
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);
        var step = Totp.StepAt(now);
        Assert.Equal(step, Totp.StepOf(Key, Totp.CodeOf(Key, step), now, step - 1));
        Assert.Null(Totp.StepOf(Key, Totp.CodeOf(Key, step), now, step));
        Assert.Null(Totp.StepOf(Key, Totp.CodeOf(Key, step - 1), now, step));
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345")]
    [InlineData("không phải mã")]
    public void StepOf_NoCode_IsNone(string code) => Assert.Null(Totp.StepOf(Key, code, DateTimeOffset.UnixEpoch.AddYears(50), null));

    [Fact]
    public void NewKey_Is160BitsAndNoTwoAreAlike()
    {
        var keys = Enumerable.Range(0, 50).Select(_ => Totp.NewKey()).ToList();
        Assert.All(keys, key => Assert.Matches("^[A-Z2-7]{32}$", key));
        Assert.Equal(50, keys.Distinct().Count());
        Assert.All(keys, key => Assert.Matches("^[0-9]{6}$", Totp.CodeOf(key, 1)));
    }

    [Fact]
    public void RecoveryCodes_AreFoundHoweverTheyAreTyped()
    {
        var code = RecoveryCode.Make();
        Assert.Matches("^[a-z2-9]{5}-[a-z2-9]{5}$", code);
        Assert.Equal(RecoveryCode.HashOf(1, code), RecoveryCode.HashOf(1, $" {code.ToUpperInvariant().Replace('-', ' ')} "));
        Assert.NotEqual(RecoveryCode.HashOf(1, code), RecoveryCode.HashOf(2, code));
    }
}
