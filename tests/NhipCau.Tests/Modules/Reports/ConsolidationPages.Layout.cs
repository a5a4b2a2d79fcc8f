using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using NhipCau.Tests.Shell;
using NhipCau.VanBan;

namespace NhipCau.Tests.Modules.Reports;

public abstract partial class ConsolidationPages
{
    [Fact]
    public async Task WhatIsSetOfTheLayout_IsInTheReport_AndNotInTheFrozenOne()
    {
        var (office, period) = await Collected(2058);
        await Branched(Branch.Party);
        var admin = await site.SignedIn("quantri");
        try
        {
            await Built(office, period);
            var header = await office.Get($"/bao-cao/ky/{period.Id}/tong-hop/the-thuc");
            await office.Send(header, "form.form", ("Input.Date", "02/02/2026"));
            var before = await Paper(office, $"/bao-cao/ky/{period.Id}/tong-hop.docx");
            Assert.Equal((851u, true), (before.Right, before.Text.Contains("-----", StringComparison.Ordinal)));

            await Set(admin, ("Input.RightMargin", "20"), ("Input.UnderTitle", "0"));
            var after = await Paper(office, $"/bao-cao/ky/{period.Id}/tong-hop.docx");
            Assert.Equal((1134u, false), (after.Right, after.Text.Contains("-----", StringComparison.Ordinal)));
            Assert.Equal(before.Text.Replace("-----", "", StringComparison.Ordinal), after.Text);

            // Frozen so, it stays so whatever is set afterwards; the words of its day decide, not today's.
            var frozen = (await office.Send(await office.Get($"/bao-cao/ky/{period.Id}/dong-bang"), "#freeze")).One("a[href*='handler=Docx']").GetAttribute("href")!;
            await Set(admin, ("Input.RightMargin", "15"), ("Input.UnderTitle", "5"), ("Input.Guidance05From", "09/01/2026"));
            Assert.Equal(1134u, (await Paper(office, frozen)).Right);
            Assert.Contains("-----", (await Paper(office, $"/bao-cao/ky/{period.Id}/tong-hop.docx")).Text, StringComparison.Ordinal);
        }
        finally
        {
            await Set(admin, ("Input.RightMargin", "15"), ("Input.UnderTitle", "5"), ("Input.Guidance05From", "27/05/2026"));
            await Branched(Branch.State);
        }
    }

    private static async Task Set(Visitor admin, params (string, string?)[] values) =>
        Assert.NotEmpty((await admin.Send(await admin.Get("/quan-tri/the-thuc"), "form.form", values)).All(".flash.ok"));

    private static async Task<(uint Right, string Text)> Paper(Visitor office, string path)
    {
        var answer = await office.Get(path);
        using var docx = WordprocessingDocument.Open(new MemoryStream(await answer.Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)), false);
        var body = docx.MainDocumentPart!.Document!.Body!;
        return (body.Descendants<PageMargin>().First().Right!.Value, body.InnerText);
    }
}
