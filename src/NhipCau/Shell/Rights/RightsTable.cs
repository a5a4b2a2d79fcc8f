using static NhipCau.Shell.Rights.Reach;
using static NhipCau.Shell.Rights.Role;

namespace NhipCau.Shell.Rights;

/// <summary>Who may what. Read across: a right, then how far each role reaches with it; roles not named reach nowhere.</summary>
public static class RightsTable
{
    private static readonly Dictionary<Right, Dictionary<Role, Reach>> Table = new()
    {
        [Right.Enter] = Everyone(Own),
        [Right.SeeDocuments] = new() { [Officer] = Own, [Leader] = Own, [Clerk] = Own, [OfficeOfficer] = All, [OfficeLeader] = All, [CommitteeOffice] = All, [Chair] = All, [PartyOffice] = Own, [Inspector] = All },
        [Right.ImportDocuments] = new() { [OfficeOfficer] = All, [OfficeLeader] = All, [CommitteeOffice] = All },
        [Right.ReviewPlans] = new() { [OfficeOfficer] = All, [OfficeLeader] = All, [CommitteeOffice] = All },
        [Right.IssuePlans] = new() { [OfficeLeader] = All },
        [Right.SeeTasks] = new() { [Officer] = Own, [Leader] = Own, [Clerk] = Own, [OfficeOfficer] = All, [OfficeLeader] = All, [CommitteeOffice] = All, [Chair] = All, [PartyOffice] = Own, [Inspector] = All },
        [Right.AcceptTasks] = Agencies(Own),
        [Right.ReportProgress] = Agencies(Own),
        // The head of the unit approves and sends; nobody else does.
        [Right.ApproveProgress] = new() { [Leader] = Own, [OfficeLeader] = Own },
        // Own: the monitor of the plan (the focal agency, or the one the plan names). The committee's office reaches all:
        // where the monitor itself leads a task, somebody outside it can confirm.
        [Right.VerifyProgress] = new(Agencies(Own)) { [CommitteeOffice] = All },
        // Own: the monitor again. No officer of a department: he would move his own deadlines.
        [Right.DecideTasks] = new() { [Leader] = Own, [OfficeOfficer] = Own, [OfficeLeader] = All, [CommitteeOffice] = Own },
        [Right.SeeReports] = new() { [Officer] = Own, [Leader] = Own, [Clerk] = Own, [OfficeOfficer] = All, [OfficeLeader] = All, [CommitteeOffice] = All, [Chair] = All, [PartyOffice] = Own, [Inspector] = All },
        [Right.WriteReports] = Agencies(Own),
        [Right.SendReports] = new() { [Leader] = Own, [OfficeLeader] = Own },
        [Right.CollectReports] = new() { [OfficeOfficer] = All, [OfficeLeader] = All },
        [Right.Consolidate] = new() { [OfficeOfficer] = All, [OfficeLeader] = All },
        [Right.SeeOverview] = new() { [Leader] = Own, [OfficeOfficer] = All, [OfficeLeader] = All, [CommitteeOffice] = All, [Chair] = All, [Inspector] = All },
        [Right.SeeRegisters] = new() { [Officer] = Own, [Leader] = Own, [Clerk] = Own, [OfficeOfficer] = All, [OfficeLeader] = All, [CommitteeOffice] = All, [Chair] = All, [PartyOffice] = Own, [Inspector] = All },
        [Right.KeepRegisters] = new() { [Officer] = Own, [Leader] = Own, [OfficeOfficer] = All, [OfficeLeader] = All, [CommitteeOffice] = All },
        // Own: the head of the unit sends what the unit proposes. All: the decision itself.
        [Right.ApproveRegisters] = new() { [Leader] = Own, [OfficeLeader] = All, [CommitteeOffice] = All, [Chair] = All },
        [Right.SeePersonalData] = new() { [Officer] = Own, [Leader] = Own, [OfficeOfficer] = All, [OfficeLeader] = All },
        [Right.SeePersonalDataLog] = new() { [Leader] = Own, [OfficeLeader] = All, [Inspector] = All },
        [Right.ManageLimits] = new() { [OfficeLeader] = All },
        [Right.SeeAgencies] = Everyone(All),
        [Right.ManageAgencies] = new() { [Administrator] = All },
        [Right.ManageAccounts] = new() { [Administrator] = All },
        // Heads of a unit hand their own role over. The administrator enters what a document says and never takes a role of content himself.
        [Right.HandOverRole] = new() { [Leader] = Own, [OfficeLeader] = Own, [Chair] = Own, [Administrator] = All },
        [Right.ManageProvince] = new() { [Administrator] = All },
    };

    public static Reach Of(Role role, Right right) => Table.TryGetValue(right, out var row) && row.TryGetValue(role, out var reach) ? reach : None;

    private static Dictionary<Role, Reach> Everyone(Reach reach) => Enum.GetValues<Role>().ToDictionary(role => role, _ => reach);

    /// <summary>The roles that work on the tasks of their own agency.</summary>
    private static Dictionary<Role, Reach> Agencies(Reach reach) => new() { [Officer] = reach, [Leader] = reach, [OfficeOfficer] = reach, [OfficeLeader] = reach, [CommitteeOffice] = reach };
}
