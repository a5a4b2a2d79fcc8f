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
    /// <summary>The registers: partners, delegations, agreements and those that follow. All of them share four rights, so that a new one adds none.</summary>
    SeeRegisters,
    KeepRegisters,
    ApproveRegisters,
    /// <summary>Passport numbers, days of birth and the like, each time with a purpose that is logged.</summary>
    SeePersonalData,
    SeePersonalDataLog,
    ManageLimits,
    SeeAgencies,
    ManageAgencies,
    ManageAccounts,
    /// <summary>Own: one's own role, for a time, to somebody of the same agency. All: that of another, as a document says.</summary>
    HandOverRole,
    ManageProvince,
}

/// <summary>How far a right reaches: nowhere, the records of one's own agency, or all.</summary>
public enum Reach { None, Own, All }
