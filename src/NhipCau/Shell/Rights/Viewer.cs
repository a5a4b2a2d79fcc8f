namespace NhipCau.Shell.Rights;

/// <summary>The signed-in person, as the account stands at this request.</summary>
/// <param name="Areas">Areas of work the person is limited to; empty: all.</param>
public sealed record Viewer(int AccountId, string Name, int AgencyId, string AgencyName, Role Role, IReadOnlyList<int> Areas)
{
    /// <summary>Sees nothing but the page where the password is changed until that is done.</summary>
    public bool MustChangePassword { get; init; }

    /// <summary>Has a role that does not work here without a second factor, and has none: sees nothing but the page where it is set up.</summary>
    public bool MustSetUpSecondFactor { get; init; }

    /// <summary>Single-key shortcuts are on.</summary>
    public bool Shortcuts { get; init; } = true;

    /// <summary>Which sign-in this is.</summary>
    public int SignInId { get; init; }

    /// <summary>Somebody signed in from a browser the account had never used, and the person has not said that it was he.</summary>
    public bool HasNewSignIn { get; init; }

    /// <summary>Whose role the person has taken on just now; null: his own. The role, the areas and the name of this record are then those of that hat.</summary>
    public Hat? Hat { get; init; }

    /// <summary>Roles handed over to the person that are in force today.</summary>
    public IReadOnlyList<Hat> Hats { get; init; } = [];

    /// <summary>Which rows a person may see follows from this alone: answers are remembered by it, for all who see the same.</summary>
    public string Scope => $"{Role} {AgencyId} {string.Join(',', Areas)}";

    /// <summary>Nobody in particular who sees the same: what is found out for him holds for everyone of the same <see cref="Scope"/>.</summary>
    public Viewer Anyone => new(0, "", AgencyId, AgencyName, Role, Areas);

    public Reach Reach(Right right) => RightsTable.Of(Role, right);

    /// <summary>May do it for at least one agency.</summary>
    public bool May(Right right) => Reach(right) != Rights.Reach.None;

    /// <summary>May do it on a record that belongs to this agency.</summary>
    public bool May(Right right, int? agencyId) =>
        Reach(right) switch { Rights.Reach.All => true, Rights.Reach.Own => agencyId == AgencyId, _ => false };

    public bool SeesAll(Right right) => Reach(right) == Rights.Reach.All;
}

/// <summary>A role handed over for a time (ủy quyền): always one person in one role, never two at once.</summary>
public sealed record Hat(int LoanId, int GiverId, string GiverName, Role Role, DateOnly Until);
