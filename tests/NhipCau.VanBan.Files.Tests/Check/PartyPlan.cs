namespace NhipCau.VanBan.Files.Tests.Check;

/// <summary>A plan of a party committee as 05-HD/VPTW asks, in plain WordprocessingML; each part can be said otherwise.</summary>
internal sealed record PartyPlan
{
    public string Name { get; init; } = Line("ĐẢNG CỘNG SẢN VIỆT NAM", 15, "<w:b/>");
    public string Rule { get; init; } = "<w:p><w:pPr><w:pBdr><w:top w:val=\"single\" w:sz=\"4\" w:space=\"1\" w:color=\"000000\"/></w:pBdr><w:ind w:left=\"380\" w:right=\"380\"/></w:pPr></w:p>";
    public string Parent { get; init; } = Line("TỈNH ỦY BÌNH MINH", 14);
    public string Issuer { get; init; } = Line("BAN TUYÊN GIÁO VÀ DÂN VẬN", 14, "<w:b/>");
    public string Star { get; init; } = Line("*", 14);
    public string Number { get; init; } = Line("Số 12-KH/BTGDVTU", 14);
    public string PlaceAndDate { get; init; } = Line("Bình Minh, ngày 05 tháng 8 năm 2026", 14, "<w:i/>");
    public string Kind { get; init; } = Line("KẾ HOẠCH", 16, "<w:b/>");
    public string Title { get; init; } = Line("thông tin đối ngoại năm 2026", 14, "<w:b/>");
    public string Dashes { get; init; } = Line("-----", 14);
    public string Heading { get; init; } = Text("I- MỤC ĐÍCH, YÊU CẦU", run: "<w:b/>");
    public string Body { get; init; } = Text("Giới thiệu với bạn bè quốc tế về tỉnh; các cơ quan phân công người theo dõi, gửi tin hằng tháng và chịu trách nhiệm về nội dung đã gửi trong năm.");
    public string End { get; init; } = Text("Trong quá trình thực hiện, nếu có vướng mắc, các cơ quan phản ánh về Ban.");
    public string Authority { get; init; } = Line("K/T TRƯỞNG BAN", 14, "<w:b/>");
    public string Position { get; init; } = Line("PHÓ TRƯỞNG BAN", 14);
    public string Signer { get; init; } = Line("Lê Minh Thảo", 14, "<w:b/>");
    public string Recipients { get; init; } = Line("Nơi nhận:", 14, "<w:u w:val=\"single\"/>");
    public string Kept { get; init; } = Line("- Lưu Văn phòng Ban.", 12);
    public string Header { get; init; } = "<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:rPr><w:sz w:val=\"28\"/></w:rPr><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>";
    public string Margins { get; init; } = "w:top=\"1134\" w:right=\"850\" w:bottom=\"1134\" w:left=\"1701\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"";

    public byte[] Docx() => Made.Docx(
        $"""
        <w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="4300"/><w:gridCol w:w="5050"/></w:tblGrid>
        <w:tr><w:tc>{Parent}{Issuer}{Star}{Number}</w:tc><w:tc>{Name}{Rule}{PlaceAndDate}</w:tc></w:tr></w:tbl>
        {Kind}{Title}{Dashes}{Heading}{Body}{End}
        <w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="4300"/><w:gridCol w:w="5050"/></w:tblGrid>
        <w:tr><w:tc>{Recipients}{Line("- Các cơ quan đảng;", 12)}{Kept}</w:tc><w:tc>{Authority}{Position}{Signer}</w:tc></w:tr></w:tbl><w:p/>
        <w:sectPr><w:headerReference w:type="default" r:id="header"/><w:pgSz w:w="11907" w:h="16840"/><w:pgMar {Margins}/><w:titlePg/></w:sectPr>
        """,
        styles: "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\"/></w:rPr></w:rPrDefault></w:docDefaults>",
        header: Header);

    public static string Line(string text, int size, string run = "") =>
        $"<w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:r><w:rPr>{run}<w:sz w:val=\"{size * 2}\"/></w:rPr><w:t>{text}</w:t></w:r></w:p>";

    public static string Text(string text, int size = 14, int indent = 567, int after = 120, string line = "w:line=\"400\" w:lineRule=\"exact\"", string align = "both", string run = "") =>
        $"<w:p><w:pPr><w:spacing w:after=\"{after}\" {line}/><w:ind w:firstLine=\"{indent}\"/><w:jc w:val=\"{align}\"/></w:pPr><w:r><w:rPr>{run}<w:sz w:val=\"{size * 2}\"/></w:rPr><w:t>{text}</w:t></w:r></w:p>";
}
