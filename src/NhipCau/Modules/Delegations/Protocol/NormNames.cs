namespace NhipCau.Modules.Delegations.Protocol;

/// <summary>Hạng khách, in the order of the circular; guests of no rank are the other international guests.</summary>
public enum GuestRank { Special, A, B, C, Other }

/// <summary>What protocol money is spent on.</summary>
public enum NormItem
{
    Lodging, Meals, Banquet, Meeting, Gift, Flowers, SupportMeals, PageToVietnamese, PageFromVietnamese, RarePageToVietnamese, RarePageFromVietnamese,
    Consecutive, Simultaneous, FarewellMeal, FarewellGift,
    /// <summary>Not of the circular: transport, a hall, printing.</summary>
    Free,
}

/// <summary>For whom. Hosts and interpreters at table and at lodging are paid for as members are.</summary>
public enum NormPerson { Any, Head, Deputy, Member, Host, Interpreter, Hired, OwnStaff }

/// <summary>What one unit of the amount is.</summary>
public enum NormUnit { PersonDay, PersonHalfDay, Person, Piece, Page, Hour }

/// <summary>What the guests pay themselves.</summary>
public enum GuestsPay { Nothing, FoodAndLodging, Everything }

public static class NormNames
{
    public static string Name(this GuestRank rank) => rank switch
    {
        GuestRank.Special => "Đặc biệt",
        GuestRank.A => "Hạng A",
        GuestRank.B => "Hạng B",
        GuestRank.C => "Hạng C",
        _ => "Khách khác",
    };

    public static string Name(this NormItem item) => item switch
    {
        NormItem.Lodging => "Thuê chỗ ở",
        NormItem.Meals => "Ăn hằng ngày",
        NormItem.Banquet => "Chiêu đãi",
        NormItem.Meeting => "Tiếp xã giao, làm việc",
        NormItem.Gift => "Tặng phẩm",
        NormItem.Flowers => "Tặng hoa khi đón",
        NormItem.SupportMeals => "Ăn của người phục vụ",
        NormItem.PageToVietnamese => "Dịch viết sang tiếng Việt",
        NormItem.PageFromVietnamese => "Dịch viết từ tiếng Việt",
        NormItem.RarePageToVietnamese => "Dịch viết ngôn ngữ ít dùng sang tiếng Việt",
        NormItem.RarePageFromVietnamese => "Dịch viết từ tiếng Việt sang ngôn ngữ ít dùng",
        NormItem.Consecutive => "Dịch nói (dịch đuổi)",
        NormItem.Simultaneous => "Dịch đồng thời (cabin)",
        NormItem.FarewellMeal => "Mời cơm đại sứ kết thúc nhiệm kỳ",
        NormItem.FarewellGift => "Tặng phẩm đại sứ kết thúc nhiệm kỳ",
        _ => "Khoản ngoài định mức",
    };

    public static string Name(this NormPerson person) => person switch
    {
        NormPerson.Any => "Mọi người",
        NormPerson.Head => "Trưởng đoàn khách",
        NormPerson.Deputy => "Phó trưởng đoàn khách",
        NormPerson.Member => "Thành viên đoàn khách",
        NormPerson.Host => "Người phía ta",
        NormPerson.Interpreter => "Phiên dịch đi cùng",
        NormPerson.Hired => "Thuê ngoài",
        _ => "Cán bộ của cơ quan",
    };

    public static string Name(this NormUnit unit) => unit switch
    {
        NormUnit.PersonDay => "người/ngày",
        NormUnit.PersonHalfDay => "người/buổi",
        NormUnit.Person => "người",
        NormUnit.Piece => "món",
        NormUnit.Page => "trang",
        _ => "giờ",
    };

    public static string Name(this GuestsPay pay) => pay switch
    {
        GuestsPay.Nothing => "Phía ta chi",
        GuestsPay.FoodAndLodging => "Khách tự chi ăn, ở",
        _ => "Khách tự chi toàn bộ",
    };

    /// <summary>How many of the unit there are besides the persons: days, half-days, hours, pages; a gift or a guest is one.</summary>
    public static bool HasUnits(this NormUnit unit) => unit is NormUnit.PersonDay or NormUnit.PersonHalfDay or NormUnit.Page or NormUnit.Hour;
}
