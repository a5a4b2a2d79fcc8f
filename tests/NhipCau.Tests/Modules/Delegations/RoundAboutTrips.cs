using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using NhipCau.Modules.Delegations;
using NhipCau.Modules.Delegations.Outbound;
using NhipCau.Modules.Delegations.Passports;
using NhipCau.Shell.Files;
using NhipCau.Shell.Limits;
using NhipCau.Tests.Shell;

namespace NhipCau.Tests.Modules.Delegations;

/// <summary>
/// Each rule of trips abroad, tried to be got round: by the form, by a list from Excel and the same list pasted, and by requests made by hand that skip
/// the form. What is refused says what, by which rule and what to do, and nothing is changed.
/// </summary>
public abstract class RoundAboutTrips
{
    private static readonly string[] Columns = ["Tên đoàn", "Nước đến", "Ngày đi", "Ngày về", "Trưởng đoàn", "Số người", "Kinh phí", "Nguồn kinh phí", "Văn bản đồng ý", "Quyết định cử", "Ngày quyết định", "Người ký"];
    private static readonly string[] Way = ["nop-ho-so", "nhan-ho-so", "trinh", "quyet-dinh", "khoi-hanh"];

    private readonly Site site;

    protected RoundAboutTrips(Site site)
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        this.site = site;
    }

    /// <summary>A trip that breaks one rule.</summary>
    /// <param name="Says">What is wrong with it, and <paramref name="Mend"/> what to do.</param>
    /// <param name="At">The step that refuses it.</param>
    /// <param name="Before">Trips of the same head that are right, by list: name, country, first and last day.</param>
    /// <param name="Listed">The wrong trip as a row of a list: first and last day, people, money, who pays.</param>
    private sealed record Wrong(string Says, string Mend, string At, string Head, string[][] Before, string[] Listed)
    {
        public (string, string?)[] Form { get; init; } = [];
        public (string, string?)[] Costs { get; init; } = [];
        public (string, string?)[] Member { get; init; } = [];
        public (LimitKey Key, decimal Value)? Limit { get; init; }

        /// <summary>A list names neither, so none can carry it.</summary>
        public bool NotByList => Listed.Length == 0;
    }

    private static readonly Dictionary<string, Wrong> All = new()
    {
        ["trung-ngay"] = new("trùng ngày", "Đổi ngày đi", "nop-ho-so", "Phan Đình Lộc",
            [["Đoàn dự hội chợ Osaka", "Nhật Bản", "10/12/2026", "14/12/2026"], ["Đoàn thăm Vientiane", "Lào", "10/03/2026", "15/03/2026"]], ["14/03/2026", "18/03/2026", "3", "", ""])
        { Form = [("Input.From", "14/12/2026"), ("Input.To", "18/12/2026")] },
        ["so-chuyen"] = new("chuyến thứ 3 trong năm", "Cử người khác", "quyet-dinh", "Lưu Gia Bách",
            [["Đoàn thăm Champasak", "Lào", "02/02/2026", "05/02/2026"], ["Đoàn thăm Siem Reap", "Campuchia", "02/04/2026", "05/04/2026"]], ["02/06/2026", "06/06/2026", "3", "", ""])
        { Limit = (DelegationLimits.Trips, 2) },
        ["chi-phi-doan"] = new("vượt mức trần 900.000.000 đồng", "Giảm khoản chi", "quyet-dinh", "Hồ Ngọc Diệp", [], ["03/06/2026", "06/06/2026", "30", "900,1 triệu", ""])
        { Limit = (DelegationLimits.CostOfTrip, 900_000_000), Costs = [("Rows[0].Item", "Trọn gói"), ("Rows[0].Kind", "Other"), ("Rows[0].Estimate", "900.000.001")] },
        ["chi-phi-nguoi"] = new("Cả đoàn theo số người", "Giảm khoản chi", "quyet-dinh", "Bùi Thảo Nhi", [], ["04/06/2026", "07/06/2026", "2", "120,1 triệu", ""])
        // Ten said beforehand, one in the list: the ceiling is that of one.
        { Limit = (DelegationLimits.CostOfPerson, 60_000_000), Form = [("Input.People", "10")], Costs = [("Rows[0].Item", "Trọn gói"), ("Rows[0].Kind", "Other"), ("Rows[0].Estimate", "61 triệu")] },
        ["chi-phi-khoan"] = new("Vé máy bay: dự toán 30.000.001 đồng vượt mức trần 30.000.000 đồng", "Giảm khoản chi", "quyet-dinh", "Trịnh Văn Lâm", [], [])
        // Two lines of one kind are one sum.
        { Limit = (DelegationLimits.CostOf(TripCostKind.Airfare)!, 30_000_000), Costs = [("Rows[0].Estimate", "20 triệu"), ("Rows[1].Kind", "Airfare"), ("Rows[1].Item", "Vé chặng về"), ("Rows[1].Estimate", "10.000.001")] },
        ["dai-tho"] = new("chưa rõ trong đoàn có cán bộ lãnh đạo không", "Ghi diện quản lý cán bộ", "nop-ho-so", "Ngô Bảo Khánh", [], ["05/06/2026", "08/06/2026", "2", "", "Doanh nghiệp"])
        { Form = [("Input.PaidByEnterprise", "true")] },
        ["dai-tho-lanh-dao"] = new("Doanh nghiệp chi trả cho chuyến đi của Vũ Quốc Trung", "Đổi nguồn kinh phí", "nop-ho-so", "Đinh Gia Hân", [], [])
        { Form = [("Input.Funding", "Enterprise")], Member = [("Input.Name", "Vũ Quốc Trung"), ("Input.Cadre", "uy-ban")] },
        ["cung-doan"] = new("cùng đi một đoàn", "cử cấp phó", "nop-ho-so", "Cao Minh Đức, Bí thư Thành ủy", [], [])
        { Limit = (DelegationLimits.Principals, 1), Member = [("Input.Name", "Tạ Kim Liên"), ("Input.Position", "Chủ tịch UBND TP")] },
    };

    public static TheoryData<string> Codes => [.. All.Keys];

    [Theory, MemberData(nameof(Codes))]
    public async Task ARule_HoldsWhicheverWayOneComes(string code)
    {
        var wrong = All[code];
        var (officer, leader, desk, head) = (await site.SignedIn("thao.np"), await site.SignedIn("quang.dv"), await site.SignedIn("khanh.tm"), await site.SignedIn("son.lh"));
        if (wrong.Limit is { } limit) await Limit(limit.Key, limit.Value);
        if (wrong.Before.Length > 0) Assert.Contains($"Đã nhập {wrong.Before.Length} dòng", (await Take(desk, [.. wrong.Before.Select(b => Row(wrong, b, Past(b[2])))])).Text);

        if (!wrong.NotByList)
        {
            var row = Row(wrong, ["Đoàn lách " + code, "Thái Lan", wrong.Listed[0], wrong.Listed[1]], true);
            foreach (var preview in new[] { await Read(desk, [row]), await Paste(desk, [row]) })
            {
                Refused(wrong, preview.One("#s-fault + a, [aria-labelledby='s-fault']").Closest("section")!.TextContent);
                Assert.Empty(preview.All(".bulk button"));
            }
            // The button that is not there pressed all the same.
            var page = await Read(desk, [row]);
            await desk.Post(page.Path + "&handler=Take", ("__RequestVerificationToken", Token(page)), ("AllAnyway", "true"));
            Assert.Equal(0, await site.InDatabase(db => db.Set<Delegation>().CountAsync(d => d.Name == "Đoàn lách " + code)));
        }

        var id = await Add(officer, $"Chuyến {code} của {wrong.Head.Split(',')[0]}", wrong.Head, wrong.Form);
        if (wrong.Member.Length > 0) Assert.Null((await Go(officer, $"/doan-ra/{id}/thanh-vien", wrong.Member)).Error);
        if (wrong.Costs.Length > 0) Assert.Null((await Go(officer, $"/doan-ra/{id}/chi-phi", wrong.Costs)).Error);
        Assert.Contains("sai", (await officer.Get($"/doan-ra/{id}")).One(".side h2").TextContent);

        // By the form, and by hand where no form was opened; then the steps behind it.
        Visitor Who(string step) => step switch { "nop-ho-so" => leader, "quyet-dinh" => head, "khoi-hanh" => officer, _ => desk };
        foreach (var step in Way.TakeWhile(s => s != wrong.At)) Assert.Null((await Go(Who(step), $"/doan-ra/{id}/{step}", Filled(step))).Error);
        var before = await Load(id);
        var form = await Go(Who(wrong.At), $"/doan-ra/{id}/{wrong.At}", Filled(wrong.At));
        Refused(wrong, form.Error);
        Assert.Contains("Theo: ", form.Error);
        Refused(wrong, (await Forge(Who(wrong.At), $"/doan-ra/{id}/{wrong.At}", before.Version)).Error);
        foreach (var step in Way.SkipWhile(s => s != wrong.At).Skip(1).Append("vao-so").Append("doi"))
        {
            foreach (var visitor in new[] { officer, leader, desk, head })
            {
                var answer = await Forge(visitor, $"/doan-ra/{id}/{step}", before.Version);
                Assert.True(answer.Status is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden, $"{step}: {answer.Status}");
            }
        }
        var after = await Load(id);
        Assert.Equal((before.State, 0, before.Version), (after.State, after.Decisions.Count, after.Version));
    }

    [Fact]
    public async Task AfterTheDecision_NobodyIsPutIn_WhoCouldNotHaveBeenSent()
    {
        var (desk, head) = (await site.SignedIn("khanh.tm"), await site.SignedIn("son.lh"));
        await Limit(DelegationLimits.Trips, 2);
        await Take(desk,
        [
            ["Đoàn thăm Phnôm Pênh", "Campuchia", "02/03/2026", "05/03/2026", "Mạc Thùy An", "2", "", "", "1/UBND-TH", "1/QĐ-UBND", "20/01/2026", "Chủ tịch UBND"],
            ["Đoàn thăm Luông Pha Băng", "Lào", "02/05/2026", "05/05/2026", "Mạc Thùy An", "2", "", "", "2/UBND-TH", "2/QĐ-UBND", "20/01/2026", "Chủ tịch UBND"],
        ]);
        var id = await Decided("Đoàn đi Kobe", "Lâm Chí Hiếu", "1/12/2026", "4/12/2026");
        var version = (await Load(id)).Version;
        var answer = await Go(head, $"/doan-ra/{id}/thanh-vien", ("Input.Name", "Mạc Thùy An"), ("Input.Document", "1300/QĐ-UBND ngày 09/11/2026"));
        Assert.Contains("chuyến thứ 3 trong năm", answer.Error);
        Assert.Contains("Cử người khác", answer.Error);
        answer = await head.Post($"/doan-ra/{id}/thanh-vien", ("__RequestVerificationToken", Token(answer)), ("Version", $"{version}"), ("Input.Name", "Mạc Thùy An"), ("Input.Document", "1300/QĐ-UBND"));
        Assert.Contains("chuyến thứ 3 trong năm", answer.Error);
        Assert.Equal((1, 1), ((await Load(id)).Members.Count, (await Load(id)).Decisions.Count));
        // Somebody else may.
        Assert.Null((await Go(head, $"/doan-ra/{id}/thanh-vien", ("Input.Name", "Tô Hải Yến"), ("Input.Document", "1301/QĐ-UBND ngày 09/11/2026"))).Error);
        Assert.Equal((2, 2), ((await Load(id)).Members.Count, (await Load(id)).Decisions.Count));
    }

    [Fact]
    public async Task ANewDecision_DoesNotMoveATripIntoAnother_OfTheNextYear()
    {
        var (officer, head) = (await site.SignedIn("thao.np"), await site.SignedIn("son.lh"));
        var id = await Decided("Đoàn đi Nagoya", "Kha Mỹ Duyên", "28/12/2026", "30/12/2026");
        await Add(officer, "Đoàn đi Busan đầu năm", "Kha Mỹ Duyên", [("Input.From", "4/1/2027"), ("Input.To", "8/1/2027"), ("Input.Countries", "Hàn Quốc")]);
        (string, string?)[] moved = [("Input.Document", "1400/QĐ-UBND"), ("Input.Day", "10/11/2026"), ("Input.Body", "Chủ tịch UBND"), ("Input.From", "5/1/2027"), ("Input.To", "7/1/2027"), ("Input.Reason", "Đối tác dời lịch")];
        Assert.Contains("trùng ngày với đoàn “Đoàn đi Busan đầu năm”", (await Go(head, $"/doan-ra/{id}/doi", moved)).Error);
        Assert.Equal((new DateOnly(2026, 12, 28), 1), ((await Load(id)).From, (await Load(id)).Decisions.Count));
        Assert.Null((await Go(head, $"/doan-ra/{id}/doi", [.. moved.Where(m => m.Item1 is not ("Input.From" or "Input.To")), ("Input.From", "11/1/2027"), ("Input.To", "13/1/2027")])).Error);
        Assert.Equal(new DateOnly(2027, 1, 11), (await Load(id)).From);
    }

    [Fact]
    public async Task WhatIsSettled_StaysBelowTheCeiling_ByFormAndByHand()
    {
        var officer = await site.SignedIn("thao.np");
        await Limit(DelegationLimits.CostOf(TripCostKind.Insurance)!, 500_000);
        var id = await Decided("Đoàn đi Sendai", "Quách Tuấn Kiệt", "1/12/2026", "4/12/2026");
        var page = await Go(officer, $"/doan-ra/{id}/chi-phi", ("Rows[3].Settlement", "500.001"));
        Assert.Contains("Bảo hiểm: quyết toán 500.001 đồng vượt mức trần 500.000 đồng", page.Error);
        page = await officer.Post($"/doan-ra/{id}/chi-phi", ("__RequestVerificationToken", Token(page)), ("Version", $"{(await Load(id)).Version}"),
            ("Rows[0].Kind", "Insurance"), ("Rows[0].Item", "Bảo hiểm"), ("Rows[0].Settlement", "300.000"), ("Rows[1].Kind", "Insurance"), ("Rows[1].Item", "Bảo hiểm thêm"), ("Rows[1].Settlement", "300.000"));
        Assert.Contains("quyết toán 600.000 đồng vượt mức trần", page.Error);
        Assert.Equal(0, (await Load(id)).Settlement);
        Assert.Null((await Go(officer, $"/doan-ra/{id}/chi-phi", ("Rows[3].Settlement", "500.000"))).Error);
        Assert.Equal(500_000, (await Load(id)).Settlement);
    }

    [Fact]
    public async Task APassportTooShort_StopsTheDeparture_AndTheTakingInOfAPastTrip_AndTheNote()
    {
        var (officer, desk) = (await site.SignedIn("thao.np"), await site.SignedIn("khanh.tm"));
        var passport = (await Go(officer, "/ho-chieu/them", ("Input.Holder", "Huỳnh Nhật Nam"), ("Input.Number", "S70000001"), ("Input.IssuedOn", "10/5/2022"), ("Input.ExpiresOn", "10/5/2027"))).Path.Split('/')[^1];
        (string, string?)[] member = [("Input.Name", "Huỳnh Nhật Nam"), ("Input.PassportId", passport), ("Input.Cadre", "co-quan")];

        var id = await Decided("Đoàn đi Niigata", "Huỳnh Nhật Nam", "20/11/2026", "22/11/2026", member);
        Assert.Contains("Không đề nghị được công hàm cho Huỳnh Nhật Nam", (await officer.Get($"/doan-ra/{id}")).Text);
        var note = await Go(officer, $"/ho-chieu/{passport}/cong-ham", ("Input.DelegationId", $"{id}"), ("Input.Day", "10/11/2026"), ("Input.Reason", "15/SCT-VP"));
        Assert.Contains("còn hạn trên 6 tháng từ ngày xuất cảnh", note.Error);
        Assert.Contains("còn hạn trên 6 tháng", (await officer.Post($"/ho-chieu/{passport}/cong-ham", ("__RequestVerificationToken", Token(note)), ("Input.Version", "0"), ("Input.DelegationId", $"{id}"), ("Input.Reason", "15/SCT-VP"))).Error);

        site.Clock.Is(2026, 11, 20);
        try
        {
            var leaving = await site.SignedIn("thao.np");
            Assert.Contains("Phải còn hạn 6 tháng khi nhập cảnh", (await Go(leaving, $"/doan-ra/{id}/khoi-hanh", ("Input.Day", "20/11/2026"))).Error);
            Assert.Contains("Phải còn hạn 6 tháng khi nhập cảnh", (await Forge(leaving, $"/doan-ra/{id}/khoi-hanh", (await Load(id)).Version, ("Input.Day", "20/11/2026"))).Error);
            Assert.Equal(TripState.Decided, (await Load(id)).State);
        }
        finally
        {
            site.Clock.Is(2026, 11, 10);
        }

        // Of a trip already made nothing is to be appraised, but with such a passport it was not rightly made.
        var past = await Add(desk, "Đoàn đã đi Niigata", "Huỳnh Nhật Nam", [("Input.From", "1/11/2026"), ("Input.To", "5/11/2026"), ("Input.OwnerId", null), ("Input.Countries", "Đức")]);
        (string, string?)[] kept = [("Input.Document", "1500/QĐ-UBND"), ("Input.Day", "20/10/2026"), ("Input.Body", "Chủ tịch UBND")];
        var members = (await Load(past)).Members;
        await site.InDatabase(async db =>
        {
            var of = await db.Set<DelegationMember>().SingleAsync(m => m.Id == members[0].Id);
            of.PassportId = int.Parse(passport, CultureInfo.InvariantCulture);
            (await db.Set<Passport>().SingleAsync(p => p.Id == of.PassportId)).ExpiresOn = new DateOnly(2027, 4, 30);
            await db.SaveChangesAsync();
        });
        Assert.Contains("Phải còn hạn 6 tháng khi nhập cảnh", (await Go(desk, $"/doan-ra/{past}/vao-so", kept)).Error);
        Assert.Contains("Phải còn hạn 6 tháng khi nhập cảnh", (await Forge(desk, $"/doan-ra/{past}/vao-so", (await Load(past)).Version, kept)).Error);
        Assert.Equal((TripState.Preparing, 0), ((await Load(past)).State, (await Load(past)).Decisions.Count));
        await site.InDatabase(async db =>
        {
            (await db.Set<Passport>().SingleAsync(p => p.Holder == "Huỳnh Nhật Nam")).ExpiresOn = new DateOnly(2027, 5, 10);
            await db.SaveChangesAsync();
        });
        Assert.Null((await Go(desk, $"/doan-ra/{past}/vao-so", kept)).Error);
    }

    [Fact]
    public async Task AReportOwed_IsGonePastWithAReasonOnly_AndToldBeforeAListIsTaken()
    {
        var (officer, leader, desk) = (await site.SignedIn("linh.pk"), await site.SignedIn("hai.nt"), await site.SignedIn("khanh.tm"));
        var owner = await site.InDatabase(db => db.Set<NhipCau.Modules.Accounts.Account>().Where(a => a.UserName == "linh.pk").Select(a => a.Agency.Name).SingleAsync());
        string[] columns = [.. Columns, "Cơ quan lập đoàn"];
        await desk.Send(await Read(desk, [["Đoàn thăm Bali", "Indonesia", "02/09/2026", "05/09/2026", "Đặng Thu Hà", "2", "", "", "3/UBND-TH", "3/QĐ-UBND", "20/08/2026", "Chủ tịch UBND", owner]], columns), "form[action*=Take]");
        await site.InDatabase(async db =>
        {
            (await db.Set<Delegation>().SingleAsync(d => d.Name == "Đoàn thăm Bali")).ReportDueOn = new DateOnly(2026, 9, 26);
            await db.SaveChangesAsync();
        });
        var id = await Add(officer, "Đoàn biểu diễn tại Gyeongju", "Chu Hồng Phúc", [("Input.Countries", "Hàn Quốc")]);
        Assert.Contains("Cơ quan còn nợ báo cáo đoàn “Đoàn thăm Bali”", (await Go(leader, $"/doan-ra/{id}/nop-ho-so")).Error);
        Assert.Contains("Nộp báo cáo đó trước", (await leader.Post($"/doan-ra/{id}/nop-ho-so", ("__RequestVerificationToken", Token(await leader.Get($"/doan-ra/{id}/nop-ho-so"))), ("Version", "1"), ("Input.Reason", " \t "))).Error);
        Assert.Equal(TripState.Preparing, (await Load(id)).State);
        // Entered by a list it is only prepared; that it will be stopped is said at once.
        var preview = await Read(officer, [["Đoàn dự liên hoan Jeonju", "Hàn Quốc", "20/12/2026", "22/12/2026", "Chu Hồng Phúc", "2", "", "", "4/UBND-TH", "", "", ""]]);
        Assert.Contains("còn nợ báo cáo đoàn “Đoàn thăm Bali”", preview.One("[aria-labelledby='s-note']").TextContent);
        Assert.Null((await Go(leader, $"/doan-ra/{id}/nop-ho-so", ("Input.Reason", "Báo cáo đang trình ký"))).Error);
        Assert.Equal(TripState.Sent, (await Load(id)).State);
    }

    private static void Refused(Wrong wrong, string? text)
    {
        Assert.Contains(wrong.Says, text);
        Assert.Contains(wrong.Mend, text);
    }

    private static bool Past(string day) => DateOnly.ParseExact(day, "dd/MM/yyyy", CultureInfo.InvariantCulture) < new DateOnly(2026, 11, 10);

    /// <summary>A row of the list: name, country, days, and of the wrong trip how many, how much and who pays.</summary>
    private static string[] Row(Wrong wrong, string[] trip, bool decided)
    {
        var listed = trip[0].StartsWith("Đoàn lách", StringComparison.Ordinal) ? wrong.Listed[2..] : ["2", "", ""];
        return [.. trip, wrong.Head, .. listed, "205/UBND-TH ngày 05/01/2026", .. decided ? ["305/QĐ-UBND", "10/01/2026", "Chủ tịch UBND"] : new[] { "", "", "" }];
    }

    private static (string, string?)[] Filled(string step) => step switch
    {
        "nhan-ho-so" => [("Input.Day", "10/11/2026")],
        "trinh" => [("Input.Day", "10/11/2026"), ("Input.Reason", "Đồng ý cử đoàn")],
        "quyet-dinh" => [("Input.Document", "1201/QĐ-UBND"), ("Input.Day", "10/11/2026"), ("Input.Body", "Chủ tịch UBND")],
        _ => [],
    };

    /// <summary>A step asked for with all it could be asked for, and no form opened.</summary>
    private async Task<Answer> Forge(Visitor visitor, string path, int version, params (string Name, string? Value)[] values)
    {
        var trip = await Load(int.Parse(path.Split('/')[2], CultureInfo.InvariantCulture));
        (string Name, string Value)[] all =
        [
            ("Version", $"{version}"), ("Input.Day", "10/11/2026"), ("Input.Document", "1201/QĐ-UBND"), ("Input.Body", "Chủ tịch UBND"), ("Input.From", trip.From.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)),
            ("Input.To", trip.To.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)), ("Input.Countries", "Nhật Bản"), ("Input.Reason", "Rất gấp"),
        ];
        var token = Token(await visitor.Get("/ho-chieu/them") is { Status: HttpStatusCode.OK } page ? page : await visitor.Get("/mat-khau"));
        return await visitor.Post(path, [.. all.Where(a => values.All(v => v.Name != a.Name)), .. values.Select(v => (v.Name, v.Value ?? "")), ("__RequestVerificationToken", token)]);
    }

    private static string Token(Answer page) => page.One("input[name=__RequestVerificationToken]").GetAttribute("value")!;

    private static async Task<int> Add(Visitor visitor, string name, string head, params (string Name, string?)[] more)
    {
        (string Name, string?)[] usual = [("Input.Name", name), ("Input.Basis", "Unplanned"), ("Input.Approval", "901/UBND-TH ngày 01/11/2026"), ("Input.Countries", "Nhật Bản"), ("Input.From", "1/12/2026"), ("Input.To", "5/12/2026"), ("Input.Head", head)];
        var answer = await visitor.Send(await visitor.Get("/doan-ra/them"), "form[data-draft]", [.. usual.Where(u => more.All(m => m.Name != u.Name)), .. more], []);
        Assert.True(int.TryParse(answer.Path.Split('/')[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var id), answer.Error);
        return id;
    }

    /// <summary>A trip sent, appraised and decided on.</summary>
    private async Task<int> Decided(string name, string head, string from, string to, (string, string?)[]? member = null)
    {
        var (officer, leader, desk, office) = (await site.SignedIn("thao.np"), await site.SignedIn("quang.dv"), await site.SignedIn("khanh.tm"), await site.SignedIn("son.lh"));
        var id = await Add(officer, name, head, ("Input.From", from), ("Input.To", to));
        if (member is not null) Assert.Null((await Go(officer, $"/doan-ra/{id}/thanh-vien/{(await Load(id)).Members[0].Id}", member)).Error);
        foreach (var (step, who) in new[] { ("nop-ho-so", leader), ("nhan-ho-so", desk), ("trinh", desk), ("quyet-dinh", office) }) Assert.Null((await Go(who, $"/doan-ra/{id}/{step}", Filled(step))).Error);
        return id;
    }

    private static async Task<Answer> Go(Visitor visitor, string path, params (string, string?)[] values) => await visitor.Send(await visitor.Get(path), "main form", values, []);

    private Task<Delegation> Load(int id) => site.InDatabase(db => db.Set<Delegation>().AsNoTracking().Include(d => d.Members).Include(d => d.Decisions).SingleAsync(d => d.Id == id));

    private Task Limit(LimitKey key, decimal value) => site.InDatabase(async db =>
    {
        if (await db.Set<LimitValue>().AnyAsync(v => v.Code == key.Code)) return;
        db.Add(new LimitValue { Code = key.Code, Value = value, ValidFrom = new DateOnly(2026, 1, 1), Document = "Quy chế 10-QC/TU ngày 05/01/2026" });
        await db.SaveChangesAsync();
    });

    private static async Task<Answer> Read(Visitor visitor, string[][] rows, string[]? columns = null) =>
        await visitor.Send(await visitor.Get("/doan-ra/nhap"), "form[enctype='multipart/form-data']", [], [("List", "danh-sach.xlsx", SheetFile.Write("Danh sách", [columns ?? Columns, .. rows]))]);

    private static async Task<Answer> Paste(Visitor visitor, string[][] rows) =>
        await visitor.Send(await visitor.Get("/doan-ra/nhap"), "form[enctype='multipart/form-data']", [("Pasted", string.Join('\n', rows.Prepend(Columns).Select(r => string.Join('\t', r))))], []);

    private static async Task<Answer> Take(Visitor visitor, string[][] rows) => await visitor.Send(await Read(visitor, rows), "form[action*=Take]");
}

public sealed class RoundAboutTripsOnSqlite(SqliteSite site) : RoundAboutTrips(site), IClassFixture<SqliteSite>;

public sealed class RoundAboutTripsOnPostgres(PostgresSite site) : RoundAboutTrips(site), IClassFixture<PostgresSite>;
