using NhipCau.VanBan.Files.Official;

namespace NhipCau.VanBan.Files.Tests.Golden;

/// <summary>One document of each kind in each layout, in invented words; together they use everything the writer knows.</summary>
internal static class GoldenDocuments
{
    private const string State = "state", Party2018 = "party-2018", Party2026 = "party-2026";

    private static readonly string[] Layouts = [State, Party2018, Party2026];

    private static readonly Dictionary<string, (OfficialKind Kind, Func<Office, OfficialDocument> Make)> Kinds = new()
    {
        ["plan"] = (OfficialKinds.Plan, Plan),
        ["programme"] = (OfficialKinds.Programme, Programme),
        ["report"] = (OfficialKinds.Report, Report),
        ["letter"] = (OfficialKinds.Letter, Letter),
        ["petition"] = (OfficialKinds.Petition, Petition),
        ["decision"] = (OfficialKinds.Decision, Decision),
        ["notice"] = (OfficialKinds.Notice, Notice),
        ["invitation"] = (OfficialKinds.Invitation, Invite),
    };

    public static IEnumerable<string> Names => from layout in Layouts from kind in Kinds.Keys select $"{layout}/{kind}";

    public static OfficialDocument Of(string name)
    {
        var (layout, kind) = (name.Split('/')[0], name.Split('/')[1]);
        var office = new Office(layout == State ? Branch.State : Branch.Party, layout == Party2018 ? new DateOnly(2024, 6, 5) : new DateOnly(2026, 7, 3), Kinds[kind].Kind);
        return Kinds[kind].Make(office);
    }

    /// <summary>Who writes: the leading body of the province, or one of its offices.</summary>
    private sealed record Office(Branch Branch, DateOnly Day, OfficialKind Kind)
    {
        public bool IsParty => Branch == Branch.Party;

        public string Where => IsParty ? "Tỉnh ủy" : "tỉnh";

        public OfficialDocument Leading(int number, string title, Authority authority, string signer, string name) => Of(number, title) with
        {
            Issuer = IsParty ? "Tỉnh ủy" : "Ủy ban nhân dân",
            IssuerPlace = IsParty ? "Sơn Hải" : "tỉnh Sơn Hải",
            Symbol = Kind.Symbol(Branch, IsParty ? "TU" : "UBND", "NgV"),
            Signature = IsParty
                ? SignatureLines.Of(Branch, authority, "Ban Thường vụ", "Bí thư", signer, name)
                : SignatureLines.Of(Branch, authority, "Ủy ban nhân dân", "Chủ tịch", signer, name),
            Recipients = IsParty
                ? ["Văn phòng Trung ương Đảng", "Các ban đảng, đảng ủy trực thuộc", "Lưu Văn phòng Tỉnh ủy"]
                : ["Bộ Ngoại giao (để báo cáo)", "Các sở, ban, ngành", "UBND các xã, phường", "Lưu: VT, NgV"],
        };

        public OfficialDocument Acting(int number, string title, Authority authority, string signer, string? name, string? unitHead = null) => Of(number, title) with
        {
            Parent = IsParty ? "Tỉnh ủy Sơn Hải" : "Ủy ban nhân dân tỉnh Sơn Hải",
            Issuer = IsParty ? "Văn phòng" : "Sở Ngoại vụ",
            Symbol = Kind.Symbol(Branch, IsParty ? "VPTU" : "SNgV", "HTQT"),
            Signature = SignatureLines.Of(Branch, authority, null, IsParty ? "Chánh Văn phòng" : "Giám đốc", signer, name, unitHead),
            Recipients = IsParty ? ["Như trên", "Lãnh đạo Văn phòng", "Lưu Văn phòng Tỉnh ủy"] : ["Như trên", "Ban Giám đốc Sở", "Lưu: VT, HTQT"],
        };

        private OfficialDocument Of(int number, string title) => new()
        {
            Branch = Branch,
            Issuer = "",
            Symbol = "",
            Number = number,
            Place = "Sơn Hải",
            Date = Day,
            KindName = Kind.Name,
            Title = title,
            Body = [],
            Signature = new([], "", null),
        };
    }

