using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NhipCau.Data;
using NhipCau.Host;
using NhipCau.Modules.Agreements;
using NhipCau.Modules.Delegations.Inbound;
using NhipCau.Modules.Delegations.Outbound;
using NhipCau.Modules.Delegations.Passports;
using NhipCau.Modules.Delegations.YearPlans;
using NhipCau.Modules.Partners;
using NhipCau.Shell;

namespace NhipCau.Bench.Size;

/// <summary>Ten years of a province: 120 agencies, 1,000 accounts, 50,000 tasks, 200,000 contributions, 100,000 register rows, 20,000 documents, 500,000 citations.</summary>
internal static class FullSize
{
    /// <summary>The shares of the registers, of 90,000; visits of the press make up the rest.</summary>
    private static readonly (Type Kind, int Many)[] Registers =
        [(typeof(Partner), 1_000), (typeof(YearPlan), 20), (typeof(YearPlanLine), 12_000), (typeof(Delegation), 32_000), (typeof(Visit), 32_000), (typeof(Agreement), 2_000), (typeof(Passport), 11_000)];

    /// <param name="folder">The data folder; its database is filled once, and found filled the next time.</param>
    /// <param name="connection">Of PostgreSQL; none: SQLite in the folder.</param>
    /// <param name="scale">2: twenty years, and twice as many of everything but agencies, people and partners.</param>
    public static async Task Fill(string folder, string? connection, int scale)
    {
        await using var app = NhipCauApp.Build(new AppSettings { DataFolder = folder, Database = connection, Demo = true, DemoWork = true, Urls = "http://127.0.0.1:0" });
        await Start.Prepare(app, TextWriter.Null);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        if (await db.Users.CountAsync() >= Accounts.Many) return;
        await db.Database.OpenConnectionAsync();
        if (db.Database.IsSqlite()) await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-200000");
        var (shelf, invented, today) = (new Shelf(db), new Invented(seed: 2026), DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime));
        var agencies = await Accounts.Owners(shelf);
        await Say("accounts", () => Accounts.Fill(shelf, agencies, invented));
        var (documents, first) = (Papers.Many * scale, 0);
        await Say("documents and citations", async () => first = await Papers.Fill(shelf, documents, scale, agencies, today, invented));
        await Say("plans, tasks, contributions, history", () => new Work(shelf, agencies, today, scale, invented).Fill(Work.Many * scale, Work.Words * scale, documents, first));
        await Say("reports of the half-years", () => Reports.Fill(shelf, 10 * scale, agencies, today, invented));
        var copies = new Copies(shelf, agencies, today, scale, invented);
        foreach (var (kind, many) in Registers) await Say(kind.Name, () => copies.Fill(kind, kind == typeof(Partner) ? many : many * scale));
        await Say("visits of the press", () => Press.Fill(shelf, 10_000 * scale, scale, agencies, today, invented));
        await Say("numbers and statistics", shelf.Close);
        await db.Database.CloseConnectionAsync();
    }

    private static async Task Say(string what, Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-40} {watch.Elapsed.TotalSeconds,7:0.0} s"));
    }
}
