using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NhipCau.Modules.Partners;
using NhipCau.Modules.PressVisits;
using NhipCau.Shell.Deadlines;
using NhipCau.Tests.Shell;

namespace NhipCau.Tests.Modules.PressVisits;

public abstract class PressPages
{
    private readonly Site site;

    protected PressPages(Site site)
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        this.site = site;
    }

    private async Task<Answer> Add(Visitor visitor, string outlet, params (string Name, string? Value)[] more)
    {
        var japan = await site.InDatabase(db => db.Set<Country>().Where(c => c.Code == "JP").Select(c => c.Id).SingleAsync());
        var today = site.Clock.GetUtcNow().UtcDateTime.AddHours(7);
        (string, string?)[] all = [("Input.Outlet", outlet), ("Input.CountryId", $"{japan}"), ("Input.Case", "Resident"), ("Input.Subject", "Làng nghề gốm bên sông"), ("Input.From", today.ToString("dd/MM/yyyy", null)), ("Input.To", today.AddDays(2).ToString("dd/MM/yyyy", null)), ("Input.Journalists", "3")];
        return await visitor.Send(await visitor.Get("/bao-chi/them"), "form.form", [.. all.Where(a => more.All(m => m.Name != a.Item1)), .. more]);
    }

    private static async Task<Answer> Step(Visitor visitor, string record, string step, params (string Name, string? Value)[] values) =>
        await visitor.Send(await visitor.Get($"{record}/{step}"), "form.form", values);

    [Fact]
    public async Task FromRequestToReport_TheClocksOfTheDecreeRun_AndTheFigureCounts()
    {
        var (host, head) = (await site.SignedIn("thao.np"), await site.SignedIn("son.lh"));
        var record = (await Add(host, "Đài Bến Sông")).Path;
        Assert.Contains("Đề nghị", (await host.Get(record)).Text, StringComparison.Ordinal);
        await Step(host, record, "trinh");
        Assert.Contains("5 ngày làm việc", (await host.Get(record)).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await host.Get($"{record}/chap-thuan")).Status);
        await Step(head, record, "chap-thuan", ("Input.Document", "45/UBND-NC"));
        await Step(host, record, "bat-dau");
        await Step(host, record, "ket-thuc");
        Assert.Contains("Cơ quan đón báo cáo Bộ Ngoại giao", (await host.Get(record)).Text, StringComparison.Ordinal);
        Assert.Contains("Đài Bến Sông", (await host.Get("/bao-chi?s=bao-cao")).Text, StringComparison.Ordinal);
        Assert.Null((await Step(host, record, "bao-cao", ("Input.Document", "46/BC-SCT"))).Error);
        var id = int.Parse(record.Split('/')[^1], null);
        Assert.All(await site.InDatabase(db => db.Set<Clock>().Where(c => c.Record == "PressVisit" && c.RecordId == id).ToListAsync()), c => Assert.NotNull(c.DoneOn));
        var day = site.Clock.GetUtcNow().UtcDateTime.AddHours(7).ToString("yyyy-MM-dd", null);
        Assert.Contains("Đài Bến Sông", (await head.Get($"/bao-chi?chi-tieu=BC01&tu={day}&den={day}")).Text, StringComparison.Ordinal);
        Assert.Contains("Đài Bến Sông", (await host.Get("/tim?q=dai+ben+song")).Text, StringComparison.Ordinal);
        Assert.Contains("Đài Bến Sông", (await host.Get("/lich")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WorkBeforeConsent_IsRefusedByHandToo()
    {
        var host = await site.SignedIn("thao.np");
        var record = (await Add(host, "Báo Sóng Xa")).Path;
        Assert.Equal(HttpStatusCode.Forbidden, (await host.Get($"{record}/bat-dau")).Status);
        var page = await host.Get($"{record}/trinh");
        var token = page.One("input[name=__RequestVerificationToken]").GetAttribute("value")!;
        var answer = await host.Post($"{record}/bat-dau", ("__RequestVerificationToken", token), ("Input.Version", page.One("input[name='Input.Version']").GetAttribute("value")!));
        Assert.Contains("Chưa được hoạt động khi chưa có chấp thuận", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsWrong_IsRefused_ByFormListAndHand()
    {
        var (host, stranger) = (await site.SignedIn("thao.np"), await site.Agency("svhttdl"));
        var token = (await host.Get("/tai-khoan")).One("input[name=__RequestVerificationToken]").GetAttribute("value")!;
        (string Name, string? Value)[] right = [("Input.Outlet", "Đài Vòng Quanh"), ("Input.CountryId", $"{await site.InDatabase(db => db.Set<Country>().Where(c => c.Code == "JP").Select(c => c.Id).SingleAsync())}"), ("Input.Case", "Resident"), ("Input.Subject", "Mùa lúa"), ("Input.From", "12/05/2027"), ("Input.To", "16/05/2027"), ("Input.Journalists", "2")];
        (string Heading, string Cell)[] row = [("Hãng tin", "Đài Vòng Quanh"), ("Nước", "Nhật Bản"), ("Nội dung", "Mùa lúa"), ("Thời gian", "12-16/5/2027"), ("Phóng viên", "2")];
        foreach (var (words, field, value, heading, cell, written) in new[]
        {
            ("hãng tin", "Input.Outlet", " ", "Hãng tin", " ", "đang trống"), ("nước của hãng", "Input.CountryId", "", "Nước", "Xứ Mây", "không có trong danh mục"), ("nội dung", "Input.Subject", " ", "Nội dung", " ", "đang trống"),
            ("từ 1 đến 500", "Input.Journalists", "0", "Phóng viên", "0", "500"), ("từ 1 đến 500", "Input.Journalists", "501", "Phóng viên", "501", "500"), ("không trước ngày bắt đầu", "Input.To", "11/05/2027", "Thời gian", "16/5/2027-12/5/2027", "ngày"),
            ("cơ quan mình", "Input.OwnerId", $"{stranger.Id}", "", "", ""),
        })
        {
            (string Name, string? Value)[] typed = [.. right.Where(r => r.Name != field), (field, value)];
            Assert.Contains(words, (await host.Send(await host.Get("/bao-chi/them"), "form.form", typed)).Error, StringComparison.OrdinalIgnoreCase);
            Assert.Contains(words, (await host.Post("/bao-chi/them", [.. typed.Select(t => (t.Name, t.Value!)), ("__RequestVerificationToken", token)])).Error, StringComparison.OrdinalIgnoreCase);
            if (heading.Length == 0) continue;
            var cells = row.Select(r => r.Heading == heading ? (r.Heading, Cell: cell) : r).ToList();
            var preview = await host.Send(await host.Get("/bao-chi/nhap"), "form:has([name=Pasted])", ("Pasted", $"STT\t{string.Join('\t', cells.Select(c => c.Heading))}\n1\t{string.Join('\t', cells.Select(c => c.Cell))}"));
            Assert.Contains(written, preview.One("#s-fault").ParentElement!.ParentElement!.TextContent, StringComparison.Ordinal);
            await host.Post(preview.Path + "&handler=Take", ("AllAnyway", "true"), ("__RequestVerificationToken", token));
        }
        Assert.False(await site.InDatabase(db => db.Set<PressVisit>().AnyAsync(v => v.Outlet == "Đài Vòng Quanh")));
    }

    [Fact]
    public async Task EachStep_ByHand_AsksTheSameAsItsPage()
    {
        var (host, head) = (await site.SignedIn("thao.np"), await site.SignedIn("son.lh"));
        var today = DateOnly.FromDateTime(site.Clock.GetUtcNow().UtcDateTime.AddHours(7));
        var record = (await Add(host, "Đài Từng Bước", ("Input.Case", "NonResident"))).Path;
        await Refused(host, "trinh", "trở về trước", ("Input.Day", Day(1)));
        await Refused(head, "chap-thuan", "không quyết định được", ("Input.Document", "45/UBND"));
        await Step(host, record, "trinh");
        await Refused(host, "chap-thuan", "lãnh đạo", ("Input.Document", "45/UBND"));
        await Refused(head, "chap-thuan", "trước ngày nhận", ("Input.Day", Day(-1)), ("Input.Document", "45/UBND"));
        await Refused(head, "chap-thuan", "trở về trước", ("Input.Day", Day(1)), ("Input.Document", "45/UBND"));
        await Refused(head, "chap-thuan", "ký hiệu", ("Input.Day", Day(0)));
        await Refused(head, "chap-thuan", "giấy phép của Bộ Ngoại giao", ("Input.Day", Day(0)), ("Input.Document", "45/UBND"));
        await Refused(head, "tu-choi", "lý do", ("Input.Day", Day(0)));
        Assert.Null((await host.Send(await host.Get($"{record}/sua"), "form.form", ("Input.Licence", "77/BNG"))).Error);
        Assert.Null((await Step(head, record, "chap-thuan", ("Input.Document", "45/UBND"))).Error);
        await Refused(host, "bat-dau", "trong thời gian được chấp thuận", ("Input.Day", Day(-1)));
        await Refused(host, "bao-cao", "không báo cáo được", ("Input.Document", "1"));
        Assert.Equal(HttpStatusCode.Forbidden, (await host.Get($"{record}/sua")).Status);
        Assert.Null((await Step(host, record, "bat-dau")).Error);
        await Refused(host, "doi-chuong-trinh", "lý do", ("Input.Reason", " "));
        Assert.Null((await Step(host, record, "doi-chuong-trinh", ("Input.Reason", "Thêm chợ nổi"))).Error);
        await Refused(host, "ket-thuc", "không kết thúc được", ("Input.Day", Day(0)));
        Assert.Null((await Step(head, record, "chap-thuan", ("Input.Document", "52/UBND"))).Error);
        // Both consents are on the page.
        var page = await host.Get(record);
        Assert.Contains("45/UBND", page.One("#decisions").TextContent, StringComparison.Ordinal);
        Assert.Contains("52/UBND", page.One("#decisions").TextContent, StringComparison.Ordinal);
        await Step(host, record, "bat-dau");
        await Refused(host, "ket-thuc", "trở về trước", ("Input.Day", Day(1)));
        await Step(host, record, "ket-thuc");
        await Refused(host, "bao-cao", "ký hiệu", ("Input.Day", Day(0)));
        await Refused(host, "vi-pham", "vi phạm gì", ("Input.Reason", " "));

        string Day(int after) => today.AddDays(after).ToString("dd/MM/yyyy", null);

        async Task Refused(Visitor who, string step, string words, params (string Name, string Value)[] values)
        {
            var id = int.Parse(record.Split('/')[^1], null);
            var version = await site.InDatabase(db => db.Set<PressVisit>().Where(v => v.Id == id).Select(v => v.Version).SingleAsync());
            var token = (await who.Get("/tai-khoan")).One("input[name=__RequestVerificationToken]").GetAttribute("value")!;
            Assert.Contains(words, (await who.Post($"{record}/{step}", [.. values, ("Input.Version", $"{version}"), ("__RequestVerificationToken", token)])).Error, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task AnotherAgency_SeesNothingOfIt()
    {
        var record = (await Add(await site.SignedIn("khanh.tm"), "Đài Núi Cao")).Path;
        var stranger = await site.SignedIn("thao.np");
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Get(record)).Status);
        Assert.DoesNotContain("Đài Núi Cao", (await stranger.Get("/bao-chi?s=het")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoFromOneForm_TheSecondIsToldOfTheFirst_AndKeepsItsWords()
    {
        var (one, two) = (await site.SignedIn("khanh.tm"), await site.SignedIn("son.lh"));
        var record = (await Add(one, "Đài Hai Người")).Path;
        var (first, second) = (await one.Get($"{record}/sua"), await two.Get($"{record}/sua"));
        Assert.Contains("cũng đang mở hồ sơ này", second.Text, StringComparison.Ordinal);
        await one.Send(first, "form.form", ("Input.Subject", "Chợ nổi"));
        var late = await two.Send(second, "form.form", ("Input.Subject", "Cầu mới"));
        Assert.Contains("Trần Mai Khanh vừa sửa hồ sơ này", late.Error, StringComparison.Ordinal);
        Assert.Equal("Cầu mới", late.One("[name='Input.Subject']").GetAttribute("value"));
        Assert.Null((await two.Send(late, "form.form")).Error);
        Assert.Contains("Cầu mới", (await two.Get(record)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_FiltersColumnsSavedAndExported_AreOneAddress()
    {
        var office = await site.SignedIn("khanh.tm");
        await Add(office, "Đài Lọc Một");
        await Add(office, "Đài Lọc Hai", ("Input.Case", "Interview"));
        var address = "/bao-chi?s=het&q=dai+loc&dien=Interview&cot=nuoc&cot=so";
        var page = await office.Get(address);
        Assert.Equal("Đài Lọc Hai", Assert.Single(page.All("tbody th a")).TextContent);
        Assert.Equal(["Hãng tin", "Nước", "Phóng viên"], page.All("thead th:not(.pick)").Select(h => h.TextContent.Trim()));
        await office.Send(page, "form[action*='Keep']", ("ten", "Phỏng vấn"));
        var saved = (await office.Get("/bao-chi")).One(".drop-down a").GetAttribute("href")!;
        Assert.Single((await office.Get(saved)).All("tbody tr"));
        var csv = await (await office.Get(page.All("a").Single(a => a.TextContent == "Xuất CSV").GetAttribute("href")!)).Response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["\"Hãng tin\";\"Nước\";\"Phóng viên\"", "\"Đài Lọc Hai\";\"Nhật Bản\";\"3\""], csv.TrimStart('\ufeff').Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Trim()));
        var xlsx = await (await office.Get(page.All("a").Single(a => a.TextContent == "Xuất Excel").GetAttribute("href")!)).Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var (rows, _) = NhipCau.Shell.Files.SheetFile.Read(new MemoryStream(xlsx));
        Assert.Equal([["Hãng tin", "Nước", "Phóng viên"], ["Đài Lọc Hai", "Nhật Bản", "3"]], rows);
    }

    [Fact]
    public async Task Bulk_DoesWhatTheRuleAllows_AndNamesTheRest()
    {
        var (office, head) = (await site.SignedIn("khanh.tm"), await site.SignedIn("son.lh"));
        var (working, waiting) = ((await Add(office, "Đài Gộp Một")).Path, (await Add(office, "Đài Gộp Hai")).Path);
        await Step(office, working, "trinh");
        await Step(head, working, "chap-thuan", ("Input.Document", "47/UBND-NC"));
        await Step(office, working, "bat-dau");
        var page = await office.Get("/bao-chi?s=het&q=dai+gop");
        var token = page.One("#bulk input[name=__RequestVerificationToken]").GetAttribute("value")!;
        var ids = new[] { working, waiting }.Select(r => ("chon", r.Split('/')[^1]));
        var done = await office.Post(page.One("#bulk").GetAttribute("action")!, [("__RequestVerificationToken", token), ("viec", "ket-thuc"), .. ids]);
        Assert.Contains("đã làm với 1 dòng", done.Text, StringComparison.Ordinal);
        Assert.Contains("Đài Gộp Hai: Hồ sơ đang “Đề nghị”", done.Text, StringComparison.Ordinal);
        Assert.Contains("Chờ báo cáo", (await office.Get(working)).Text, StringComparison.Ordinal);
        Assert.Contains("Cơ quan đón báo cáo Bộ Ngoại giao", (await office.Get(working)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_TakesGoodRows_SaysWhatIsWrong_AndCanBeUndone()
    {
        var office = await site.SignedIn("khanh.tm");
        const string pasted = "Hãng tin\tQuốc gia\tNội dung hoạt động\tThời gian\tSố phóng viên\nĐài Nhập Một\tNhật Bản\tMùa lúa\t12-16/5/2027\t2\nĐài Nhập Hai\tXứ Mây\tMùa lúa\t12-16/5/2027\t2\n";
        var preview = await office.Send(await office.Get("/bao-chi/nhap"), "form:has([name=Pasted])", ("Pasted", pasted));
        Assert.Contains("“Xứ Mây” không có trong danh mục nước", preview.Text, StringComparison.Ordinal);
        var taken = await office.Send(preview, "form:has(button.main)");
        Assert.Contains("Đài Nhập Một", (await office.Get("/bao-chi?s=het&q=nhap+mot")).Text, StringComparison.Ordinal);
        Assert.Empty((await office.Get("/bao-chi?s=het&q=nhap+hai")).All("tbody tr"));
        await office.Send(taken, "form:has(button.end)");
        Assert.Empty((await office.Get("/bao-chi?s=het&q=nhap+mot")).All("tbody tr"));
    }
}

public sealed class PressPagesOnSqlite(SqliteSite site) : PressPages(site), IClassFixture<SqliteSite>;

public sealed class PressPagesOnPostgres(PostgresSite site) : PressPages(site), IClassFixture<PostgresSite>;
