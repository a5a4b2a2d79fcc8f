namespace NhipCau.Shell.Rights;

/// <summary>The signed-in person, as the account stands at this request.</summary>
/// <param name="Areas">Areas of work the person is limited to; empty: all.</param>
public sealed record Viewer(int AccountId, string Name, int AgencyId, string AgencyName, Role Role, IReadOnlyList<int> Areas)
{
    /// <summary>Sees nothing but the page where the password is changed until that is done.</summary>
    public bool MustChangePassword { get; init; }

    /// <summary>Single-key shortcuts are on.</summary>
    public bool Shortcuts { get; init; } = true;

    public Reach Reach(Right right) => RightsTable.Of(Role, right);

    /// <summary>May do it for at least one agency.</summary>
    public bool May(Right right) => Reach(right) != Rights.Reach.None;

    /// <summary>May do it on a record that belongs to this agency.</summary>
    public bool May(Right right, int? agencyId) =>
        Reach(right) switch { Rights.Reach.All => true, Rights.Reach.Own => agencyId == AgencyId, _ => false };

    public bool SeesAll(Right right) => Reach(right) == Rights.Reach.All;
}
