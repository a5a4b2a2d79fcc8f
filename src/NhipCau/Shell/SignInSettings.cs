namespace NhipCau.Shell;

/// <summary>What the machine decides about signing in; what the office decides is on the page of its rules.</summary>
public sealed record SignInSettings
{
    /// <summary>Rounds of PBKDF2-HMAC-SHA512 for a new password; older ones are made anew when their owner next signs in.</summary>
    public int PasswordRounds { get; init; } = 210_000;

    /// <summary>A file of passwords that nobody may choose, beside the rules of habit.</summary>
    public string? PasswordList { get; init; }

    /// <summary>Wrong passwords from one address in five minutes. A whole province may sit behind one address, and its mistypings count together.</summary>
    public int FailuresOfAnAddress { get; init; } = 300;

    /// <summary>Costly pages (a PDF, an export, an import) one person may ask for in a minute.</summary>
    public int CostlyPerMinute { get; init; } = 60;
}