    private static OfficialDocument Plan(Office office) => office.Leading(112, "Gặp gỡ các đối tác nước ngoài của tỉnh năm 2026", Authority.Deputy, office.IsParty ? "Phó Bí thư" : "Phó Chủ tịch", "Tạ Quang Nhật") with
    {
        Bases = ["Căn cứ Chương trình số 21-CTr/TU ngày 09/3/2024 về hội nhập quốc tế", "Thực hiện kết luận tại phiên họp tháng 5 của tập thể lãnh đạo"],
        Body =
        [
            new Heading(1, "Mục đích, yêu cầu", bookmark: "muc_I", numbered: true),
            new Heading(2, "Mục đích", numbered: true),
            new BulletItem("Giữ các mối quan hệ đã có, mở thêm đối tác ở những lĩnh vực đang cần;"),
            new BulletItem("Giới thiệu cảng biển, nghề cá và đào tạo nghề của địa phương."),
            new Heading(2, "Yêu cầu", numbered: true),
            new Paragraph("Mỗi hoạt động có một cơ quan chịu trách nhiệm, có thời hạn và kết quả đo được."),
            new Heading(1, "Nhiệm vụ", numbered: true),
            new Heading(2, "Chuẩn bị", numbered: true),
            new Heading(3, "Nội dung", numbered: true),
            .. new[] { "Danh sách đối tác", "Chương trình làm việc", "Tài liệu giới thiệu", "Quà tặng", "Phiên dịch", "An ninh, y tế", "Truyền thông" }.Select(text => new Heading(4, text, numbered: true)),
            new Heading(3, "Kinh phí", numbered: true),
            new Heading(4, "Nguồn", numbered: true),
            new Paragraph("Trong dự toán được giao năm 2026."),
            new Heading(1, "Tổ chức thực hiện", numbered: true),
            new Paragraph("Các cơ quan được phân công báo cáo kết quả trước ngày 15/11/2026."),
        ],
        Appendices =
        [
            new Appendix("Phân công chuẩn bị",
                [
                    new Grid(
                        [
                            new([new("TT", down: 2), new("Nội dung", down: 2), new("Thực hiện", across: 2), new("Thời gian", across: 2)]),
                            GridRow.Of("Chủ trì", "Phối hợp", "Từ ngày", "Đến ngày"),
                        ],
                        [
                            new([new("A. Trước cuộc gặp", across: 6, bold: true)]),
                            new([new("1", align: CellAlign.Centre), new("Lập danh sách đối tác"), new("Sở Ngoại vụ", down: 2), new("Sở Công Thương"), new("05/7/2026", align: CellAlign.Centre), new("20/7/2026", align: CellAlign.Centre)]),
                            new([new("2", align: CellAlign.Centre), new("Gửi giấy mời"), new("Bưu điện tỉnh"), new("21/7/2026", across: 2, align: CellAlign.Centre)]),
                            new([new("B. Trong cuộc gặp", across: 6, bold: true)]),
                            new([new("3", align: CellAlign.Centre), new("Đón tiếp"), new("Văn phòng"), new("Các cơ quan có khách"), new("12/8/2026", across: 2, align: CellAlign.Centre)]),
                        ]),
                ], Landscape: true),
        ],
    };

    private static OfficialDocument Programme(Office office) => office.Leading(4, "Công tác đối ngoại nhân dân năm 2026", Authority.Head, "", "Lò Văn Thảo") with
    {
        Body =
        [
            new Paragraph([new Run(office.IsParty ? "Ban Thường vụ Tỉnh ủy" : "Ủy ban nhân dân tỉnh"), new Run(" ban hành Chương trình công tác đối ngoại nhân dân năm 2026 như sau:")], Bookmark: "mo_dau"),
            new Heading(1, "Các hoạt động", numbered: true),
            new ListItem("Ngày hội giao lưu với các nước bạn.", ListKind.Number),
            new ListItem("Tuần phim các nước láng giềng:", ListKind.Number),
            new ListItem("chọn phim;", ListKind.Letter),
            new ListItem("mời đoàn làm phim.", ListKind.Letter),
            new ListItem("Trại sáng tác hữu nghị.", ListKind.Number),
            new Heading(1, "Các hội hữu nghị tham gia", numbered: true),
            .. new[] { "Lào", "Cam-pu-chia", "Thái Lan", "Nhật Bản", "Hàn Quốc", "Nga", "Cu-ba", "Pháp", "Đức", "Ấn Độ", "Ô-xtrây-li-a" }
                .Select((name, i) => new ListItem($"Hội hữu nghị với {name}{(i == 10 ? "." : ";")}", ListKind.Letter)),
            new Heading(1, "Kinh phí", numbered: true),
            new ListItem("Nguồn vận động.", ListKind.Number),
            new ListItem("Nguồn được giao.", ListKind.Number),
            new Paragraph("Các cơ quan, tổ chức căn cứ Chương trình này xây dựng kế hoạch của mình."),
        ],
        Appendices =
        [
            new Appendix("Lịch các ngày lễ", [new Heading(1, "Quý III", numbered: true), new Paragraph("Ngày 15/8/2026: họp mặt hữu nghị."), new Heading(1, "Quý IV", numbered: true), new Paragraph("Ngày 20/11/2026: giao lưu sinh viên.")]),
            new Appendix("Danh sách đầu mối", [new Table(["TT", "Cơ quan", "Người theo dõi"], [["1", "Liên hiệp các tổ chức hữu nghị", "Vi Thị Sen"], ["2", "Tỉnh đoàn", "Hà Công Lý"]])]),
        ],
    };

