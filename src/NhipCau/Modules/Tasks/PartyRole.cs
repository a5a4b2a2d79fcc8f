namespace NhipCau.Modules.Tasks;

public enum PartyRole { Lead, CoLead, Coordinating }

public static class PartyRoleNames
{
    public static string Name(this PartyRole role) => role switch
    {
        PartyRole.Lead => "Chủ trì",
        PartyRole.CoLead => "Đồng chủ trì",
        _ => "Phối hợp",
    };
}
