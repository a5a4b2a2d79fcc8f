namespace NhipCau.Modules.Agencies;

public enum AgencyKind { State, Party, Front, Association, Group, Central }

public static class AgencyKindNames
{
    public static string Name(this AgencyKind kind) => kind switch
    {
        AgencyKind.State => "Cơ quan nhà nước",
        AgencyKind.Party => "Cơ quan Đảng",
        AgencyKind.Front => "Mặt trận, đoàn thể",
        AgencyKind.Association => "Hội, liên hiệp",
        AgencyKind.Group => "Nhóm cơ quan",
        _ => "Cơ quan Trung ương",
    };
}