    private static OfficialDocument Report(Office office) => office.Acting(26, "Kết quả công tác đối ngoại 6 tháng đầu năm", Authority.Deputy, office.IsParty ? "Phó Chánh Văn phòng" : "Phó Giám đốc", "Đèo Thị Mây") with
    {
        Addressees = office.IsParty ? ["Ban Thường vụ Tỉnh ủy", "Văn phòng Trung ương Đảng"] : ["Ủy ban nhân dân tỉnh", "Bộ Ngoại giao"],
        Body =
        [
            new Heading(1, "Kết quả", numbered: true),
            new Paragraph(
                [
                    new Run("Trong kỳ, "), new Run(office.Where), new Run(" đã cử "), new Run("12", Tag: "doan-ra:tong", Bookmark: "doan_ra"), new Run(" đoàn ra, đón "),
                    new Run("31", Tag: "doan-vao:tong", Note: "Gồm 20 đoàn doanh nghiệp, 07 đoàn địa phương kết nghĩa, 04 đoàn cơ quan đại diện."), new Run(" đoàn vào, "),
                    new Run("tăng 24%", Bold: true, Tag: "doan-vao:so-cung-ky"), new Run(" so với cùng kỳ; ký "), new Run("03", Tag: "thoa-thuan:ky-moi", Note: "Với các tỉnh Nam Hoa, Bắc Lâm và thành phố Hải Vân."),
                    new Run(" thỏa thuận."),
                ], Bookmark: "doan_1"),
            new Grid(
                [new([new("TT", down: 2), new("Chỉ tiêu", down: 2), new("Số lượng", across: 2), new("So sánh (%)", down: 2)]), GridRow.Of("Kỳ này", "Cùng kỳ")],
                [
                    Row("1", "Đoàn ra", "12", "15", "80,0"),
                    new([new("2", align: CellAlign.Centre), new("Đoàn vào"), new([new Run("31", Tag: "doan-vao:tong")], Align: CellAlign.Right), new("25", align: CellAlign.Right), new("124,0", align: CellAlign.Right)]),
                    Row("3", "Thỏa thuận quốc tế được ký", "3", "3", "100,0"),
                ]),
            new Heading(1, "Kiến nghị", numbered: true),
            new Paragraph("Đề nghị cấp trên sớm hướng dẫn mẫu thống kê chung để số liệu các kỳ so sánh được với nhau."),
        ],
    };

    private static OfficialDocument Letter(Office office) => office.Acting(8, "cung cấp số liệu đoàn ra, đoàn vào 6 tháng đầu năm", Authority.Head, "", "Mùa A Páo") with
    {
        Addressees = ["Ban Tổ chức Tỉnh ủy"],
        Body =
        [
            new Paragraph("Để có căn cứ xây dựng báo cáo chung, đề nghị quý cơ quan cung cấp số liệu đoàn ra, đoàn vào 6 tháng đầu năm theo mẫu gửi kèm, gồm:"),
            new BulletItem("Số đoàn, số người, nước đến hoặc nước đi;"),
            new BulletItem("Kinh phí và nguồn kinh phí."),
            new Paragraph("Số liệu gửi trước ngày 20/7/2026. Trân trọng cảm ơn."),
        ],
    };

