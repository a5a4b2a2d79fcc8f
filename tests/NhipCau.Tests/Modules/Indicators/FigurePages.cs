using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NhipCau.Data;
using NhipCau.Modules.Indicators;
using NhipCau.Modules.Partners;
using NhipCau.Modules.PressVisits;
using NhipCau.Modules.Reports;
using NhipCau.Modules.Reports.Answers;
using NhipCau.Modules.Reports.Outlines;
using NhipCau.Modules.Reports.Reconciling;
using NhipCau.Modules.Reports.Regimes;
using NhipCau.Shell;
using NhipCau.Shell.Indicators;
using NhipCau.Shell.Rights;
using NhipCau.Tests.Shell;

namespace NhipCau.Tests.Modules.Indicators;

/// <summary>Figures out of the database and on their pages.</summary>
public abstract class FigurePages
{
    private readonly Site site;

    protected FigurePages(Site site)
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        this.site = site;
    }

    [Fact]
    public async Task State_SupersedesAndNeverOverwrites()
    {
        var period = Half(2021);
        var stc = (await site.Agency("stc")).Id;
        Assert.Null(await State(Said("fdi.luy-ke.du-an", stc, 1600, period) with { AsOf = new DateOnly(2021, 3, 31), Basis = FigureBasis.Estimate }));
        Assert.Null(await State(Said("fdi.luy-ke.du-an", stc, 1606, period)));
        Assert.Null(await State(Said("fdi.luy-ke.du-an", stc, 1606, period)));
        Assert.Equal("Đã có số tính đến 14/06/2021, mới hơn số tính đến 31/03/2021 này. Ghi văn bản đính chính, hoặc sửa lại ngày tính đến.", $"{await State(Said("fdi.luy-ke.du-an", stc, 1500, period) with { AsOf = new DateOnly(2021, 3, 31) })}");
        Assert.StartsWith("Số liệu tính đến 14/06/2021 nhưng văn bản ghi ngày 01/06/2021.", $"{await State(Said("fdi.luy-ke.du-an", stc, 1, period), new DateOnly(2021, 6, 1))}", StringComparison.Ordinal);
        Assert.StartsWith("Không có chỉ tiêu “khong.co”.", $"{await State(Said("khong.co", stc, 1, period))}", StringComparison.Ordinal);
        var all = await site.InDatabase(db => db.Set<StatedFigure>().Where(f => f.Code == "fdi.luy-ke.du-an" && f.To == period.To).OrderBy(f => f.Id).ToListAsync());
        Assert.Equal([1600m, 1606m], all.Select(f => f.Value));
        Assert.Equal([(true, null), (false, (int?)all[0].Id)], all.Select(f => (f.Superseded, f.SupersedesId)));
        var reading = (await Read("khanh.tm", period, "fdi.luy-ke.du-an"))["fdi.luy-ke.du-an"];
        Assert.Equal((1606m, FigureBasis.Actual, "Sở Tài chính"), (reading.Value, reading.Basis, Assert.Single(reading.Sources).Agency!.Name));
        // Another agency's figure is not for everybody.
        Assert.True((await Read("thao.np", period, "fdi.luy-ke.du-an"))["fdi.luy-ke.du-an"].IsBlank);
    }

    [Fact]
    public async Task Sums_AreWorkedOut_AndStandBesideThePrint()
    {
        var (office, period) = (await site.SignedIn("khanh.tm"), Half(2024));
        var sngv = (await site.Agency("sngv")).Id;
        foreach (var (code, value) in new[] { ("vien-tro.chuyen-tiep.khoan", 8m), ("vien-tro.moi.khoan", 13m), ("vien-tro.chuyen-tiep.gia-tri", 26.34m), ("vien-tro.moi.gia-tri", 47.926m) }) Assert.Null(await State(Said(code, sngv, value, period)));
        Assert.Null(await State(Said("vien-tro.khoan", null, 14, period.YearBefore)));
        var form = await office.Get("/chi-tieu/so-da-in?ma=vien-tro.gia-tri&tu=2023-12-15&den=2024-06-14");
        Assert.Contains("các cơ quan nêu 74,266 tỷ đồng", form.Text);
        var page = await office.Send(form, "form#record", ("Input.Value", "74,361"), ("Input.Document", "Báo cáo 77-BC/TU"));
        Assert.Contains("in 74,361, tính được 74,266: lệch 0,095", Row(page, "vien-tro.gia-tri"));
        Assert.Contains("Tính từ các phần", Row(page, "vien-tro.gia-tri"));
        Assert.Contains("tăng 7 khoản so với cùng kỳ", Row(page, "vien-tro.khoan"));
        // A part that nobody has given leaves the sum open, whatever the others say.
        Assert.True((await Read("khanh.tm", period, "vien-tro.to-chuc"))["vien-tro.to-chuc"].IsBlank);
        Assert.Null(await State(Said("vien-tro.moi.to-chuc", sngv, 12, period)));
        Assert.True((await Read("khanh.tm", period, "vien-tro.to-chuc"))["vien-tro.to-chuc"].IsBlank);
        Assert.Null(await State(Said("vien-tro.chuyen-tiep.to-chuc", sngv, null, period)));
        Assert.Equal(12, (await Read("khanh.tm", period, "vien-tro.to-chuc"))["vien-tro.to-chuc"].Value);
    }

    /// <summary>Two at once, neither of whom saw the other: one value stands, and the second is told.</summary>
    [Fact]
    public async Task State_TwoAtOnce_OneStands()
    {
        var period = Half(2019);
        foreach (var agency in new int?[] { null, (await site.Agency("sgddt")).Id })
        {
            DbUpdateException? second = null;
            await With(async (one, first) => await With(async (other, later) =>
            {
                foreach (var book in new[] { one, other }) Assert.Null(await book.State(Stating(Said("hoc-bong.suat", agency, book == one ? 5 : 7, period)), period.To.AddDays(9)));
                await first.SaveChangesAsync(TestContext.Current.CancellationToken);
                second = await Assert.ThrowsAsync<DbUpdateException>(() => later.SaveChangesAsync(TestContext.Current.CancellationToken));
                return 0;
            }));
            Assert.True(FigureBook.IsStatedByAnother(second!));
            Assert.False(FigureBook.IsStatedByAnother(new DbUpdateException("Đĩa đầy")));
            Assert.Equal(5, Assert.Single(await site.InDatabase(db => db.Set<StatedFigure>().Where(f => f.Code == "hoc-bong.suat" && f.To == period.To && f.AgencyId == agency && !f.Superseded).ToListAsync())).Value);
            // The next one, who has seen it, supersedes it.
            Assert.Null(await State(Said("hoc-bong.suat", agency, 7, period)));
        }
    }

    [Fact]
    public async Task Counted_ItsRowsItsBaseAndItsPlan()
    {
        var (viewer, period) = (await site.Viewer("khanh.tm"), Half(2023));
        var (sct, a) = (await site.Agency("sct"), await Visit("sct", new DateOnly(2023, 2, 2)));
        var b = await Visit("sct", new DateOnly(2023, 1, 5));
        var c = await Visit("sngv", new DateOnly(2023, 3, 5));
        // Of the year before nothing at all is held: its nought is not known.
        Assert.Equal((3m, (decimal?)null), ((await Read("khanh.tm", period, "BC01"))["BC01"] is var first ? (first.Value, first.Before) : default));
        await Visit("sct", new DateOnly(2022, 2, 2));
        var reading = await Read("khanh.tm", period, "BC01", "BC03");
        Assert.Equal((3m, 1m, "tăng 2 đoàn so với cùng kỳ"), (reading["BC01"].Value, reading["BC01"].Before, FigureWords.Change(reading["BC01"])));
        Assert.Equal((0m, 0m), (reading["BC03"].Value, reading["BC03"].Before));
        Assert.Null(await State(Said("BC01", null, 20, new Period(new DateOnly(2022, 12, 15), new DateOnly(2023, 12, 14)), FigureOf.Plan)));
        Assert.Equal("đạt 15% kế hoạch", FigureWords.OfPlan((await Read("khanh.tm", period, "BC01"))["BC01"]));
        Assert.Null(await State(Said("BC01", null, 2, period.YearBefore)));
        Assert.Equal(2, (await Read("khanh.tm", period, "BC01"))["BC01"].Before);

        var catalogue = new IndicatorCatalogue();
        await With(async book =>
        {
            var rows = await book.Rows(viewer, "BC01", period);
            Assert.Equal([b, a, c], rows.Select(r => r.Id));
            Assert.Equal($"/bao-chi/{b}", rows[0].Link);
            Assert.True(await book.Holds(viewer, "BC01", period, nameof(PressVisit), a));
            Assert.False(await book.Holds(viewer, "BC01", period.YearBefore, nameof(PressVisit), a));
            Assert.False(await book.Holds(viewer, "BC01", period, "WorkTask", a));
            // Several figures of one record, of several registers: the same as one by one.
            string[] codes = ["BC01", "BC02", "BC03", "NV01", "NV03", "doan-vao.tong", "doan-ra.ty-le"];
            Assert.Equal(["BC01", "BC02"], await book.Holding(viewer, codes, period, nameof(PressVisit), a));
            Assert.Empty(await book.Holding(viewer, codes, period.YearBefore, nameof(PressVisit), a));
            Assert.Empty(await book.Holding(viewer, codes, period, nameof(PressVisit), -1));
            Assert.Empty(await book.Holding(viewer, codes, period, "Khong", a));
            var together = await book.Rows(viewer, codes, period);
            foreach (var code in codes) Assert.Equal((await book.Rows(viewer, code, period)).Select(r => (r.Id, r.Title)), together.GetValueOrDefault(code, []).Select(r => (r.Id, r.Title)));
            Assert.Equal((2m, 6m), (await book.CountedFor("BC01", period, sct.Id), await book.CountedFor("BC02", period, sct.Id)));
            Assert.Null(await book.CountedFor("NV01", period, sct.Id));
            // What is counted of all agencies in one question is what is counted of each.
            var sngv = (await site.Agency("sngv")).Id;
            foreach (var code in catalogue.All.Select(i => i.Code))
            {
                var held = await book.ByAgency(code, period);
                foreach (var agency in new[] { sct.Id, sngv, -1 }) Assert.Equal((code, await book.CountedFor(code, period, agency)), (code, held(agency)));
            }
            Assert.Equal(1m, (await book.ByAgency("BC01", period))(sngv));
            Assert.Null(await book.CountedFor("fdi.von", period, sct.Id));
            Assert.Empty(await book.Rows(viewer, "fdi.von", period));
            Assert.Equal([b, a], (await book.RowsOf(viewer, "BC01", period, sct.Id)).Select(r => r.Id));
            return 0;
        });
        // Of what is so today alone no other year is counted.
        Assert.Null((await Read("khanh.tm", period, "doi-tac"))["doi-tac"].Before);
        Assert.Empty(await Read("khanh.tm", period, "khong-co"));
    }

    [Fact]
    public async Task StatedPage_TakesTheBaseAndThePlan_AndKeepsWhatStoodBefore()
    {
        var office = await site.SignedIn("khanh.tm");
        var page = await office.Get("/chi-tieu/so-neu?ma=fdi.von&tu=2019-12-15&den=2020-06-14");
        Assert.Contains("Chưa ai nêu số", page.Text);
        Assert.Equal("Ghi một con số, hoặc chọn Không phát sinh: một trong hai.", (await office.Send(page, "form#state", ("Input.Document", "Báo cáo 5/BC-STC"))).One(".err").TextContent);
        Assert.Equal("Số không đọc được. Nhập như 20 hoặc 1.500.000 hoặc 2,5.", (await office.Send(page, "form#state", ("Input.Value", "năm"), ("Input.Document", "Báo cáo 5/BC-STC"))).One(".err").TextContent);
        Assert.StartsWith("Số liệu tính đến 01/01/2099 nhưng", (await office.Send(page, "form#state", ("Input.Value", "5"), ("Input.AsOf", "01/01/2099"), ("Input.Document", "Báo cáo 5/BC-STC"))).One(".err").TextContent, StringComparison.Ordinal);
        Assert.NotNull((await office.Send(page, "form#state", ("Input.Value", "5"), ("Input.Document", ""))).One(".err"));
        page = await office.Send(page, "form#state", ("Input.Value", "571,38"), ("Input.Estimate", "true"), ("Input.Document", "Báo cáo 5/BC-STC"));
        Assert.Contains("ước 571,38 triệu USD", page.Text);
        page = await office.Send(page, "form#state", ("Input.Of", "Plan"), ("Input.Value", "1.000"), ("Input.To", "14/12/2020"), ("Input.AsOf", "20/12/2019"), ("Input.Document", "Kế hoạch 9/KH-UBND"));
        Assert.Contains("đạt 57,1% kế hoạch", page.Text);
        page = await office.Send(page, "form#state", ("Input.Value", "600"), ("Input.Document", "Báo cáo 6/BC-STC"));
        Assert.Contains("đạt 60% kế hoạch", page.Text);
        Assert.Contains("ước 571,38", page.Text);
        Assert.Single(page.All("tbody tr"), r => r.TextContent.Contains("Đã thay", StringComparison.Ordinal));

        var other = await (await site.SignedIn("thao.np")).Get("/chi-tieu/so-neu?ma=fdi.von&tu=2019-12-15&den=2020-06-14");
        Assert.Empty(other.All("form#state"));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await site.SignedIn("thao.np")).Get("/chi-tieu/them")).Status);
        Assert.Equal(HttpStatusCode.OK, (await office.Get("/chi-tieu/so-neu?ma=zz&tu=9")).Status);
    }

    [Fact]
    public async Task EditPage_AddsAndMends_AndSaysWhatIsWrong()
    {
        var office = await site.SignedIn("khanh.tm");
        var page = await office.Get("/chi-tieu/them");
        (string, string?)[] good = [("Input.Code", "thu.mot"), ("Input.Name", "Chỉ tiêu thử"), ("Input.Definition", "Đếm thử."), ("Input.Unit", "lần")];
        async Task<string> Wrong(string field, string value) => (await office.Send(page, "form#indicator", [.. good.Where(g => g.Item1 != field), (field, value)])).One(".err").TextContent;
        Assert.StartsWith("Mã gồm chữ thường", await Wrong("Input.Code", "Mã có dấu"), StringComparison.Ordinal);
        Assert.StartsWith("Mã “BC01”", (await office.Send(page, "form#indicator", [.. good.Skip(1), ("Input.Code", "fdi.von")])).One(".err").TextContent.Replace("fdi.von", "BC01", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.StartsWith("Không có chỉ tiêu “zz”", await Wrong("Input.Parts", "fdi.tang-von zz"), StringComparison.Ordinal);
        Assert.StartsWith("“fdi.von” đã là tổng", await Wrong("Input.Parts", "fdi.von"), StringComparison.Ordinal);
        Assert.StartsWith("Ghi tên chỉ tiêu", await Wrong("Input.Name", ""), StringComparison.Ordinal);
        Assert.StartsWith("Số chữ số sau dấu phẩy", await Wrong("Input.Decimals", "7"), StringComparison.Ordinal);
        page = await office.Send(page, "form#indicator", good);
        Assert.Contains("Đã ghi chỉ tiêu Chỉ tiêu thử", page.Text);
        var edit = page.One("tr[id='thu.mot'] a[href$='/sua']").GetAttribute("href")!;
        var (one, two) = (await office.Get(edit), await office.Get(edit));
        await office.Send(one, "form#indicator", ("Input.Name", "Chỉ tiêu thử hai"), ("Input.Parts", "fdi.tang-von, fdi.cap-moi.von"));
        Assert.Contains("vừa sửa hồ sơ này", (await office.Send(two, "form#indicator", ("Input.Name", "Chỉ tiêu thử ba"))).Text);
        Assert.Equal(("Chỉ tiêu thử hai", "fdi.tang-von fdi.cap-moi.von"), await site.InDatabase(async db => await db.Set<EnteredIndicator>().SingleAsync(i => i.Code == "thu.mot") is var i ? (i.Name, i.Parts) : default));
    }

    [Fact]
    public async Task Reconciler_ShowsWhereWordsFiguresAndRegistersDisagree()
    {
        await Visit("sct", new DateOnly(2025, 2, 2));
        await Visit("sct", new DateOnly(2025, 3, 2));
        var text = "Trong kỳ đã đón 3 đoàn phóng viên nước ngoài, trong đó 1 đoàn của Nhật Bản. Tiếp nhận 22 khoản viện trợ, gồm 8 khoản chuyển tiếp và 13 khoản mới. Đăng 90 tin, bài.";
        var found = await Reconcile(2025, "sct", text, [("BC01", 3m, null), ("BC02", 6m, null), ("BC03", null, null), ("thong-tin.tin-bai", 85m, null)]);
        var register = Assert.Single(found, m => m.Written == "3 đoàn");
        Assert.Equal(("Đoàn phóng viên nước ngoài được chấp thuận", "2 đoàn", VanBan.Severity.Warning, 2), (register.What, register.Held, register.Severity, register.Missing.Count));
        Assert.Contains("22 khoản viện trợ, nhưng 8 + 13 = 21", Assert.Single(found, m => m.Held is null).What);
        Assert.Equal("2 đoàn", Assert.Single(found, m => m.Written.StartsWith("Trong kỳ", StringComparison.Ordinal)).Held);
        Assert.Equal("85 tin, bài", Assert.Single(found, m => m.Written.StartsWith("Đăng 90", StringComparison.Ordinal)).Held);
        Assert.Equal(4, found.Count);
        // Explained, it is told as such; right, nothing is told.
        found = await Reconcile(2026, "sct", "Trong kỳ không đón đoàn phóng viên nào; cùng kỳ năm 2025 đón 2 đoàn phóng viên nước ngoài.", [("BC01", 1m, "Một đoàn do cơ quan khác giữ hồ sơ"), ("BC02", 0m, null)]);
        Assert.Equal((VanBan.Severity.Info, "1 đoàn", "0 đoàn"), Assert.Single(found) is var one ? (one.Severity, one.Written, one.Held) : default);
    }

    private async Task<IReadOnlyList<Mismatch>> Reconcile(int year, string agency, string text, (string Code, decimal? Value, string? Note)[] figures)
    {
        var owner = await site.Agency(agency);
        var id = await site.InDatabase(async db =>
        {
            var (regime, outline) = (await db.Set<ReportRegime>().OrderBy(r => r.Id).Select(r => r.Id).FirstAsync(), await db.Set<Outline>().OrderBy(o => o.Id).Select(o => o.Id).FirstAsync());
            var period = new ReportPeriod { RegimeId = regime, OutlineId = outline, Year = year, Number = 9, Name = $"thử năm {year}", From = Half(year).From, To = Half(year).To, DueOn = Half(year).To.AddDays(5) };
            var report = new AgencyReport { AgencyId = owner.Id, Period = period, State = ReportState.Draft };
            report.Answers.Add(new SectionAnswer { Code = "I.3.4", Text = text });
            report.Figures.AddRange(figures.Select(f => new FigureAnswer { Figure = f.Code, Code = "I.3.4", Value = f.Value, NothingToReport = f.Value is null, Note = f.Note }));
            db.Add(report);
            await db.SaveChangesAsync();
            return report.Id;
        });
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var whole = await db.Set<AgencyReport>().Include(r => r.Period.Regime).Include(r => r.Period.Outline.Sections).SingleAsync(r => r.Id == id);
        return await scope.ServiceProvider.GetRequiredService<Reconciler>().Of(whole, await site.Viewer("thao.np"), TestContext.Current.CancellationToken);
    }

    /// <summary>Three journalists who were approved and began.</summary>
    private async Task<int> Visit(string agency, DateOnly day)
    {
        var owner = await site.Agency(agency);
        return await site.InDatabase(async db =>
        {
            var viewer = new Viewer(1, "", owner.Id, "", Role.OfficeLeader, []);
            var visit = new PressVisit { OwnerId = owner.Id, Outlet = $"Đài mẫu {day:yyyyMMdd}", CountryId = await db.Set<Country>().OrderBy(c => c.Id).Select(c => c.Id).FirstAsync(), Case = PressCase.Resident, Journalists = 3, Subject = "Làng nghề gốm", From = day, To = day.AddDays(3) };
            Assert.Null(visit.Receive(viewer, day, day.AddDays(9)));
            Assert.Null(visit.Approve(viewer, day, "45/UBND-NC", day.AddDays(9)));
            Assert.Null(visit.Begin(viewer, day, day.AddDays(9)));
            db.Add(visit);
            await db.SaveChangesAsync();
            return visit.Id;
        });
    }

    private sealed record Given(string Code, int? Agency, decimal? Value, Period Period, FigureOf Of, DateOnly AsOf, FigureBasis Basis = FigureBasis.Actual);

    private static Given Said(string code, int? agency, decimal? value, Period period, FigureOf of = FigureOf.Result) => new(code, agency, value, period, of, period.To);

    private static StatedFigure Stating(Given g) => new() { Code = g.Code, AgencyId = g.Agency, Value = g.Value, From = g.Period.From, To = g.Period.To, Of = g.Of, AsOf = g.AsOf, Basis = g.Basis, EnteredBy = "Trần Mai Khanh", EnteredAt = DateTime.UnixEpoch.ToUniversalTime() };

    private Task<Refusal?> State(Given g, DateOnly? on = null) => With(async (book, db) =>
    {
        var refusal = await book.State(Stating(g), on ?? g.Period.To.AddDays(9));
        await db.SaveChangesAsync();
        return refusal;
    });

    private async Task<IReadOnlyDictionary<string, FigureReading>> Read(string who, Period period, params string[] codes)
    {
        var viewer = await site.Viewer(who);
        return await With(book => book.Read(viewer, period, codes));
    }

    private Task<T> With<T>(Func<FigureBook, Task<T>> work) => With((book, _) => work(book));

    private async Task<T> With<T>(Func<FigureBook, AppDbContext, Task<T>> work)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<FigureBook>(), scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }

    private static string Row(Answer page, string code) => page.One($"tr[id='{code}']").TextContent;

    private static Period Half(int year) => new(new DateOnly(year - 1, 12, 15), new DateOnly(year, 6, 14));
}

public sealed class FigurePagesOnSqlite(SqliteSite site) : FigurePages(site), IClassFixture<SqliteSite>;

public sealed class FigurePagesOnPostgres(PostgresSite site) : FigurePages(site), IClassFixture<PostgresSite>;
