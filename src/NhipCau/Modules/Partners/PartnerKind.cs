namespace NhipCau.Modules.Partners;

public enum PartnerKind
{
    /// <summary>A province, state, prefecture, city … of another country.</summary>
    Locality,
    /// <summary>Parliament, government, ministry, party of another country.</summary>
    National,
    Organisation,
    /// <summary>Embassy, consulate, office of an international organisation.</summary>
    Mission,
    Enterprise,
}

public static class PartnerKindNames
{
    public static string Name(this PartnerKind kind) => kind switch
    {
        PartnerKind.Locality => "Địa phương nước ngoài",
        PartnerKind.National => "Cơ quan trung ương nước ngoài",
        PartnerKind.Organisation => "Tổ chức",
        PartnerKind.Mission => "Cơ quan đại diện",
        _ => "Doanh nghiệp",
    };
}
