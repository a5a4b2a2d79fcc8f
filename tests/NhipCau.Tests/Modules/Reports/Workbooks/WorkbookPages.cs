using System.Net;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Indicators;
using NhipCau.Modules.Reports;
using NhipCau.Modules.Reports.Answers;
using NhipCau.Modules.Reports.Workbooks;
using NhipCau.Modules.Tasks;
using NhipCau.Shell.Files;
using NhipCau.Tests.Shell;
using static NhipCau.Tests.Modules.Reports.Workbooks.WorkbookDamage;
using static NhipCau.Tests.Modules.Reports.YearOfWork;

namespace NhipCau.Tests.Modules.Reports.Workbooks;

/// <summary>The workbook of a report goes out and comes back, whole and in every kind of disrepair.</summary>
public abstract class WorkbookPages
{
    private const string Fair = "Tổ chức gian hàng giới thiệu sản phẩm tại hội chợ vùng biên";
    private readonly Site site;

    protected WorkbookPages(Site site)
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        this.site = site;
        site.Clock.Is(2026, 11, 10);
    }

    [Fact]
    public async Task GoesOutAndComesBack()
    {
        var (id, _) = await Opened(2051);
        var officer = await site.SignedIn("thao.np");
        var file = await Download(officer, $"/bao-cao/{id}/bang.xlsx");
        using (var book = SpreadsheetDocument.Open(new MemoryStream(file), false))
            Assert.Empty(new OpenXmlValidator().Validate(book, TestContext.Current.CancellationToken).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));

        file = Number(Type(Type(Type(file, Words, "D7", "- Đã dựng 12 gian hàng.\nTiếp 3.400 lượt khách."), Words, "E8", "x"), Numbers, "I7", "Ước đến hết năm"), Numbers, "F7", "12.5");
        var page = await HandIn(officer, id, file);
        Assert.Equal("3 dòng", Strip(page, 0));
        Assert.Equal("0", Strip(page, 2));
        var report = await Report(id);
        Assert.Equal("- Đã dựng 12 gian hàng.\nTiếp 3.400 lượt khách.", report.Entries.MinBy(e => e.TaskId)!.Text);
        Assert.True(report.Entries.MaxBy(e => e.TaskId)!.NothingToReport);
        Assert.Equal((12.5m, "Ước đến hết năm"), (Figure(report, "thu-nghiem.gia-tri").Value!.Value, Figure(report, "thu-nghiem.gia-tri").Note));
        // Blank stays blank.
        Assert.Null(Figure(report, "thu-nghiem.so-doan").Value);
        Assert.Equal((ReportState.Draft, "Nguyễn Phương Thảo"), (report.State, report.WrittenBy));
        Assert.Contains("Nộp bảng Excel", (await officer.Get($"/bao-cao/{id}")).Text);
    }

    public static TheoryData<string, string> Damages => new()
    {
        { "main tab empty", "trống: chưa dòng nào" }, { "main tab renamed", "thiếu trang “Nội dung”" }, { "wrong period", "của kỳ báo cáo khác" }, { "wrong agency", "của cơ quan khác" },
        { "altered period id", "Mã ẩn của bảng đã bị sửa" }, { "altered row id", "Mã ẩn của bảng đã bị sửa" }, { "swapped row ids", "không khớp với mã ẩn" }, { "copied row", "trùng với một dòng khác" },
        { "seal emptied", "không phải bảng báo cáo tải từ hệ thống" }, { "older form", "mẫu cũ" }, { "1904", "hệ ngày 1904" }, { "text file", "không đọc được như một bảng Excel" }, { "xls", "Excel đời cũ" },
        { "half a file", "không đọc được như một bảng Excel" }, { "bomb", "quá lớn" }, { "too big", "lớn hơn 5 MB" }, { "empty file", "trống. Chọn lại tệp" }, { "another workbook", "không phải bảng báo cáo tải từ hệ thống" }, { "entity", "không đọc được như một bảng Excel" },
    };

    [Theory, MemberData(nameof(Damages))]
    public async Task EveryDamageIsNamedAndNothingIsTaken(string damage, string said)
    {
        var year = 2100 - Damages.ToList().FindIndex(d => d.Data.Item1 == damage);
        var (id, period) = await Opened(year);
        var officer = await site.SignedIn("thao.np");
        var good = Type(Number(await Download(officer, $"/bao-cao/{id}/bang.xlsx"), Numbers, "F6", "3"), Words, "D7", "Lời không được vào.");
        var page = await HandIn(officer, id, await Damaged(damage, good, period));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(said, page.Error);
        var report = await Report(id);
        Assert.Equal((ReportState.Owing, 0), (report.State, report.Figures.Count(f => f.Value is not null)));
        Assert.All(report.Entries, e => Assert.NotEqual("Lời không được vào.", e.Text));
        Assert.Equal(0, await site.InDatabase(db => db.Set<WorkbookUpload>().CountAsync(u => u.ReportId == id)));
    }

    private async Task<byte[]> Damaged(string damage, byte[] good, ReportPeriod period)
    {
        switch (damage)
        {
            case "main tab empty": return Empty(good, Words, "D7");
            case "main tab renamed": return Edit(good, "xl/workbook.xml", x => x.Replace("Nội dung", "Sheet1", StringComparison.Ordinal));
            case "wrong period":
                var other = await site.InDatabase(async db =>
                {
                    var now = await db.Set<ReportPeriod>().AsNoTracking().SingleAsync(p => p.Id == period.Id);
                    var made = new ReportPeriod { RegimeId = now.RegimeId, OutlineId = now.OutlineId, Year = now.Year + 400, Name = "kỳ khác", From = now.From, To = now.To, DueOn = now.DueOn, OpenedAt = now.OpenedAt };
                    made.Reports.Add(new AgencyReport { AgencyId = await db.Set<Agency>().Where(a => a.Code == "sct").Select(a => a.Id).SingleAsync() });
                    db.Add(made);
                    await db.SaveChangesAsync();
                    return made.Reports[0].Id;
                });
                return await Download(await site.SignedIn("thao.np"), $"/bao-cao/{other}/bang.xlsx");
            case "wrong agency": return await Download(await site.SignedIn("linh.pk"), $"/bao-cao/{await ReportOf(period, "svhttdl")}/bang.xlsx");
            case "altered period id": return Edit(good, Seal, x => x.Replace($"period {period.Id}<", $"period {period.Id + 1}<", StringComparison.Ordinal));
            case "altered row id": return Type(good, Words, "A7", "e999999");
            case "swapped row ids":
                var (first, second) = (KeyOf(good, "A7"), KeyOf(good, "A8"));
                return Type(Type(good, Words, "A7", second), Words, "A8", first);
            case "copied row": return Type(Type(good, Words, "A8", KeyOf(good, "A7")), Words, "C8", Fair);
            case "seal emptied": return Edit(good, Seal, x => x[..x.IndexOf("<sheetData>", StringComparison.Ordinal)] + "<sheetData/></worksheet>");
            case "older form": return Edit(good, Seal, x => x.Replace("edition 1<", "edition 0<", StringComparison.Ordinal));
            case "1904": return Edit(good, "xl/workbook.xml", x => x.Replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>", StringComparison.Ordinal));
            case "text file": return Encoding.UTF8.GetBytes("Không phải bảng tính.");
            case "xls": return [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]];
            case "half a file": return good[..(good.Length / 2)];
            case "bomb": return Bomb();
            case "too big": return new byte[6 * 1024 * 1024];
            case "empty file": return [];
            case "another workbook": return SheetFile.Write("Nội dung", [["Mục", "Tên"], ["1", "Hai"]]);
            default: return Edit(good, Words, x => x.Replace("<worksheet ", "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><worksheet ", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task GoodRowsAreTakenBadRowsComeBackWithTheFaultInTheCell()
    {
        var (id, _) = await Opened(2052);
        var officer = await site.SignedIn("thao.np");
        var file = await Download(officer, $"/bao-cao/{id}/bang.xlsx");
        file = Type(Type(file, Words, "D7", "Đã dựng 12 gian hàng."), Words, "E8", "chưa");
        file = Type(Type(file, Numbers, "F6", "12 đoàn"), Numbers, "I6", "Đếm tay");
        file = Put(file, Numbers, "F7", "><f>3+4</f><v>7</v></c>");
        file = Number(file, Numbers, "F8", "2.5");
        var page = await HandIn(officer, id, file);
        Assert.Equal("1 dòng", Strip(page, 0));
        Assert.Equal(4, page.All("tbody tr").Count);
        foreach (var said in new[] { "Ô này ghi “chưa”", "“12 đoàn” là chữ, không phải số", "Ô này có công thức", "là số nguyên, ô ghi 2,5" }) Assert.Contains(said, page.Text);
        var report = await Report(id);
        Assert.Equal("Đã dựng 12 gian hàng.", report.Entries.MinBy(e => e.TaskId)!.Text);
        Assert.All(report.Figures, f => Assert.True(f is { Value: null, Note: null }));

        var faulty = await Download(officer, page.One("a[href$='.xlsx'][href*='/bang/']").GetAttribute("href")!);
        using (var book = SpreadsheetDocument.Open(new MemoryStream(faulty), false))
            Assert.Empty(new OpenXmlValidator().Validate(book, TestContext.Current.CancellationToken).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
        Assert.Contains("ref=\"F6\"", Text(faulty, "xl/comments2.xml"));
        Assert.Contains("“12 đoàn” là chữ", Text(faulty, "xl/comments2.xml"));
        Assert.Contains("ref=\"E8\"", Text(faulty, "xl/comments1.xml"));
        var (content, _) = WorkbookReader.Read(new MemoryStream(faulty));
        var row = content!.Sheets[WorkbookForm.Numbers].Single(l => l.Number == 6);
        Assert.Equal(("12 đoàn", "Đếm tay"), (row.TextOf(WorkbookForm.NumbersValue), row.TextOf(WorkbookForm.NumbersNote)));
        Assert.Contains("là chữ", row.TextOf(WorkbookForm.NumbersFault));

        // Mended in the same file and handed in again; what the formula showed stands there as a number.
        faulty = Number(Number(Type(faulty, Words, "E8", "X"), Numbers, "F6", "12"), Numbers, "F8", "0");
        page = await HandIn(officer, id, faulty);
        Assert.Equal("4 dòng", Strip(page, 0));
        report = await Report(id);
        Assert.Equal((12m, 7m, 0m), (Figure(report, "thu-nghiem.so-doan").Value!.Value, Figure(report, "thu-nghiem.gia-tri").Value!.Value, Figure(report, "thu-nghiem.so-lop").Value!.Value));
        Assert.Equal("Đếm tay", Figure(report, "thu-nghiem.so-doan").Note);
    }

    [Fact]
    public async Task WhatChangedMeanwhileIsNotOverwritten()
    {
        var (id, _) = await Opened(2053);
        var officer = await site.SignedIn("thao.np");
        var file = await Download(officer, $"/bao-cao/{id}/bang.xlsx");
        await officer.Send(await officer.Get($"/bao-cao/{id}"), "#write", ("Input.Entries[0].Text", "Bản mới trên trang."), ("Input.Entries[1].Text", "Câu mới trên trang."));
        var page = await HandIn(officer, id, Type(file, Words, "D7", "Bản cũ trong bảng."));
        Assert.Contains("đã được sửa trên hệ thống sau khi tải bảng", page.Text);
        var report = await Report(id);
        Assert.Equal(["Bản mới trên trang.", "Câu mới trên trang."], report.Entries.OrderBy(e => e.TaskId).Select(e => e.Text));

        // Whoever has looked hands the returned file in.
        page = await HandIn(officer, id, await Download(officer, page.One("a[href$='.xlsx'][href*='/bang/']").GetAttribute("href")!));
        Assert.Equal("1 dòng", Strip(page, 0));
        Assert.Equal(["Bản cũ trong bảng.", "Câu mới trên trang."], (await Report(id)).Entries.OrderBy(e => e.TaskId).Select(e => e.Text));
    }

    [Fact]
    public async Task AnEmptyCellDoesNotWipeOut()
    {
        var (id, _) = await Opened(2054);
        var officer = await site.SignedIn("thao.np");
        await officer.Send(await officer.Get($"/bao-cao/{id}"), "#write", ("Input.Entries[0].Text", "Đã viết."), ("Input.Entries[1].Text", "Cũng đã viết."));
        var file = await Download(officer, $"/bao-cao/{id}/bang.xlsx");
        var page = await HandIn(officer, id, Empty(file, Words, "D7"));
        Assert.Contains("Ô trống không xóa", page.Text);
        Assert.Equal("Đã viết.", (await Report(id)).Entries.MinBy(e => e.TaskId)!.Text);
    }

    [Fact]
    public async Task OnlyTheAgencyAndOnlyWhileItMayWrite()
    {
        var (id, period) = await Opened(2055);
        var officer = await site.SignedIn("thao.np");
        var file = Type(await Download(officer, $"/bao-cao/{id}/bang.xlsx"), Words, "D7", "Viết sau khi khóa.");
        foreach (var name in new[] { "linh.pk", "khanh.tm" })
        {
            var other = await site.SignedIn(name);
            Assert.Equal(HttpStatusCode.NotFound, (await other.Get($"/bao-cao/{id}/bang.xlsx")).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await other.Get($"/bao-cao/{id}/bang")).Status);
        }
        var form = await officer.Get($"/bao-cao/{id}/bang");
        await site.InDatabase(async db =>
        {
            (await db.Set<ReportPeriod>().SingleAsync(p => p.Id == period.Id)).Close(DateTime.UtcNow);
            await db.SaveChangesAsync();
        });
        var page = await officer.Send(form, "#workbook", [], [("Book", "bang.xlsx", file)]);
        Assert.Contains("đã khóa", page.Text);
        Assert.NotEqual("Viết sau khi khóa.", (await Report(id)).Entries.MinBy(e => e.TaskId)!.Text);
    }

    private static string Strip(Answer page, int place) => page.All(".strip dd")[place].TextContent.Trim();

    private static string KeyOf(byte[] file, string at) => System.Text.RegularExpressions.Regex.Match(Text(file, Words), $"""<c r="{at}" s="\d+" t="inlineStr"><is><t[^>]*>(.*?)</t>""").Groups[1].Value;

    private static FigureAnswer Figure(AgencyReport report, string code) => report.Figures.Single(f => f.Figure == code);

    private static async Task<byte[]> Download(Visitor visitor, string path)
    {
        var answer = await visitor.Get(path);
        Assert.Equal((HttpStatusCode.OK, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), (answer.Status, answer.Response.Content.Headers.ContentType?.MediaType));
        return await answer.Response.Content.ReadAsByteArrayAsync();
    }

    private static async Task<Answer> HandIn(Visitor visitor, int id, byte[] file) => await visitor.Send(await visitor.Get($"/bao-cao/{id}/bang"), "#workbook", [], [("Book", "bang.xlsx", file)]);

    private async Task<(int Report, ReportPeriod Period)> Opened(int year)
    {
        await AskWordsAlone(site);
        await new YearOfWork(year)
            .Task(Fair, "kinh-te", [new Part("sct")])
            .Task("Mở 02 lớp bồi dưỡng biên phiên dịch", "dao-tao", [new Part("sct", PartyRole.CoLead), new Part("svhttdl")])
            .Make(site);
        var office = await site.SignedIn("khanh.tm");
        await office.Send(await office.Get($"/bao-cao/mo-ky?nam={year}&ky=nam"), "#open");
        var period = await site.InDatabase(db => db.Set<ReportPeriod>().AsNoTracking().SingleAsync(p => p.Year == year));
        var id = await ReportOf(period, "sct");
        await site.InDatabase(async db =>
        {
            foreach (var (code, decimals) in new[] { ("thu-nghiem.so-doan", 0), ("thu-nghiem.gia-tri", 2), ("thu-nghiem.so-lop", 0) })
            {
                if (!await db.Set<EnteredIndicator>().AnyAsync(i => i.Code == code)) db.Add(new EnteredIndicator { Code = code, Name = code, Definition = "Để thử.", Unit = "đơn vị", Decimals = decimals });
                if (!await db.Set<FigureAnswer>().AnyAsync(f => f.ReportId == id && f.Figure == code)) db.Add(new FigureAnswer { ReportId = id, Figure = code, Code = "I.3.1" });
                await db.SaveChangesAsync();
            }
        });
        return (id, period);
    }

    private Task<AgencyReport> Report(int id) => site.InDatabase(db => db.Set<AgencyReport>().AsNoTracking().Include(r => r.Entries).Include(r => r.Answers).Include(r => r.Figures).SingleAsync(r => r.Id == id));

    private Task<int> ReportOf(ReportPeriod period, string agency) => site.InDatabase(db => db.Set<AgencyReport>().Where(r => r.PeriodId == period.Id && r.Agency.Code == agency).Select(r => r.Id).SingleAsync());
}

public sealed class WorkbookPagesOnSqlite(SqliteSite site) : WorkbookPages(site), IClassFixture<SqliteSite>;

public sealed class WorkbookPagesOnPostgres(PostgresSite site) : WorkbookPages(site), IClassFixture<PostgresSite>;
