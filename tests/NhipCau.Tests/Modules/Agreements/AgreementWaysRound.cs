using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using NhipCau.Modules.Agreements;
using NhipCau.Modules.Delegations.Inbound;
using NhipCau.Modules.Partners;
using NhipCau.Shell.Deadlines;
using NhipCau.Tests.Shell;

namespace NhipCau.Tests.Modules.Agreements;

/// <summary>Every check of an agreement, and attempts to get round it: through the form, through a list from Excel, by a request made by hand.</summary>
public abstract class AgreementWaysRound
{
    private const string Path = "/thoa-thuan";
    private readonly Site site;

    protected AgreementWaysRound(Site site)
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        this.site = site;
        site.Clock.Is(2026, 11, 10);
    }

    /// <summary>What is wrong, as typed into the form and as written in a list, and what is said of it.</summary>
    private sealed record Wrong(string Words, (string Name, string? Value)[] Form, (string Heading, string Cell)[] Sheet);

    private static readonly Wrong[] Signed =
    [
        new("quyền, nghĩa vụ", [("Input.NonBinding", "No")], [("Không ràng buộc", "Không")]),
        new("Đ.7", [("Input.Vietnamese", "None")], [("Bản tiếng Việt", "Không có")]),
        new("công bố toàn văn", [("Input.Publish", "No")], [("Công bố", "Không")]),
        new("công bố toàn văn", [("Input.Publish", "No"), ("Input.UnpublishedBecause", "  ")], [("Công bố", "Không"), ("Lý do không công bố", " ")]),
        new("đối tác nước ngoài", [("Input.Partner", " "), ("Input.MorePartners", "\n \n")], [("Đối tác", " ; ")]),
        new("Sổ đối tác chưa có", [("Input.Partner", "Xứ Chưa Biết")], [("Đối tác", "Xứ Chưa Biết")]),
        new("Sổ đối tác chưa có", [("Input.MorePartners", "Tỉnh Bình Minh")], [("Đối tác", "Gyeongnam; Tỉnh Bình Minh")]),
        new("nhân danh UBND", [("Input.Signs", "Organisation")], [("Cấp ký", "tổ chức")]),
        new("nhân danh UBND", [("Input.Signs", "Department")], [("Cấp ký", "sở")]),
        new("xã, phường", [("Input.Signs", "BorderCommune"), ("Input.PeerCounterpart", "true")], [("Cấp ký", "xã biên giới")]),
        new("không khớp", [("Signing.TermMonths", "60"), ("Signing.ExpiresOn", "01/01/2030")], [("Hiệu lực", "5 năm"), ("Hết hạn", "01/01/2030")]),
        new("trước ngày ký", [("Signing.EffectiveOn", "01/01/2024")], [("Hiệu lực", "01/01/2024")]),
        new("trước ngày có hiệu lực", [("Signing.ExpiresOn", "01/01/2024")], [("Hết hạn", "01/01/2024")]),
        new("sau hôm nay", [("Signing.On", "01/12/2026")], [("Ngày ký", "01/12/2026")]),
        new("Ngày báo cáo phải", [("ReportedOn", "01/01/2024")], [("Ngày báo cáo", "01/01/2024")]),
        new("Ngày báo cáo phải", [("ReportedOn", "11/11/2026")], [("Ngày báo cáo", "11/11/2026")]),
    ];

    [Fact]
    public async Task WhatWasSignedWrongly_IsRefused_ByFormListAndHand()
    {
        var officer = await site.SignedIn("khanh.tm");
        var (page, token) = (await officer.Get($"{Path}/them"), await Token(officer, "/tai-khoan"));
        foreach (var (wrong, i) in Signed.Select((w, i) => (w, i)))
        {
            var name = $"Bản ghi nhớ vòng {i} về trao đổi";
            var typed = Over([.. await Fields(name), ("Beginning", "Existing"), ("Signing.On", "25/04/2024"), ("Signing.Signatory", "Lý Thanh Hà")], wrong.Form);
            Says(i, wrong.Words, (await officer.Send(page, "form.form", typed)).Error);
            Says(i, wrong.Words, (await officer.Post($"{Path}/them", [.. typed.Select(f => (f.Name, f.Value ?? "")), ("__RequestVerificationToken", token)])).Error);
            (string Name, string? Value)[] cells = Over([("Tên thỏa thuận", name), ("Đối tác", "Gyeongnam"), ("Ngày ký", "25/04/2024"), ("Người ký", "Lý Thanh Hà")], [.. wrong.Sheet.Select(s => (s.Heading, (string?)s.Cell))]);
            var preview = await officer.Send(await officer.Get($"{Path}/nhap"), "form.form", ("Pasted", $"STT\t{string.Join('\t', cells.Select(c => c.Name))}\n{i + 1}\t{string.Join('\t', cells.Select(c => c.Value))}"));
            Says(i, wrong.Words, preview.Text);
            // The row that is wrong is not taken by asking for it either.
            await officer.Post(preview.Path + "&handler=Take", ("AllAnyway", "true"), ("Anyway", "2"), ("__RequestVerificationToken", token));
        }
        Assert.Equal(0, await site.InDatabase(db => db.Set<Agreement>().CountAsync(a => a.Name.StartsWith("Bản ghi nhớ vòng"))));
    }

    private static readonly (string Words, (string Name, string? Value)[] Form)[] Lacking =
    [
        ("quyền, nghĩa vụ", [("Input.NonBinding", "No")]),
        ("quyền, nghĩa vụ", [("Input.NonBinding", "")]),
        ("Đ.7", [("Input.Vietnamese", "None")]),
        ("Đ.7", [("Input.Vietnamese", "")]),
        ("đối tác nước ngoài", [("Input.Partner", "")]),
        ("lĩnh vực", [("Input.Fields", null)]),
    ];

    [Fact]
    public async Task ADraftThatLacksSomething_PassesNoStep_NotByHandNorByTakingItAwayLater()
    {
        var (officer, head) = (await site.SignedIn("khanh.tm"), await site.SignedIn("son.lh"));
        var (token, headToken) = (await Token(officer, "/tai-khoan"), await Token(head, "/tai-khoan"));
        foreach (var ((words, form), i) in Lacking.Select((l, i) => (l, i)))
        {
            var at = (await Draft(officer, $"Bản ghi nhớ thiếu {i}", form)).Path;
            Says(i, words, (await officer.Post($"{at}/lay-y-kien", Asks(token, await Version(at)))).Error);
            Assert.Equal(Stage.Drafting, (await Load(at)).Stage);

            at = await Asked(officer, $"Bản ghi nhớ bớt {i}");
            // Whole when it was asked about; what is taken away afterwards is missed when it is submitted, and the body asked is asked for nothing else.
            var edited = Over(await Fields($"Bản ghi nhớ bớt {i}"), form);
            await officer.Post($"{at}/sua", [.. edited.Select(f => (f.Name, f.Value ?? "")), ("Version", await Version(at)), ("__RequestVerificationToken", token)]);
            Says(i, words, (await head.Post($"{at}/trinh", ("Input.Day", "10/11/2026"), ("Input.Document", "40/TTr"), ("Version", await Version(at)), ("__RequestVerificationToken", headToken))).Error);
            Assert.Null((await Load(at)).Dossiers[0].SubmittedOn);
        }
    }

    [Fact]
    public async Task TheDecision_StatesWhatItMust_AndIsTakenByWhoMay()
    {
        var (officer, head, chair) = (await site.SignedIn("khanh.tm"), await site.SignedIn("son.lh"), await site.SignedIn("ha.lt"));
        var at = await Submitted(officer, head, "Bản ghi nhớ chờ quyết định");
        (string Name, string? Value)[] right = [("Input.On", "10/11/2026"), ("Input.Document", "12/QĐ-UBND"), ("Input.MaySign", "Bà Lý Thanh Hà"), ("Input.Publish", "Yes"), ("Input.Responsible", "Sở Ngoại vụ")];
        var token = await Token(chair, "/tai-khoan");
        foreach (var (words, name, value) in new[]
        {
            ("trước ngày trình", "Input.On", "09/11/2026"), ("sau hôm nay", "Input.On", "11/11/2026"), ("ngày quyết định", "Input.On", ""), ("ký hiệu của quyết định", "Input.Document", " "),
            ("người được ký", "Input.MaySign", " "), ("Chọn công bố", "Input.Publish", ""), ("công bố toàn văn", "Input.Publish", "No"), ("chịu trách nhiệm", "Input.Responsible", " "),
        })
        {
            var typed = Over(right, [(name, value)]);
            Says(name, words, (await chair.Send(await chair.Get($"{at}/cho-phep"), "form.form", typed)).Error);
            Says(name, words, (await chair.Post($"{at}/cho-phep", Posted(typed, token, await Version(at)))).Error);
        }
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.Post($"{at}/cho-phep", Posted(right, await Token(officer, "/tai-khoan"), await Version(at)))).Status);
        Says("the one who submitted", "Người trình không ghi", (await head.Post($"{at}/cho-phep", Posted(right, await Token(head, "/tai-khoan"), await Version(at)))).Error);
        // What was put to the decision is not changed behind it.
        var edited = await officer.Post($"{at}/sua", Posted(Over(await Fields("Bản ghi nhớ chờ quyết định"), [("Input.Partner", "Oita")]), await Token(officer, "/tai-khoan"), await Version(at)));
        Says("edit", "không đổi được", edited.Error);
        Assert.Equal(Stage.Submitted, (await Load(at)).Stage);
    }

    [Fact]
    public async Task TheSignature_AgreesWithTheDecision_ByFormAndByHand_AndNothingIsChangedBehindIt()
    {
        var (officer, head, chair) = (await site.SignedIn("khanh.tm"), await site.SignedIn("son.lh"), await site.SignedIn("ha.lt"));
        var at = await Submitted(officer, head, "Bản ghi nhớ được phép ký");
        await chair.Send(await chair.Get($"{at}/cho-phep"), "form.form", ("Input.Document", "12/QĐ-UBND"), ("Input.MaySign", "Bà Lý Thanh Hà"));
        (string Name, string? Value)[] right = [("Input.On", "10/11/2026"), ("Input.Signatory", "Lý Thanh Hà"), ("Input.TermMonths", "36")];
        var token = await Token(officer, "/tai-khoan");
        foreach (var (words, name, value) in new[]
        {
            ("trước ngày được phép ký", "Input.On", "09/11/2026"), ("sau hôm nay", "Input.On", "11/11/2026"), ("Nhập ngày ký", "Input.On", ""), ("người ký phía Việt Nam", "Input.Signatory", " "),
            ("ủy quyền", "Input.Signatory", "Vũ Hoài Nam"), ("không khớp", "Input.ExpiresOn", "01/01/2030"), ("từ 1 đến", "Input.TermMonths", "0"), ("trước ngày ký", "Input.EffectiveOn", "01/11/2026"),
        })
        {
            var typed = Over(right, [(name, value)]);
            Says(name, words, (await officer.Send(await officer.Get($"{at}/ky"), "form.form", typed)).Error);
            Says(name, words, (await officer.Post($"{at}/ky", Posted(typed, token, await Version(at)))).Error);
        }
        Assert.Null((await Load(at)).SignedOn);
        Assert.Null((await officer.Post($"{at}/ky", Posted(right, token, await Version(at)))).Error);
        foreach (var (words, name, value) in new[]
        {
            ("không đổi được", "Input.Partner", "Oita"), ("không đổi được", "Input.Fields", "dau-tu"), ("không đổi được", "Input.Vietnamese", "None"), ("không đổi được", "Input.NonBinding", ""), ("nhân danh UBND", "Input.Signs", "Organisation"),
        })
        {
            Says(name, words, (await officer.Post($"{at}/sua", Posted(Over(await Fields("Bản ghi nhớ được phép ký"), [("Input.Publish", "Yes"), (name, value)]), token, await Version(at)))).Error);
        }
        // The same with nothing of it changed is taken.
        Assert.Null((await officer.Post($"{at}/sua", Posted(Over(await Fields("Bản ghi nhớ được phép ký"), [("Input.Publish", "Yes"), ("Input.Note", "Bản gốc lưu tại Văn phòng")]), token, await Version(at)))).Error);
        Says("report", "Ngày báo cáo không thể trước", (await officer.Post($"{at}/bao-cao", Posted([("Input.Day", "09/11/2026"), ("Input.Document", "9/BC")], token, await Version(at)))).Error);
        Says("report", "Ghi số, ký hiệu", (await officer.Post($"{at}/bao-cao", Posted([("Input.Day", "10/11/2026")], token, await Version(at)))).Error);
    }

    [Fact]
    public async Task WhatWasSignedBeforeTheRegister_CannotBeMadeWrongAfterwards()
    {
        var officer = await site.SignedIn("khanh.tm");
        var at = await Existing(officer, "Ý định thư để sửa", "25/04/2024");
        var token = await Token(officer, "/tai-khoan");
        foreach (var (words, name, value) in new[] { ("quyền, nghĩa vụ", "Input.NonBinding", "No"), ("Đ.7", "Input.Vietnamese", "None"), ("đối tác nước ngoài", "Input.Partner", ""), ("công bố toàn văn", "Input.Publish", "No"), ("điều ước", "Input.Name", "Hiệp định hợp tác"), ("nhân danh UBND", "Input.Signs", "Department") })
        {
            Says(name, words, (await officer.Send(await officer.Get($"{at}/sua"), "form.form", (name, value))).Error);
            Says(name, words, (await officer.Post($"{at}/sua", Posted(Over(await Fields("Ý định thư để sửa"), [(name, value)]), token, await Version(at)))).Error);
        }
    }

    [Fact]
    public async Task AnOrganisation_AndADepartment_SignEachAtItsOwnLevel()
    {
        var officer = await site.SignedIn("khanh.tm");
        var (page, token) = (await officer.Get($"{Path}/them"), await Token(officer, "/tai-khoan"));
        var (department, union) = (await site.Agency("sct"), await site.Agency("lhhn-tp"));
        foreach (var (party, level, written, words) in new[] { (department, "Organisation", "tổ chức", "là cơ quan nhà nước"), (department, "BorderCommune", "cấp xã", "xã, phường"), (union, "Department", "sở", "là tổ chức"), (await site.Agency("xa-25195"), "Committee", "cấp tỉnh", "UBND cấp xã chỉ ký"), (await site.Agency("hdnd-tp"), "Committee", "cấp tỉnh", "nhân danh HĐND") })
        {
            var typed = Over(await Fields("Bản ghi nhớ sai cấp"), [("Input.PartyId", $"{party.Id}"), ("Input.Signs", level), ("Beginning", "Draft")]);
            Says(level, words, (await officer.Send(page, "form.form", typed)).Error);
            Says(level, words, (await officer.Post($"{Path}/them", [.. typed.Select(t => (t.Name, t.Value ?? "")), ("__RequestVerificationToken", token)])).Error);
            Says(level, words, (await officer.Send(await officer.Get($"{Path}/nhap"), "form.form", ("Pasted", $"Tên thỏa thuận\tĐối tác\tNgày ký\tBên Việt Nam\tCấp ký\nBản ghi nhớ sai cấp\tGyeongnam\t25/04/2024\t{party.Name}\t{written}"))).Text);
        }
        Assert.False(await site.InDatabase(db => db.Set<Agreement>().AnyAsync(a => a.Name == "Bản ghi nhớ sai cấp")));
    }

    [Fact]
    public async Task AReplacement_IsOfTheSamePartner_Later_AndNeverInACircle()
    {
        var officer = await site.SignedIn("khanh.tm");
        var token = await Token(officer, "/tai-khoan");
        var (a, b, c) = (await Existing(officer, "Ý định thư vòng A", "25/04/2024"), await Existing(officer, "Ý định thư vòng B", "25/04/2024"), await Existing(officer, "Ý định thư vòng C", "25/04/2024"));
        var other = await Existing(officer, "Ý định thư với Oita", "25/05/2024", ("Input.Partner", "Oita"));
        var older = await Existing(officer, "Ý định thư cũ hơn", "25/04/2020");
        var draft = (await Draft(officer, "Ý định thư chưa ký")).Path;
        foreach (var (words, by) in new[] { ("Chọn thỏa thuận mới", Id(a)), ("Chọn thỏa thuận mới", 999_999), ("chưa ký", Id(draft)), ("phải ký sau", Id(older)), ("cùng đối tác", Id(other)) })
        {
            Says(by, words, (await officer.Post($"{a}/thay-the", Posted([("Input.By", $"{by}")], token, await Version(a)))).Error);
        }
        Assert.Null((await officer.Send(await officer.Get($"{a}/thay-the"), "form.form", ("Input.By", $"{Id(b)}"))).Error);
        Assert.Null((await officer.Send(await officer.Get($"{b}/thay-the"), "form.form", ("Input.By", $"{Id(c)}"))).Error);
        foreach (var by in new[] { a, b }) Says(by, "chưa từng có hiệu lực", (await officer.Post($"{c}/thay-the", Posted([("Input.By", $"{Id(by)}")], token, await Version(c)))).Error);
        Assert.Null((await Load(c)).End);
    }

    [Fact]
    public async Task AVisitOfThePartner_IsActivity_WhereverItIsKept_AndTheLastIsNamed()
    {
        var officer = await site.SignedIn("khanh.tm");
        const string name = "Ý định thư với Giang Tô";
        var at = await Existing(officer, name, "25/04/2020", ("Input.Partner", "Giang Tô"));
        var partner = await site.InDatabase(db => db.Set<Partner>().Where(p => p.Name == "Giang Tô").Select(p => p.Id).SingleAsync());
        await site.InDatabase(async db =>
        {
            await db.Set<Visit>().Where(v => v.PartnerId == partner).ExecuteUpdateAsync(s => s.SetProperty(v => v.PartnerId, (int?)null), TestContext.Current.CancellationToken);
            await db.Database.ExecuteSqlAsync($"UPDATE delegations SET \"PartnerId\" = NULL WHERE \"PartnerId\" = {partner}", TestContext.Current.CancellationToken);
        });
        Assert.Contains("Từ 25/04/2020 chưa có hoạt động nào", (await officer.Get(at)).Text);
        Assert.Contains(name, (await officer.Get($"{Path}?s=im-ang")).Text);

        // The guests of another agency come: planned it is nothing yet, come it is a sign of life.
        var other = await site.Agency("sct");
        var visit = new Visit { Name = "Đoàn Giang Tô khảo sát", Body = "Tỉnh Giang Tô", PartnerId = partner, OwnerId = other.Id, From = new DateOnly(2026, 9, 1), To = new DateOnly(2026, 9, 3) };
        await site.InDatabase(async db => { db.Add(visit); await db.SaveChangesAsync(); });
        Assert.Contains(name, (await officer.Get($"{Path}?s=im-ang")).Text);
        await Become(VisitState.Reported);
        Assert.DoesNotContain(name, (await officer.Get($"{Path}?s=im-ang")).Text);
        var page = await officer.Get(at);
        Assert.DoesNotContain("chưa có hoạt động nào", page.Text);
        Assert.Equal(("Đoàn Giang Tô khảo sát", $"/doan-vao/{visit.Id}"), (page.One("#last a").TextContent, page.One("#last a").GetAttribute("href")));
        Assert.Contains("01/09/2026", page.One(".strip").TextContent);
        // Called off, it never was.
        await Become(VisitState.Cancelled);
        Assert.Contains(name, (await officer.Get($"{Path}?s=im-ang")).Text);
        // Newer than the visit is what is written here.
        await Become(VisitState.Reported);
        page = await officer.Send(await officer.Get($"{at}/hoat-dong"), "form.form", ("Input.On", "01/10/2026"), ("Input.What", "Họp trực tuyến"));
        Assert.Equal(("Họp trực tuyến", "#hoat-dong"), (page.One("#last a").TextContent, page.One("#last a").GetAttribute("href")));

        Task Become(VisitState state) => site.InDatabase(db => db.Set<Visit>().Where(v => v.Id == visit.Id).ExecuteUpdateAsync(s => s.SetProperty(v => v.State, state), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task AListTakenIn_SetsItsReminders_AndTakenBackLeavesNone()
    {
        var officer = await site.SignedIn("khanh.tm");
        var preview = await officer.Send(await officer.Get($"{Path}/nhap"), "form.form", ("Pasted", "STT\tTên thỏa thuận\tĐối tác\tNgày ký\tHết hạn\n1\tÝ định thư nhắc hạn\tGyeongnam\t20/11/2021\t13/12/2026\n2\tÝ định thư không hạn\tGyeongnam\t20/11/2021\t\n3\tÝ định thư đã hết\tGyeongnam\t20/11/2019\t20/11/2022"));
        var batch = await officer.Send(preview, "form[action*=Take]", []);
        Assert.StartsWith("/nhap/", batch.Path, StringComparison.Ordinal);
        var ids = await site.InDatabase(db => db.Set<Agreement>().Where(a => a.Name.StartsWith("Ý định thư nhắc") || a.Name.StartsWith("Ý định thư không hạn") || a.Name.StartsWith("Ý định thư đã hết")).Select(a => a.Id).ToListAsync());
        Assert.Equal(3, ids.Count);
        var clock = Assert.Single(await Clocks());
        Assert.Equal((new DateOnly(2026, 11, 13), "Sở Ngoại vụ"), (clock.DueOn, clock.OwesName));
        Assert.Contains("Ý định thư nhắc hạn", (await officer.Get("/")).Text);
        // Nobody has touched it since: its reminder is no change by anybody.
        batch = await officer.Get(batch.Path);
        Assert.Contains("Đã hoàn tác", (await officer.Send(batch, "form:has(button.end)", [])).Text);
        Assert.Empty(await Clocks());
        Assert.False(await site.InDatabase(db => db.Set<Agreement>().AnyAsync(a => ids.Contains(a.Id))));

        Task<List<Clock>> Clocks() => site.InDatabase(db => db.Set<Clock>().Where(c => c.Record == nameof(Agreement) && ids.Contains(c.RecordId)).ToListAsync());
    }

    private async Task<(string Name, string? Value)[]> Fields(string name)
    {
        var (sngv, ubnd) = (await site.Agency("sngv"), await site.Agency("ubnd-tp"));
        return [("Input.Name", name), ("Input.Signs", "Committee"), ("Input.PartyId", $"{ubnd.Id}"), ("Input.OwnerId", $"{sngv.Id}"), ("Input.Partner", "Gyeongnam"), ("Input.Fields", "giao-luu"), ("Input.Vietnamese", "Original"), ("Input.NonBinding", "Yes")];
    }

    private async Task<Answer> Draft(Visitor visitor, string name, params (string Name, string? Value)[] changes)
    {
        var page = await visitor.Send(await visitor.Get($"{Path}/them"), "form.form", [.. Over(await Fields(name), changes), ("Beginning", "Draft")]);
        Assert.Null(page.Error);
        return page;
    }

    private async Task<string> Existing(Visitor visitor, string name, string on, params (string Name, string? Value)[] changes)
    {
        var page = await visitor.Send(await visitor.Get($"{Path}/them"), "form.form", [.. Over(await Fields(name), changes), ("Beginning", "Existing"), ("Signing.On", on), ("Signing.Signatory", "Lý Thanh Hà")]);
        Assert.Null(page.Error);
        return page.Path;
    }

    private async Task<string> Asked(Visitor officer, string name)
    {
        var at = (await Draft(officer, name)).Path;
        await officer.Send(await officer.Get($"{at}/lay-y-kien"), "form.form", ("Input.On", "02/11/2026"));
        var asked = (await Load(at)).Dossiers[0].Consultations.Single();
        Assert.Null((await officer.Send(await officer.Get($"{at}/y-kien/{asked.Id}"), "form.form", ("Input.On", "09/11/2026"), ("Input.Opinion", "Agree"), ("Input.Document", "845/BNG"))).Error);
        return at;
    }

    private async Task<string> Submitted(Visitor officer, Visitor head, string name)
    {
        var at = await Asked(officer, name);
        Assert.Null((await head.Send(await head.Get($"{at}/trinh"), "form.form", ("Input.Day", "10/11/2026"), ("Input.Document", "40/TTr"))).Error);
        return at;
    }

    private Task<Agreement> Load(string at)
    {
        var id = Id(at);
        return site.InDatabase(db => db.Set<Agreement>().AsNoTracking().Include(a => a.Dossiers).ThenInclude(d => d.Consultations).SingleAsync(a => a.Id == id));
    }

    private async Task<string> Version(string at) => (await Load(at)).Version.ToString(CultureInfo.InvariantCulture);

    private static int Id(string at) => int.Parse(at.Split('/')[^1], CultureInfo.InvariantCulture);

    private static async Task<string> Token(Visitor visitor, string path) => (await visitor.Get(path)).One("input[name=__RequestVerificationToken]").GetAttribute("value")!;

    private static (string, string)[] Asks(string token, string version) => [("Input.Must", "ForeignMinistry"), ("Input.On", "02/11/2026"), ("Version", version), ("__RequestVerificationToken", token)];

    private static (string, string)[] Posted((string Name, string? Value)[] typed, string token, string version) => [.. typed.Select(t => (t.Name, t.Value ?? "")), ("Version", version), ("__RequestVerificationToken", token)];

    private static (string Name, string? Value)[] Over((string Name, string? Value)[] all, (string Name, string? Value)[] changes) => [.. all.Where(a => changes.All(c => c.Name != a.Name)), .. changes];

    private static void Says(object what, string words, string? said) => Assert.True(said?.Contains(words, StringComparison.Ordinal), $"{what}: “{words}” not in “{said?[..Math.Min(said.Length, 1500)]}”");
}

public sealed class AgreementWaysRoundOnSqlite(SqliteSite site) : AgreementWaysRound(site), IClassFixture<SqliteSite>;

public sealed class AgreementWaysRoundOnPostgres(PostgresSite site) : AgreementWaysRound(site), IClassFixture<PostgresSite>;
