// official Vietnamese text
using NhipCau.VanBan;
using NhipCau.VanBan.Files.Official;

namespace NhipCau.Modules.Layouts;

/// <summary>An invented tờ trình in each layout: all that can be set is seen in it, from the second page on the number of the page too.</summary>
public static class SampleDocuments
{
    private static readonly OfficialKind Kind = OfficialKinds.Petition;

    /// <param name="layout">"nghi-dinh-30", "hd-05" or "hd-36"; null comes back for any other.</param>
    public static OfficialDocument? Of(string layout, LayoutSettings settings) => layout switch
    {
        "nghi-dinh-30" => State(settings),
        "hd-05" => Party(settings, settings.Guidance05From),
        "hd-36" => Party(settings, settings.Guidance05From.AddDays(-1)),
        _ => null,
    };

    private static OfficialDocument State(LayoutSettings settings) => Written(settings, settings.Guidance05From, ["Thường trực Hội đồng nhân dân tỉnh Sơn Hải"]) with
    {
        Branch = Branch.State,
        Issuer = "Ủy ban nhân dân",
        IssuerPlace = "tỉnh Sơn Hải",
        Symbol = Kind.Symbol(Branch.State, "UBND"),
        Bases = ["Căn cứ Luật Tổ chức chính quyền địa phương", "Theo đề nghị của Giám đốc Sở Ngoại vụ"],
        Recipients = ["Như trên", "Sở Ngoại vụ", "Lưu: VT, NgV"],
        Signature = SignatureLines.Of(Branch.State, Authority.Deputy, "Ủy ban nhân dân", "Chủ tịch", "Phó Chủ tịch", "Đặng Thu Hà", settings: settings),
    };

    private static OfficialDocument Party(LayoutSettings settings, DateOnly day) => Written(settings, day, ["Ban Bí thư Trung ương Đảng"]) with
    {
        Branch = Branch.Party,
        Parent = "Tỉnh ủy Sơn Hải",
        Issuer = "Ban Thường vụ",
        Symbol = Kind.Symbol(Branch.Party, "TU"),
        Bases = ["Căn cứ Điều lệ Đảng Cộng sản Việt Nam", "Căn cứ Quy chế làm việc của Tỉnh ủy"],
        Recipients = ["Như trên", "Lưu Văn phòng Tỉnh ủy"],
        Signature = SignatureLines.Of(Branch.Party, Authority.Deputy, "Ban Thường vụ", "Bí thư", "Phó Bí thư", "Đặng Thu Hà", settings: settings),
    };

    private static OfficialDocument Written(LayoutSettings settings, DateOnly day, IReadOnlyList<string> addressees) => new()
    {
        Settings = settings,
        Issuer = "",
        Number = 5,
        Symbol = "",
        Place = "Sơn Hải",
        Date = day,
        KindName = Kind.Name,
        Title = "về chủ trương đón đoàn công tác của tỉnh bạn",
        Addressees = addressees,
        Body =
        [
            new Paragraph("Đây là văn bản mẫu để xem thể thức: tên cơ quan, người ký và nội dung đều là giả định."),
            new Heading(1, "Sự cần thiết"),
            new Paragraph("Hai tỉnh đã ký thỏa thuận hợp tác và luân phiên đón đoàn công tác hằng năm. Năm nay đến lượt tỉnh Sơn Hải làm chủ nhà, thời gian dự kiến ba ngày trong quý III."),
            new Heading(1, "Nội dung xin ý kiến"),
            .. Enumerable.Range(1, 12).Select(i => new Paragraph($"Nội dung thứ {i}: nêu rõ việc cần làm, cơ quan chủ trì, thời gian hoàn thành và nguồn kinh phí; đoạn này dài hơn một dòng để thấy khoảng cách giữa các dòng, chữ đầu dòng lùi vào bao nhiêu và lề phải của trang ở đâu.")),
            new Paragraph("Kính đề nghị xem xét, cho ý kiến."),
        ],
        Recipients = [],
        Signature = new Signature([], "", null),
    };
}
