using Microsoft.Playwright;
using NhipCau.Shell.Files;
using static NhipCau.BrowserTests.Hand;

namespace NhipCau.BrowserTests;

/// <summary>
/// A year of the office in its registers, by the words on the screen: the yearly list comes in from Excel, one delegation travels and reports, one
/// comes that nobody planned, one agreement is proposed, signed and runs towards its end.
/// </summary>
public sealed class YearTests(Browser browser) : IClassFixture<Browser>
{
    [Fact]
    public async Task AYearOfTheOffice()
    {
        Assert.SkipWhen(Browser.Missing is not null, Browser.Missing ?? "");
        var clock = new OfficeClock(2026, 11, 10);
        await using var site = new LiveSite { Work = false, Clock = clock };
        await site.InitializeAsync();
        await using var window = await browser.Open(site);
        window.Page.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
        await Plan(window, clock);
        await Travel(window, clock);
        await Receive(window, clock);
        await Agree(window, clock);
        await Count(window);
    }

    private const string Market = "Đoàn học tập quản lý chợ đầu mối";

    /// <summary>Quý IV: the list of next year is imported, agreed to by everybody and issued.</summary>
    private static async Task Plan(Window window, OfficeClock clock)
    {
        var page = window.Page;
        await window.SignIn("khanh.tm");
        await page.GotoAsync("/ke-hoach-doan");
        await Press(page, "Mở kế hoạch");
        await Assertions.Expect(Field(page, "Năm")).ToHaveValueAsync("2027");
        await Press(page, "Mở kế hoạch");
        await Done(page);
        var plan = page.Url;

        await Press(page, "Nhập từ Excel");
        await Field(page, "Tệp danh sách").SetInputFilesAsync(new FilePayload { Name = "danh-sach-doan-2027.xlsx", MimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Buffer = List() });
        await Press(page, "Xem trước");
        await Says(page, "2 dòng nhận được");
        await Says(page, "1 dòng cần sửa");
        await Says(page, "Atlantis");
        Assert.Empty(await window.Violations());
        await Press(page, "Nhận 2 dòng");
        await Says(page, "Đã nhập 2 dòng");

        clock.Is(2026, 12, 28);
        await window.SignIn("khanh.tm");
        foreach (var (step, paper, what) in new[]
        {
            ("Tổng hợp", "Công văn đề nghị đăng ký, ngày chốt đăng ký", "835/SNgV-HTQT"), ("Trình UBND", "Tờ trình, dự thảo kế hoạch của cơ quan đầu mối", "912/TTr-SNgV"),
            ("Xin ý kiến Ban Thường vụ cấp ủy", "Văn bản của UBND xin ý kiến cấp ủy", "8801/UBND-TH"), ("Báo cáo Bộ Ngoại giao", "Ý kiến của Ban Thường vụ cấp ủy", "632-CV/TU"),
            ("Danh sách được duyệt", "Ý kiến của Bộ Ngoại giao hoặc Thủ tướng Chính phủ", "1015/VPCP-QHQT"),
        }) await Step(page, plan, $"Sang bước: {step}", (paper, what), ("Ngày văn bản", "21/12/2026"));
        await window.SignIn("son.lh");
        await Step(page, plan, "Sang bước: Ban hành kế hoạch", ("Kế hoạch được ban hành", "12/KH-UBND"), ("Ngày văn bản", "28/12/2026"));
        await Says(page, "12/KH-UBND");
        Assert.Empty(await window.Violations());
    }

    /// <summary>As offices keep it: days and money are real ones, one country does not exist.</summary>
    private static byte[] List()
    {
        using var file = new MemoryStream();
        using (var sheet = new SheetWriter(file, "Đoàn ra 2027", [new("STT", 6), new("Tên đoàn", 40), new("Trưởng đoàn"), new("Nước đến"), new("Thời gian"), new("Số người"), new("Kinh phí")]))
        {
            sheet.Row(["1", Market, "Trần Văn Hòa, Giám đốc", "Nhật Bản", "Tháng 3/2027", 5m, 640_000_000m]);
            sheet.Row(["2", "Đoàn xúc tiến đầu tư ngành gỗ", "Phó Chủ tịch UBND", "Hàn Quốc", "Quý III", 8m, 900_000_000m]);
            sheet.Row(["3", "Đoàn đi nơi không có trong danh mục", "", "Atlantis", "Quý IV", 4m, 100_000_000m]);
        }
        return file.ToArray();
    }

