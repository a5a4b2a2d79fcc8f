using System.Net;
using Microsoft.EntityFrameworkCore;
using NhipCau.Modules.Documents;

namespace NhipCau.Tests.Shell;

public sealed class TooLargePages(SqliteSite site) : IClassFixture<SqliteSite>
{
    [Fact]
    public async Task Post_AFileOverTheLimit_IsRefusedInOneSentenceAndNothingIsKept()
    {
        var visitor = await site.SignedIn("khanh.tm");
        var page = await visitor.Get("/van-ban/nhap");
        var answer = await visitor.Send(page, "main form", [("Input.NotSecret", "true")], [("Input.File", "lon.docx", new byte[30 * 1024 * 1024])]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
        Assert.Contains("lớn hơn 25 MB", answer.Text);
        Assert.Equal(0, await site.InDatabase(db => db.Set<Document>().CountAsync()));
    }
}
