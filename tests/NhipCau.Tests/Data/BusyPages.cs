using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NhipCau.Data.Writing;
using NhipCau.Modules.Agencies;
using NhipCau.Tests.Shell;

namespace NhipCau.Tests.Data;

/// <summary>A page whose turn to write does not come says so in one sentence; pages that only read go on.</summary>
public abstract class BusyPages
{
    private readonly Site site;

    protected BusyPages(Site site)
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        this.site = site;
    }

    internal static void MakeImpatient(IServiceCollection services) => services.Replace(ServiceDescriptor.Singleton(_ => new WriterTurns { Patience = TimeSpan.FromMilliseconds(300) }));

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
            db.Add(new Agency { Code = "lo-lon", Name = "Lô lớn mẫu" });
            await db.SaveChangesAsync(stop);
            var refused = await admin.Send(form, "form.form", typed);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
            Assert.Contains("chưa được lưu. Quay lại và gửi lần nữa sau ít phút.", refused.Text, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await admin.Get("/co-quan")).Status);
        });
        Assert.Equal(before, await site.InDatabase(db => db.Set<Agency>().CountAsync(stop)));
        Assert.Equal(HttpStatusCode.OK, (await admin.Send(form, "form.form", typed)).Status);
        Assert.Equal(before + 1, await site.InDatabase(db => db.Set<Agency>().CountAsync(stop)));
    }

    /// <summary>What nobody watches waits until the other is done, also beyond what one statement may take.</summary>
    [Fact]
    public async Task PatientWork_OutwaitsIt()
    {
        var stop = TestContext.Current.CancellationToken;
        var (holds, ends) = (new TaskCompletionSource(), new TaskCompletionSource());
        var import = site.InDatabase(async db =>
        {
            await using var whole = await db.Database.BeginTransactionAsync(stop);
            db.Add(new Agency { Code = "truoc", Name = "Lô trước mẫu" });
            await db.SaveChangesAsync(stop);
            holds.SetResult();
            await ends.Task;
            await whole.CommitAsync(stop);
        });
        await holds.Task;
        var patient = Task.Run(() =>
        {
            WriterTurns.BePatient();
            return site.InDatabase(async db =>
            {
                // A second stands for the twenty that a statement has in the program.
                db.Database.SetCommandTimeout(1);
                db.Add(new Agency { Code = "sau", Name = "Lô sau mẫu" });
                await db.SaveChangesAsync(stop);
                Assert.Equal(1, db.Database.GetCommandTimeout());
            });
        }, stop);
        await Task.Delay(TimeSpan.FromSeconds(3), stop);
        Assert.False(patient.IsCompleted);
        ends.SetResult();
        await import;
        await patient;
        Assert.Equal(2, await site.InDatabase(db => db.Set<Agency>().CountAsync(a => a.Code == "truoc" || a.Code == "sau", stop)));
    }
}

public sealed class ImpatientSqlite : SqliteSite
{
    protected override void Change(IServiceCollection services) => BusyPages.MakeImpatient(services);
}

public sealed class ImpatientPostgres : PostgresSite
{
    protected override void Change(IServiceCollection services) => BusyPages.MakeImpatient(services);
}

public sealed class BusyPagesOnSqlite(ImpatientSqlite site) : BusyPages(site), IClassFixture<ImpatientSqlite>;

public sealed class BusyPagesOnPostgres(ImpatientPostgres site) : BusyPages(site), IClassFixture<ImpatientPostgres>;