    /// <summary>From a line of the plan to the report of its result: prepared, sent, appraised, decided, gone, back.</summary>
    private static async Task Travel(Window window, OfficeClock clock)
    {
        var page = window.Page;
        clock.Is(2027, 1, 11);
        await window.SignIn("khanh.tm");
        await page.GotoAsync("/ke-hoach-doan");
        await Press(page, "Kế hoạch đoàn ra, đoàn vào năm 2027");
        await Press(page, Market);
        await Press(page, "Lập đoàn từ dòng này");
        await Assertions.Expect(Field(page, "Tên đoàn")).ToHaveValueAsync(Market);
        await Assertions.Expect(Field(page, "Trưởng đoàn")).ToHaveValueAsync("Trần Văn Hòa");
        await Type(page, ("Ngày đi", "08/03/2027"), ("Ngày về", "12/03/2027"));
        await Press(page, "Thêm đoàn");
        await Done(page);
        var trip = page.Url;
        Assert.Empty(await window.Violations());

        await window.SignIn("son.lh");
        await Step(page, trip, "Nộp hồ sơ");
        await window.SignIn("khanh.tm");
        await Step(page, trip, "Nhận hồ sơ", ("Ngày nhận đủ hồ sơ", "11/01/2027"));
        clock.Is(2027, 1, 14);
        await window.SignIn("khanh.tm");
        await Step(page, trip, "Trình quyết định cử", ("Ngày trình", "14/01/2027"), ("Ý kiến thẩm định", "Hồ sơ đủ, đoàn có trong kế hoạch; đồng ý cử."));
        await window.SignIn("ha.lt");
        await Step(page, trip, "Ghi quyết định cử", ("Quyết định cử", "118/QĐ-UBND"), ("Ngày quyết định", "14/01/2027"), ("Người, cơ quan ký", "Chủ tịch Ủy ban nhân dân"));

        clock.Is(2027, 3, 8);
        await window.SignIn("khanh.tm");
        await Step(page, trip, "Ghi ngày khởi hành", ("Ngày khởi hành", "08/03/2027"));
        clock.Is(2027, 3, 18);
        await window.SignIn("khanh.tm");
        await Step(page, trip, "Ghi ngày về", ("Ngày về", "12/03/2027"));
        await Says(page, "Đã về, chờ báo cáo");
        await Step(page, trip, "Báo cáo kết quả", ("Kết quả chính", "Thống nhất trao đổi cán bộ quản lý chợ mỗi năm một lần."), ("Số, ký hiệu báo cáo", "44/BC-SNgV"), ("Ngày báo cáo", "18/03/2027"));
        await Says(page, "44/BC-SNgV");
        await Step(page, trip, "Đóng hồ sơ");
        await Says(page, "Đã đóng hồ sơ");
    }

    /// <summary>Guests that no plan knew of: proposed, verified, approved, received, reported.</summary>
    private static async Task Receive(Window window, OfficeClock clock)
    {
        var page = window.Page;
        clock.Is(2027, 4, 5);
        await window.SignIn("khanh.tm");
        await page.GotoAsync("/doan-vao");
        await Press(page, "Thêm đoàn khách");
        await Type(page, ("Tên đoàn", "Đoàn chính quyền tỉnh Gyeongnam thăm và làm việc"), ("Cơ quan, tổ chức của khách", "tỉnh Gyeongnam"), ("Nước", "Hàn Quốc"), ("Căn cứ", "Phát sinh"),
            ("Ngày đến", "20/04/2027"), ("Ngày đi", "22/04/2027"), ("Trưởng đoàn khách", "Kim Min-su"), ("Số khách nước ngoài", "12"));
        await Press(page, "Thêm đoàn khách");
        await Done(page);
        var visit = page.Url;
        Assert.Empty(await window.Violations());

        await window.SignIn("son.lh");
        await Step(page, visit, "Trình đề nghị", ("Công văn đề nghị hoặc công hàm", "211/SNgV-HTQT"), ("Ngày trình", "05/04/2027"));
        await window.SignIn("khanh.tm");
        await Step(page, visit, "Kết luận xác minh", ("Ngày kết luận", "05/04/2027"), ("Kết quả xác minh đối tác, ý kiến đề xuất", "Đối tác có quan hệ chính thức; đề nghị đón."));
        await window.SignIn("ha.lt");
        await Step(page, visit, "Ghi chấp thuận", ("Văn bản chấp thuận", "3021/UBND-TH"), ("Ngày văn bản", "05/04/2027"), ("Người chấp thuận", "Phó Chủ tịch Ủy ban nhân dân"));
        await window.SignIn("khanh.tm");
        foreach (var (notice, paper) in new[] { ("Thông báo Công an", "220/SNgV-LT"), ("Thông báo Bộ Chỉ huy quân sự", "221/SNgV-LT"), ("Kế hoạch đón tiếp", "15/KH-SNgV") })
            await Step(page, visit, notice, ("Số, ký hiệu và ngày của văn bản", paper), ("Ngày văn bản", "05/04/2027"));

        clock.Is(2027, 4, 26);
        await window.SignIn("khanh.tm");
        await Step(page, visit, "Bắt đầu đón", ("Ngày đoàn đến", "20/04/2027"));
        await Step(page, visit, "Ghi kết thúc", ("Ngày đoàn đi", "22/04/2027"));
        await Step(page, visit, "Báo cáo kết quả", ("Kết quả chính", "Hai bên đề nghị ký bản ghi nhớ về giáo dục."), ("Số, ký hiệu báo cáo", "71/BC-SNgV"), ("Ngày báo cáo", "26/04/2027"));
        await Says(page, "Đã báo cáo");
    }

