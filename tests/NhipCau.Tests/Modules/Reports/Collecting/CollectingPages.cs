using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NhipCau.Modules.Indicators;
using NhipCau.Modules.Partners;
using NhipCau.Modules.PressVisits;
using NhipCau.Modules.Reports;
using NhipCau.Modules.Reports.Answers;
using NhipCau.Modules.Reports.Outlines;
using NhipCau.Modules.Reports.Regimes;
using NhipCau.Shell.Rights;
using NhipCau.Tests.Shell;
using static NhipCau.Tests.Modules.Reports.YearOfWork;

namespace NhipCau.Tests.Modules.Reports.Collecting;

/// <summary>Figures, notes by section, entering on behalf, opening again, evidence: over the pages.</summary>
public abstract class CollectingPages
{
    private readonly Site site;

    protected CollectingPages(Site site)
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        this.site = site;
        site.Clock.Is(2026, 11, 10);
    }

    private const string Fair = "Tổ chức gian hàng giới thiệu sản phẩm tại hội chợ biên giới";

    [Fact]
    public async Task Figures_AreAskedOfTheirOwnersPrefilledFromTheRegistersAndStatedOnceAccepted()
    {
        site.Clock.Is(2071, 11, 10);
        await AskFigures();
        await Visited("sct", new DateOnly(2071, 3, 4));
        var (office, period) = await Opened(2071);
        await site.InDatabase(async db => { (await db.Set<ReportRegime>().SingleAsync(r => r.Code == "nam")).OutlineId = await db.Set<Outline>().MinAsync(o => o.Id); await db.SaveChangesAsync(); });
        var id = await ReportOf(period, "sct");
        Assert.Equal([("BC01", 1m, 1m), ("thong-tin.tin-bai", null, null), ("xuc-tien.hoi-cho", null, null)], (await FiguresOf(id)).OrderBy(f => f.Figure, StringComparer.Ordinal).Select(f => (f.Figure, f.Value, f.Counted)));
        // The figure another agency alone knows is not asked here, nor one that is worked out from others.
        Assert.DoesNotContain(await FiguresOf(await ReportOf(period, "svhttdl")), f => f.Figure is "xuc-tien.hoi-cho" or "BC01");

        var leader = await site.SignedIn("quang.dv");
        var page = await leader.Get($"/bao-cao/{id}");
        Assert.Contains("Sổ đang có: 1", page.Text);
        string Field(string figure, string what) => page.All("fieldset.fig").Single(f => f.QuerySelector("legend")!.TextContent == figure).QuerySelector($"[name$='.{what}']")!.GetAttribute("name")!;
        var (fair, news, press) = (Field("Hội chợ, triển lãm, đoàn xúc tiến thương mại ở nước ngoài", "Value"), Field("Tin, bài về đối ngoại", "Nothing"), Field("Đoàn phóng viên nước ngoài được chấp thuận", "Value"));

        page = await leader.Send(page, "#write", (fair, "hai mươi"));
        Assert.Contains("Số không đọc được", page.Error);
        Assert.Equal("hai mươi", page.One($"[name='{fair}']").GetAttribute("value"));
        Assert.Equal(fair.Replace('[', '_').Replace(']', '_').Replace('.', '_'), page.One(".errors a").GetAttribute("href")![1..]);

        page = await Sending(leader, page, id, (fair, "0"), (press, "2"), ("Input.Entries[0].Text", "Đã dựng 12 gian hàng."));
        Assert.Contains("chưa có số", page.Error);
        page = await Sending(leader, page, id, (fair, "0"), (press, "2"), (news, "true"));
        Assert.Contains("khác số trong sổ (1)", page.Error);
        Assert.Equal("fieldset", page.One(page.One(".errors a").GetAttribute("href")!).Closest("fieldset")!.LocalName);
        page = await Sending(leader, page, id, (fair, "0"), (press, "2"), (news, "true"), (press.Replace("Value", "Note"), "Một đoàn chưa nhập sổ"), (fair.Replace("Value", "Estimate"), "true"));
        Assert.Equal(ReportState.Sent, await StateOf(id));

        page = await office.Get($"/bao-cao/{id}");
        Assert.Contains("Một đoàn chưa nhập sổ", page.Text);
        Assert.Contains("Khác", page.Text);
        await office.Send(page, "#accept");
        var stated = await Stated(id);
        Assert.Equal([("BC01", 2m, FigureBasis.Actual), ("thong-tin.tin-bai", null, FigureBasis.Actual), ("xuc-tien.hoi-cho", 0m, FigureBasis.Estimate)], stated.Select(f => (f.Code, f.Value, f.Basis)));
        Assert.All(stated, f => Assert.Equal((period.From, period.To, new DateOnly(2071, 11, 10), "Đỗ Văn Quang"), (f.From, f.To, f.AsOf, f.EnteredBy)));

        // Mended later: superseded, never overwritten.
        site.Clock.Is(2071, 11, 12);
        (office, leader) = (await site.SignedIn("khanh.tm"), await site.SignedIn("quang.dv"));
        await office.Send(await office.Get($"/bao-cao/{id}"), "#return", ("Reason", "Kiểm tra lại số hội chợ"));
        page = await leader.Get($"/bao-cao/{id}");
        await Sending(leader, page, id, (fair, "3"));
        await office.Send(await office.Get($"/bao-cao/{id}"), "#accept");
        var fairs = (await Stated(id)).Where(f => f.Code == "xuc-tien.hoi-cho").ToList();
        Assert.Equal([(0m, true), (3m, false)], fairs.OrderBy(f => f.Id).Select(f => (f.Value!.Value, f.Superseded)));
    }

    [Fact]
    public async Task Return_WithANoteUnderASection_ShowsItThereUntilSentAgain()
    {
        var (office, period) = await Opened(2072);
        var id = await ReportOf(period, "sct");
        var leader = await site.SignedIn("quang.dv");
        await Sending(leader, await leader.Get($"/bao-cao/{id}"), id, ("Input.Entries[0].Text", "Đã dựng 12 gian hàng."));
        var page = await office.Get($"/bao-cao/{id}");
        page = await office.Send(page, "#return", ("Notes[0].Text", "Ghi rõ tên hội chợ và nước."));
        Assert.StartsWith($"/bao-cao/ky/{period.Id}", page.Path);

        page = await leader.Get($"/bao-cao/{id}");
        Assert.Contains("Ghi rõ tên hội chợ và nước.", page.One("#write .part .flash.no").TextContent);
        Assert.Contains("Cần sửa", page.One("aside").TextContent);
        await Sending(leader, page, id, ("Input.Entries[0].Text", "Đã dựng 12 gian hàng tại Hội chợ mẫu."));
        page = await leader.Get($"/bao-cao/{id}");
        Assert.DoesNotContain("Ghi rõ tên hội chợ", page.One(".two > div").TextContent);
    }

    /// <summary>In by the due day, sent back, in again two days after it: on time, and both days are read.</summary>
    [Fact]
    public async Task SentInTimeAndAgainAfterTheDueDay_IsOnTimeAndShowsBothDays()
    {
        site.Clock.Is(2090, 11, 10);
        var (office, period) = await Opened(2090);
        var id = await ReportOf(period, "sct");
        var leader = await site.SignedIn("quang.dv");
        await Sending(leader, await leader.Get($"/bao-cao/{id}"), id, ("Input.Entries[0].Text", "Đã dựng 12 gian hàng."));
        Assert.Contains("Gửi 10/11", (await office.Get($"/bao-cao/ky/{period.Id}")).One($"#r{id}").TextContent);
        await office.Send(await office.Get($"/bao-cao/{id}"), "#return", ("Reason", "Ghi rõ tên hội chợ"));
        site.Clock.Is(2090, 11, 17);
        (office, leader) = (await site.SignedIn("khanh.tm"), await site.SignedIn("quang.dv"));
        await Sending(leader, await leader.Get($"/bao-cao/{id}"), id, ("Input.Entries[0].Text", "Đã dựng 12 gian hàng tại Hội chợ mẫu."));
        var table = await office.Get($"/bao-cao/ky/{period.Id}?s=ontime");
        Assert.Contains("Gửi lần đầu 10/11, gửi lại 17/11", table.One($"#r{id}").TextContent);
        var page = await leader.Get($"/bao-cao/{id}");
        Assert.Contains("Gửi lần đầu 10/11/2090, Đỗ Văn Quang gửi lại", page.Text);
        Assert.DoesNotContain("Gửi muộn", page.Text);
        Assert.Contains("đã gửi 1 (50%), đúng hạn 1 (50%)", (await office.Get("/bao-cao/ty-le?ky=nam&nam=2090")).Text);
    }

    [Fact]
    public async Task OnBehalf_IsWrittenSentAndShownAsSuchAndAcceptedByAnother()
    {
        var (office, period) = await Opened(2073);
        var id = await ReportOf(period, "sct");
        var page = await office.Send(await office.Get($"/bao-cao/{id}"), "#take-over");
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("phải có nguồn", page.Error);
        page = await office.Send(page, "#take-over", ("Source", "Công văn số 88/SCT-VP ngày 05/11/2073"));
        Assert.Contains("88/SCT-VP", page.Text);

        // The agency reads what is entered for it and does not write meanwhile.
        var leader = await site.SignedIn("quang.dv");
        var theirs = await leader.Get($"/bao-cao/{id}");
        Assert.Contains("nhập thay", theirs.Text);
        Assert.Empty(theirs.All("#write"));

        page = await Sending(office, page, id, ("Input.Entries[0].Text", "Đã dựng 07 gian hàng."));
        Assert.Equal(ReportState.Sent, await StateOf(id));
        Assert.Contains("88/SCT-VP", page.Text);
        Assert.Contains("nhập thay", (await office.Get($"/bao-cao/ky/{period.Id}")).One($"#r{id}").TextContent);
        page = await office.Send(await office.Get($"/bao-cao/{id}"), "#accept");
        Assert.Contains("không tự nhận", page.Error);
        var chief = await site.SignedIn("son.lh");
        await chief.Send(await chief.Get($"/bao-cao/{id}"), "#accept");
        Assert.Equal(ReportState.Accepted, await StateOf(id));
    }

    [Fact]
    public async Task OnBehalf_OfADraft_IsRefusedAndHandedBackItIsTheAgencysAgain()
    {
        var (office, period) = await Opened(2074);
        var id = await ReportOf(period, "sct");
        var form = await office.Get($"/bao-cao/{id}");
        var officer = await site.SignedIn("thao.np");
        await officer.Send(await officer.Get($"/bao-cao/{id}"), "#write", ("Input.Entries[0].Text", "Lời nháp."));
        var page = await office.Send(await office.Get($"/bao-cao/{id}"), "#take-over", ("Source", "Điện thoại"));
        Assert.Contains("đang soạn", page.Error);
        Assert.DoesNotContain("Lời nháp", page.Text);

        var other = await ReportOf(period, "svhttdl");
        page = await office.Send(await office.Get($"/bao-cao/{other}"), "#take-over", ("Source", "Điện thoại"));
        await office.Send(page, "#give-back");
        Assert.NotEmpty((await (await site.SignedIn("linh.pk")).Get($"/bao-cao/{other}")).All("#write"));
    }

    [Fact]
    public async Task Reopened_ForOneAgencyAloneWithReasonAndSigner()
    {
        site.Clock.Is(2075, 11, 10);
        var (office, period) = await Opened(2075);
        var (id, other) = (await ReportOf(period, "sct"), await ReportOf(period, "svhttdl"));
        await office.Send(await office.Get($"/bao-cao/ky/{period.Id}"), "form[action$='handler=Close']");
        var leader = await site.SignedIn("quang.dv");
        Assert.Empty((await leader.Get($"/bao-cao/{id}")).All("#write"));

        var page = await office.Send(await office.Get($"/bao-cao/{id}"), "#reopen", ("Until", "14/11/2075"), ("Reason", "Đính chính số gian hàng"));
        Assert.Contains("người ký", page.Error);
        page = await office.Send(page, "#reopen", ("Until", "14/11/2075"), ("Reason", "Đính chính số gian hàng"), ("Signer", "Phó Giám đốc Lê Văn Ký"));
        Assert.Contains("Đã mở lại", page.Text);
        page = await leader.Get($"/bao-cao/{id}");
        Assert.Contains("Phó Giám đốc Lê Văn Ký", page.Text);
        Assert.NotEmpty(page.All("#write"));
        Assert.Empty((await (await site.SignedIn("hai.nt")).Get($"/bao-cao/{other}")).All("#write"));

        // Written on the last evening, sent a minute after midnight.
        site.Clock.Is(2075, 11, 14, 23);
        leader = await site.SignedIn("quang.dv");
        page = await leader.Get($"/bao-cao/{id}");
        site.Clock.Is(2075, 11, 15, 0);
        var late = await Sending(leader, page, id, ("Input.Entries[0].Text", "Viết muộn một ngày."));
        Assert.Contains("đã khóa", late.Error);
        // What was typed is shown, not lost.
        Assert.Contains("Viết muộn một ngày.", late.Text);
        Assert.Equal(ReportState.Owing, await StateOf(id));
    }

    [Fact]
    public async Task LastTime_StandsBesideAndIsTakenByAButton()
    {
        site.Clock.Is(2076, 11, 10);
        var (_, before) = await Opened(2076);
        var last = await ReportOf(before, "sct");
        var leader = await site.SignedIn("quang.dv");
        await Sending(leader, await leader.Get($"/bao-cao/{last}"), last, ("Input.Entries[0].Text", "Năm trước dựng 09 gian hàng."));
        site.Clock.Is(2077, 11, 10);
        var (_, now) = await Opened(2077);
        var id = await ReportOf(now, "sct");
        leader = await site.SignedIn("quang.dv");
        var page = await leader.Get($"/bao-cao/{id}");
        Assert.Contains("Năm trước dựng 09 gian hàng.", page.Text);
        Assert.Equal("", page.One("[name='Input.Entries[0].Text']").TextContent.Trim());
        var button = page.One("button[name=take]");
        page.One("#write").SetAttribute("action", button.GetAttribute("formaction")!);
        page = await leader.Send(page, "#write", ("take", button.GetAttribute("value")), ("Input.Answers[0].Text", "Đang gõ dở."));
        Assert.Contains("Năm trước dựng 09 gian hàng.", page.One("[name='Input.Entries[0].Text']").TextContent);
        Assert.Contains("Đang gõ dở.", page.One("[name='Input.Answers[0].Text']").TextContent);
    }

    [Fact]
    public async Task Evidence_IsLaidBesideTheReportAndAStrangerDoesNotGetIt()
    {
        var (office, period) = await Opened(2078);
        var id = await ReportOf(period, "sct");
        var officer = await site.SignedIn("thao.np");
        var page = await officer.Get($"/bao-cao/{id}");
        var form = page.All("form").Single(f => f.GetAttribute("action")?.Contains("/giay-to", StringComparison.Ordinal) == true);
        form.SetAttribute("id", "paper");
        var file = form.QuerySelector("input[type=file]")!.GetAttribute("name")!;
        var title = form.QuerySelectorAll("input").First(i => i.GetAttribute("name")!.EndsWith("Title", StringComparison.Ordinal)).GetAttribute("name")!;
        page = await officer.Send(page, "#paper", [(title, "Danh sách gian hàng"), ("Paper.Kind", "bieu-mau"), ("Paper.NotSecret", "true")], [(file, "danh-sach.txt", Encoding.UTF8.GetBytes("Gian hàng mẫu"))]);
        page = await officer.Get($"/bao-cao/{id}");
        Assert.Contains("Danh sách gian hàng", page.One(".papers").TextContent);
        var link = page.One(".papers h3 a").GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.OK, (await officer.Get(link)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.SignedIn("linh.pk")).Get(link)).Status);
        // Before it is sent, a draft is its agency's alone: its papers too.
        Assert.Equal(HttpStatusCode.NotFound, (await office.Get(link)).Status);
    }

    [Fact]
    public async Task Regime_IsMendedOnTheScreenAndRefusedInOneSentence()
    {
        var office = await site.SignedIn("khanh.tm");
        var list = await office.Get("/quan-tri/che-do-bao-cao");
        Assert.Equal(4, list.All("tbody tr").Count);
        var page = await office.Get(list.One("#quy a.q").GetAttribute("href")!);
        Assert.Equal(("15/12", "-1"), (page.One("[name='Input.From.Day']").GetAttribute("value"), page.One("[name='Input.From.Year'] option[selected]").GetAttribute("value")));
        page = await office.Send(page, "#regime", ("Input.From.Day", "31/2"), ("Input.LocksAfter", "9"));
        Assert.Contains("Không có ngày này", page.Error);
        Assert.Equal("31/2", page.One("[name='Input.From.Day']").GetAttribute("value"));
        page = await office.Send(page, "#regime", ("Input.From.Day", "15/12"), ("Input.Name", "quý {2"));
        Assert.Contains("Tên kỳ phải có {0}", page.Error);
        page = await office.Send(page, "#regime", ("Input.Name", "quý {2} năm {0}"), ("Input.OpensBefore", "15"), ("Input.LocksAfter", "9"));
        Assert.Contains("Đã ghi chế độ báo cáo", page.Text);
        Assert.Equal((15, 9), await site.InDatabase(db => db.Set<ReportRegime>().Where(r => r.Code == "quy").Select(r => new ValueTuple<int?, int?>(r.OpensBefore, r.LocksAfter)).SingleAsync()));
        Assert.Contains("Tự mở", (await office.Get("/quan-tri/che-do-bao-cao")).One("#quy").TextContent);

        // Two editors: the second is told, and keeps what was typed.
        var old = await office.Get(list.One("#quy a.q").GetAttribute("href")!);
        await office.Send(await office.Get(list.One("#quy a.q").GetAttribute("href")!), "#regime", ("Input.DueRule", "Công văn thứ nhất"), ("Input.OpensBefore", ""));
        page = await office.Send(old, "#regime", ("Input.DueRule", "Công văn thứ hai"));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("Công văn thứ hai", page.One("[name='Input.DueRule']").GetAttribute("value"));

        page = await office.Get("/quan-tri/che-do-bao-cao/them");
        page = await office.Send(page, "#regime", ("Input.Code", "quy"), ("Input.Name", "kỳ {0}"), ("Input.Next", "kỳ sau"), ("Input.Basis", "Công văn mẫu"), ("Input.Title", "Kết quả {name}"), ("Input.Opening", "{issuer} báo cáo:"));
        Assert.Contains("đã có", page.Error);
        var officer = await site.SignedIn("thao.np");
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.Get("/quan-tri/che-do-bao-cao")).Status);
    }

    [Fact]
    public async Task Rates_CountSentAndOnTimeByPeriodSectionAndAgency()
    {
        site.Clock.Is(2079, 11, 10);
        var (_, period) = await Opened(2079);
        var hai = await site.SignedIn("hai.nt");
        var id = await ReportOf(period, "svhttdl");
        await Sending(hai, await hai.Get($"/bao-cao/{id}"), id, ("Input.Entries[0].Text", "Đã làm."));
        site.Clock.Is(2079, 11, 20);
        var office = await site.SignedIn("khanh.tm");
        var leader = await site.SignedIn("quang.dv");
        id = await ReportOf(period, "sct");
        await Sending(leader, await leader.Get($"/bao-cao/{id}"), id, ("Input.Entries[0].Text", "Đã làm."));
        var page = await office.Get("/bao-cao/ty-le?nam=2079&ky=nam");
        string[] Row(string table, string name) => [.. page.All($"#t-{table} tbody tr").Single(r => r.QuerySelector("th")!.TextContent.Contains(name, StringComparison.Ordinal)).QuerySelectorAll("td.r").Select(c => c.TextContent.Trim())];
        Assert.Equal(["2", "2", "1", "0/1"], Row("by-period", "năm 2079"));
        Assert.Equal(["1", "1", "0", "–"], Row("by-agency", "Sở Công Thương"));
        Assert.Equal(["2", "2", "1", "0/1"], Row("by-section", "Ngoại giao kinh tế"));
        // One agency sees its own.
        page = await leader.Get("/bao-cao/ty-le?nam=2079&ky=nam");
        Assert.Equal(["Sở Công Thương"], page.All("#t-by-agency tbody th").Select(h => h.TextContent.Trim()));
        Assert.Contains("Chưa có báo cáo nào", (await leader.Get("/bao-cao/ty-le?nam=1999")).Text);
    }

    private async Task<(Visitor Office, ReportPeriod Period)> Opened(int year)
    {
        await AskWordsAlone(site);
        await new YearOfWork(year).Task(Fair, "kinh-te", [new Part("sct"), new Part("svhttdl"), new Part("btgdv-tp", Asked: true)]).Make(site);
        var office = await site.SignedIn("khanh.tm");
        var page = await office.Send(await office.Get($"/bao-cao/mo-ky?nam={year}&ky=nam"), "#open");
        Assert.StartsWith("/bao-cao/ky/", page.Path);
        return (office, await site.InDatabase(db => db.Set<ReportPeriod>().SingleAsync(p => p.Year == year)));
    }

    /// <summary>An edition of the outline that asks for figures beside the words on the economy; the other tests of the class go on with the first.</summary>
    private Task AskFigures() => site.InDatabase(async db =>
    {
        var first = await db.Set<Outline>().Include(o => o.Sections).OrderBy(o => o.Id).FirstAsync();
        var outline = new Outline { Code = first.Code, Name = first.Name, Edition = 50, PublishedAt = DateTime.UnixEpoch };
        outline.Sections.AddRange(first.Sections.Select(s => new OutlineSection { Code = s.Code, Title = s.Title, Position = s.Position, FedBy = s.FedBy, AskedOf = s.AskedOf, Standing = s.Standing, Figures = s.Code == "I.3.2" ? "xuc-tien.hoi-cho thong-tin.tin-bai BC01 vien-tro.gia-tri" : null }));
        var sct = await db.Set<NhipCau.Modules.Agencies.Agency>().Where(a => a.Code == "sct").Select(a => a.Id).SingleAsync();
        var fair = await db.Set<EnteredIndicator>().SingleAsync(i => i.Code == "xuc-tien.hoi-cho");
        fair.OwnerId = sct;
        (await db.Set<ReportRegime>().SingleAsync(r => r.Code == "nam")).Outline = outline;
        await db.SaveChangesAsync();
    });

    private Task Visited(string agency, DateOnly approved) => site.InDatabase(async db =>
    {
        var owner = await db.Set<NhipCau.Modules.Agencies.Agency>().Where(a => a.Code == agency).Select(a => a.Id).SingleAsync();
        var country = await db.Set<Country>().Select(c => c.Id).OrderBy(c => c).FirstAsync();
        var visit = new PressVisit { OwnerId = owner, Outlet = "Đài mẫu", CountryId = country, Case = PressCase.Interview, Journalists = 2, Subject = "Làng nghề", From = approved.AddDays(9), To = approved.AddDays(12) };
        var viewer = new Viewer(1, "", owner, "", Role.OfficeLeader, []);
        Assert.Null(visit.Receive(viewer, approved, approved));
        Assert.Null(visit.Approve(viewer, approved, "12/UBND-NC", approved));
        db.Add(visit);
        await db.SaveChangesAsync();
    });

    private static Task<Answer> Sending(Visitor visitor, Answer page, int id, params (string, string?)[] values)
    {
        page.One("#write").SetAttribute("action", $"/bao-cao/{id}?handler=Send");
        return visitor.Send(page, "#write", values);
    }

    private Task<List<FigureAnswer>> FiguresOf(int id) => site.InDatabase(db => db.Set<FigureAnswer>().AsNoTracking().Where(f => f.ReportId == id).ToListAsync());

    private Task<List<StatedFigure>> Stated(int id) => site.InDatabase(db => db.Set<StatedFigure>().AsNoTracking().Where(f => f.ReportId == id).OrderBy(f => f.Code).ThenBy(f => f.Id).ToListAsync());

    private Task<int> ReportOf(ReportPeriod period, string agency) => site.InDatabase(db => db.Set<AgencyReport>().Where(r => r.PeriodId == period.Id && r.Agency.Code == agency).Select(r => r.Id).SingleAsync());

    private Task<ReportState> StateOf(int id) => site.InDatabase(db => db.Set<AgencyReport>().Where(r => r.Id == id).Select(r => r.State).SingleAsync());
}

public sealed class CollectingPagesOnSqlite(SqliteSite site) : CollectingPages(site), IClassFixture<SqliteSite>;

public sealed class CollectingPagesOnPostgres(PostgresSite site) : CollectingPages(site), IClassFixture<PostgresSite>;
