namespace NhipCau.Modules.Accounts;

/// <summary>A temporary password on the one page that shows it.</summary>
public sealed record Given(string FullName, string UserName, string Agency, string Password);