    /// <summary>What the visit proposed: consulted, submitted, permitted, signed for a year; half a year before its end the office is told.</summary>
    private static async Task Agree(Window window, OfficeClock clock)
    {
        var page = window.Page;
        clock.Is(2027, 5, 4);
        await window.SignIn("khanh.tm");
        await page.GotoAsync("/thoa-thuan");
        await Press(page, "Thêm thỏa thuận");
        await Type(page, ("Nhập để làm gì", "Bắt đầu soạn thảo"), ("Tên thỏa thuận", "Bản ghi nhớ về giáo dục nghề nghiệp với tỉnh Gyeongnam"), ("Đối tác nước ngoài", "tỉnh Gyeongnam, Hàn Quốc"),
            ("Văn bản tiếng Việt", "Có bản tiếng Việt"), ("Điều khoản không ràng buộc", "Có"));
        await Field(page, "Giáo dục, đào tạo").CheckAsync();
        await Press(page, "Lưu");
        await Done(page);
        var agreement = page.Url;
        Assert.Empty(await window.Violations());
        await Step(page, agreement, "Gửi lấy ý kiến", ("Ngày gửi", "04/05/2027"), ("Văn bản gửi", "301/UBND-NgV"));
        await Says(page, "Đang chờ Bộ Ngoại giao trả lời, hạn gần nhất 13/05/2027");

        clock.Is(2027, 5, 14);
        await window.SignIn("khanh.tm");
        await Step(page, agreement, "Ghi ý kiến trả lời", ("Ý kiến", "Đồng ý"), ("Ngày trả lời", "11/05/2027"), ("Văn bản trả lời", "845/BNG-LPQT ngày 11/05/2027"));
        await window.SignIn("son.lh");
        await Step(page, agreement, "Trình", ("Ngày trình", "12/05/2027"), ("Tờ trình", "40/TTr-SNgV"));
        await window.SignIn("ha.lt");
        await Step(page, agreement, "Ghi quyết định", ("Quyết định", "512/QĐ-UBND"), ("Ngày quyết định", "14/05/2027"), ("Người được ký", "Lý Thanh Hà, Phó Chủ tịch"));
        clock.Is(2027, 6, 18);
        await window.SignIn("khanh.tm");
        await Step(page, agreement, "Ghi việc ký", ("Ngày ký", "15/06/2027"), ("Thời hạn, tháng", "12"));
        await Step(page, agreement, "Ghi đã báo cáo", ("Ngày báo cáo", "18/06/2027"), ("Báo cáo", "90/BC-UBND ngày 18/06/2027"));
        await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync("ngày hết hiệu lực (");

        clock.Is(2027, 12, 20);
        await window.SignIn("khanh.tm");
        await Says(page, "Xem xét gia hạn, thay thế hoặc để hết hiệu lực");
        await page.GotoAsync("/thoa-thuan");
        await Press(page, "Bản ghi nhớ về giáo dục nghề nghiệp với tỉnh Gyeongnam");
        await Says(page, "Còn 178 ngày hết hiệu lực (15/06/2028)");
        Assert.Empty(await window.Violations());
    }

    /// <summary>What the year comes to.</summary>
    private static async Task Count(Window window)
    {
        var page = window.Page;
        await page.GotoAsync("/chi-tieu?ky=nam-1-2027");
        foreach (var (code, figure) in new[] { ("doan-ra.duyet", "2"), ("doan-ra.thuc-hien", "1"), ("doan-ra.ty-le", "50"), ("doan-vao.phat-sinh", "1"), ("doan-vao.luot-khach", "12"), ("ttqt-ky-moi-cap-tinh", "1") })
            await Assertions.Expect(page.Locator($"tr[id='{code}'] .num").First).ToHaveTextAsync(figure);
    }

    /// <summary>From the page of a record to one of its steps by the words of the step, through its form and back.</summary>
    private static async Task Step(IPage page, string record, string step, params (string Label, string Value)[] fields)
    {
        if (page.Url != record) await page.GotoAsync(record);
        await Press(page, step);
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(step);
        await Type(page, fields);
        await Press(page, step);
        await Done(page);
    }
}
