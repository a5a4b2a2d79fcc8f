using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NhipCau.Modules.Delegations.Outbound;
using NhipCau.Modules.Delegations.Passports;
using NhipCau.Modules.Delegations.YearPlans;
using NhipCau.Shell.Deadlines;
using NhipCau.Shell.Files;
using NhipCau.Shell.Indicators;
using NhipCau.Shell.Limits;
using NhipCau.Tests.Shell;

namespace NhipCau.Tests.Modules.Delegations;

/// <summary>Plans, trips and passports over HTTP, from the request to the report; and attempts to get round the checks.</summary>
public abstract class DelegationPages
{
    private readonly Site site;

    protected DelegationPages(Site site)
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        this.site = site;
    }

    /// <summary>Adds a trip beside the plan by its form.</summary>
    private static async Task<(int Id, Answer Page)> Add(Visitor visitor, string name, string from, string to, string head, params (string, string?)[] more)
    {
        var answer = await visitor.Send(await visitor.Get("/doan-ra/them"), "form[data-draft]", [("Input.Name", name), ("Input.Basis", "Unplanned"), ("Input.Countries", "Nhật Bản"), ("Input.From", from), ("Input.To", to), ("Input.Head", head), .. more], []);
        var last = answer.Path.Split('/')[^1];
        return (int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0, answer);
    }

    private static Task<Answer> Step(Visitor visitor, int id, string code, params (string, string?)[] values) => Go(visitor, $"/doan-ra/{id}/{code}", values);

    private static async Task<Answer> Go(Visitor visitor, string path, params (string, string?)[] values) => await visitor.Send(await visitor.Get(path), "main form", values, []);

    private Task<Delegation> Load(int id) => site.InDatabase(db => db.Set<Delegation>().AsNoTracking().Include(d => d.Members).Include(d => d.Decisions).Include(d => d.Promises).SingleAsync(d => d.Id == id));

    private Task Limit(LimitKey key, decimal value) => site.InDatabase(async db =>
    {
        db.Add(new LimitValue { Code = key.Code, Value = value, ValidFrom = new DateOnly(2026, 1, 1), Document = "Quy chế 10-QC/TU ngày 05/01/2026" });
        await db.SaveChangesAsync();
    });

    /// <summary>Who looks for a trip in the wrong tab is not left to think there is none.</summary>
    [Fact]
    public async Task WordsWithoutAHitInATab_LeadToTheWholeList()
    {
        var officer = await site.SignedIn("thao.np");
        var (id, _) = await Add(officer, "Đoàn khảo sát cảng Kobe", "3/12/2026", "6/12/2026", "Đỗ Thanh Sơn");
        var page = await officer.Get("/doan-ra?q=cang+kobe&s=dang-di");
        Assert.Contains("Không có dòng nào khớp", page.Text);
        var link = Assert.Single(page.All(".empty a.btn"));
        Assert.Equal("Tìm trong mục “Tất cả”", link.TextContent.Trim());
        page = await officer.Get(link.GetAttribute("href")!);
        Assert.Single(page.All($"tbody a[href='/doan-ra/{id}']"));
        Assert.Empty((await officer.Get("/doan-ra?q=khong+co+gi+nhu+the&s=tat-ca")).All(".empty a.btn"));
    }

    [Fact]
    public async Task ATrip_FromRequestToReport()
    {
        await Limit(NhipCau.Modules.Delegations.DelegationLimits.Appraisal, 5);
        var (officer, leader, desk, head) = (await site.SignedIn("thao.np"), await site.SignedIn("quang.dv"), await site.SignedIn("khanh.tm"), await site.SignedIn("son.lh"));
        var (id, page) = await Add(officer, "Đoàn đi Oita về đào tạo nhân lực", "1/12/2026", "5/12/2026", "Đỗ Thanh Sơn", ("Input.HeadPosition", "Phó Giám đốc"), ("Input.Approval", "901/UBND-TH ngày 01/11/2026"));
        Assert.True(id > 0, page.Text);
        Assert.Contains("Đỗ Thanh Sơn", page.Text);
        Assert.Contains("Chưa đặt giới hạn", page.Text);

        page = await Go(officer, $"/doan-ra/{id}/thanh-vien", ("Input.Name", "Nguyễn Kiều Oanh"), ("Input.Position", "Trưởng phòng"), ("Input.BirthDate", "12/3/1985"), ("Input.Cadre", "co-quan"));
        Assert.Contains("**/**/1985", page.Text);
        Assert.DoesNotContain("12/03/1985", page.Text);
        page = await Go(officer, $"/doan-ra/{id}/chuong-trinh", ("Lines", "1/12; Oita; Làm việc với chính quyền tỉnh\n; Beppu; Thăm trường nghề\n5/12/2026; ; Về nước"));
        Assert.Contains("Thăm trường nghề", page.Text);
        page = await Go(officer, $"/doan-ra/{id}/chi-phi", ("Rows[0].Item", "Vé máy bay"), ("Rows[0].Estimate", "118,2 triệu"));
        Assert.Contains("118.200.000", page.Text);

        Assert.Equal(HttpStatusCode.Forbidden, (await officer.Get($"/doan-ra/{id}/nop-ho-so")).Status);
        page = await Step(leader, id, "nop-ho-so");
        Assert.Contains("Đã nộp hồ sơ", page.Text);
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.Get($"/doan-ra/{id}/sua")).Status);
        await Step(desk, id, "nhan-ho-so", ("Input.Day", "10/11/2026"));
        Assert.NotNull(await site.InDatabase(db => db.Set<Clock>().SingleOrDefaultAsync(c => c.Record == nameof(Delegation) && c.RecordId == id && c.DueOn == new DateOnly(2026, 11, 17))));
        await Step(desk, id, "xin-y-kien", ("Input.Day", "10/11/2026"), ("Input.Reason", "Sở Tài chính cho ý kiến về dự toán"));
        Assert.Contains("Sở Tài chính cho ý kiến", (await desk.Get($"/doan-ra/{id}")).Text);
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.Get($"/doan-ra/{id}/trinh")).Status);
        await Step(desk, id, "co-y-kien", ("Input.Day", "10/11/2026"));
        page = await Step(desk, id, "trinh", ("Input.Day", "10/11/2026"), ("Input.Reason", "Đồng ý cử đoàn"));
        Assert.Contains("Chờ quyết định cử", page.Text);
        Assert.Contains("ngoài thời gian", (await Step(head, id, "quyet-dinh", ("Input.Document", "1201/QĐ-UBND"), ("Input.Day", "10/11/2026"), ("Input.Body", "Chủ tịch UBND"), ("Input.To", "4/12/2026"))).Error);
        page = await Step(head, id, "quyet-dinh", ("Input.Document", "1201/QĐ-UBND"), ("Input.Day", "10/11/2026"), ("Input.Body", "Chủ tịch UBND"));
        Assert.Contains("1201/QĐ-UBND", page.Text);

        site.Clock.Is(2026, 12, 7);
        try
        {
            (officer, leader, desk) = (await site.SignedIn("thao.np"), await site.SignedIn("quang.dv"), await site.SignedIn("khanh.tm"));
            await Step(officer, id, "khoi-hanh", ("Input.Day", "1/12/2026"));
            page = await Step(officer, id, "ve", ("Input.Day", "5/12/2026"));
            Assert.Contains("chờ báo cáo", page.Text);
            page = await Step(officer, id, "bao-cao", ("Input.Results", "Thống nhất chương trình đào tạo"), ("Input.Document", "1764/BC-SCT"), ("Input.Day", "7/12/2026"));
            Assert.Contains("1764/BC-SCT", page.Text);
            page = await Go(officer, $"/doan-ra/{id}/cam-ket", ("Input.Text", "Gửi danh sách học viên"), ("Input.DueOn", "15/1/2027"));
            Assert.Contains("Gửi danh sách học viên", page.Text);
            page = await leader.Get($"/doan-ra/{id}");
            page = await leader.Send(page, "form[action*=Assign], form[action*=assign]", [], []);
            Assert.Contains("Xem nhiệm vụ", page.Text);
            Assert.NotNull((await Load(id)).Promises.Single().TaskId);
            await Step(desk, id, "dong");
            Assert.Equal(TripState.Closed, (await Load(id)).State);
        }
        finally
        {
            site.Clock.Is(2026, 11, 10);
        }
    }

    [Fact]
    public async Task ADossier_CannotBePushedOn_ByRequestsMadeByHand()
    {
        var (officer, leader, desk, head) = (await site.SignedIn("thao.np"), await site.SignedIn("quang.dv"), await site.SignedIn("khanh.tm"), await site.SignedIn("son.lh"));
        var (id, _) = await Add(officer, "Đoàn khảo sát chợ đầu mối Fukuoka", "14/12/2026", "18/12/2026", "Trần Văn Hòa");
        var page = await leader.Get($"/doan-ra/{id}/nop-ho-so");
        var token = page.One("input[name=__RequestVerificationToken]").GetAttribute("value")!;
        // Beside the plan without its approval: neither the form nor a reason helps.
        Assert.Contains("chưa có văn bản đồng ý", (await leader.Send(page, "main form", [("Input.Reason", "Rất gấp")], [])).Error);
        foreach (var code in new[] { "nhan-ho-so", "trinh", "quyet-dinh", "khoi-hanh", "ve", "bao-cao", "dong", "vao-so", "doi", "tu-choi" })
        {
            var answer = await leader.Post($"/doan-ra/{id}/{code}", ("__RequestVerificationToken", token), ("Input.Day", "10/11/2026"), ("Input.Document", "1/QĐ-UBND"), ("Input.Body", "Chủ tịch"), ("Input.From", "14/12/2026"), ("Input.To", "18/12/2026"), ("Input.Countries", "Nhật Bản"), ("Input.Reason", "x"), ("Input.Results", "x"), ("Version", "0"));
            Assert.True(answer.Status is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden, $"{code}: {answer.Status}");
        }
        Assert.Equal((TripState.Preparing, 0), ((await Load(id)).State, (await Load(id)).Decisions.Count));
        // The head of the office takes it in as if it had been made: it has not.
        Assert.Contains("chưa", (await Step(head, id, "vao-so", ("Input.Document", "1/QĐ-UBND"), ("Input.Day", "1/11/2026"), ("Input.Body", "Chủ tịch"))).Error);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.SignedIn("linh.pk")).Get($"/doan-ra/{id}")).Status);
        Assert.Equal(HttpStatusCode.OK, (await desk.Get($"/doan-ra/{id}")).Status);
    }

    [Fact]
    public async Task TheSameTripTwice_AndOnePersonOnTwo_AreRefusedByForm_Import_AndHand()
    {
        var (officer, leader) = (await site.SignedIn("thao.np"), await site.SignedIn("quang.dv"));
        var (first, _) = await Add(officer, "Đoàn xúc tiến thương mại tại Osaka", "7/12/2026", "11/12/2026", "Phan Đình Lộc", ("Input.Approval", "902/UBND-TH"));
        var (none, again) = await Add(officer, "Đoàn xúc tiến thương mại ở Osaka", "7/12/2026", "11/12/2026", "Phan Đình Lộc", ("Input.Approval", "903/UBND-TH"));
        Assert.Equal(0, none);
        Assert.Contains("Đã có đoàn này trong sổ", again.Error);

        var imported = await Import(officer, "/doan-ra/nhap", [["Tên đoàn", "Nước đến", "Ngày đi", "Ngày về", "Trưởng đoàn", "Văn bản đồng ý"], ["Đoàn xúc tiến thương mại ở Osaka", "Nhật Bản", "07/12/2026", "11/12/2026", "Ông Phan Đình Lộc", "903/UBND-TH"]]);
        Assert.Contains("Đã có đoàn này trong sổ", imported.Text);

        var (second, _) = await Add(officer, "Đoàn dự hội chợ thủ công mỹ nghệ", "10/12/2026", "14/12/2026", "Phan Đình Lộc", ("Input.Countries", "Hàn Quốc"), ("Input.Approval", "904/UBND-TH"));
        Assert.True(second > 0);
        Assert.Contains("trùng ngày", (await Step(leader, second, "nop-ho-so", ("Input.Reason", "Hai đoàn nối nhau"))).Error);
        Assert.Contains("sai", (await officer.Get($"/doan-ra/{second}")).One(".side h2").TextContent);
        Assert.True(first > 0);
    }

    [Fact]
    public async Task PastTripsFromExcel_GoThroughTheChecksOfTheDecision()
    {
        var desk = await site.SignedIn("khanh.tm");
        var page = await Import(desk, "/doan-ra/nhap",
        [
            ["Tên đoàn", "Nước đến", "Thời gian", "Trưởng đoàn", "Số người", "Quyết định cử", "Ngày quyết định", "Người ký", "Văn bản đồng ý", "Báo cáo"],
            ["Đoàn dự lễ kỷ niệm tại Pinar del Río", "Cuba", "10-15/3/2026", "Lưu Gia Bách", "6", "301/QĐ-UBND", "01/3/2026", "Chủ tịch UBND", "201/UBND-TH ngày 20/02/2026", "55/BC-SNgV"],
            ["Đoàn không có văn bản đồng ý", "Cuba", "20-25/4/2026", "Hồ Ngọc Diệp", "3", "302/QĐ-UBND", "01/4/2026", "Chủ tịch UBND", "", ""],
            ["Đoàn có quyết định sau ngày đi", "Cuba", "20-25/5/2026", "Bùi Thảo Nhi", "3", "303/QĐ-UBND", "21/5/2026", "Chủ tịch UBND", "203/UBND-TH", ""],
            ["Đoàn trùng người", "Lào", "14-18/3/2026", "Lưu Gia Bách", "3", "304/QĐ-UBND", "01/3/2026", "Chủ tịch UBND", "204/UBND-TH", ""],
            ["Đoàn số mật", "Lào", "14-18/6/2026", "Trịnh Văn Lâm", "3", "305/QĐ-UBND-m", "01/6/2026", "Chủ tịch UBND", "205/UBND-TH", ""],
        ]);
        Assert.Contains("chưa có văn bản đồng ý", page.Text);
        Assert.Contains("trước ngày đi", page.Text);
        Assert.Contains("trùng ngày", page.Text);
        Assert.Contains("bí mật nhà nước", page.Text);
        page = await desk.Send(page, "form[action*=Take], form[action*=take]", [], []);
        Assert.Contains("Đã nhập 1 dòng", page.Text);
        var trip = await site.InDatabase(db => db.Set<Delegation>().Include(d => d.Decisions).SingleAsync(d => d.Name.Contains("Pinar")));
        Assert.Equal((TripState.Reported, 1, 6, "301/QĐ-UBND"), (trip.State, trip.Members.Count + 1, trip.People, trip.Decisions.Single().Document));
    }

    [Fact]
    public async Task TheYearlyList_AsOfficesKeepIt_BecomesLines_AndThePlanGoesItsWay()
    {
        var (desk, head, officer) = (await site.SignedIn("khanh.tm"), await site.SignedIn("son.lh"), await site.SignedIn("thao.np"));
        var page = await Go(desk, "/ke-hoach-doan/them", ("Input.Year", "2027"), ("Input.Name", "Kế hoạch đoàn ra, đoàn vào năm 2027"));
        var path = page.Path;
        var list = await Import(desk, path + "/nhap",
        [
            ["DANH SÁCH ĐOÀN RA NĂM 2027"], ["(Kèm theo Công văn số 100/SNgV-HTQT)"], [""],
            ["STT", "Tên đoàn", "Trưởng đoàn", "Nước đến", "Thời gian", "Số người", "Kinh phí (triệu đồng)"],
            ["I", "Đoàn do Lãnh đạo thành phố dẫn đầu"],
            ["1", "Đoàn xúc tiến đầu tư tại Nhật Bản", "Phó Chủ tịch UBND", "Nhật Bản", "Quý II", "10", "850"],
            ["2", "Đoàn thăm Champasak", "Chủ tịch UBND", "Lào", "Tháng 4", "06 người", "120,5"],
            ["II", "Đoàn do sở, ngành dẫn đầu"],
            ["3", "Học tập quản lý chợ", "Giám đốc Sở", "Hàn Quốc, Nhật Bản", "10-15/9/2027", "5", "300"],
            ["4", "Đoàn lãnh đạo thành phố xúc tiến đầu tư ở Nhật Bản", "", "Nhật Bản", "Tháng 5", "8", "700"],
            ["5", "Đoàn đi nơi lạ", "", "Atlantis", "Quý III", "5", "100"],
            ["6", "Đoàn sai năm", "", "Lào", "10-15/9/2031", "5", "100"],
        ]);
        Assert.Contains("Atlantis", list.Text);
        Assert.Contains("không thuộc năm", list.Text);
        await desk.Send(list, "form[action*=Take], form[action*=take]", [], []);
        var lines = await site.InDatabase(db => db.Set<YearPlanLine>().AsNoTracking().Where(l => l.Plan.Year == 2027).OrderBy(l => l.Number).ToListAsync());
        Assert.Equal(4, lines.Count);
        Assert.Equal((850_000_000m, ",JP,", new DateOnly(2027, 4, 1), new DateOnly(2027, 6, 30), 10), (lines[0].Estimate, lines[0].Countries, lines[0].From, lines[0].To, lines[0].People));
        Assert.Equal((120_500_000m, 6), (lines[1].Estimate, lines[1].People));
        Assert.Equal(",KR,JP,", lines[2].Countries);

        page = await desk.Get(path);
        Assert.Contains("Có vẻ trùng nhau", page.Text);
        await Go(desk, path + "/buoc", ("Document", "100/SNgV-HTQT"), ("On", "1/11/2026"));
        Assert.Contains("trùng nhau", (await Go(desk, path + "/buoc", ("Document", "200/TTr-SNgV"), ("On", "2/11/2026"))).Error);
        page = await desk.Get(path);
        page = await desk.Send(page, "form[action*=Merge], form[action*=merge]", [("into", lines[0].Id.ToString(CultureInfo.InvariantCulture))], []);
        Assert.DoesNotContain("Có vẻ trùng nhau", page.Text);
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.Get(path + "/buoc")).Status);
        foreach (var paper in new[] { "200/TTr-SNgV", "300/UBND-TH", "400-CV/TU", "500/BNG-CNV" }) await Go(desk, path + "/buoc", ("Document", paper), ("On", "3/11/2026"));
        page = await Go(head, path + "/buoc", ("Document", "12/KH-UBND"), ("On", "4/11/2026"));
        Assert.Contains("12/KH-UBND", page.Text);
        Assert.Contains("ban hành", (await desk.Get(path + "/nhap")).Text);
        var kept = await site.InDatabase(db => db.Set<YearPlanLine>().CountAsync(l => l.Plan.Year == 2027 && l.State == LineState.Approved));
        Assert.Equal(3, kept);
        Assert.Contains("Đoàn thăm Champasak", (await desk.Get("/ke-hoach-doan/dong?nam=2027")).Text);
        // A delegation is made of a line with what the line says.
        page = await desk.Get($"/doan-ra/them?dong={lines[1].Id}");
        Assert.Equal(("Đoàn thăm Champasak", "Lào"), (page.One("[name='Input.Name']").GetAttribute("value"), page.One("[name='Input.Countries']").GetAttribute("value")));
    }

    [Fact]
    public async Task APassport_IsMasked_HandedOutAndBack_AndItsNumberIsThereOnce()
    {
        var (officer, other) = (await site.SignedIn("thao.np"), await site.SignedIn("linh.pk"));
        var page = await Go(officer, "/ho-chieu/them", ("Input.Holder", "Trịnh Văn Lâm"), ("Input.Number", "S12345678"), ("Input.IssuedOn", "10/1/2025"), ("Input.ExpiresOn", "10/1/2030"));
        Assert.DoesNotContain("S12345678", page.Html.DocumentElement.OuterHtml);
        var (path, id) = (page.Path, int.Parse(page.Path.Split('/')[^1], CultureInfo.InvariantCulture));
        Assert.Contains("đã có trong sổ", (await Go(officer, "/ho-chieu/them", ("Input.Holder", "Người khác"), ("Input.Number", "s 1234 5678"), ("Input.IssuedOn", "10/1/2025"), ("Input.ExpiresOn", "10/1/2030"))).Error);
        Assert.Contains("đã có", (await Import(officer, "/ho-chieu/nhap", [["Họ và tên", "Số hộ chiếu", "Ngày cấp", "Ngày hết hạn"], ["Người khác", "S12345678", "10/01/2025", "10/01/2030"]])).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Get(path)).Status);
        Assert.Contains("chọn đoàn", (await Go(officer, path + "/giao", ("Input.Day", "10/11/2026"))).Error!.ToLowerInvariant());
        page = await Go(officer, path + "/giao", ("Input.Day", "10/11/2026"), ("Input.Until", "13/11/2026"), ("Input.Reason", "Quyết định 88/QĐ-SCT"));
        Assert.Contains("20/11/2026", page.Text);
        Assert.DoesNotContain("Trịnh Văn Lâm", (await officer.Get("/ho-chieu?s=qua-han")).One("main").TextContent);
        site.Clock.Is(2026, 11, 25);
        try
        {
            officer = await site.SignedIn("thao.np");
            Assert.Contains("Trịnh Văn Lâm", (await officer.Get("/ho-chieu?s=qua-han")).One("main").TextContent);
            Assert.Contains("Ghi lý do", (await Go(officer, path + "/nop-lai", ("Input.Day", "25/11/2026"))).Error);
            page = await Go(officer, path + "/nop-lai", ("Input.Day", "25/11/2026"), ("Input.Reason", "Ốm"));
            Assert.Contains("Cơ quan đang giữ", page.Text);
        }
        finally
        {
            site.Clock.Is(2026, 11, 10);
        }
        var change = await site.InDatabase(db => db.Set<NhipCau.Shell.History.Change>().Where(c => c.Record == nameof(Passport) && c.RecordId == id).Select(c => c.Values).ToListAsync());
        Assert.All(change, values => Assert.DoesNotContain("12345678", values));
    }

    private static async Task<Answer> Import(Visitor visitor, string path, string[][] rows) =>
        await visitor.Send(await visitor.Get(path), "form[enctype='multipart/form-data']", [], [("List", "danh-sach.xlsx", SheetFile.Write("Danh sách", rows))]);
}

public sealed class DelegationPagesOnSqlite(SqliteSite site) : DelegationPages(site), IClassFixture<SqliteSite>;

public sealed class DelegationPagesOnPostgres(PostgresSite site) : DelegationPages(site), IClassFixture<PostgresSite>;
