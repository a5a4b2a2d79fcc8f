using Microsoft.EntityFrameworkCore;
using Npgsql;
using NhipCau.Commands;
using NhipCau.Data;
using NhipCau.Data.Rows;
using NhipCau.Modules.Agencies;
using NhipCau.Shell.Registers;

namespace NhipCau.Tests.Data;

/// <summary>Everything goes from one database to the other and back, and what does not fit is named.</summary>
public sealed class MoveTests(DemonstrationData data) : IClassFixture<DemonstrationData>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string Postgres()
    {
        Assert.SkipWhen(PostgresCluster.Instance.Missing is not null, PostgresCluster.Instance.Missing ?? "");
        return PostgresCluster.Instance.Connection($"move_{Guid.NewGuid():N}");
    }

    [Fact]
    public async Task ThereAndBack_EveryRowIsTheSame()
    {
        var postgres = Postgres();
        var before = await DemonstrationData.Rows(null, data.Folder, Stop);
        var output = new StringWriter();
        Assert.Equal(0, await MoveCommand.Run(null, postgres, data.Folder, eachTable: true, output, Stop));
        Assert.Contains("tasks", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(before, await DemonstrationData.Rows(postgres, data.Folder, Stop));

        var back = Path.Combine(Path.GetTempPath(), $"nc-back-{Guid.NewGuid():N}.db");
        Assert.Equal(0, await MoveCommand.Run(postgres, back, data.Folder, eachTable: false, output, Stop));
        Assert.Equal(before, await DemonstrationData.Rows(back, data.Folder, Stop));
        Assert.True(before.Count > 1000, $"{before.Count} rows");

        foreach (var address in new[] { postgres, back }) await Works(address);
        // Kept by SQLite as it was kept: the same types in the same cells.
        Assert.Equal(await Stored(Path.Combine(data.Folder, "nhipcau.db")), await Stored(back));
    }

    /// <summary>Found by words, numbered on, held by keys and indexes.</summary>
    private static async Task Works(string address)
    {
        await using var db = DatabaseChoice.Open(address, "");
        var last = await db.Set<Agency>().MaxAsync(a => a.Id, Stop);
        Assert.NotEmpty(await (await WordIndex.Matching(db, db.Set<Agency>(), "so ngoai vu")).ToListAsync(Stop));
        var added = new Agency { Code = "moi-ve", Name = "Cơ quan mới về" };
        db.Add(added);
        await db.SaveChangesAsync(Stop);
        Assert.True(added.Id > last);
        Assert.Single(await (await WordIndex.Matching(db, db.Set<Agency>(), "co quan moi ve")).ToListAsync(Stop));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => db.Database.ExecuteSqlRawAsync("""update accounts set "AgencyId" = 987654""", Stop));
    }

    private static async Task<List<string>> Stored(string path)
    {
        await using var db = DatabaseChoice.Open(path, "");
        var kinds = new List<string>();
        foreach (var shape in await TableShapes.Of(db, Stop))
        {
            var sql = $"select distinct {string.Join(" || ' ' || ", shape.Columns.Select(c => $"typeof(\"{c.Name}\") || coalesce(length(\"{c.Name}\"), 0)"))} as \"Value\" from \"{shape.Name}\" where \"{shape.Key[0]}\" in (select \"{shape.Key[0]}\" from \"{shape.Name}\" order by 1 limit 20)";
            kinds.AddRange((await db.Database.SqlQueryRaw<string>(sql).ToListAsync(Stop)).Select(k => $"{shape.Name} {k}").Order(StringComparer.Ordinal));
        }
        return kinds;
    }

    [Fact]
    public async Task ATargetWithTables_IsRefused_AndLeftAsItIs()
    {
        var postgres = Postgres();
        await using var db = DatabaseChoice.Open(postgres, "");
        await db.Database.MigrateAsync(Stop);
        var refused = await Assert.ThrowsAsync<CannotGoOnException>(() => MoveCommand.Run(null, postgres, data.Folder, false, TextWriter.Null, Stop));
        Assert.Contains("đã có dữ liệu. Chọn một cơ sở dữ liệu trống.", refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, await db.Set<Agency>().CountAsync(Stop));
        Assert.NotEmpty(await TableShapes.Of(db, Stop));
        Assert.Contains("đã có dữ liệu", (await Assert.ThrowsAsync<CannotGoOnException>(() => MoveCommand.Run(null, "sqlite", data.Folder, false, TextWriter.Null, Stop))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhileAServerWorksThere_ItIsRefused()
    {
        using var server = FolderLock.Take(data.Folder);
        Assert.Contains("Dừng máy chủ đó", (await Assert.ThrowsAsync<CannotGoOnException>(() => MoveCommand.Run(null, Postgres(), data.Folder, false, TextWriter.Null, Stop))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""update agencies set "Name" = 'a' || char(0) || 'b' where "Id" = 3""", "agencies Id = 3: cột Name có ký tự rỗng (NUL)")]
    [InlineData("""update agencies set "ShortName" = replace(hex(zeroblob(300)), '0', 'ă') where "Id" = 4""", "agencies Id = 4: cột ShortName dài quá")]
    [InlineData("""update agencies set "StartedOn" = 'hôm qua' where "Id" = 5""", "agencies Id = 5: cột StartedOn chứa giá trị không đọc được")]
    [InlineData("""PRAGMA foreign_keys=OFF; update accounts set "AgencyId" = 987654 where "Id" = 1""", "Các dòng không khớp nhau")]
    public async Task WhatDoesNotFit_IsNamed_AndTheTargetIsEmptyAgain(string damage, string said)
    {
        var (postgres, folder) = (Postgres(), data.Copy());
        await using (var source = DatabaseChoice.Open(null, folder)) await source.Database.ExecuteSqlRawAsync(damage, Stop);
        var refused = await Assert.ThrowsAsync<CannotGoOnException>(() => MoveCommand.Run(null, postgres, folder, false, TextWriter.Null, Stop));
        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
        await using var target = DatabaseChoice.Open(postgres, "");
        Assert.Empty(await TableShapes.Of(target, Stop));
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("postgres://an:b%40c@may.local:5433/nhipcau?sslmode=verify-full", "may.local", 5433, "nhipcau", "an", "b@c")]
    [InlineData("postgresql://may/kho", "may", 5432, "kho", null, null)]
    public void AnUrlIsRead(string url, string host, int port, string database, string? user, string? password)
    {
        var read = new NpgsqlConnectionStringBuilder(DatabaseAddress.Connection(url));
        Assert.Equal((host, port, database, user, password), (read.Host, read.Port, read.Database, read.Username, read.Password));
        Assert.Equal(url.Contains("verify", StringComparison.Ordinal), read.SslMode == SslMode.VerifyFull);
        Assert.True(DatabaseChoice.IsPostgres(url));
        Assert.DoesNotContain("b@c", DatabaseAddress.Shown(url, ""), StringComparison.Ordinal);
    }

    [Theory, InlineData("mysql://may/kho"), InlineData("postgres://may"), InlineData("postgres://may/kho?la=1")]
    public void WhatIsNoAddress_IsSaidSo(string address) => Assert.Throws<CannotGoOnException>(() => DatabaseAddress.Connection(address));
}
