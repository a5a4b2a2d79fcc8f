namespace NhipCau.Shell.History;

/// <summary>The act behind the next save: what is done, why, and by which document.</summary>
public sealed record Deed(string Act, string? Reason = null, string? Document = null);

/// <summary>Who acts: a person, or the program itself at start and in jobs.</summary>
public sealed record Actor(int? AccountId, string Name, int? AgencyId)
{
    public static readonly Actor Program = new(null, "Hệ thống", null);
}
