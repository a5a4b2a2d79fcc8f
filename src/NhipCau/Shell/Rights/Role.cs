namespace NhipCau.Shell.Rights;

/// <summary>What a person is in the work, beside the agency he or she acts for.</summary>
public enum Role
{
    /// <summary>Chuyên viên đơn vị.</summary>
    Officer,
    /// <summary>Lãnh đạo đơn vị.</summary>
    Leader,
    /// <summary>Văn thư đơn vị.</summary>
    Clerk,
    /// <summary>Chuyên viên of the focal agency of external affairs.</summary>
    OfficeOfficer,
    /// <summary>Lãnh đạo of the focal agency of external affairs.</summary>
    OfficeLeader,
    /// <summary>Văn phòng UBND.</summary>
    CommitteeOffice,
    /// <summary>Chủ tịch, Phó Chủ tịch UBND.</summary>
    Chair,
    /// <summary>Văn phòng of the Party committee.</summary>
    PartyOffice,
    /// <summary>Quản trị: technical, edits no content.</summary>
    Administrator,
    /// <summary>Kiểm tra, thanh tra: reads and sees the history.</summary>
    Inspector,
}

public static class RoleNames
{
    public static string Name(this Role role) => role switch
    {
        Role.Officer => "Chuyên viên đơn vị",
        Role.Leader => "Lãnh đạo đơn vị",
        Role.Clerk => "Văn thư đơn vị",
        Role.OfficeOfficer => "Chuyên viên cơ quan ngoại vụ",
        Role.OfficeLeader => "Lãnh đạo cơ quan ngoại vụ",
        Role.CommitteeOffice => "Văn phòng UBND",
        Role.Chair => "Lãnh đạo UBND",
        Role.PartyOffice => "Văn phòng cấp ủy",
        Role.Administrator => "Quản trị",
        _ => "Kiểm tra",
    };
}
