using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NhipCau.Modules.Delegations.Inbound;
using NhipCau.Modules.Delegations.Protocol;
using NhipCau.Shell.Deadlines;
using NhipCau.Shell.Files;
using NhipCau.Shell.Indicators;
using NhipCau.Shell.Limits;
using NhipCau.Tests.Shell;

namespace NhipCau.Tests.Modules.Delegations.Inbound;

/// <summary>Visits and protocol norms over HTTP, from the proposal to the report; and attempts to get round the checks.</summary>
public abstract class VisitPages
{
    private readonly Site site;

    protected VisitPages(Site site)
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        this.site = site;
    }

    private static async Task<(int Id, Answer Page)> Add(Visitor visitor, string name, string body, string country, string from, string to, params (string, string?)[] more)
    {
        var answer = await visitor.Send(await visitor.Get("/doan-vao/them"), "form[data-draft]", [("Input.Name", name), ("Input.Body", body), ("Input.Countries", country), ("Input.From", from), ("Input.To", to), .. more], []);
        return (int.TryParse(answer.Path.Split('/')[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0, answer);
    }

    private static async Task<Answer> Go(Visitor visitor, string path, params (string, string?)[] values) => await visitor.Send(await visitor.Get(path), "main form", values, []);

    private static Task<Answer> Step(Visitor visitor, int id, string code, params (string, string?)[] values) => Go(visitor, $"/doan-vao/{id}/{code}", values);

    private Task<Visit> Load(int id) => site.InDatabase(db => db.Set<Visit>().AsNoTracking().Include(v => v.Guests).Include(v => v.Costs).Include(v => v.Promises).Include(v => v.Notices).SingleAsync(v => v.Id == id));

    private async Task<decimal?> Value(string code, Period period)
    {
        var (catalogue, viewer) = (site.Services.GetRequiredService<IndicatorCatalogue>(), await site.Viewer("khanh.tm"));
        return await site.InDatabase(db => catalogue.Of(code)!.Value(db, viewer, period));
    }

    [Fact]
    public async Task AVisit_FromProposalToReport()
    {
        var (officer, leader, desk, chair) = (await site.SignedIn("thao.np"), await site.SignedIn("quang.dv"), await site.SignedIn("khanh.tm"), await site.SignedIn("ha.lt"));
        await site.InDatabase(async db =>
        {
            foreach (var key in new[] { VisitLimits.Verification, VisitLimits.Report })
                if (!await db.Set<LimitValue>().AnyAsync(v => v.Code == key.Code)) db.Add(new LimitValue { Code = key.Code, Value = 5, ValidFrom = new DateOnly(2026, 1, 1), Document = "Quy chế 3-QC" });
            await db.SaveChangesAsync();
        });
        var (id, page) = await Add(officer, "Đoàn doanh nghiệp Fukuoka khảo sát đầu tư", "Hiệp hội doanh nghiệp Fukuoka", "Nhật Bản", "1/12/2026", "2/12/2026", ("Input.People", "6"), ("Input.Head", "Sato Hiroshi"), ("Input.HeadPosition", "Chủ tịch Hiệp hội"));
        Assert.True(id > 0, page.Text);
        page = await Go(officer, $"/doan-vao/{id}/khach", ("Lines", "Sato Hiroshi; Chủ tịch Hiệp hội; Nhật Bản; TR1234567\nMori Ken; Thành viên; Nhật Bản"), ("IsPartial", "true"));
        Assert.Contains("2 trong 6 người", page.Text);
        Assert.DoesNotContain("TR1234567", page.Html.DocumentElement.OuterHtml);
        page = await officer.Get($"/doan-vao/{id}/khach");
        Assert.DoesNotContain("TR1234567", page.Html.DocumentElement.OuterHtml);
        page = await officer.Send(page, "main form", [], []);
        Assert.NotNull((await Load(id)).Guests.Single(g => g.Name == "Sato Hiroshi").Passport);
        page = await Go(officer, $"/doan-vao/{id}/chuong-trinh", ("Lines", "1/12; Trụ sở UBND; Tiếp đoàn\n2/12; ; Khảo sát khu công nghiệp"));
        Assert.Contains("Khảo sát khu công nghiệp", page.Text);

        Assert.Equal(HttpStatusCode.Forbidden, (await officer.Get($"/doan-vao/{id}/trinh")).Status);
        page = await Step(leader, id, "trinh", ("Input.Document", "310/SCT-XTTM"), ("Input.Day", "10/11/2026"));
        Assert.Contains("Báo cơ quan đầu mối: 310/SCT-XTTM", page.Text);
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.Get($"/doan-vao/{id}/sua")).Status);
        Assert.NotNull(await site.InDatabase(db => db.Set<Clock>().SingleOrDefaultAsync(c => c.Record == nameof(Visit) && c.RecordId == id && c.Code == VisitClocks.Verification)));
        await Step(desk, id, "xin-y-kien", ("Input.Day", "10/11/2026"), ("Input.Reason", "Bộ Ngoại giao cho ý kiến"));
        Assert.Equal(HttpStatusCode.Forbidden, (await desk.Get($"/doan-vao/{id}/xac-minh")).Status);
        await Step(desk, id, "co-y-kien", ("Input.Day", "10/11/2026"));
        await Step(desk, id, "xac-minh", ("Input.Day", "10/11/2026"), ("Input.Reason", "Đối tác rõ, đề nghị đón"));
        page = await Step(chair, id, "chap-thuan", ("Input.Document", "915/UBND-TH"), ("Input.Day", "10/11/2026"), ("Input.Body", "Chủ tịch UBND"));
        Assert.Contains("Đã chấp thuận", page.Text);
        await Step(officer, id, "cong-an", ("Input.Document", "311/SCT"), ("Input.Day", "10/11/2026"));
        await Step(officer, id, "quan-su", ("Input.Document", "312/SCT"), ("Input.Day", "10/11/2026"));
        Assert.Contains("bí mật", (await Step(officer, id, "an-ninh", ("Input.Document", "12/PA-CA-m"), ("Input.Day", "10/11/2026"))).Error);

        site.Clock.Is(2026, 12, 3);
        try
        {
            (officer, leader, desk) = (await site.SignedIn("thao.np"), await site.SignedIn("quang.dv"), await site.SignedIn("khanh.tm"));
            await Step(officer, id, "don", ("Input.Day", "1/12/2026"));
            page = await Step(officer, id, "xong", ("Input.Day", "2/12/2026"));
            Assert.Contains("chờ báo cáo", page.Text);
            Assert.NotNull((await Load(id)).ReportDueOn);
            page = await Step(officer, id, "bao-cao", ("Input.Results", "Thống nhất mở văn phòng"), ("Input.Document", "320/BC-SCT"), ("Input.Day", "3/12/2026"));
            Assert.Contains("320/BC-SCT", page.Text);
            page = await Go(officer, $"/doan-vao/{id}/cam-ket", ("Input.Text", "Gửi danh mục mặt bằng"), ("Input.DueOn", "15/1/2027"));
            Assert.Contains("Gửi danh mục mặt bằng", page.Text);
            page = await leader.Send(await leader.Get($"/doan-vao/{id}"), "form[action*=Assign], form[action*=assign]", [], []);
            Assert.NotNull((await Load(id)).Promises.Single().TaskId);
            Assert.Equal(1, await Value("doan-vao.phat-sinh", new Period(new DateOnly(2026, 12, 1), new DateOnly(2026, 12, 31))));
            Assert.Contains("Đoàn doanh nghiệp Fukuoka", (await desk.Get("/doan-vao?s=tat-ca")).Text);
        }
        finally
        {
            site.Clock.Is(2026, 11, 10);
        }
    }

    [Fact]
    public async Task AProposal_CannotBePushedOn_ByRequestsMadeByHand()
    {
        var (officer, leader, stranger) = (await site.SignedIn("thao.np"), await site.SignedIn("quang.dv"), await site.SignedIn("linh.pk"));
        var (id, _) = await Add(officer, "Đoàn thương mại Lyon", "Phòng Thương mại Lyon", "Pháp", "7/12/2026", "8/12/2026", ("Input.People", "3"));
        var token = (await leader.Get($"/doan-vao/{id}/trinh")).One("input[name=__RequestVerificationToken]").GetAttribute("value")!;
        foreach (var code in new[] { "xac-minh", "chap-thuan", "don", "xong", "bao-cao", "vao-so", "tu-choi", "cong-an", "khu-vuc", "khac-chuyen", "lam-tiep", "tra" })
        {
            var answer = await leader.Post($"/doan-vao/{id}/{code}", ("__RequestVerificationToken", token), ("Version", "0"), ("Input.Day", "10/11/2026"), ("Input.Document", "1/CV"), ("Input.Body", "Chủ tịch"), ("Input.HostId", "1"), ("Input.Reason", "x"), ("Input.Results", "x"), ("Input.From", "7/12/2026"), ("Input.To", "8/12/2026"));
            Assert.True(answer.Status is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden, $"{code}: {answer.Status}");
        }
        var visit = await Load(id);
        Assert.Equal((VisitState.Proposed, 0), (visit.State, visit.Notices.Count));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get($"/doan-vao/{id}")).Status);
        Assert.DoesNotContain("Đoàn thương mại Lyon", (await stranger.Get("/doan-vao?s=tat-ca")).Text);
    }

    [Fact]
    public async Task TheSameGuestsTwice_AreAskedAbout_AndCountOnceAnswered()
    {
        var desk = await site.SignedIn("khanh.tm");
        var june = new Period(new DateOnly(2023, 6, 1), new DateOnly(2023, 6, 30));
        var (first, _) = await Add(desk, "Đoàn tỉnh Tboung Khmum chào xã giao", "Tboung Khmum", "Campuchia", "5/6/2023", "5/6/2023", ("Input.Basis", "Courtesy"), ("Input.People", "5"));
        await Step(desk, first, "vao-so");
        Assert.Equal(1, await Value("doan-vao.khach-khac", june));
        // Another spelling is the same partner.
        var (second, page) = await Add(desk, "Tiếp đoàn bạn", "tỉnh Tbong Khmum", "Campuchia", "7/6/2023", "7/6/2023", ("Input.Basis", "Courtesy"), ("Input.People", "4"));
        Assert.Contains("chưa được đếm", page.Text);
        Assert.Equal((await Load(first)).PartnerId, (await Load(second)).PartnerId);
        await Step(desk, second, "vao-so");
        Assert.Equal(1, await Value("doan-vao.khach-khac", june));
        Assert.Equal(1, await Value("doan-vao.chua-tra-loi", june));
        Assert.Contains("Tiếp đoàn bạn", (await desk.Get("/doan-vao?s=nghi-trung")).One("table.list").TextContent);
        Assert.NotNull((await Step(desk, second, "khac-chuyen", ("Input.Reason", " "))).Error);
        await Step(desk, second, "khac-chuyen", ("Input.Reason", "Ngày 7/6 do Tỉnh trưởng dẫn đầu"));
        Assert.Equal(2, await Value("doan-vao.khach-khac", june));
        var list = await desk.Get(site.Services.GetRequiredService<IndicatorCatalogue>().Of("doan-vao.khach-khac")!.List(june)!);
        Assert.Equal(2, list.All("table.list tbody tr").Count);
    }

    [Fact]
    public async Task TheFirstHalfOf2024_ThirteenGuestDelegations_TheEmbassyOnceItIsAnswered()
    {
        var desk = await site.SignedIn("khanh.tm");
        string[] bodies =
        [
            "Đại sứ quán Phần Lan tại Việt Nam|Phần Lan", "Văn phòng đại diện tỉnh Gyeongnam|Hàn Quốc", "Tổng Lãnh sự quán Nhật Bản|Nhật Bản", "Tổng Lãnh sự quán Hoa Kỳ|Hoa Kỳ", "Viện nghiên cứu Kansai|Nhật Bản", "Thượng viện Pháp|Pháp", "Hội đồng tỉnh Champasak|Lào",
            "Tổng Lãnh sự quán Lào|Lào", "Hiệp hội các tỉnh trưởng|Hàn Quốc", "Đại sứ quán Phần Lan tại Hà Nội|Phần Lan", "Liên đoàn Lao động tỉnh Gyeonggi|Hàn Quốc", "Đại học Vân Nam|Trung Quốc", "Quỹ giáo dục Berlin|Đức",
        ];
        var rows = bodies.Select(b => b.Split('|')).Select((b, i) => new[] { $"{i + 1}", $"Đoàn {b[0]}", b[1], "", "", "01/01/2024 - 30/06/2024", "Làm việc", "", "Tiếp xã giao" });
        var page = await Import(desk, [["STT", "Tên đoàn", "Nước", "Trưởng đoàn", "Số khách", "Thời gian", "Nội dung", "Cơ quan đón", "Loại"], .. rows, ["14", "Đoàn chính quyền tỉnh Gyeongnam", "Hàn Quốc", "", "", "01/01/2024 - 30/06/2024", "Thăm", "", "Tiếp xã giao nhầm"]]);
        Assert.Contains("không có trong danh mục", page.Text);
        page = await desk.Send(page, "form[action*=Take], form[action*=take]", [], []);
        Assert.Contains("Đã nhập 13 dòng", page.Text);
        var half = new Period(new DateOnly(2024, 1, 1), new DateOnly(2024, 6, 30));
        Assert.Equal(12, await Value("doan-vao.khach-khac", half));
        var embassy = await site.InDatabase(db => db.Set<Visit>().Where(v => v.Name.EndsWith("tại Hà Nội")).Select(v => v.Id).SingleAsync());
        await Step(desk, embassy, "khac-chuyen", ("Input.Reason", "Đoàn thứ hai, tháng 5"));
        Assert.Equal(13, await Value("doan-vao.khach-khac", half));
        Assert.Equal(0, await Value("doan-vao.phat-sinh", half));
        Assert.Equal(13, (await desk.Get(site.Services.GetRequiredService<IndicatorCatalogue>().Of("doan-vao.khach-khac")!.List(half)!)).All("table.list tbody tr").Count);
    }

    [Fact]
    public async Task ACostAboveTheNorm_IsRefused_ByTheForm_ByHand_AndInAList()
    {
        var desk = await site.SignedIn("khanh.tm");
        Assert.Contains("chưa ghi lý do", (await Add(desk, "Đoàn Bordeaux", "Thành phố Bordeaux", "Pháp", "3/12/2026", "4/12/2026", ("Input.People", "10"), ("Input.Rank", "B"))).Page.Error);
        var (id, _) = await Add(desk, "Đoàn Bordeaux", "Thành phố Bordeaux", "Pháp", "3/12/2026", "4/12/2026", ("Input.People", "10"), ("Input.Rank", "C"), ("Input.RankReason", "Chủ tịch UBND quyết định, 920/UBND-TH"));
        var page = await desk.Get($"/doan-vao/{id}/chi-phi");
        // The usual lines stand at their ceilings: 10 guests at 1.600.000 for two days, less half a day for the banquet.
        Assert.Contains("24.000.000", page.Html.DocumentElement.OuterHtml);
        var row = page.All("select[name$='.Item']").First(s => ((AngleSharp.Html.Dom.IHtmlSelectElement)s).Value == nameof(NormItem.Banquet)).GetAttribute("name")!.Replace(".Item", "", StringComparison.Ordinal);
        page = await desk.Send(page, "main form", [(row + ".Estimate", "16.000.001")], []);
        Assert.Contains("vượt mức trần 16.000.000", page.Error);
        var token = page.One("input[name=__RequestVerificationToken]").GetAttribute("value")!;
        var forged = await desk.Post($"/doan-vao/{id}/chi-phi", ("__RequestVerificationToken", token), ("Version", "1"), ("Rows[0].Item", "Banquet"), ("Rows[0].Count", "10"), ("Rows[0].Estimate", "1"), ("Rows[0].Settlement", "99.000.000"));
        Assert.Contains("vượt mức trần", forged.Error);
        Assert.Empty((await Load(id)).Costs);
        page = await Go(desk, $"/doan-vao/{id}/chi-phi");
        Assert.Contains("16.000.000", page.Text);
        Assert.Contains("vượt mức trần", (await Go(desk, $"/doan-vao/{id}/sua", ("Input.Rank", "Other"), ("Input.RankReason", ""))).Error);
        page = await Import(desk, [["Tên đoàn", "Nước", "Số khách", "Thời gian", "Chiêu đãi"], ["Đoàn Nantes", "Pháp", "4", "10/12/2026", "4.800.001"], ["Đoàn Toulouse", "Pháp", "4", "12/12/2026", "1.000.000"]]);
        Assert.Contains("vượt mức trần", page.Text);
        Assert.Contains("trường hợp đặc biệt", page.Text);
    }

    [Fact]
    public async Task TheNorms_AreSeen_AndOnlyLoweredLocally()
    {
        var (officer, head) = (await site.SignedIn("thao.np"), await site.SignedIn("son.lh"));
        var page = await officer.Get("/dinh-muc-le-tan");
        Assert.Contains("9.400.000", page.Text);
        Assert.Empty(page.All("main form"));
        Assert.Contains("Chưa có định mức", (await officer.Get("/dinh-muc-le-tan?ngay=17/05/2026")).Text);
        page = await head.Get("/dinh-muc-le-tan");
        var token = page.One("main form input[name=__RequestVerificationToken]").GetAttribute("value")!;
        Assert.Contains("cao hơn", await Set(head, "A", "300.001"));
        Assert.Contains("Ghi mức chi", await Set(head, "A", ""));
        Assert.True((await officer.Post("/dinh-muc-le-tan", ("__RequestVerificationToken", token), ("Input.Amount", "1"))).Status is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden);
        await Set(head, "A", "250.000");
        Assert.Equal(250_000, (await site.InDatabase(NormBook.Load)).Of(NormItem.Meeting, GuestRank.A, NormPerson.Any, new DateOnly(2026, 12, 1))!.Amount);
        Assert.Contains("250.000", (await officer.Get("/dinh-muc-le-tan?ngay=01/12/2026")).Text);
    }

    private static async Task<string> Set(Visitor head, string rank, string amount) =>
        (await Go(head, "/dinh-muc-le-tan", ("Input.Item", "Meeting"), ("Input.Rank", rank), ("Input.Person", "Any"), ("Input.Amount", amount), ("Input.From", "1/12/2026"), ("Input.Document", "Nghị quyết 12/2026/NQ-HĐND"))).Error ?? "";

    private static async Task<Answer> Import(Visitor visitor, string[][] rows) =>
        await visitor.Send(await visitor.Get("/doan-vao/nhap"), "form[enctype='multipart/form-data']", [], [("List", "danh-sach.xlsx", SheetFile.Write("Danh sách", rows))]);
}

public sealed class VisitPagesOnSqlite(SqliteSite site) : VisitPages(site), IClassFixture<SqliteSite>;

public sealed class VisitPagesOnPostgres(PostgresSite site) : VisitPages(site), IClassFixture<PostgresSite>;