    private static OfficialDocument Petition(Office office) => office.Acting(15, "về việc cử đoàn dự hội chợ nghề cá tại tỉnh Bắc Lâm", Authority.ByOrder, "Phó Trưởng phòng", "Sầm Thị Gấm", "Trưởng phòng") with
    {
        Addressees = [office.IsParty ? "Ban Thường vụ Tỉnh ủy" : "Ủy ban nhân dân tỉnh"],
        Bases = ["Căn cứ thư mời ngày 12/5/2026 của tỉnh Bắc Lâm"],
        Body =
        [
            new Paragraph("Sau khi trao đổi với các cơ quan có liên quan, xin trình việc cử đoàn như sau:"),
            new Heading(2, "Thành phần", numbered: true),
            new Paragraph("Đoàn gồm 05 người, do một đồng chí lãnh đạo làm trưởng đoàn."),
            new Heading(2, "Thời gian, kinh phí", numbered: true),
            new Paragraph("Từ ngày 10/9/2026 đến ngày 14/9/2026; kinh phí do bạn chi trả phần ăn, ở."),
            new Paragraph("Kính đề nghị xem xét, quyết định."),
        ],
    };

    private static OfficialDocument Decision(Office office) => office.Leading(1450, "Về việc thành lập Tổ giúp việc đón đoàn cấp cao", Authority.Head, "", "") with
    {
        Decides = office.IsParty ? "Ban Thường vụ Tỉnh ủy" : "Chủ tịch Ủy ban nhân dân tỉnh",
        Bases = ["Căn cứ Quy chế làm việc", "Căn cứ Kế hoạch số 112 về gặp gỡ các đối tác nước ngoài", "Xét đề nghị của cơ quan tham mưu về đối ngoại"],
        Body =
        [
            new Paragraph([new Run("Điều 1. ", Bold: true), new Run("Thành lập Tổ giúp việc gồm các thành viên sau:")]),
            new ListItem("Tổ trưởng: lãnh đạo Văn phòng;", ListKind.Letter),
            new ListItem("Các thành viên: đại diện các cơ quan có liên quan.", ListKind.Letter),
            new Paragraph([new Run("Điều 2. ", Bold: true), new Run("Tổ giúp việc tự giải thể khi hoàn thành nhiệm vụ.")]),
            new Paragraph([new Run("Điều 3. ", Bold: true), new Run("Các cơ quan có liên quan và thành viên Tổ giúp việc chịu trách nhiệm thi hành Quyết định này.")]),
        ],
        Recipients = office.IsParty ? ["Như Điều 3", "Lưu Văn phòng Tỉnh ủy"] : ["Như Điều 3", "Lưu: VT, NgV"],
        Signature = office.IsParty
            ? SignatureLines.Of(office.Branch, Authority.Deputy, "Ban Thường vụ", "Bí thư", "Phó Bí thư", "Tạ Quang Nhật")
            : SignatureLines.Of(office.Branch, Authority.Head, null, "Chủ tịch", name: "Lò Văn Thảo"), // the chairman decides, not the committee
    };

    /// <summary>A draft: neither number nor day nor signer.</summary>
    private static OfficialDocument Notice(Office office) => office.Acting(0, "Lịch tiếp khách quốc tế tháng 8", Authority.Acting, "", null) with
    {
        Number = null,
        Date = null,
        Year = office.Day.Year,
        Month = office.Day.Month,
        Body =
        [
            new Paragraph("Lịch tiếp khách quốc tế tháng 8 của lãnh đạo như sau:"),
            new Table(["Ngày", "Khách", "Nơi tiếp"], [["04", "Đoàn cơ quan đại diện", "Phòng khách số 1"], ["19", "Đoàn tỉnh Nam Hoa", "Nhà khách"]]),
            new Paragraph("Đề nghị các cơ quan chuẩn bị nội dung làm việc trước 03 ngày."),
        ],
    };

    private static OfficialDocument Invite(Office office) => office.Acting(90, "Dự hội nghị giới thiệu cảng biển với các nhà đầu tư", office.IsParty ? Authority.Head : Authority.ByMandate, office.IsParty ? "" : "Chánh Văn phòng Sở", "Quàng Thị Liên") with
    {
        Invitation = new(["Lãnh đạo các sở, ban, ngành", "Lãnh đạo các xã, phường ven biển"], "hội nghị giới thiệu cảng biển với các nhà đầu tư", office.Day.AddDays(20).ToDateTime(new TimeOnly(8, 30)), "Hội trường tầng 2, số 1 đường Bờ Kè", "đồng chí lãnh đạo phụ trách kinh tế"),
        Body = [new Paragraph("Đề nghị các đồng chí đến dự đúng thành phần, thời gian.")],
    };

    private static GridRow Row(string number, string name, params string[] figures) =>
        new([new(number, align: CellAlign.Centre), new(name), .. figures.Select(f => new GridCell(f, align: CellAlign.Right))]);
}
