using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NhipCau.Data.Writing;
using NhipCau.Modules.Agencies;
using NhipCau.Tests.Shell;

namespace NhipCau.Tests.Data;

/// <summary>A page whose turn to write does not come says so in one sentence; pages that only read go on.</summary>
public sealed class BusyPages(BusyPages.ImpatientSite site) : IClassFixture<BusyPages.ImpatientSite>
{
    public sealed class ImpatientSite : SqliteSite
    {
        protected override void Change(IServiceCollection services) => services.Replace(ServiceDescriptor.Singleton(_ => new WriterTurns { Patience = TimeSpan.FromMilliseconds(300) }));
    }

    [Fact]
    public async Task WhileAnImportWrites_APageIsToldAfterAWhile_AndCanBeSentAgain()
    {
        var stop = TestContext.Current.CancellationToken;
        var admin = await site.SignedIn("quantri");
        var form = await admin.Get("/co-quan/them");
        (string, string?)[] typed = [("Input.Name", "Ban Hội nhập mẫu")];
        var before = await site.InDatabase(db => db.Set<Agency>().CountAsync(stop));
        await site.InDatabase(async db =>
        {
            await using var import = await db.Database.BeginTransactionAsync(stop);
            var refused = await admin.Send(form, "form.form", typed);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
            Assert.Contains("chưa được lưu. Quay lại và gửi lần nữa sau ít phút.", refused.Text, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await admin.Get("/co-quan")).Status);
        });
        Assert.Equal(before, await site.InDatabase(db => db.Set<Agency>().CountAsync(stop)));
        Assert.Equal(HttpStatusCode.OK, (await admin.Send(form, "form.form", typed)).Status);
        Assert.Equal(before + 1, await site.InDatabase(db => db.Set<Agency>().CountAsync(stop)));
    }
}
