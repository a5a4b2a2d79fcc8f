namespace NhipCau.Tests.Shell.Lists;

/// <summary>A day that cannot be read narrows nothing, and the list says so: who looks at it must not take it for the days asked for.</summary>
public sealed class UnreadDayPages(SqliteSite site) : IClassFixture<SqliteSite>
{
    [Theory]
    [InlineData("/doan-ra", "ngay-tu"), InlineData("/doan-vao", "ngay-den"), InlineData("/nhiem-vu", "from"), InlineData("/nhiem-vu", "to")]
    public async Task IsKeptInItsField_WithASentence(string list, string field)
    {
        var person = await site.SignedIn("khanh.tm");
        var page = await person.Get($"{list}?{field}=31/02/2026");
        Assert.Contains("Chưa lọc được", page.One(".errors").TextContent, StringComparison.Ordinal);
        Assert.Contains("Ghi ngày/tháng/năm, ví dụ 05/03/2026", page.One(".errors").TextContent.Replace("Nhập", "Ghi", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal("#" + field, page.One(".errors a").GetAttribute("href"));
        var input = page.One("#" + field);
        Assert.Equal(("31/02/2026", "true"), (input.GetAttribute("value"), input.GetAttribute("aria-invalid")));

        page = await person.Get($"{list}?{field}=28/02/2026");
        Assert.Empty(page.All(".errors"));
        Assert.Equal(("28/02/2026", null), (page.One("#" + field).GetAttribute("value"), page.One("#" + field).GetAttribute("aria-invalid")));
    }
}
