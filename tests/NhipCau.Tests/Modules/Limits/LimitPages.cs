using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NhipCau.Shell.Limits;
using NhipCau.Tests.Shell;
using static NhipCau.Tests.Shell.Deadlines.Calendar;

namespace NhipCau.Tests.Modules.Limits;

/// <summary>Limits of the tests: none of them is asked for by the program.</summary>
internal static class TestLimits
{
    public static readonly LimitKey Trips = new("thu.so-chuyen", "Số chuyến trong năm", "chuyến", "Quy định của cấp ủy về quản lý đoàn ra", 2);
    public static readonly LimitKey Cost = new("thu.kinh-phi", "Kinh phí một đoàn", "đồng", "Định mức của Hội đồng nhân dân");

    public static void Use(IServiceCollection services) => services.Replace(ServiceDescriptor.Singleton(new LimitCatalogue([Trips, Cost])));
}

public abstract class LimitPages
{
    private const string Page = "/quan-tri/gioi-han/thu.so-chuyen";
    private readonly Site site;

    protected LimitPages(Site site)
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        this.site = site;
    }

    [Fact]
    public async Task AValue_HoldsFromItsDay_AndTheOldOnesStay()
    {
        var visitor = await site.SignedIn("son.lh");
        var page = await visitor.Get("/quan-tri/gioi-han");
        Assert.Contains("Chưa đặt", Row(page, "Số chuyến trong năm"));
        Assert.Null(await Of(TestLimits.Trips, "10/11/2026"));
        page = await visitor.Get(Page);
        Assert.Contains("Nơi khác thường đặt 2 chuyến", page.Text);

        page = await Set(visitor, "2", "1/1/2026", "Quy định 7-QĐ/TU");
        Assert.NotEmpty(page.All(".flash.ok"));
        await Set(visitor, "3", "1/12/2026", "Quy định 8-QĐ/TU");
        page = await visitor.Get("/quan-tri/gioi-han");
        Assert.Contains("2 chuyến", Row(page, "Số chuyến trong năm"));
        Assert.Contains("Từ 01/12/2026: 3", Row(page, "Số chuyến trong năm"));
        Assert.Equal((2m, "Quy định 7-QĐ/TU"), await Of(TestLimits.Trips, "30/11/2026"));
        Assert.Equal((3m, "Quy định 8-QĐ/TU"), await Of(TestLimits.Trips, "1/12/2026"));
        Assert.Null(await Of(TestLimits.Trips, "31/12/2025"));

        // The same day again mends it, and history keeps what stood there.
        page = await Set(visitor, "1", "1/12/2026", "Quy định 8-QĐ/TU");
        Assert.Contains("Sửa giới hạn", page.Text);
        Assert.Equal(1m, (await Of(TestLimits.Trips, "1/12/2026"))!.Value.Value);

        // Lifted by a document: from then on there is none.
        page = await visitor.Send(await visitor.Get(Page), "form.form", ("Input.Value", ""), ("Input.None", "true"), ("Input.From", "1/1/2027"), ("Input.Document", "Quy định 9-QĐ/TU"));
        Assert.Contains("Không giới hạn", page.Text);
        Assert.Null(await Of(TestLimits.Trips, "2/1/2027"));
    }

    [Fact]
    public async Task LargeNumbers_AreReadAndShownAsVietnameseWritesThem()
    {
        var visitor = await site.SignedIn("son.lh");
        var page = await visitor.Send(await visitor.Get("/quan-tri/gioi-han/thu.kinh-phi"), "form.form", ("Input.Value", "1.500.000"), ("Input.From", "1/1/2026"), ("Input.Document", "Nghị quyết 3"));
        Assert.Contains("1.500.000 đồng", page.One("table").TextContent);
        Assert.Equal(1_500_000m, (await Of(TestLimits.Cost, "1/2/2026"))!.Value.Value);
    }

    [Theory]
    [InlineData("abc", "1/1/2026", "Nghị quyết 3", "Số không đọc được")]
    [InlineData("-2", "1/1/2026", "Nghị quyết 3", "Số không đọc được")]
    [InlineData("1.5", "1/1/2026", "Nghị quyết 3", "Số không đọc được")]
    [InlineData("", "1/1/2026", "Nghị quyết 3", "một trong hai")]
    [InlineData("99999999999999999999999999999999", "1/1/2026", "Nghị quyết 3", "Số không đọc được")]
    [InlineData("2", "", "Nghị quyết 3", "Nhập ngày")]
    [InlineData("2", "1/1/0001", "Nghị quyết 3", "1990")]
    [InlineData("2", "1/1/2026", " ", "Ghi văn bản quy định")]
    public async Task WhatCannotBe_IsRefusedInASentence(string value, string from, string document, string sentence)
    {
        var visitor = await site.SignedIn("son.lh");
        var page = await visitor.Send(await visitor.Get("/quan-tri/gioi-han/thu.kinh-phi"), "form.form", ("Input.Value", value), ("Input.From", from), ("Input.Document", document));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(sentence, page.Error);
    }

    [Fact]
    public async Task OnlyTheHeadOfTheFocalAgency_SetsThem()
    {
        Assert.Equal(HttpStatusCode.Forbidden, (await (await site.SignedIn("khanh.tm")).Get(Page)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await site.SignedIn("quantri")).Get(Page)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await site.SignedIn("son.lh")).Get("/quan-tri/gioi-han/khong-co")).Status);
    }

    private static async Task<Answer> Set(Visitor visitor, string value, string from, string document) =>
        await visitor.Send(await visitor.Get(Page), "form.form", ("Input.Value", value), ("Input.From", from), ("Input.Document", document));

    private Task<(decimal Value, string Source)?> Of(LimitKey key, string on) => site.InDatabase(async db => (await LimitBook.Load(db)).Of(key, Day(on)));

    private static string Row(Answer page, string name) => page.All("tbody tr").Single(r => r.TextContent.Contains(name, StringComparison.Ordinal)).TextContent;
}

public sealed class SqliteSiteWithLimits : SqliteSite
{
    protected override void Change(IServiceCollection services) => TestLimits.Use(services);
}

public sealed class PostgresSiteWithLimits : PostgresSite
{
    protected override void Change(IServiceCollection services) => TestLimits.Use(services);
}

public sealed class SqliteSiteWithoutLimits : SqliteSite
{
    protected override void Change(IServiceCollection services) => services.Replace(ServiceDescriptor.Singleton(new LimitCatalogue([])));
}

public sealed class LimitPagesOnSqlite(SqliteSiteWithLimits site) : LimitPages(site), IClassFixture<SqliteSiteWithLimits>;

public sealed class LimitPagesOnPostgres(PostgresSiteWithLimits site) : LimitPages(site), IClassFixture<PostgresSiteWithLimits>;

public sealed class NoLimitsPages(SqliteSiteWithoutLimits site) : IClassFixture<SqliteSiteWithoutLimits>
{
    [Fact]
    public async Task WhereNoRegisterAsksForOne_ThePageSaysSo() =>
        Assert.Contains("Chưa có giới hạn nào để đặt", (await (await site.SignedIn("son.lh")).Get("/quan-tri/gioi-han")).One(".empty").TextContent);
}
