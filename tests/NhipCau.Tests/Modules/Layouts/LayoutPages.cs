using System.Net;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using NhipCau.Shell.Layouts;
using NhipCau.Tests.Shell;
using NhipCau.VanBan.Files.Official;

namespace NhipCau.Tests.Modules.Layouts;

public sealed class LayoutRules
{
    [Fact]
    public void ASheetNobodyTouched_IsTheUsualOne() => Assert.Equal(new LayoutSettings(), new LayoutSheet().Settings);

    [Fact]
    public void EveryValueReachesTheSettings() => Assert.Equal(
        new LayoutSettings
        {
            Guidance05From = new(2026, 7, 1),
            CommitteeLine = false,
            PartyBasesDashed = false,
            Guidance36 = new() { RightMargin = 20, PageNumberSize = 13, PageNumberFromTop = 12, FirstLineIndent = 12.7, LineExactly = 22, PositionBold = true, UnderTitle = "---", PetitionAddress = "Kính trình" },
        },
        new LayoutSheet
        {
            Guidance05From = new(2026, 7, 1),
            CommitteeLine = false,
            PartyBasesDashed = false,
            RightMargin = 20,
            PageNumberSize = 13,
            PageNumberFromTop = 12,
            WideIndent = true,
            LineExactly = 22,
            PositionBold = true,
            UnderTitle = 3,
            PetitionSubmits = true,
        }.Settings);
}

public abstract class LayoutPages
{
    private const string Page = "/quan-tri/the-thuc";
    private readonly Site site;

    protected LayoutPages(Site site)
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        this.site = site;
    }

    [Theory]
    [InlineData("Input.Guidance05From", "08/01/2026", "Chọn một ngày từ 09/01/2026")]
    [InlineData("Input.Guidance05From", "", "Chọn một ngày từ 09/01/2026")]
    [InlineData("Input.Guidance05From", "hôm qua", "ngày")]
    [InlineData("Input.RightMargin", "14", "Nhập lề phải từ 15 đến 20 mm.")]
    [InlineData("Input.RightMargin", "", "Nhập lề phải từ 15 đến 20 mm.")]
    [InlineData("Input.RightMargin", "rộng", "Giá trị không đọc được")]
    [InlineData("Input.PageNumberSize", "15", "Nhập cỡ chữ số trang: 13 hoặc 14.")]
    [InlineData("Input.PageNumberFromTop", "4", "Nhập khoảng cách số trang đến mép trên từ 5 đến 15 mm.")]
    [InlineData("Input.LineExactly", "23", "Nhập khoảng cách dòng từ 18 đến 22 pt.")]
    [InlineData("Input.UnderTitle", "999999999", "Nhập số gạch nối từ 0 đến 10; 0 là không có.")]
    public async Task WhatCannotBe_IsRefusedBesideItsField_AndNothingIsTaken(string field, string value, string said)
    {
        var admin = await site.SignedIn("quantri");
        var before = await site.InDatabase(LayoutSheet.Of);
        foreach (var sample in new[] { "", "?handler=Sample&layout=hd-36" })
        {
            var page = await admin.Get(Page);
            page.One("form.form").SetAttribute("action", Page + sample);
            page = await admin.Send(page, "form.form", ("Input.PositionBold", "true"), (field, value));
            Assert.Equal(HttpStatusCode.BadRequest, page.Status);
            Assert.Contains(said, page.One($"#{field.Replace('.', '_')}-error").TextContent);
            Assert.True(page.One("#Input_PositionBold").HasAttribute("checked"));
        }
        Assert.Equal(before, await site.InDatabase(LayoutSheet.Of));
    }

    [Fact]
    public async Task TheSecondOfTwoIsTold_AndHistoryKeepsBoth()
    {
        var admin = await site.SignedIn("quantri");
        var (first, second) = (await admin.Get(Page), await admin.Get(Page));
        Assert.NotEmpty((await admin.Send(first, "form.form", ("Input.PageNumberFromTop", "12"))).All(".flash.ok"));
        var page = await admin.Send(second, "form.form", ("Input.PageNumberFromTop", "9"));
        Assert.Contains("vừa sửa hồ sơ này", page.Error);
        Assert.Equal("9", page.One("#Input_PageNumberFromTop").GetAttribute("value"));
        Assert.Equal(12, (await site.InDatabase(LayoutSheet.Of)).Guidance36.PageNumberFromTop);
        page = await admin.Send(page, "form.form", ("Input.PageNumberFromTop", "10"));
        Assert.Contains("Đặt thể thức văn bản", page.One(".log").TextContent);
        Assert.Equal(new LayoutSettings(), await site.InDatabase(LayoutSheet.Of));
    }

    [Theory]
    [InlineData("nghi-dinh-30", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "TM. ỦY BAN NHÂN DÂN")]
    [InlineData("hd-05", "Kính trình", "T/M BAN THƯỜNG VỤ")]
    [InlineData("hd-36", "Kính gửi", "T/M BAN THƯỜNG VỤ")]
    public async Task ASampleOfEachLayout_WithWhatStandsInTheForm(string layout, params string[] words)
    {
        var admin = await site.SignedIn("quantri");
        var usual = await Sample(admin, layout);
        Assert.All(words, w => Assert.Contains(w, usual, StringComparison.Ordinal));
        var other = await Sample(admin, layout, ("Input.CommitteeLine", "false"), ("Input.PetitionSubmits", "true"), ("Input.PartyBasesDashed", "false"));
        Assert.NotEqual(usual, other);
        Assert.Equal(new LayoutSettings(), await site.InDatabase(LayoutSheet.Of));
        Assert.Equal(HttpStatusCode.NotFound, (await SampleAnswer(admin, "hd-99")).Status);
    }

    private static async Task<string> Sample(Visitor admin, string layout, params (string, string?)[] values)
    {
        var answer = await SampleAnswer(admin, layout, values);
        using var docx = WordprocessingDocument.Open(new MemoryStream(await answer.Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)), false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(docx, TestContext.Current.CancellationToken));
        return docx.MainDocumentPart!.Document!.InnerText;
    }

    private static async Task<Answer> SampleAnswer(Visitor admin, string layout, params (string, string?)[] values)
    {
        var page = await admin.Get(Page);
        page.One("form.form").SetAttribute("action", $"{Page}?handler=Sample&layout={layout}");
        return await admin.Send(page, "form.form", values);
    }
}

public sealed class LayoutPagesOnSqlite(SqliteSite site) : LayoutPages(site), IClassFixture<SqliteSite>;

public sealed class LayoutPagesOnPostgres(PostgresSite site) : LayoutPages(site), IClassFixture<PostgresSite>;
