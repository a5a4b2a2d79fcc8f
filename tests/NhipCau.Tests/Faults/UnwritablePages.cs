using System.Data;
using System.Data.Common;
using System.Diagnostics;
using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Tests.Shell;

namespace NhipCau.Tests.Faults;

/// <summary>A database that takes no writing says so, gives back what was typed, and is read; one that takes it again needs nothing done.</summary>
public sealed class UnwritablePages(UnwritablePages.LockableSite site) : IClassFixture<UnwritablePages.LockableSite>
{
    public sealed class LockableSite : SqliteSite
    {
        internal Shutter Shutter { get; } = new();

        protected override void Change(IServiceCollection services) => services.ConfigureDbContext<AppDbContext>(options => options.AddInterceptors(Shutter));
    }

    /// <summary>SQLite answers a write under query_only as it does one to a file that is read-only: SQLITE_READONLY.</summary>
    internal sealed class Shutter : DbConnectionInterceptor
    {
        public bool Shut { get; set; }

        /// <summary>Every context is given its connection open; who looks whether the database is there opens one himself.</summary>
        public override DbConnection ConnectionCreated(ConnectionCreatedEventData eventData, DbConnection result)
        {
            if (result.State != ConnectionState.Open) return result;
            using var command = result.CreateCommand();
            command.CommandText = $"PRAGMA query_only={(Shut ? "ON" : "OFF")}";
            command.ExecuteNonQuery();
            return result;
        }
    }

    [Fact]
    public async Task WhatWasTypedIsGivenBack_AndCanBeSentAgain()
    {
        const string Name = "Trung tâm Thử nghiệm Cơ sở dữ liệu chỉ đọc của tỉnh mẫu";
        var stop = TestContext.Current.CancellationToken;
        var admin = await site.SignedIn("quantri");
        var form = await admin.Get("/co-quan/them");
        site.Shutter.Shut = true;
        Answer refused;
        try
        {
            refused = await admin.Send(form, "form.form", ("Input.Name", Name));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
            Assert.Contains("Máy chủ đang không cho ghi nên việc vừa làm chưa được lưu.", refused.Text, StringComparison.Ordinal);
            Assert.Contains(Name, refused.One("#kept textarea").TextContent, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await admin.Get("/co-quan")).Status);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, (await admin.Send(refused, "#kept")).Status);
        }
        finally
        {
            site.Shutter.Shut = false;
        }
        Assert.Equal(HttpStatusCode.OK, (await admin.Send(refused, "#kept")).Status);
        Assert.Equal(1, await site.InDatabase(db => db.Set<Agency>().CountAsync(a => a.Name == Name, stop)));
    }

    /// <summary>Locked by another process, it is tried for a while; reading goes on.</summary>
    [Fact]
    public async Task AFileLockedByAnotherProcessIsToldInBoundedTime()
    {
        const string Name = "Trung tâm Thử nghiệm Cơ sở dữ liệu bị khóa của tỉnh mẫu";
        var stop = TestContext.Current.CancellationToken;
        var admin = await site.SignedIn("quantri");
        var form = await admin.Get("/co-quan/them");
        Answer refused;
        await using (var other = new SqliteConnection($"Data Source={Path.Combine(site.DataFolder, "nhipcau.db")};Pooling=False"))
        {
            await other.OpenAsync(stop);
            await using var hold = other.BeginTransaction(IsolationLevel.Serializable, deferred: false);
            var begun = Stopwatch.StartNew();
            refused = await admin.Send(form, "form.form", ("Input.Name", Name));
            Assert.InRange(begun.Elapsed, TimeSpan.FromSeconds(9), TimeSpan.FromSeconds(25));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
            Assert.Contains("chưa được lưu. Quay lại và gửi lần nữa sau ít phút.", refused.Text, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await admin.Get("/co-quan")).Status);
        }
        Assert.Equal(HttpStatusCode.OK, (await admin.Send(refused, "#kept")).Status);
        Assert.Equal(1, await site.InDatabase(db => db.Set<Agency>().CountAsync(a => a.Name == Name, stop)));
    }

    /// <summary>Neither a password nor what another site has sent is handed back.</summary>
    [Fact]
    public async Task OnlyOnesOwnFormIsGivenBack()
    {
        var admin = await site.SignedIn("quantri");
        var (own, agency) = (await admin.Get("/mat-khau"), await admin.Get("/co-quan/them"));
        site.Shutter.Shut = true;
        try
        {
            const string Secret = "cầu bắc qua sông rộng, thuyền về bến muộn 2026";
            var password = await admin.Send(own, "form.form", ("Current", site.Password), ("New", Secret), ("Again", Secret));
            Assert.Equal(HttpStatusCode.ServiceUnavailable, password.Status);
            Assert.Empty(password.All("#kept"));
            Assert.DoesNotContain(Secret, password.Html.DocumentElement.OuterHtml, StringComparison.Ordinal);
            var foreign = await admin.Send(agency, "form.form", ("Input.Name", new string('x', 60)), ("__RequestVerificationToken", "0"));
            Assert.Equal(HttpStatusCode.BadRequest, foreign.Status);
            Assert.Empty(foreign.All("#kept"));
        }
        finally
        {
            site.Shutter.Shut = false;
        }
    }
}
