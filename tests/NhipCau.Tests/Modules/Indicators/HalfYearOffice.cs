using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NhipCau.Modules.Agreements;
using NhipCau.Modules.Delegations.Inbound;
using NhipCau.Modules.Delegations.YearPlans;
using NhipCau.Shell.Files;
using NhipCau.Shell.Indicators;
using NhipCau.Tests.Shell;

namespace NhipCau.Tests.Modules.Indicators;

/// <summary>The records of the first half of 2024, entered as an office would: lists from Excel, a few forms.</summary>
internal sealed class HalfYearOffice(Site site)
{
    /// <summary>For whatever the report dates by its half-year alone.</summary>
    private const string InTheHalf = "6 tháng đầu năm 2024";

    public static readonly Period Period = new(new DateOnly(2023, 12, 15), new DateOnly(2024, 6, 14));

    /// <summary>Each kind of record, with the figures that must then come out of the registers.</summary>
    public async Task Enter(Visitor desk, HalfYearGold gold)
    {
        var head = await site.SignedIn("son.lh");
        await EnterPartners(desk, gold);

        // What the year before had approved is no part of it, although the period begins in December.
        await Approve(desk, head, 2023, [], outUnnamed: 4, inUnnamed: 2);
        var planned = gold.Events.Where(e => e.CountedIn == "02/10 đoàn ra").ToList();
        await Approve(desk, head, 2024, planned, outUnnamed: 10 - planned.Count, inUnnamed: 3);
        await EnterTrips(desk, planned, gold.Events.Single(e => e.Id == "E05"));
        await Expect(("doan-ra.duyet", 10), ("doan-ra.thuc-hien", 2), ("doan-ra.ty-le", 20), ("doan-ra.ke-hoach-khac", 1), ("doan-ra.tong", 3), ("doan-ra.phat-sinh", 0));

        await EnterVisits(desk, gold);
        await Expect(("doan-vao.duyet-ke-hoach", 3), ("doan-vao.thuc-hien", 0), ("doan-vao.ty-le", 0), ("doan-vao.phat-sinh", 1), ("doan-vao.khach-khac", 13), ("doan-vao.tong", 14), ("doan-vao.chua-tra-loi", 0));

        await EnterAgreements(desk, gold);
        await Expect(("ttqt-ky-moi-cap-tinh", 3), ("ttqt-het-hieu-luc-cap-tinh", 1), ("ttqt-bi-thay-the-cap-tinh", 1), ("ttqt-cham-dut-cap-tinh", 0), ("ttqt-du-kien", 1));
    }

    /// <summary>All whose kind the register knows; those it has already are left as they are.</summary>
    private static async Task EnterPartners(Visitor desk, HalfYearGold gold)
    {
        var kinds = new Dictionary<string, string> { ["locality"] = "Địa phương", ["organisation"] = "Tổ chức quốc tế", ["embassy"] = "Đại sứ quán", ["consulate"] = "Tổng lãnh sự quán", ["representative office"] = "Cơ quan đại diện ngoại giao" };
        await Import(desk, "/doi-tac", ["Tên", "Nước", "Loại", "Cách viết khác"],
            gold.Partners.Where(p => kinds.ContainsKey(p.Kind)).Select(p => (string[])[p.Name, p.Country!, kinds[p.Kind], string.Join("; ", p.Variants ?? [])]));
    }

    /// <summary>The plan of a year with the lines the report names and so many more that it only counts, agreed to by everybody.</summary>
    private async Task Approve(Visitor desk, Visitor head, int year, List<HalfYearGold.Event> named, int outUnnamed, int inUnnamed)
    {
        var plan = (await Fill(desk, "/ke-hoach-doan/them", ("Input.Year", $"{year}"), ("Input.Name", $"Kế hoạch đoàn ra, đoàn vào năm {year}"))).Path;
        foreach (var line in named)
            Assert.Null((await Fill(desk, plan + "/them-dong", ("Input.Name", line.Name), ("Input.Countries", string.Join(", ", line.PartnerCountry!)), ("Input.TimeText", line.DatePrinted))).Error);
        await Fill(desk, plan + "/them-dong", ("Input.Copies", $"{outUnnamed}"));
        await Fill(desk, plan + "/them-dong", ("Input.Direction", "In"), ("Input.Copies", $"{inUnnamed}"));
        foreach (var paper in new[] { "835/SNgV-HTQT", "912/TTr-SNgV", "8801/UBND-TH", "632-CV/TU", "1015/VPCP-QHQT" })
            Assert.Null((await Fill(desk, plan + "/buoc", ("Document", paper), ("On", $"20/12/{year - 1}"))).Error);
        Assert.Null((await Fill(head, plan + "/buoc", ("Document", "12/KH-UBND"), ("On", $"28/12/{year - 1}"))).Error);
        Assert.Equal(named.Count + outUnnamed + inUnnamed, await site.InDatabase(db => db.Set<YearPlanLine>().CountAsync(l => l.Plan.Year == year && l.State == LineState.Approved)));
    }

