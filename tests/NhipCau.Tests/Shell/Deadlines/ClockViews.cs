using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NhipCau.Modules.Provinces;
using NhipCau.Shell.Deadlines;
using static NhipCau.Tests.Shell.Deadlines.Calendar;

namespace NhipCau.Tests.Shell.Deadlines;

/// <summary>What a record's page says of its clocks, from the database to the HTML.</summary>
public abstract class ClockViews
{
    private readonly Site site;

    protected ClockViews(Site site)
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        this.site = site;
    }

    [Fact]
    public async Task Running_IsDrawnDayByDay_WithItsWait()
    {
        var clock = Start("29/10/2026", 5, 901);
        clock.Wait(Day("3/11/2026"), "Sở Tài chính cho ý kiến về dự toán", Days);
        clock.GoOn(Day("9/11/2026"), Days);
        var (html, text) = await Draw(901, clock);
        Assert.Equal(["30/10", "02/11", "03/11", "04/11", "05/11", "06/11", "09/11", "10/11", "11/11"], html.QuerySelectorAll(".clock li").Select(li => li.LastChild!.TextContent));
        Assert.Equal(4, html.QuerySelectorAll(".clock .stop").Length);
        Assert.Equal("4", html.QuerySelector(".clock .now b")?.TextContent);
        Assert.Contains("Ngày 4 trong 5, còn 1 ngày làm việc", text);
        Assert.Contains("Hạn 11/11/2026.", text);
        Assert.Contains("Đồng hồ dừng 4 ngày, từ 04/11 đến 09/11, trong lúc chờ Sở Tài chính cho ý kiến về dự toán. Chạy lại từ hôm nay.", text);
        Assert.Contains("Bắt đầu 29/10/2026; ngày này không tính, tính từ 30/10.", text);
        Assert.Contains("Không tính thứ Bảy, Chủ nhật: 31/10–01/11, 07/11–08/11.", text);
        Assert.Contains("5 ngày làm việc, theo Quyết định 9/2026/QĐ-UBND.", text);
        Assert.Equal("Cách tính hạn", html.QuerySelector(".why summary")?.TextContent);
    }

    [Fact]
    public async Task Late_SaysWhyItIsRed_EveryDaySkippedWithItsReason()
    {
        site.Clock.Is(2026, 5, 8);
        try
        {
            var (html, text) = await Draw(902, Start("24/4/2026", 5, 902));
            Assert.Equal("Vì sao đỏ?", html.QuerySelector(".why summary")?.TextContent);
            Assert.Contains("Quá hạn 2 ngày làm việc", html.QuerySelector(".st.late")?.TextContent);
            Assert.Equal("+2", html.QuerySelector(".clock .over b")?.TextContent);
            Assert.Contains("Không tính 27/04: Nghỉ bù Giỗ Tổ Hùng Vương.", text);
            Assert.Contains("Không tính 30/04: Ngày Chiến thắng.", text);
            Assert.Contains("Không tính 01/05: Ngày Quốc tế lao động.", text);
            Assert.Contains("Sở Ngoại vụ chưa xong; hôm nay 08/05/2026 đã qua hạn.", text);
        }
        finally
        {
            site.Clock.Is(2026, 11, 10);
        }
    }

    [Fact]
    public async Task Waiting_SaysForWhom_AndWhatIsDueIfItComesToday()
    {
        var clock = Start("29/10/2026", 5, 903);
        clock.Wait(Day("3/11/2026"), "Công an", Days);
        var (html, text) = await Draw(903, clock);
        Assert.Contains("Đang dừng, đã dùng 3 trong 5 ngày làm việc", text);
        Assert.Contains("Nếu hôm nay có ý kiến thì hạn là 12/11/2026.", text);
        Assert.Contains("Đồng hồ dừng từ 04/11 (5 ngày đến nay), chờ Công an.", text);
        Assert.Empty(html.QuerySelectorAll(".late"));
    }

    [Fact]
    public async Task DoneAndFixed_SayItInALine()
    {
        var done = Start("26/10/2026", 3, 904);
        done.Stop(Day("2/11/2026"));
        var until = Clock.Until("bao-cao", "Gửi báo cáo kết quả", Day("15/11/2026"), "Quyết định 9/2026/QĐ-UBND", typeof(Area), 904, Day("1/11/2026"), null, "Sở Y tế");
        var (html, text) = await Draw(904, done, until);
        Assert.Empty(html.QuerySelectorAll(".clock"));
        Assert.Contains("Xong ngày 02/11, quá hạn 2 ngày làm việc", text);
        Assert.Contains("Còn 5 ngày", text);
        Assert.Contains("Ngày cuối rơi vào ngày nghỉ (Chủ nhật)", text);
        Assert.Equal("", (await Draw(905)).Text);
    }

    private static Clock Start(string on, int count, int id) => Clock.Start(new ClockRule("tham-dinh", "Thẩm định hồ sơ", count, ClockUnit.WorkingDays, "Quyết định 9/2026/QĐ-UBND"), typeof(Area), id, Day(on), Days, null, "Sở Ngoại vụ");

    /// <summary>The element as a page of a register holds it.</summary>
    private async Task<(AngleSharp.Html.Dom.IHtmlDocument Html, string Text)> Draw(int id, params Clock[] clocks)
    {
        await site.InDatabase(async db => { db.AddRange(clocks); await db.SaveChangesAsync(); });
        await using var scope = site.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var http = new DefaultHttpContext { RequestServices = services };
        services.GetRequiredService<IHttpContextAccessor>().HttpContext = http;
        var action = new ActionContext(http, new RouteData(), new ActionDescriptor());
        var page = services.GetRequiredService<IRazorViewEngine>().GetView(null, "/Shell/Views/_Clocks.cshtml", false).View!;
        await using var writer = new StringWriter();
        var view = new ViewContext(action, page, new ViewDataDictionary(new EmptyModelMetadataProvider(), new ModelStateDictionary()), new TempDataDictionary(http, services.GetRequiredService<ITempDataProvider>()), writer, new HtmlHelperOptions());
        var helper = ActivatorUtilities.CreateInstance<ClocksTagHelper>(services);
        (helper.Of, helper.View) = (await services.GetRequiredService<Clocks>().Of<Area>(id), view);
        var output = new TagHelperOutput("clocks", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        await helper.ProcessAsync(new TagHelperContext([], new Dictionary<object, object>(), "1"), output);
        output.WriteTo(writer, services.GetRequiredService<System.Text.Encodings.Web.HtmlEncoder>());
        var html = await new HtmlParser().ParseDocumentAsync(writer.ToString());
        return (html, string.Join(' ', (html.Body?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }
}

public sealed class ClockViewsOnSqlite(SqliteSite site) : ClockViews(site), IClassFixture<SqliteSite>;

public sealed class ClockViewsOnPostgres(PostgresSite site) : ClockViews(site), IClassFixture<PostgresSite>;
