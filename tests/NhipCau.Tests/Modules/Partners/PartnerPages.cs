using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Partners;
using NhipCau.Shell.Calendar;
using NhipCau.Shell.History;
using NhipCau.Shell.Indicators;
using NhipCau.Shell.Registers;
using NhipCau.Tests.Modules.Tasks;
using NhipCau.Tests.Shell;

namespace NhipCau.Tests.Modules.Partners;

public abstract class PartnerPages
{
    private readonly Site site;

    protected PartnerPages(Site site)
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        this.site = site;
    }

    [Fact]
    public async Task Register_EverySpellingLeadsToOnePartner()
    {
        await site.InDatabase(async db =>
        {
            var register = new PartnerRegister(db, new CountryRegister(db));
            foreach (var (printed, name) in new[]
            {
                ("Tbong Khmum", "Tboung Khmum"), ("tỉnh Gyeoongnam", "Gyeongnam"), ("KampongThom", "Kampong Thom"), ("Gyeongnam, Hàn Quốc", "Gyeongnam"), ("Gyeongnam (Đại Hàn Dân Quốc)", "Gyeongnam"),
                ("MEITI-KANSAI", "METI – Kansai"), ("Pinar Del Rio", "Pinar del Río"), ("bang Arkansas (Mỹ)", "Arkansas"), ("Bàn Nhật Bản", "METI – Kansai"),
            }) Assert.Equal(name, (await register.Find(printed))?.Name);
            Assert.Null(await register.Find("Gyeongnam, Lào"));
            Assert.Null(await register.Find("Bắc Kinh"));
            Assert.Null(await register.Find(" "));
            Assert.Equal("Gyeongnam", (await register.Nearest("Gyeongnma"))[0].Name);
            Assert.Contains(await register.Nearest("Gyeonggi"), p => p.Name == "Liên đoàn Lao động tỉnh Gyeonggi");
            Assert.Empty(await register.Nearest("Bắc Kinh"));
        });
    }

    [Fact]
    public async Task Countries_AreFoundByTheNamesDocumentsPrint()
    {
        await site.InDatabase(async db =>
        {
            var register = new CountryRegister(db);
            foreach (var (printed, code) in new[] { ("Hàn Quốc", "KR"), ("Đại Hàn Dân Quốc", "KR"), ("Mỹ", "US"), ("Nga", "RU"), ("KOR", "KR"), ("HOA KỲ", "US"), ("Cộng hòa Séc", "CZ"), ("Căm-pu-chia", "KH"), ("CHDCND Lào", "LA"), ("Trung Quốc", "CN"), ("Laos", "LA"), ("JP", "JP"), ("Bồ Đào Nha", "PT"), ("Ôt-xtrây-li-a", "AU"), ("Đài Loan", "TW") })
                Assert.Equal(code, (await register.Find(printed))?.Code);
            Assert.Null(await register.Find("in"));
            Assert.Null(await register.Find("Xứ Sở Không Có"));
            var all = await register.All();
            Assert.Equal(249, all.Count(c => c.ExistsOn(new(2026, 11, 10))));
            // No spelling leads to two countries of today.
            var twice = all.Where(c => c.ExistsOn(new(2026, 11, 10))).SelectMany(c => c.Spellings.Select(PartnerSpelling.Key).Distinct(), (c, key) => (c.Code, key)).GroupBy(x => x.key).Where(g => g.Count() > 1);
            Assert.Empty(twice.Select(g => $"{g.Key}: {string.Join(", ", g.Select(x => x.Code))}"));
        });
    }

    [Fact]
    public async Task List_FiltersByCountryAndSearchesWithoutMarks()
    {
        var visitor = await site.SignedIn("hanh.cn");
        var page = await visitor.Get("/doi-tac");
        Assert.Contains(page.All("tbody th"), r => r.TextContent.Contains("Tỉnh Champasak", StringComparison.Ordinal));
        var korea = await site.InDatabase(db => db.Set<Country>().SingleAsync(c => c.Code == "KR"));
        page = await visitor.Get($"/doi-tac?nuoc={korea.Id}");
        Assert.Contains("Gyeongnam", page.One("table").TextContent);
        Assert.DoesNotContain("Champasak", page.One("table").TextContent);
        page = await visitor.Get("/doi-tac?q=han+quoc+gyeoongnam");
        Assert.Single(page.All("tbody th"));
        Assert.Contains("Hyogo", (await visitor.Get("/doi-tac?s=cham")).One("table").TextContent);
        Assert.DoesNotContain("Hyogo", (await visitor.Get("/doi-tac?s=dang")).One("table").TextContent);
    }

    [Fact]
    public async Task Add_ANameNearAnother_AsksFirst()
    {
        var visitor = await site.SignedIn("khanh.tm");
        var page = await visitor.Get("/doi-tac/them");
        var korea = await site.InDatabase(db => db.Set<Country>().SingleAsync(c => c.Code == "KR"));
        (string, string?)[] values = [("Name", "Gyeongnan"), ("Input.Kind", "Locality"), ("Input.Type", "Tỉnh"), ("Input.CountryId", $"{korea.Id}"), ("Input.State", "New")];
        page = await visitor.Send(page, "form.form", values);
        Assert.Contains("Có phải là …?", page.Text);
        Assert.Contains("Tỉnh Gyeongnam, Hàn Quốc", page.Text);
        Assert.Equal(0, await site.InDatabase(db => db.Set<Partner>().CountAsync(p => p.Name == "Gyeongnan")));
        page = await visitor.Send(page, "form.form", [.. values, ("Other", "true")]);
        Assert.Equal("Tỉnh Gyeongnan, Hàn Quốc", page.One("h1").TextContent);
        Assert.Contains("Chưa ghi việc nào với đối tác này", page.Text);
        Assert.Contains("Trần Mai Khanh, Sở Ngoại vụ", page.Text);

        page = await visitor.Get("/doi-tac/them");
        page = await visitor.Send(page, "form.form", ("Name", "Zlin"), ("Input.Kind", "Locality"), ("Input.CountryId", ""));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Chọn nước của đối tác", page.Error);
        Assert.Contains("Chọn nước của đối tác", page.One("#Input_CountryId ~ .err").TextContent);
        page = await visitor.Send(page, "form.form", ("Name", "…"));
        Assert.Contains("Nhập tên đối tác", page.Error);
    }

    [Fact]
    public async Task Keep_ByAnotherAgency_IsForbiddenByPageAndByHand()
    {
        var id = await Id("Champasak");
        var visitor = await site.SignedIn("thao.np");
        var page = await visitor.Get($"/doi-tac/{id}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Empty(page.All($"a[href='/doi-tac/{id}/sua'], form[action*=Confirm]"));
        foreach (var path in new[] { "sua", "ten", "lien-he", "ngay", "viec", "gop" }) Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Get($"/doi-tac/{id}/{path}")).Status);
        var token = (await visitor.Get("/doi-tac/them")).One("input[name=__RequestVerificationToken]").GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.Post($"/doi-tac/{id}?handler=Confirm", ("__RequestVerificationToken", token))).Status);
        // Nor may an officer of a department make another agency the keeper.
        var own = await Id("METI – Kansai");
        page = await visitor.Get($"/doi-tac/{own}/sua");
        page = await visitor.Send(page, "form.form", ("Input.OwnerId", $"{(await site.Agency("sngv")).Id}"), ("Input.PersonId", ""));
        Assert.Contains("Bạn chỉ ghi đầu mối là cơ quan mình", page.Error);
        // In bulk the same rule, row by row.
        page = await visitor.Post("/doi-tac?handler=Bulk", ("__RequestVerificationToken", token), ("viec", "xac-nhan"), ("chon", $"{id}"), ("chon", $"{own}"));
        Assert.Contains("Sở Ngoại vụ là đầu mối", page.Text);
        await site.InDatabase(async db => Assert.Equal("Nguyễn Phương Thảo", (await db.Set<Partner>().SingleAsync(p => p.Id == own)).ConfirmedBy));
    }

    [Fact]
    public async Task Bulk_WithAChoice_PassesTheTie_ByTheRuleOfTheForm()
    {
        var (office, department) = (await site.SignedIn("khanh.tm"), await site.SignedIn("thao.np"));
        var (one, two, theirs) = (await Id("Mondulkiri"), await Id("Stung Treng"), await Id("Kampong Cham"));
        var (to, group) = (await site.Agency("svhttdl"), await site.Agency("g-sbn"));
        var page = await office.Get("/doi-tac");
        Assert.Contains(page.All("select[name='chon-doi'] option"), o => o.GetAttribute("value") == $"{to.Id}");
        // A department has only itself to choose, so the act is not offered to it.
        Assert.Empty((await department.Get("/doi-tac")).All("select[name='chon-doi'], button[value=doi]"));
        foreach (var chosen in new[] { "", "999999", $"{group.Id}", "x" }) Assert.Contains("Chọn cơ quan nhận làm đầu mối", (await Act(office, chosen, one)).Text);
        // Neither another agency's partner to itself, nor its own to another.
        Assert.Contains("Sở Ngoại vụ là đầu mối", (await Act(department, $"{(await site.Agency("sct")).Id}", theirs)).Text);
        Assert.Contains("Chọn cơ quan nhận làm đầu mối", (await Act(department, $"{to.Id}", await Id("METI – Kansai"))).Text);
        Assert.Contains("đã làm với 2 dòng", (await Act(office, $"{to.Id}", one, two)).Text);
        foreach (var id in new[] { one, two }) Assert.Equal((to.Id, null), await site.InDatabase(async db => { var p = await db.Set<Partner>().SingleAsync(x => x.Id == id); return (p.OwnerId, p.PersonId); }));
        Assert.Contains("Đổi đầu mối", (await office.Get($"/doi-tac/{one}")).Text);
        Assert.NotEqual(to.Id, await site.InDatabase(db => db.Set<Partner>().Where(x => x.Id == theirs).Select(x => x.OwnerId).SingleAsync()));

        async Task<Answer> Act(Visitor who, string chosen, params int[] ids)
        {
            var token = (await who.Get("/tai-khoan")).One("input[name=__RequestVerificationToken]").GetAttribute("value")!;
            return await who.Post("/doi-tac?handler=Bulk", [("__RequestVerificationToken", token), ("viec", "doi"), ("chon-doi", chosen), .. ids.Select(i => ("chon", $"{i}"))]);
        }
    }

    [Fact]
    public async Task AForeignPartner_IsForeign_ByFormListAndHand()
    {
        var officer = await site.SignedIn("khanh.tm");
        var token = (await officer.Get("/tai-khoan")).One("input[name=__RequestVerificationToken]").GetAttribute("value")!;
        var home = await site.InDatabase(db => db.Set<Country>().Where(c => c.Code == "VN").Select(c => c.Id).SingleAsync());
        var page = await officer.Get("/doi-tac/them");
        foreach (var (words, country, kind, type, written) in new[] { ("nước ngoài", $"{home}", "Locality", "tỉnh", "Việt Nam"), ("Chọn nước", "", "Locality", "tỉnh", ""), ("Chỉ địa phương nước ngoài", "", "Organisation", "tỉnh", "") })
        {
            (string Name, string? Value)[] typed = [("Input.CountryId", country), ("Input.Kind", kind), ("Input.Type", type), ("Name", "Miền Thử Vòng")];
            var sent = await officer.Send(page, "form.form", typed);
            Assert.Contains(words, sent.Error, StringComparison.Ordinal);
            Assert.Contains(words, (await officer.Post("/doi-tac/them", [.. typed.Select(t => (t.Name, t.Value!)), ("Input.State", "New"), ("Input.OwnerId", $"{(await site.Agency("sngv")).Id}"), ("__RequestVerificationToken", token)])).Error, StringComparison.Ordinal);
            var preview = await officer.Send(await officer.Get("/doi-tac/nhap"), "form:has([name=Pasted])", ("Pasted", $"STT\tTên\tNước\tLoại\tCấp\n1\tMiền Thử Vòng\t{written}\t{(kind == "Locality" ? "Địa phương" : "Tổ chức quốc tế")}\t{type}"));
            Assert.Contains(words, preview.One("#s-fault").ParentElement!.ParentElement!.TextContent, StringComparison.Ordinal);
            await officer.Post(preview.Path + "&handler=Take", ("AllAnyway", "true"), ("__RequestVerificationToken", token));
        }
        Assert.False(await site.InDatabase(db => db.Set<Partner>().AnyAsync(p => p.Name.Contains("Miền Thử"))));
    }

    [Fact]
    public async Task Confirm_WritesWhoAndWhen()
    {
        var id = await Id("Hyogo");
        var visitor = await site.SignedIn("son.lh");
        var page = await visitor.Get($"/doi-tac/{id}");
        Assert.Contains("Hơn một năm chưa xác nhận", page.Text);
        page = await visitor.Send(page, "form[action*=Confirm]");
        Assert.Contains("Xác nhận thông tin lần cuối 10/11/2026", page.Text);
        Assert.DoesNotContain("Hơn một năm chưa xác nhận", page.Text);
        await site.InDatabase(async db => Assert.Equal("Xác nhận thông tin", (await db.Set<Change>().OrderByDescending(c => c.Id).FirstAsync(c => c.Record == "Partner" && c.RecordId == id)).Act));
    }

    [Fact]
    public async Task Details_GathersTasksDocumentsAndDealings_UnderAnySpelling()
    {
        await new TaskData(site).Add("Tổ chức tuần văn hóa với tỉnh Jeonnam, Hàn Quốc", new(2026, 12, 20), new TaskData.Part("sct"));
        var id = await Id("Jeollanam");
        var visitor = await site.SignedIn("khanh.tm");
        var page = await visitor.Get($"/doi-tac/{id}/viec");
        page = await visitor.Send(page, "form.form", ("Input.Kind", "Letter"), ("Input.Title", "Thư mừng năm mới"), ("Input.From", "05/01/2026"), ("Input.Text", "Đã cảm ơn"));
        var line = page.One("main .time").TextContent;
        Assert.Contains("tuần văn hóa với tỉnh Jeonnam", line);
        Assert.Contains("Sở Công Thương", line);
        Assert.Contains("Thư mừng năm mới", page.Text);
        Assert.Contains("Kế hoạch", page.Text);
        Assert.Contains("05/01/2026", page.One(".strip").TextContent);
        Assert.Equal(["Tất cả", "Thư từ", "Nhiệm vụ", "Văn bản"], page.All(".tabs a").Select(a => a.FirstChild!.TextContent.Trim()));
        page = await visitor.Get($"/doi-tac/{id}?loai=thu-tu");
        Assert.DoesNotContain("tuần văn hóa", page.One(".two").TextContent);
        // Another agency sees neither the task nor the document.
        page = await (await site.SignedIn("linh.pk")).Get($"/doi-tac/{id}");
        Assert.DoesNotContain("tuần văn hóa", page.Text);
        Assert.Contains("Thư mừng năm mới", page.Text);
    }

    [Fact]
    public async Task Merge_EverythingPassesAndTheOldAddressLeadsOn()
    {
        var (wrong, right) = (await Add("Tbongg Khmum Mới", "KH"), await Id("Tboung Khmum"));
        var visitor = await site.SignedIn("khanh.tm");
        var page = await visitor.Get($"/doi-tac/{wrong}/viec");
        await visitor.Send(page, "form.form", ("Input.Kind", "Event"), ("Input.Title", "Giao ban biên giới"), ("Input.From", "02/02/2026"));
        page = await visitor.Get($"/doi-tac/{wrong}/gop");
        page = await visitor.Send(page, "form.form", ("Into", $"{right}"));
        Assert.Contains("Sẽ chuyển sang Tỉnh Tboung Khmum", page.Text);
        page = await visitor.Send(page, "form.form", ("Into", $"{right}"), ("Confirmed", "true"));
        Assert.Contains("Đã gộp vào", page.Text);
        Assert.Contains("Giao ban biên giới", page.Text);
        page = await visitor.Get($"/doi-tac/{wrong}");
        Assert.Equal($"/doi-tac/{right}", page.Path);
        Assert.DoesNotContain("Tbongg", (await visitor.Get("/doi-tac?q=khmum")).One("table").TextContent);
        await site.InDatabase(async db => Assert.Equal(right, (await new PartnerRegister(db, new CountryRegister(db)).Find("Tbongg Khmum Mới"))?.Id));
        page = await visitor.Get($"/doi-tac/{right}/gop");
        page = await visitor.Send(page, "form.form", ("Into", $"{await Id("Oita")}"));
        Assert.Contains("khác nước", page.Error);
    }

    [Fact]
    public async Task Names_AliasOfAnother_IsRefused_AndARenameKeepsTheOldName()
    {
        var id = await Id("Ubon Ratchathani");
        var visitor = await site.SignedIn("khanh.tm");
        var page = await visitor.Get($"/doi-tac/{id}/ten");
        page = await visitor.Send(page, "form.form", ("Alias", "Ubon Rachathani"));
        Assert.Contains("đã có cách viết này", page.Error);
        page = await visitor.Send(page, "form.form", ("Alias", "U-bon"));
        Assert.Contains("Đã thêm cách viết", page.Text);
        page = await visitor.Send(page, "form[action*=Rename]", ("Name", "Ubon Ratchathani Mới"), ("From", "1/5/2026"));
        Assert.Contains("Tỉnh Ubon Ratchathani Mới", page.One("h1").TextContent);
        page = await visitor.Get($"/doi-tac/{id}/ten");
        page = await visitor.Send(page, "form[action*=Rename]", ("Name", "Ubon Ratchathani"), ("From", "1/6/2026"));
        Assert.Contains("Tỉnh Ubon Ratchathani,", page.One("h1").TextContent);
    }

    [Fact]
    public async Task Edit_SentFromAnOldForm_IsRefusedAndKeepsWhatWasTyped()
    {
        var id = await Id("Oklahoma");
        var (first, second) = (await site.SignedIn("khanh.tm"), await site.SignedIn("son.lh"));
        var (mine, yours) = (await first.Get($"/doi-tac/{id}/sua"), await second.Get($"/doi-tac/{id}/sua"));
        Assert.Contains("cũng đang mở hồ sơ này", yours.Text);
        await first.Send(mine, "form.form", ("Input.Note", "Của người thứ nhất"));
        var page = await second.Send(yours, "form.form", ("Input.Note", "Của người thứ hai"));
        Assert.Contains("Trần Mai Khanh vừa sửa hồ sơ này", page.Error);
        Assert.Contains("Của người thứ hai", page.One("textarea").TextContent);
        await site.InDatabase(async db => Assert.Equal("Của người thứ nhất", (await db.Set<Partner>().SingleAsync(p => p.Id == id)).Note));
    }

    [Fact]
    public async Task ContactsAndDays_AreKeptAndShown()
    {
        var id = await Id("Sơn Đông");
        var visitor = await site.SignedIn("khanh.tm");
        var page = await visitor.Get($"/doi-tac/{id}/lien-he");
        page = await visitor.Send(page, "form.form", ("Input.Name", ""));
        Assert.Contains("Nhập họ tên", page.Error);
        page = await visitor.Send(page, "form.form", ("Input.Name", "Wang Lei"), ("Input.Position", "Phó phòng"), ("Input.Languages", "Tiếng Trung"));
        Assert.Contains("Wang Lei", page.One("table").TextContent);
        page = await visitor.Get($"/doi-tac/{id}/ngay");
        page = await visitor.Send(page, "form.form", ("What", "Quốc khánh"), ("On", "31/2"));
        Assert.Contains("Ngày không đọc được", page.Error);
        page = await visitor.Send(page, "form.form", ("What", "Quốc khánh"), ("On", "1/10/1949"));
        page = await visitor.Get($"/doi-tac/{id}");
        Assert.Contains("Wang Lei, Phó phòng", page.Text);
        Assert.Contains("01/10 Quốc khánh, năm 2027 tròn 78 năm", page.Text);
        await using var scope = site.Services.CreateAsyncScope();
        var calendar = scope.ServiceProvider.GetServices<ICalendarSource>().Single(c => c.Kinds.Any(k => k.Code == "ngay-can-nho"));
        var entries = await calendar.Between(await site.Viewer("khanh.tm"), new(2026, 12, 1), new(2028, 1, 31));
        Assert.Equal([new DateOnly(2027, 10, 1)], entries.Where(e => e.Id == id).Select(e => e.From));
    }

    [Fact]
    public async Task Brief_IsAnOfficialDocumentOfTheOneWhoPrints()
    {
        var answer = await (await site.SignedIn("khanh.tm")).Get($"/doi-tac/{await Id("Gyeongnam")}/tom-tat.docx");
        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", answer.Response.Content.Headers.ContentType?.MediaType);
        using var zip = new System.IO.Compression.ZipArchive(await answer.Response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        using var part = new StreamReader(zip.GetEntry("word/document.xml")!.Open());
        var text = System.Text.RegularExpressions.Regex.Replace(await part.ReadToEndAsync(TestContext.Current.CancellationToken), "<[^>]+>", "");
        Assert.Contains("Tóm tắt quan hệ với tỉnh Gyeongnam, Hàn Quốc", text);
        Assert.Contains("SỞ NGOẠI VỤ", text);
        Assert.Contains("BC-SNgV", text);
        Assert.Contains("Gyeoongnam", text);
        Assert.Contains("Trần Mai Khanh", text);
        Assert.DoesNotContain("…", text.Split("Thông tin chung")[1].Split("Người lập")[0]);
    }

    [Fact]
    public async Task Figures_CountWhatTheirListsShow()
    {
        await using var scope = site.Services.CreateAsyncScope();
        var (db, catalogue, viewer) = (scope.ServiceProvider.GetRequiredService<NhipCau.Data.AppDbContext>(), scope.ServiceProvider.GetRequiredService<IndicatorCatalogue>(), await site.Viewer("khanh.tm"));
        var period = new Period(new(2026, 1, 1), new(2026, 11, 10));
        var visitor = await site.SignedIn("khanh.tm");
        foreach (var code in new[] { "doi-tac", "doi-tac-dia-phuong", "doi-tac-chua-xac-nhan" })
        {
            var figure = catalogue.Of(code)!;
            var value = await figure.Value(db, viewer, period);
            Assert.True(value > 0);
            Assert.Contains($"{value} đối tác", (await visitor.Get(figure.List(period)!)).Text);
        }
        var live = await db.Set<Partner>().Where(p => p.MergedIntoId == null && (p.State == PartnerState.Active || p.State == PartnerState.New || p.State == PartnerState.Contact)).Select(p => p.CountryId).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(live.Distinct().Count(), await catalogue.Of("doi-tac-nuoc")!.Value(db, viewer, period));
    }

    /// <summary>The rules of the form hold for rows of a spreadsheet as well.</summary>
    [Fact]
    public async Task Import_ReadsAsListsAreWritten_AndRefusesWhatTheFormRefuses()
    {
        var viewer = await site.Viewer("khanh.tm");
        await site.InDatabase(async db =>
        {
            var map = new PartnerImport { Today = new DateOnly(2026, 11, 10) };
            await map.Prepare(db, viewer, TestContext.Current.CancellationToken);
            var (row, faults) = Read(("name", "Tỉnh Gyeoongnam"), ("country", "Nam Hàn"), ("kind", "địa phương"), ("state", "đang hợp tác"), ("aliases", "Gyeongsang Nam; Gyeoongnam"), ("confirmed", "5/3/2026"));
            Assert.Empty(faults);
            Assert.Equal(("tỉnh", "Gyeoongnam", viewer.AgencyId, new DateOnly(2026, 3, 5)), (row.Type, row.Name, row.OwnerId, row.ConfirmedOn!.Value));
            Assert.Contains("Hàn Quốc", row.SearchSource);
            // Already there under another spelling.
            Assert.Equal("Tỉnh Gyeongnam, Hàn Quốc", Assert.Single(await map.Duplicates(db, viewer, [map.DuplicateKey(row)!], TestContext.Current.CancellationToken)).Value);
            Assert.Contains("không có trong danh mục nước", Assert.Single(Read(("name", "Zlin"), ("kind", "Tổ chức"), ("country", "Xứ Lạ")).Faults));
            Assert.Contains("Chọn nước của đối tác", Assert.Single(Read(("name", "Zlin")).Faults));
            Assert.Contains("nước ngoài", Assert.Single(Read(("name", "Zlin"), ("country", "Việt Nam")).Faults));
            Assert.Contains("chưa đến", Assert.Single(Read(("name", "Zlin"), ("country", "Séc"), ("confirmed", "1/1/2030")).Faults));

            (Partner Row, List<string> Faults) Read(params (string Code, string Text)[] cells)
            {
                var made = map.New(viewer);
                var wrong = cells.Select(c => map.Fields.Single(f => f.Code == c.Code).Read(made, c.Text)).OfType<NhipCau.Shell.Refusal>().ToList();
                return (made, [.. wrong.Concat(map.Check(made, viewer)).Select(r => r.ToString())]);
            }
        });
    }

    [Fact]
    public async Task DoorAndHandover()
    {
        await using var scope = site.Services.CreateAsyncScope();
        var doors = scope.ServiceProvider.GetRequiredService<RecordDoors>();
        var (id, viewer) = (await Id("Giang Tô"), await site.Viewer("thao.np"));
        var head = await doors.Head(viewer, "Partner", id);
        Assert.Equal(("/doi-tac/" + id, false), (head!.Link, head.MayKeep));
        var found = await site.InDatabase(db => doors.Of("Partner")!.Find(viewer, new Sought(db, "jiangsu", ["partners"]), 5));
        Assert.Contains(found, h => h.Id == id);
        Assert.Null(await doors.Head(await site.Viewer("quantri"), "Partner", id));
        var holder = scope.ServiceProvider.GetServices<IHeldWork>().Single(h => h.Noun == "đối tác đang làm đầu mối");
        Assert.Contains(await holder.ListOf(await site.Agency("sngv")), h => h.Id == id);
    }

    private Task<int> Id(string name) => site.InDatabase(db => db.Set<Partner>().Where(p => p.Name == name).Select(p => p.Id).SingleAsync());

    private async Task<int> Add(string name, string country)
    {
        var sngv = (await site.Agency("sngv")).Id;
        return await site.InDatabase(async db =>
        {
            var partner = new Partner { Kind = PartnerKind.Locality, Type = "tỉnh", Country = await db.Set<Country>().SingleAsync(c => c.Code == country), OwnerId = sngv };
            Assert.Null(partner.Spell(name, new(2026, 11, 10)));
            db.Add(partner);
            await db.Because("Thêm đối tác").SaveChangesAsync();
            return partner.Id;
        });
    }
}

public sealed class PartnerPagesOnSqlite(SqliteSite site) : PartnerPages(site), IClassFixture<SqliteSite>;

public sealed class PartnerPagesOnPostgres(PostgresSite site) : PartnerPages(site), IClassFixture<PostgresSite>;
