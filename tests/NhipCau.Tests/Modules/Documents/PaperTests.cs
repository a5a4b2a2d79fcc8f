using System.Text.Encodings.Web;
using System.Text.Unicode;
using AngleSharp.Html.Parser;
using NhipCau.Modules.Documents;

namespace NhipCau.Tests.Modules.Documents;

public sealed class PaperTests
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    [Fact]
    public void Of_KeepsEveryWordInItsOrder()
    {
        const string text = "KẾ HOẠCH\nCông tác năm 2026\n1. Việc <một> & hai\nĐơn vị:\tSở A\tQuý I\n\nHết.";
        Assert.Equal("KẾ HOẠCH Công tác năm 2026 1. Việc <một> & hai Đơn vị: Sở A Quý I Hết.", Words(Html(text)));
    }

    [Fact]
    public void Of_NestsAMarkInsideAnother()
    {
        const string text = "1. Sở A chủ trì; Sở B phối hợp.";
        var html = Html(text, new PaperMark("i1", 0, text.Length, 1), new PaperMark("n2", 3, 7, 2, true, "doubt"));
        var document = new HtmlParser().ParseDocument(html);
        Assert.Equal("Sở A", document.QuerySelector("mark#m-i1 mark#m-n2.doubt")!.TextContent);
        Assert.Equal(text, document.QuerySelector("mark#m-i1")!.TextContent);
        Assert.Equal(["#i1", "#n2"], document.QuerySelectorAll("a.mk").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public void Of_MarkOverTwoParagraphs_StandsInBoth()
    {
        const string text = "1. Việc thứ nhất.\n2. Việc thứ hai.";
        var document = new HtmlParser().ParseDocument(Html(text, new PaperMark("i1", 3, text.Length, 1)));
        Assert.Equal(["Việc thứ nhất.", "2. Việc thứ hai."], document.QuerySelectorAll("mark[data-item=m-i1]").Select(m => m.TextContent));
        Assert.Single(document.QuerySelectorAll("#m-i1"));
    }

    [Fact]
    public void Of_LinesBrokenAtThePageWidth_AreOneParagraph()
    {
        const string text = "Chủ động tham mưu, đề xuất với cấp có thẩm quyền khen thưởng các\ntập thể, cá nhân có thành tích.\n2. Việc khác.";
        Assert.Equal(2, new HtmlParser().ParseDocument(Html(text)).QuerySelectorAll("p").Length);
    }

    private static string Html(string text, params PaperMark[] marks)
    {
        using var writer = new StringWriter();
        Paper.Of(text, 0, marks, Encoder).WriteTo(writer, Encoder);
        return writer.ToString();
    }

    private static string Words(string html)
    {
        var body = new HtmlParser().ParseDocument(html.Replace("<td>", "<td> ", StringComparison.Ordinal).Replace("<p", " <p", StringComparison.Ordinal)).Body!;
        return string.Join(' ', body.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
