using System.Globalization;

namespace NhipCau.Shell;

/// <summary>What the machine decides about signing in; what the office decides is on the page of its rules.</summary>
public sealed record SignInSettings
{
    /// <summary>Rounds of PBKDF2-HMAC-SHA512 for a new password; older ones are made anew when their owner next signs in.</summary>
    public int PasswordRounds { get; init; } = 210_000;

    /// <summary>Wrong passwords from one address in five minutes. A whole province may sit behind one address, and its mistypings count together.</summary>
    public int FailuresOfAnAddress { get; init; } = 300;

    /// <summary>Costly pages (a PDF, an export, an import) one person may ask for in a minute.</summary>
    public int CostlyPerMinute { get; init; } = 60;

    public static SignInSettings FromEnvironment => new()
    {
        PasswordRounds = Number("NHIPCAU_PASSWORD_ROUNDS", 100_000, 10_000_000) ?? 210_000,
        FailuresOfAnAddress = Number("NHIPCAU_SIGNIN_FAILURES", 10, 1_000_000) ?? 300,
        CostlyPerMinute = Number("NHIPCAU_COSTLY_PER_MINUTE", 5, 1_000_000) ?? 60,
    };

    private static int? Number(string name, int least, int most) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var set) && set >= least && set <= most ? set : null;
}