    /// <summary>Trips that have been made, by their decisions; one of them by another body's plan and without a printed day.</summary>
    private static Task EnterTrips(Visitor desk, List<HalfYearGold.Event> planned, HalfYearGold.Event outside) =>
        Import(desk, "/doan-ra", ["Tên đoàn", "Nước đến", "Thời gian", "Quyết định cử", "Ngày quyết định", "Người ký", "Kế hoạch của cơ quan khác"],
            planned.Append(outside).Select((e, i) => (string[])[e.Name, string.Join(", ", e.PartnerCountry!), e.DatePrinted ?? "tháng 4/2024", $"{301 + i}/QĐ-UBND", "20/03/2024", "Chủ tịch UBND", e == outside ? "Kế hoạch đối ngoại nhân dân năm 2024" : ""]), planned.Count + 1);

    /// <summary>The guests of the report, dated by the half-year as it dates them; what looks like one visit twice counts only once somebody has said that it is none.</summary>
    private async Task EnterVisits(Visitor desk, HalfYearGold gold)
    {
        var guests = gold.Events.Where(e => e.Type == "delegation-in" && e.Status == "held").ToList();
        await Import(desk, "/doan-vao", ["Tên đoàn", "Cơ quan khách", "Nước", "Trưởng đoàn", "Thời gian", "Căn cứ", "Văn bản chấp thuận", "Ngày chấp thuận", "Người chấp thuận"], guests.Select(e =>
        {
            var unplanned = e.CountedIn == "01 đoàn vào cấp tỉnh phát sinh";
            return (string[])[e.Name, e.PartnerOrg ?? e.PartnerLocality?[0] ?? "", string.Join(", ", e.PartnerCountry!), e.Head ?? "", e.DatePrinted ?? InTheHalf, unplanned ? "Phát sinh" : "Tiếp xã giao", unplanned ? "77/UBND-TH" : "", unplanned ? "15/01/2024" : "", unplanned ? "Chủ tịch UBND" : ""];
        }), guests.Count);
        var led = guests.Single(e => e.Head is not null);
        Assert.Equal(led.Head!.Split(" - ", 2), await site.InDatabase(async db => { var visit = await db.Set<Visit>().SingleAsync(v => v.Name == led.Name); return new[] { visit.Head, visit.HeadPosition }; }));
        // One body under two of its addresses is asked about; no other two are.
        var doubtful = await site.InDatabase(db => db.Set<Visit>().Where(Visit.Unanswered).Where(v => v.From.Year == 2024).Select(v => new { v.Id, v.Name }).ToListAsync());
        var one = Assert.Single(doubtful);
        Assert.Equal("Đoàn Đại sứ quán Phần Lan tại Hà Nội", one.Name);
        await Expect(("doan-vao.chua-tra-loi", 1), ("doan-vao.khach-khac", 12));
        Assert.Null((await Fill(desk, $"/doan-vao/{one.Id}/khac-chuyen", ("Input.Reason", "Hai lần đến khác ngày"))).Error);
    }

    /// <summary>The day of a signature is not printed: any of the half gives the same figures. Of the one that expired only the end is.</summary>
    private async Task EnterAgreements(Visitor desk, HalfYearGold gold)
    {
        var known = gold.Agreements.Where(a => a.Status.StartsWith("signed 2024-H1", StringComparison.Ordinal) || a.Status == "replaced" || a.Status.StartsWith("expired", StringComparison.Ordinal)).ToList();
        await Import(desk, "/thoa-thuan", ["Tên thỏa thuận", "Đối tác", "Nước", "Ngày ký", "Hết hạn"], known.Select(a =>
        {
            var end = a.Status.StartsWith("expired ", StringComparison.Ordinal) ? DateOnly.ParseExact(a.Status[8..], "yyyy-MM-dd", CultureInfo.InvariantCulture) : (DateOnly?)null;
            var signed = a.Date is { } date ? DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture) : end?.AddYears(-5) ?? new DateOnly(2024, 4, 1);
            return (string[])[a.Text, a.Partner, a.Country, Day(signed), Day(end)];
        }), known.Count);
        var (old, by) = (known.Single(a => a.Status == "replaced").Text, known.Single(a => a.Status.Contains("replaces", StringComparison.Ordinal)).Text);
        var ids = await site.InDatabase(db => db.Set<Agreement>().Where(a => a.Name == old || a.Name == by).ToDictionaryAsync(a => a.Name, a => a.Id));
        Assert.Contains("Bị thay thế", (await desk.Send(await desk.Get($"/thoa-thuan/{ids[old]}/thay-the"), "form.form", ("Input.By", $"{ids[by]}"))).Text);

