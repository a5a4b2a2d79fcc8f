namespace NhipCau.Shell.Rights;

/// <summary>What can be done or seen. Who may is in <see cref="RightsTable"/>, and nowhere else.</summary>
public enum Right
{
    /// <summary>Any signed-in person: the desk, own account, help.</summary>
    Enter,
    SeeDocuments,
    ImportDocuments,
    ReviewPlans,
    IssuePlans,
    SeeTasks,
    AcceptTasks,
    ReportProgress,
    ApproveProgress,
    VerifyProgress,
    DecideTasks,
    SeeReports,
    WriteReports,
    SendReports,
    CollectReports,
    Consolidate,
    SeeOverview,
    SeeAgencies,
    ManageAgencies,
    ManageAccounts,
    ManageProvince,
}

/// <summary>How far a right reaches: nowhere, the records of one's own agency, or all.</summary>
public enum Reach { None, Own, All }
