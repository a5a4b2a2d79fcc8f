using NhipCau.Shell.Deadlines;

namespace NhipCau.Modules.Agreements;

/// <summary>
/// How an agreement comes to be signed at one level: who decides, who is asked, in how many days each answers, and to whom it is reported.
/// The same holds for amending, extending, terminating, withdrawing from and suspending it: same competence, same procedure.
/// </summary>
/// <param name="Level">In whose name it is signed.</param>
/// <param name="Decides">Who permits it, in words.</param>
/// <param name="Asks">Who must be asked whatever it is about.</param>
/// <param name="Reply">In how many days each body answers.</param>
/// <param name="Decide">null: the law sets no days.</param>
/// <param name="Objection">A body that objects stops it until the Prime Minister consents.</param>
/// <param name="Report">In how many days it is reported.</param>
/// <param name="ReportTo">To whom, first whom it is addressed to, then who gets a copy.</param>
/// <param name="Clause">The law that says all this.</param>
public sealed record Procedure(SigningLevel Level, string Decides, IReadOnlyList<Body> Asks, ClockRule Reply, ClockRule? Decide, bool Objection, ClockRule Report, IReadOnlyList<string> ReportTo, string Clause)
{
    private const string Law = "Luật 70/2020/QH14, phần ký kết nhân danh HĐND, UBND cấp tỉnh"; // official Vietnamese text
    private const string ShortLaw = "Luật 70/2020/QH14, thủ tục rút gọn"; // official Vietnamese text
    private const string Decree = "NĐ 64/2021/NĐ-CP, sửa đổi bởi NĐ 177/2025/NĐ-CP"; // official Vietnamese text

    public static readonly IReadOnlyList<Procedure> All =
    [
        new(SigningLevel.Council, "Chủ tịch Hội đồng nhân dân", [Body.ForeignMinistry], Replies(7, Law), null, true, Reports("Báo cáo Thủ tướng Chính phủ, gửi Bộ Ngoại giao", Law), ["Thủ tướng Chính phủ", "Bộ Ngoại giao"], Law),
        new(SigningLevel.Committee, "Chủ tịch Ủy ban nhân dân", [Body.ForeignMinistry], Replies(7, Law), null, true, Reports("Báo cáo Thủ tướng Chính phủ, gửi Bộ Ngoại giao", Law), ["Thủ tướng Chính phủ", "Bộ Ngoại giao"], Law),
        new(SigningLevel.Department, "Chủ tịch Ủy ban nhân dân cấp tỉnh", [Body.ForeignOffice], Replies(7, Decree), Decides5(Decree), false, Reports("Báo cáo Chủ tịch Ủy ban nhân dân cấp tỉnh, gửi cơ quan ngoại vụ", Decree), ["Chủ tịch Ủy ban nhân dân cấp tỉnh", "Cơ quan ngoại vụ cấp tỉnh"], Decree),
        new(SigningLevel.BorderCommune, "Chủ tịch Ủy ban nhân dân cấp tỉnh", [Body.ForeignOffice], Replies(7, Decree), Decides5(Decree), false, Reports("Báo cáo Chủ tịch Ủy ban nhân dân cấp tỉnh, gửi cơ quan ngoại vụ", Decree), ["Chủ tịch Ủy ban nhân dân cấp tỉnh", "Cơ quan ngoại vụ cấp tỉnh"], Decree),
        new(SigningLevel.Organisation, "Cơ quan quản lý của tổ chức", [Body.ForeignOffice], Replies(7, Decree), Decides5(Decree), false, Reports("Báo cáo cơ quan quản lý của tổ chức, gửi cơ quan ngoại vụ", Decree), ["Cơ quan quản lý của tổ chức", "Cơ quan ngoại vụ cấp tỉnh"], Decree),
    ];

    /// <summary>A border commune's second way: the foreign office asks these itself (NĐ 177/2025/NĐ-CP).</summary>
    public static readonly IReadOnlyList<Body> CommuneAsks = [Body.Police, Body.Garrison];

    /// <summary>The first way: the foreign office may give an opinion, the commune revises and sends again.</summary>
    public static readonly ClockRule CommuneRevises = new("ttqt-chinh-ly", "UBND xã chỉnh lý, gửi lại hồ sơ", 5, ClockUnit.WorkingDays, Decree);

    /// <summary>The second way: so long has the foreign office to write to those it asks.</summary>
    public static readonly ClockRule OfficeForwards = new("ttqt-chuyen-hoi", "Cơ quan ngoại vụ gửi lấy ý kiến", 3, ClockUnit.WorkingDays, Decree);

    public static readonly ClockRule PrimeMinisterAnswers = new("ttqt-thu-tuong", "Thủ tướng Chính phủ trả lời khi có ý kiến không đồng ý", 7, ClockUnit.WorkingDays, Law);

    /// <summary>Trình tự, thủ tục rút gọn.</summary>
    public static readonly ClockRule ShortReply = new("ttqt-gop-y", "Cơ quan được hỏi trả lời, thủ tục rút gọn", 3, ClockUnit.WorkingDays, ShortLaw);

    /// <summary>NĐ 177/2025/NĐ-CP: until that day an agreement taken over from an abolished unit changes its name only without asking anybody anew.</summary>
    public static readonly DateOnly NameOnlyUntil = new(2027, 2, 28);

    public const string NameOnlyClause = "NĐ 177/2025/NĐ-CP"; // official Vietnamese text

    /// <summary>Before that day other law held, and its agreements were made otherwise.</summary>
    public static readonly DateOnly LawFrom = new(2021, 7, 1);

    public static Procedure Of(SigningLevel level) => All.First(p => p.Level == level);

    private static ClockRule Replies(int days, string clause) => new("ttqt-gop-y", "Cơ quan được hỏi trả lời", days, ClockUnit.WorkingDays, clause);

    private static ClockRule Decides5(string clause) => new("ttqt-quyet-dinh", "Người có thẩm quyền quyết định", 5, ClockUnit.WorkingDays, clause);

    private static ClockRule Reports(string what, string clause) => new("ttqt-bao-cao", what, 15, ClockUnit.CalendarDays, clause);
}

/// <summary>Why the shortened procedure may be taken. Luật 70/2020/QH14: a visit of high rank, or what cannot wait.</summary>
public enum ShortReason { HighVisit, UrgentPolitics, Relief, Disaster }

/// <summary>The two ways of a border commune (NĐ 177/2025/NĐ-CP).</summary>
public enum CommuneWay { OfficeOpines, OfficeAsks }

public static class ProcedureNames
{
    public static string Name(this ShortReason reason) => reason switch
    {
        ShortReason.HighVisit => "Ký trong chuyến thăm của đoàn cấp cao",
        ShortReason.UrgentPolitics => "Yêu cầu chính trị, đối ngoại khẩn cấp",
        ShortReason.Relief => "Cứu trợ khẩn cấp",
        _ => "Khắc phục thiên tai, dịch bệnh",
    };

    public static string Name(this CommuneWay way) => way switch
    {
        CommuneWay.OfficeOpines => "Cơ quan ngoại vụ cho ý kiến, xã chỉnh lý rồi gửi lại",
        _ => "Cơ quan ngoại vụ lấy ý kiến Công an, Bộ Chỉ huy Quân sự và sở liên quan",
    };
}
