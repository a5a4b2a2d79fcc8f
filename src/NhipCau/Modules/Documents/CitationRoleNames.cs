using NhipCau.VanBan;

namespace NhipCau.Modules.Documents;

public static class CitationRoleNames
{
    public static string Name(this CitationRole role) => role switch
    {
        CitationRole.Basis => "Căn cứ",
        CitationRole.Implements => "Thực hiện",
        CitationRole.Amends => "Sửa đổi văn bản khác",
        CitationRole.Replaces => "Thay thế văn bản khác",
        CitationRole.AmendedBy => "Được sửa đổi",
        CitationRole.ReplacedBy => "Bị thay thế",
        _ => "Viện dẫn",
    };
}
