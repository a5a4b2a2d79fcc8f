namespace NhipCau.Modules.Partners;

/// <summary>How the tie stands. It is what we know, not a legal finding: that is told by the agreements themselves.</summary>
public enum PartnerState
{
    Active,
    /// <summary>Named for cooperation for the first time, nothing done yet.</summary>
    New,
    /// <summary>Relations without an agreement.</summary>
    Contact,
    /// <summary>Visited us or was visited, no more.</summary>
    VisitOnly,
    /// <summary>Nothing has moved for long.</summary>
    Stalled,
    /// <summary>One of the sides has put it off.</summary>
    Suspended,
    /// <summary>The agreement has expired and no other followed.</summary>
    Expired,
}

public static class PartnerStateNames
{
    public static string Name(this PartnerState state) => state switch
    {
        PartnerState.Active => "Đang hợp tác",
        PartnerState.New => "Mới thiết lập",
        PartnerState.Contact => "Có quan hệ, chưa có văn kiện",
        PartnerState.VisitOnly => "Mới thăm, làm việc",
        PartnerState.Stalled => "Đình trệ",
        PartnerState.Suspended => "Tạm dừng",
        _ => "Văn kiện hết hiệu lực",
    };

    /// <summary>The shape beside the word.</summary>
    public static string Shape(this PartnerState state) => state switch
    {
        PartnerState.Active => "ok",
        PartnerState.New or PartnerState.Contact or PartnerState.VisitOnly => "run",
        PartnerState.Stalled => "soon",
        PartnerState.Suspended => "none",
        _ => "shut",
    };

    /// <summary>Relations that live: what the figure of partners counts.</summary>
    public static bool IsLive(this PartnerState state) => state <= PartnerState.Contact;
}