        var planned = gold.Agreements.Single(a => a.Status.StartsWith("planned", StringComparison.Ordinal));
        var page = await desk.Send(await desk.Get("/thoa-thuan/them"), "form.form", ("Input.Name", planned.Text), ("Input.Partner", planned.Partner), ("Input.Fields", "giao-luu"), ("Input.PlannedYear", "2024"), ("Beginning", "Plan"));
        Assert.Contains("Dự kiến", page.One("main").TextContent);
    }

    /// <summary>Each figure as the report prints it, on the page of its indicator.</summary>
    public static async Task RecordThePrint(Visitor desk, HalfYearGold gold)
    {
        var document = $"{gold.Document.KindName} {gold.Document.Symbol}: {gold.Document.Title}";
        foreach (var (what, code) in new[]
        {
            ("đoàn ra cấp tỉnh được Thủ tướng phê duyệt", "doan-ra.duyet"), ("đoàn ra cấp tỉnh đã tổ chức", "doan-ra.thuc-hien"), ("tỷ lệ đoàn ra cấp tỉnh theo Kế hoạch", "doan-ra.ty-le"),
            ("đoàn vào cấp tỉnh được Thủ tướng phê duyệt", "doan-vao.duyet-ke-hoach"), ("đoàn vào cấp tỉnh được duyệt đã thực hiện", "doan-vao.thuc-hien"), ("tỷ lệ đoàn vào cấp tỉnh theo Kế hoạch", "doan-vao.ty-le"),
            ("đoàn vào cấp tỉnh phát sinh", "doan-vao.phat-sinh"), ("đoàn khách nước ngoài đến thăm, làm việc", "doan-vao.khach-khac"),
            ("thỏa thuận quốc tế cấp tỉnh ký kết mới", "ttqt-ky-moi-cap-tinh"), ("thỏa thuận quốc tế hết hiệu lực", "ttqt-het-hieu-luc-cap-tinh"),
        })
        {
            var printed = gold.Figures.Single(f => f.What == what).Value.ToString(CultureInfo.GetCultureInfo("vi-VN"));
            var form = await desk.Get($"/chi-tieu/so-da-in?ma={code}&tu={Period.From:yyyy-MM-dd}&den={Period.To:yyyy-MM-dd}");
            Assert.Null((await desk.Send(form, "form#record", ("Input.Value", printed), ("Input.Document", document))).Error);
        }
    }

    private async Task Expect(params (string Code, decimal Value)[] figures)
    {
        var (catalogue, viewer) = (site.Services.GetRequiredService<IndicatorCatalogue>(), await site.Viewer("khanh.tm"));
        var counted = new List<(string, decimal?)>();
        foreach (var (code, _) in figures) counted.Add((code, await site.InDatabase(db => catalogue.Of(code)!.Value(db, viewer, Period))));
        Assert.Equal(figures.Select(f => (f.Code, (decimal?)f.Value)), counted);
    }

    /// <summary>Reads a list from Excel and takes its good rows, of which there are so many.</summary>
    private static async Task Import(Visitor desk, string path, string[] heading, IEnumerable<string[]> rows, int? all = null)
    {
        var page = await desk.Send(await desk.Get(path + "/nhap"), "form[enctype='multipart/form-data']", [], [("List", "danh-sach.xlsx", SheetFile.Write("Danh sách", [heading, .. rows]))]);
        if (all is { } expected) Assert.True(page.All("button").Any(b => b.TextContent == $"Nhận {expected} dòng"), page.Text);
        page = await desk.Send(page, "form[action*=Take]");
        Assert.Contains("Đã nhập", page.Text);
    }

    private static async Task<Answer> Fill(Visitor visitor, string path, params (string, string?)[] values) => await visitor.Send(await visitor.Get(path), "main form", values);

    private static string Day(DateOnly? day) => day?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "";
}
