using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NhipCau.Modules.Delegations.Outbound;
using NhipCau.Shell.Files;

namespace NhipCau.Tests.Shell.Files;

/// <summary>What is sent as a file and is none of those taken, is called what it is not, or would do something when opened.</summary>
public sealed class UploadAttacks(UploadAttacks.WorkingSite site) : IClassFixture<UploadAttacks.WorkingSite>
{
    public sealed class WorkingSite : SqliteSite
    {
        protected override bool DemoWork => true;
    }

    public static TheoryData<string, byte[]> NotTaken => new()
    {
        { "page called text", "<html><script>alert(1)</script>"u8.ToArray() },
        { "drawing", "  <svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8.ToArray() },
        { "program of Windows", [(byte)'M', (byte)'Z', 0x90, 0, 3, 0, 0, 0, 4, 0] },
        { "program of Linux", [0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, 0] },
        { "old Word", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0] },
        { "a package of no kind", Package(("readme.txt", "x")) },
        { "a program in Java", Package(("META-INF/MANIFEST.MF", "x"), ("A.class", "x")) },
        { "thousands of parts", Package([("word/document.xml", "<w/>"), .. Enumerable.Range(0, 6000).Select(i => ($"word/p{i}.xml", ""))]) },
    };

    public static TheoryData<string, byte[]> Acting => new()
    {
        { "Word with a macro", Package(("word/document.xml", "<w/>"), ("word/vbaProject.bin", "x")) },
        { "Excel with a macro, hidden deeper", Package(("xl/workbook.xml", "<w/>"), ("xl/other/VBAPROJECT.BIN", "x")) },
        { "Word with a control", Package(("word/document.xml", "<w/>"), ("word/activeX/activeX1.xml", "<ax/>")) },
        { "Word whose template is elsewhere", WithTemplate("http://evil.example/a.dotm") },
        { "Word whose template is on another machine", WithTemplate("file://evil.example/share/a.dotm") },
        { "Word whose template is on a share", WithTemplate(@"\\evil.example\share\a.dotm") },
        { "Word with a packed program", Package(("word/document.xml", "<w/>"), ("word/embeddings/oleObject1.bin", string.Concat("Ole10Native".Select(c => $"{c}\0")))) },
    };

    [Theory]
    [MemberData(nameof(NotTaken))]
    public Task WhatIsNotTaken_IsRefused_AndNothingIsKept(string what, byte[] bytes) => IsRefused(what, bytes, "không thuộc loại được nhận");

    [Theory]
    [MemberData(nameof(Acting))]
    public Task WhatWouldAct_IsRefusedForThat_AndNothingIsKept(string what, byte[] bytes) => IsRefused(what, bytes, "có macro, chương trình đính kèm");

    private async Task IsRefused(string what, byte[] bytes, string sentence)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var before = Stored();
        var outcome = await scope.ServiceProvider.GetRequiredService<FileStore>().Save(new MemoryStream(bytes), "van-ban.docx", TestContext.Current.CancellationToken);
        Assert.True(outcome.Refusal is not null, what);
        Assert.Contains(sentence, outcome.Refusal!.ToString());
        Assert.Equal(before, Stored());
    }

    /// <summary>Word writes where the template lay on the writer's own disk: it is fetched from nowhere.</summary>
    [Fact]
    public async Task AWordFileMadeFromATemplateOfTheWritersDisk_IsTaken()
    {
        await using var scope = site.Services.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<FileStore>().Save(new MemoryStream(WithTemplate("file:///C:/Users/Lan/AppData/Roaming/Microsoft/Templates/Normal.dotm")), "van-ban.docx", TestContext.Current.CancellationToken);
        Assert.Null(outcome.Refusal);
    }

    /// <summary>The same parts without what acts are a Word file: the refusals above say something.</summary>
    [Fact]
    public async Task AWordFileWithAChartOfExcelInIt_IsTaken()
    {
        await using var scope = site.Services.CreateAsyncScope();
        var bytes = Package(("word/document.xml", "<w/>"), ("word/embeddings/Microsoft_Excel_Sheet1.xlsx", "x"), ("word/embeddings/oleObject1.bin", "equation"), ("word/_rels/settings.xml.rels", "<Relationships/>"));
        Assert.Null((await scope.ServiceProvider.GetRequiredService<FileStore>().Save(new MemoryStream(bytes), "van-ban.docx", TestContext.Current.CancellationToken)).Refusal);
    }

    [Theory]
    [InlineData("../../../../etc/cron.d/evil.txt")]
    [InlineData("..\\..\\windows\\evil.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("a'; filename*=utf-8''evil.html")]
    [InlineData("a%0D%0ASet-Cookie: x=1.txt")]
    [InlineData("hoa-don\u202Etxt.exe")]
    [InlineData("CON.txt")]
    [InlineData("<img src=x onerror=alert(1)>.txt")]
    public async Task NamesOfFiles_AreWordsAndNeverPaths(string name)
    {
        var trip = await site.InDatabase(db => db.Set<Delegation>().OrderBy(d => d.Id).Select(d => d.Id).FirstAsync());
        var office = await site.SignedIn("khanh.tm");
        var outside = Outside();
        var page = await office.Get($"/giay-to/them/Delegation/{trip}");
        var content = Encoding.UTF8.GetBytes($"nội dung của {name}");
        var kind = page.All("select[name='Paper.Kind'] option").Select(o => o.GetAttribute("value")).First(v => !string.IsNullOrEmpty(v));
        var done = await office.Send(page, "form.form", [("Paper.Kind", kind), ("Paper.NotSecret", "true")], [("Paper.Files", name, content)]);
        Assert.True(done.Status is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{done.Status}");
        Assert.Null(done.Html.QuerySelector("img[src=x]"));
        Assert.Equal(outside, Outside());
        Assert.All(Stored(), f => Assert.Matches("^[0-9a-f]{64}$", Path.GetFileName(f)));
        if (done.Status != HttpStatusCode.OK) return;

        var paper = await site.InDatabase(db => db.Set<NhipCau.Shell.Papers.Paper>().OrderByDescending(p => p.Id).FirstAsync());
        var file = await office.Get($"/giay-to/{paper.Id}");
        Assert.Equal(content, await file.Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal("text/plain", file.Response.Content.Headers.ContentType!.MediaType);
        var disposition = string.Join(' ', file.Response.Content.Headers.GetValues("Content-Disposition"));
        Assert.StartsWith("attachment", disposition);
        Assert.DoesNotContain('\n', disposition);
        Assert.False(file.Response.Headers.Contains("Set-Cookie") && string.Join("", file.Response.Headers.GetValues("Set-Cookie")).Contains("x=1", StringComparison.Ordinal));
    }

    /// <summary>What stands beside the folder of files.</summary>
    private List<string> Outside() => [.. Directory.GetFileSystemEntries(site.DataFolder).Where(f => Path.GetFileName(f) != "files").Order(StringComparer.Ordinal)];

    private List<string> Stored() => Directory.Exists(Path.Combine(site.DataFolder, "files"))
        ? [.. Directory.EnumerateFiles(Path.Combine(site.DataFolder, "files"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)] : [];

    private static byte[] WithTemplate(string address) => Package(("word/document.xml", "<w/>"), ("word/_rels/settings.xml.rels", $"""<Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="{address}" TargetMode="External"/>"""));

    private static byte[] Package(params (string Name, string Text)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.Latin1.GetBytes(text));
            }
        }
        return bytes.ToArray();
    }
}
