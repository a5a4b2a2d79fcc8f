using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Delegations.Inbound;
using NhipCau.Modules.Delegations.Outbound;
using NhipCau.Modules.Delegations.Passports;
using NhipCau.Modules.Delegations.YearPlans;
using NhipCau.Shell.Files;
using NhipCau.Shell.Indicators;
using NhipCau.Tests.Shell;

namespace NhipCau.Tests.Modules.Delegations;

/// <summary>The rules of passports, yearly plans and visits, tried to be got round by form, by list and by hand; and what is undated.</summary>
public abstract class RoundAboutOthers
{
    private readonly Site site;

    protected RoundAboutOthers(Site site)
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        this.site = site;
    }

    /// <summary>A passport that cannot be: holder, day of issue, last day; and what is said.</summary>
    [Theory]
    [InlineData("10/01/2026", "11/01/2031", "nhiều nhất 5 năm")]
    [InlineData("10/01/2026", "10/01/2026", "phải sau ngày cấp")]
    [InlineData("11/11/2026", "10/01/2030", "không thể sau hôm nay")]
    public async Task APassport_BeyondTheLaw_IsRefused_ByForm_ByList_AndWhenEdited(string issued, string expires, string says)
    {
        var officer = await site.SignedIn("thao.np");
        var (number, good) = ($"S8{issued[..2]}{expires[8..]}{says.Length:00}", $"S9{issued[..2]}{expires[8..]}{says.Length:00}");
        Assert.Contains(says, (await Go(officer, "/ho-chieu/them", ("Input.Holder", "Người lách"), ("Input.Number", number), ("Input.IssuedOn", issued), ("Input.ExpiresOn", expires))).Error);
        string[][] rows = [["Họ và tên", "Số hộ chiếu", "Ngày cấp", "Ngày hết hạn"], ["Người lách", number, issued, expires]];
        foreach (var preview in new[] { await Read(officer, "/ho-chieu/nhap", rows), await Paste(officer, "/ho-chieu/nhap", rows) })
        {
            Assert.Contains(says, preview.One("[aria-labelledby='s-fault']").TextContent);
            await officer.Post(preview.Path + "&handler=Take", ("__RequestVerificationToken", Token(preview)), ("AllAnyway", "true"));
        }
        var page = await Go(officer, "/ho-chieu/them", ("Input.Holder", "Người đúng"), ("Input.Number", good), ("Input.IssuedOn", "10/1/2025"), ("Input.ExpiresOn", "10/1/2030"));
        Assert.Null(page.Error);
        Assert.Contains(says, (await Go(officer, page.Path + "/sua", ("Input.IssuedOn", issued), ("Input.ExpiresOn", expires))).Error);
        // Without its day of issue nothing could be reckoned.
        var form = await officer.Get(page.Path + "/sua");
        Assert.Contains("Nhập ngày cấp", (await officer.Post(page.Path + "/sua", ("__RequestVerificationToken", Token(form)), ("Input.Version", "1"), ("Input.Holder", "Người đúng"), ("Input.Number", form.One("[name='Input.Number']").GetAttribute("value")!), ("Input.ExpiresOn", "10/1/2099"))).Error);
        Assert.Equal(0, await site.InDatabase(db => db.Set<Passport>().CountAsync(p => p.Holder == "Người lách" || p.ExpiresOn.Year == 2099)));
    }

    [Fact]
    public async Task AnExtension_IsOnceAndThreeYears_AlsoWhenTheFormOfThePassportIsUsed()
    {
        var officer = await site.SignedIn("thao.np");
        var path = (await Go(officer, "/ho-chieu/them", ("Input.Holder", "Lương Bích Ngọc"), ("Input.Number", "S75550001"), ("Input.IssuedOn", "1/3/2022"), ("Input.ExpiresOn", "1/3/2027"))).Path;
        Assert.Contains("nhiều nhất 3 năm", (await Go(officer, path + "/gia-han", ("Input.Until", "2/3/2030"))).Error);
        Assert.Null((await Go(officer, path + "/gia-han", ("Input.Until", "1/3/2030"))).Error);
        Assert.Contains("nhiều nhất 3 năm", (await Go(officer, path + "/sua", ("Input.ExpiresOn", "2/3/2030"))).Error);
        var form = await officer.Get(path + "/sua");
        Assert.Contains("đã gia hạn một lần", (await officer.Post(path + "/gia-han", ("__RequestVerificationToken", Token(form)), ("Input.Version", "2"), ("Input.Until", "1/3/2033"))).Error);
        Assert.Equal(new DateOnly(2030, 3, 1), await site.InDatabase(db => db.Set<Passport>().Where(p => p.Holder == "Lương Bích Ngọc").Select(p => p.ExpiresOn).SingleAsync()));
    }

    [Fact]
    public async Task AVisaNote_IsAskedForATripDecidedOn_AndStandsInTheLog()
    {
        var (officer, leader, desk, head) = (await site.SignedIn("thao.np"), await site.SignedIn("quang.dv"), await site.SignedIn("khanh.tm"), await site.SignedIn("son.lh"));
        var passport = (await Go(officer, "/ho-chieu/them", ("Input.Holder", "Trương Gia Minh"), ("Input.Number", "S76660001"), ("Input.IssuedOn", "1/3/2025"), ("Input.ExpiresOn", "1/3/2030"))).Path;
        Assert.Contains("chuyến đi được cử", (await Go(officer, passport + "/cong-ham", ("Input.Reason", "15/SCT-VP"))).Error);
        var answer = await officer.Send(await officer.Get("/doan-ra/them"), "form[data-draft]", [("Input.Name", "Đoàn đi Saga"), ("Input.Basis", "Unplanned"), ("Input.Approval", "1/UBND-TH"), ("Input.Countries", "Nhật Bản"), ("Input.From", "1/12/2026"), ("Input.To", "3/12/2026")], []);
        var trip = answer.Path;
        Assert.Null((await Go(officer, trip + "/thanh-vien", ("Input.Name", "Trương Gia Minh"), ("Input.Cadre", "co-quan"), ("Input.PassportId", passport.Split('/')[^1]))).Error);
        // Not decided: a trip made up by hand is no trip of the list.
        var form = await officer.Get(passport + "/cong-ham");
        Assert.Contains("đã có quyết định cử", (await officer.Post(passport + "/cong-ham", ("__RequestVerificationToken", Token(form)), ("Input.Version", "1"), ("Input.DelegationId", trip.Split('/')[^1]), ("Input.Reason", "15/SCT-VP"))).Error);
        await Go(leader, trip + "/nop-ho-so");
        await Go(desk, trip + "/nhan-ho-so", ("Input.Day", "10/11/2026"));
        await Go(desk, trip + "/trinh", ("Input.Day", "10/11/2026"), ("Input.Reason", "Đồng ý"));
        Assert.Null((await Go(head, trip + "/quyet-dinh", ("Input.Document", "1/QĐ-UBND"), ("Input.Day", "10/11/2026"), ("Input.Body", "Chủ tịch UBND"))).Error);
        Assert.Contains("Ghi số, ký hiệu", (await Go(officer, passport + "/cong-ham", ("Input.Reason", " "))).Error);
        var page = await Go(officer, passport + "/cong-ham", ("Input.Reason", "15/SCT-VP"), ("Input.Day", "10/11/2026"));
        Assert.Contains("Đề nghị công hàm", page.One("table.t").TextContent);
        Assert.Contains("15/SCT-VP", page.One("table.t").TextContent);
        // It moved nothing: the passport is still kept, and none is out.
        Assert.Contains("Cơ quan đang giữ", page.Text);
        Assert.DoesNotContain("Hộ chiếu đang ở ngoài", (await officer.Get(trip)).Text);
    }

    [Fact]
    public async Task APlanClosedMeanwhile_TakesNoLine_NeitherByTheListReadBefore_NorByHand()
    {
        var (desk, officer) = (await site.SignedIn("khanh.tm"), await site.SignedIn("thao.np"));
        var path = (await Go(desk, "/ke-hoach-doan/them", ("Input.Year", "2028"), ("Input.Name", "Kế hoạch đoàn năm 2028"))).Path;
        string[][] rows = [["STT", "Tên đoàn", "Nước đến", "Thời gian"], ["1", "Đoàn chen ngang", "Lào", "Quý I"]];
        var draft = await Read(officer, path + "/nhap", rows);
        Assert.Contains("không thuộc năm", (await Read(officer, path + "/nhap", [rows[0], ["1", "Đoàn chen ngang", "Lào", "Quý I/2031"]])).One("[aria-labelledby='s-fault']").TextContent);
        Assert.Contains("không thuộc năm", (await Go(officer, path + "/them-dong", ("Input.Name", "Đoàn chen ngang"), ("Input.Countries", "Lào"), ("Input.TimeText", "Quý I/2031"))).Error);
        var form = await officer.Get(path + "/them-dong");
        Assert.Null((await Go(desk, path + "/buoc", ("Document", "1/SNgV"), ("On", "1/11/2026"))).Error);
        await officer.Post(draft.Path + "&handler=Take", ("__RequestVerificationToken", Token(draft)));
        var answer = await officer.Send(form, "main form", [("Input.Name", "Đoàn chen ngang"), ("Input.Countries", "Lào"), ("Input.TimeText", "Quý I")], []);
        Assert.Contains("Kế hoạch đã chốt đăng ký", answer.Error);
        Assert.Contains("đề nghị đoàn phát sinh", answer.Error);
        Assert.Equal(0, await site.InDatabase(db => db.Set<YearPlanLine>().CountAsync(l => l.Name == "Đoàn chen ngang")));
    }

    [Fact]
    public async Task ALineThatATripCarriesOut_IsNotDropped_OneByOne_NorWithOthers()
    {
        var desk = await site.SignedIn("khanh.tm");
        var path = (await Go(desk, "/ke-hoach-doan/them", ("Input.Year", "2026"), ("Input.Name", "Kế hoạch đoàn thứ hai năm 2026"))).Path;
        Assert.Null((await Go(desk, path + "/them-dong", ("Input.Name", "Đoàn đi Bergen"), ("Input.Countries", "Na Uy"), ("Input.TimeText", "Quý IV"))).Error);
        var line = await site.InDatabase(db => db.Set<YearPlanLine>().Where(l => l.Name == "Đoàn đi Bergen").Select(l => l.Id).SingleAsync());
        var trip = await desk.Send(await desk.Get($"/doan-ra/them?dong={line}"), "form[data-draft]", [("Input.From", "1/12/2026"), ("Input.To", "3/12/2026"), ("Input.TimeText", "")], []);
        Assert.Null(trip.Error);
        var dropped = await desk.Post($"/ke-hoach-doan/dong/{line}?handler=Drop", ("__RequestVerificationToken", Token(await desk.Get("/ho-chieu/them"))), ("Version", "1"), ("Reason", "Không đi"));
        Assert.Contains("Dòng này đã có đoàn “Đoàn đi Bergen”", dropped.Error);
        var list = await desk.Get("/ke-hoach-doan/dong?nam=2026");
        var answer = await desk.Send(list, "form#bulk", ("chon", $"{line}"), ("viec", "rut"), ("lyDo", "Không đi"));
        Assert.Contains("Dòng này đã có đoàn “Đoàn đi Bergen”", answer.Text);
        Assert.True(await site.InDatabase(db => db.Set<YearPlanLine>().Where(l => l.Id == line).AnyAsync(l => l.State == LineState.Registered)));
    }

    [Fact]
    public async Task LinesOfThisYearAndLater_PassOnWithTheBodyThatEnds()
    {
        var desk = await site.SignedIn("khanh.tm");
        foreach (var year in new[] { "2025", "2029" })
        {
            var path = (await Go(desk, "/ke-hoach-doan/them", ("Input.Year", year), ("Input.Name", $"Kế hoạch đoàn năm {year}"))).Path;
            Assert.Null((await Go(desk, path + "/them-dong", ("Input.Name", $"Đoàn truyền lại {year}"), ("Input.Countries", "Lào"))).Error);
        }
        var (from, to) = await site.InDatabase(async db => ((await db.Set<YearPlanLine>().Include(l => l.Owner).FirstAsync(l => l.Name == "Đoàn truyền lại 2029")).Owner, await db.Set<Agency>().FirstAsync(a => a.Kind != AgencyKind.Group && a.EndedOn == null)));
        using var scope = site.Services.CreateScope();
        var holder = scope.ServiceProvider.GetServices<IHeldWork>().Single(h => h is { Noun: "dòng kế hoạch đoàn" });
        var held = await holder.ListOf(from);
        Assert.Contains(held, h => h.Text == "2029: Đoàn truyền lại 2029");
        Assert.DoesNotContain(held, h => h.Text.Contains("2025", StringComparison.Ordinal));
        var db = scope.ServiceProvider.GetRequiredService<NhipCau.Data.AppDbContext>();
        var heir = await db.Set<Agency>().SingleAsync(a => a.Id == to.Id, TestContext.Current.CancellationToken);
        await holder.Pass(held.Single(h => h.Text == "2029: Đoàn truyền lại 2029").Id, from, heir, new DateOnly(2026, 11, 10));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        Assert.Equal(to.Id, await site.InDatabase(d => d.Set<YearPlanLine>().Where(l => l.Name == "Đoàn truyền lại 2029").Select(l => l.OwnerId).SingleAsync()));
    }

    [Fact]
    public async Task ARestrictedArea_IsNotReachedThroughTheProgramme_OnceTheGuestsAreHere()
    {
        var (officer, leader, desk, chair) = (await site.SignedIn("thao.np"), await site.SignedIn("quang.dv"), await site.SignedIn("khanh.tm"), await site.SignedIn("ha.lt"));
        var answer = await officer.Send(await officer.Get("/doan-vao/them"), "form[data-draft]", [("Input.Name", "Đoàn thương mại Gifu"), ("Input.Body", "Phòng Thương mại Gifu"), ("Input.Countries", "Nhật Bản"), ("Input.From", "9/11/2026"), ("Input.To", "12/11/2026"), ("Input.People", "4"), ("Input.Basis", "Unplanned")], []);
        var path = answer.Path;
        await Go(leader, path + "/trinh", ("Input.Document", "310/SCT"), ("Input.Day", "9/11/2026"));
        await Go(desk, path + "/xac-minh", ("Input.Day", "9/11/2026"), ("Input.Reason", "Rõ đối tác"));
        Assert.Null((await Go(chair, path + "/chap-thuan", ("Input.Document", "915/UBND-TH"), ("Input.Day", "9/11/2026"), ("Input.Body", "Chủ tịch UBND"))).Error);
        // Before they come it may be planned, and stops the reception.
        Assert.Null((await Go(officer, path + "/chuong-trinh", ("Lines", "10/11; ; Khảo sát cửa khẩu"))).Error);
        Assert.Contains("chưa có văn bản cho phép", (await Go(officer, path + "/don", ("Input.Day", "10/11/2026"), ("Input.Reason", "Gấp"))).Error);
        Assert.Null((await Go(officer, path + "/chuong-trinh", ("Lines", "10/11; ; Làm việc tại trụ sở"))).Error);
        Assert.Null((await Go(officer, path + "/don", ("Input.Day", "10/11/2026"), ("Input.Reason", "Đã báo qua điện thoại"))).Error);
        answer = await Go(officer, path + "/chuong-trinh", ("Lines", "10/11; ; Khảo sát cửa khẩu"));
        Assert.Contains("chưa có văn bản cho phép", answer.Error);
        Assert.Contains("Ghi văn bản cho vào khu vực hạn chế", answer.Error);
        var version = await site.InDatabase(db => db.Set<Visit>().Where(v => v.Name == "Đoàn thương mại Gifu").Select(v => v.Version).SingleAsync());
        Assert.Contains("chưa có văn bản cho phép", (await officer.Post(path + "/chuong-trinh", ("__RequestVerificationToken", Token(answer)), ("Version", $"{version}"), ("Lines", "10/11; Vành đai biên giới; Tham quan"))).Error);
        Assert.Contains("chưa có văn bản cho phép", (await Go(desk, path + "/sua", ("Input.Restricted", "true"))).Error);
        Assert.Contains("Làm việc tại trụ sở", (await officer.Get(path)).Text);
    }

    [Fact]
    public async Task OneVisitTwice_IsToldBeforeTheListIsTaken_AndStopsTheProposal()
    {
        var (officer, leader) = (await site.SignedIn("thao.np"), await site.SignedIn("quang.dv"));
        (string, string?)[] visit = [("Input.Name", "Đoàn doanh nghiệp Marseille"), ("Input.Body", "Phòng Thương mại Marseille"), ("Input.Countries", "Pháp"), ("Input.From", "2/12/2026"), ("Input.To", "3/12/2026"), ("Input.People", "4"), ("Input.Basis", "Unplanned")];
        await officer.Send(await officer.Get("/doan-vao/them"), "form[data-draft]", visit, []);
        var preview = await Read(officer, "/doan-vao/nhap", [["Tên đoàn", "Cơ quan khách", "Nước", "Số khách", "Thời gian"], ["Tiếp doanh nghiệp Pháp", "Phòng thương mại Marseille", "Pháp", "4", "04/12/2026"]]);
        Assert.Contains("Có thể là đoàn “Đoàn doanh nghiệp Marseille”", preview.One("[aria-labelledby='s-note']").TextContent);
        await officer.Send(preview, "form[action*=Take]");
        var id = await site.InDatabase(db => db.Set<Visit>().Where(v => v.Name == "Tiếp doanh nghiệp Pháp").Select(v => v.Id).SingleAsync());
        Assert.Contains("chưa được đếm", (await officer.Get($"/doan-vao/{id}")).Text);
        Assert.Equal(HttpStatusCode.Forbidden, (await leader.Get($"/doan-vao/{id}/trinh")).Status);
        var answer = await leader.Post($"/doan-vao/{id}/trinh", ("__RequestVerificationToken", Token(await leader.Get("/doan-vao/them"))), ("Version", "1"), ("Input.Document", "311/SCT"), ("Input.Day", "10/11/2026"), ("Input.Reason", "Gấp"));
        Assert.Contains("Có thể là đoàn “Đoàn doanh nghiệp Marseille”", answer.Error);
        Assert.Contains("ghi “Khác chuyến”", answer.Error);
        Assert.True((await leader.Post($"/doan-vao/{id}/xac-minh", ("__RequestVerificationToken", Token(answer)), ("Version", "0"), ("Input.Reason", "x"))).Status is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task WhatIsUndated_CountsInPeriodsThatHoldAllOfIt_AndInNoMonthWithin()
    {
        var desk = await site.SignedIn("khanh.tm");
        await Taken(desk, "/doan-vao/nhap", [["Tên đoàn", "Cơ quan khách", "Nước", "Số khách", "Thời gian", "Căn cứ"], ["Đoàn Đại học Jena", "Đại học Jena", "Đức", "5", "6 tháng đầu năm 2022", "Tiếp xã giao"], ["Đoàn Đại học Graz", "Đại học Graz", "Áo", "3", "10/02/2022", "Tiếp xã giao"]]);
        await Taken(desk, "/doan-ra/nhap", [["Tên đoàn", "Nước đến", "Thời gian", "Trưởng đoàn", "Văn bản đồng ý", "Quyết định cử", "Ngày quyết định", "Người ký"], ["Đoàn thăm Weimar", "Đức", "Quý II/2022", "Nghiêm Xuân Bắc", "1/UBND-TH", "1/QĐ-UBND", "20/4/2022", "Chủ tịch UBND"]]);
        foreach (var (from, to, visits, trips) in new[] { ("2022-01-01", "2022-06-30", 2, 1), ("2022-01-01", "2022-01-31", 0, 0), ("2022-02-01", "2022-02-28", 1, 0), ("2022-04-01", "2022-04-30", 0, 0), ("2022-04-01", "2022-06-30", 0, 1), ("2021-12-15", "2022-06-14", 2, 1), ("2022-03-15", "2022-06-14", 0, 1), ("2022-05-15", "2022-06-14", 0, 0), ("2021-12-15", "2022-12-14", 2, 1), ("2022-06-15", "2022-12-14", 0, 0) })
        {
            var period = new Period(DateOnly.Parse(from, CultureInfo.InvariantCulture), DateOnly.Parse(to, CultureInfo.InvariantCulture));
            Assert.Equal((from, to, visits, trips), (from, to, (int)await Value("doan-vao.khach-khac", period), (int)await Value("doan-ra.tong", period)));
            Assert.Equal(visits, (await desk.Get(site.Services.GetRequiredService<IndicatorCatalogue>().Of("doan-vao.khach-khac")!.List(period)!)).All("table.list tbody tr").Count);
        }
        var visit = await site.InDatabase(db => db.Set<Visit>().SingleAsync(v => v.Name == "Đoàn Đại học Jena"));
        Assert.Equal((VisitState.Done, (DateOnly?)null, false), (visit.State, visit.StartedOn, visit.DaysKnown));
        var page = await desk.Get($"/doan-vao/{visit.Id}");
        Assert.Contains("6 tháng đầu năm 2022 (chưa rõ ngày)", page.One(".head").TextContent);
        Assert.DoesNotContain("01/01/2022", page.One("main").TextContent);
        Assert.Contains("6 tháng đầu năm 2022", (await desk.Get("/doan-vao?s=tat-ca&nam=2022")).One("table.list").TextContent);
        var trip = await site.InDatabase(db => db.Set<Delegation>().SingleAsync(d => d.Name == "Đoàn thăm Weimar"));
        Assert.Equal((TripState.Returned, (DateOnly?)null), (trip.State, trip.DepartedOn));
        Assert.Contains("quý II năm 2022 (chưa rõ ngày)", (await desk.Get($"/doan-ra/{trip.Id}")).One(".head").TextContent);
        Assert.Contains("quý II năm 2022", (await desk.Get("/doan-ra?s=tat-ca&nam=2022")).One("table.list").TextContent);
    }

    private async Task<decimal> Value(string code, Period period)
    {
        var (catalogue, viewer) = (site.Services.GetRequiredService<IndicatorCatalogue>(), await site.Viewer("khanh.tm"));
        return await site.InDatabase(db => catalogue.Of(code)!.Value(db, viewer, period)) ?? 0;
    }

    private static string Token(Answer page) => page.One("input[name=__RequestVerificationToken]").GetAttribute("value")!;

    private static async Task<Answer> Go(Visitor visitor, string path, params (string, string?)[] values) => await visitor.Send(await visitor.Get(path), "main form", values, []);

    private static async Task<Answer> Read(Visitor visitor, string path, string[][] rows) =>
        await visitor.Send(await visitor.Get(path), "form[enctype='multipart/form-data']", [], [("List", "danh-sach.xlsx", SheetFile.Write("Danh sách", rows))]);

    private static async Task<Answer> Paste(Visitor visitor, string path, string[][] rows) =>
        await visitor.Send(await visitor.Get(path), "form[enctype='multipart/form-data']", [("Pasted", string.Join('\n', rows.Select(r => string.Join('\t', r))))], []);

    private static async Task Taken(Visitor visitor, string path, string[][] rows) =>
        Assert.Contains($"Đã nhập {rows.Length - 1} dòng", (await visitor.Send(await Read(visitor, path, rows), "form[action*=Take]")).Text);
}

public sealed class RoundAboutOthersOnSqlite(SqliteSite site) : RoundAboutOthers(site), IClassFixture<SqliteSite>;

public sealed class RoundAboutOthersOnPostgres(PostgresSite site) : RoundAboutOthers(site), IClassFixture<PostgresSite>;
