using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Shell.History;
using NhipCau.Shell.Registers;

namespace NhipCau.Tests.Data;

/// <summary>Rows are found by the words they hold, however they came, changed or went; on both databases.</summary>
public sealed class WordTablesTests
{
    public static TheoryData<string> Databases => ["sqlite", "postgres"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static AppDbContext Open(string database)
    {
        Assert.SkipWhen(database == "postgres" && PostgresCluster.Instance.Missing is not null, PostgresCluster.Instance.Missing ?? "");
        var options = new DbContextOptionsBuilder<AppDbContext>();
        DatabaseChoice.Use(options, database == "postgres" ? PostgresCluster.Instance.Connection($"words_{Guid.NewGuid():N}") : $"Data Source={Path.Combine(Path.GetTempPath(), $"nc-words-{Guid.NewGuid():N}.db")};Pooling=False", "");
        return new AppDbContext(options.Options);
    }

    private static async Task<List<string>> Found(AppDbContext db, string? text) =>
        await (await WordIndex.Matching(db, db.Set<Agency>().AsNoTracking(), text)).OrderBy(a => a.Id).Select(a => a.Code).ToListAsync(Stop);

    private static Agency Named(string code, string name) => new() { Code = code, Name = name };

    [Theory, MemberData(nameof(Databases))]
    public async Task EveryTableThatIsSearchedHasItsIndex(string database)
    {
        await using var db = Open(database);
        await db.Database.MigrateAsync(Stop);
        var sql = database == "postgres" ? """select indexname as "Value" from pg_indexes""" : """select name as "Value" from sqlite_master""";
        var there = await db.Database.SqlQueryRaw<string>(sql).ToListAsync(Stop);
        Assert.Empty(db.Model.GetEntityTypes().Where(e => typeof(ISearchable).IsAssignableFrom(e.ClrType)).Select(e => e.GetTableName()!)
            .Where(t => !there.Contains(WordTables.NameOf(t))).Select(t => $"migration.IndexWords(\"{t}\") in the schema step of {t}"));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task RowsFromBeforeTheIndexAreFound(string database)
    {
        await using var db = Open(database);
        var steps = db.Database.GetMigrations().Order(StringComparer.Ordinal).ToList();
        await db.GetService<IMigrator>().MigrateAsync(steps[steps.FindIndex(s => s.EndsWith("_Words", StringComparison.Ordinal)) - 1], Stop);
        var no = db.Database.IsSqlite() ? "0" : "false";
        var row = $"""insert into agencies ("Code","Kind","IsCommune","Ordered","Doubtful","Name","SortKey","Version","SearchText") values ('cu','State',{no},{no},{no},'A','a',0,'so (cu): 229/kh-ubnd, khao  sat "song" bien')""";
        await db.Database.ExecuteSqlRawAsync(row, Stop);
        await db.GetService<IMigrator>().MigrateAsync(null, Stop);
        foreach (var text in new[] { "sở", "229/KH-UBND", "khảo sát sông", "bien so" }) Assert.Equal(["cu"], await Found(db, text));
        Assert.Empty(await Found(db, "ubn d"));
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task TheIndexFollowsTheRows(string database)
    {
        await using var db = Open(database);
        await db.Database.MigrateAsync(Stop);
        db.AddRange(Named("a", "Hội Hữu nghị Việt Nam – Campuchia (cơ sở 2)"), Named("b", "Sở Ngoại vụ"), Named("c", "វេទិកា អន្តរជាតិ"));
        await db.SaveChangesAsync(Stop);
        Assert.Equal(["a"], await Found(db, "huu nghi cam"));
        Assert.Equal(["a", "b"], await Found(db, "so"));
        Assert.Equal(["c"], await Found(db, "អន្តរ"));
        // The beginning of a word, not its middle.
        Assert.Empty(await Found(db, "goai"));
        Assert.Equal(["a", "b"], await Found(db, "n s"));
        Assert.Equal(["a"], await Found(db, "n 2"));
        var b = await db.Set<Agency>().SingleAsync(x => x.Code == "b", Stop);
        b.Name = "Sở Đối ngoại";
        await db.SaveChangesAsync(Stop);
        Assert.Empty(await Found(db, "ngoai vu"));
        Assert.Equal(["b"], await Found(db, "ĐỐI ngoại"));
        db.Remove(b);
        await db.SaveChangesAsync(Stop);
        Assert.Empty(await Found(db, "doi ngoai"));
        Assert.Equal(2, (await Found(db, "  ")).Count);
    }

    /// <summary>Whatever is typed finds or does not find; it never fails.</summary>
    [Theory, MemberData(nameof(Databases))]
    public async Task WhatIsTypedIsOnlyWords(string database)
    {
        await using var db = Open(database);
        await db.Database.MigrateAsync(Stop);
        db.Add(Named("a", "Near or not and \"đôi\" 'đơn' OR"));
        await db.SaveChangesAsync(Stop);
        foreach (var text in new[] { "NEAR", "or", "NOT and", "\"doi\" 'don'", "near* | or:*", "(near & or)", "SearchText:near -or" }) Assert.InRange((await Found(db, text)).Count, text.StartsWith("Search", StringComparison.Ordinal) ? 0 : 1, 1);
        foreach (var text in new[] { "%", "*", "''", "\0", ":*", "{0}", "\ud800", new string('x', 5000), string.Join(' ', Enumerable.Range(0, 500)) }) Assert.Empty(await Found(db, text));
        db.Add(Named("dai", new string('y', 250)));
        await db.SaveChangesAsync(Stop);
        Assert.Equal(["dai"], await Found(db, new string('y', 200)));
    }

    /// <summary>Common words are looked for in the rows themselves, rare ones in the index: both mean the same.</summary>
    [Theory, MemberData(nameof(Databases))]
    public async Task CommonAndRareWordsAreFoundAlike(string database)
    {
        await using var db = Open(database);
        await db.Database.MigrateAsync(Stop);
        var names = Enumerable.Range(1, 5300).Select(i => (Code: $"x{i}", Name: $"Xã Tân Lập số {i}{(i % 3 == 0 ? ", tân-lập/cũ" : "")}")).ToList();
        db.AddRange(names.Select(n => Named(n.Code, n.Name)));
        await db.SaveChangesAsync(Stop);
        foreach (var text in new[] { "xa tan", "xa so 12", "so 12", "tan xa 7", "lap cu", "x", "an lap", "cu 3 9" }) await AreThoseMeant(text);
        // A number far off: the look at rows from all over the table meets hardly any, and what is common passes for rare.
        db.Add(new Agency { Id = 9_000_000, Code = "xa-nhat", Name = "Nơi khác" });
        await db.SaveChangesAsync(Stop);
        foreach (var text in new[] { "xa tan", "xa so 12", "lap cu" }) await AreThoseMeant(text);

        async Task AreThoseMeant(string text)
        {
            var typed = WordIndex.WordsOf(text).ToList();
            var meant = names.Where(n => typed.All(w => WordIndex.WordsOf(n.Name).Any(own => own.StartsWith(w, StringComparison.Ordinal)))).Select(n => n.Code).ToList();
            Assert.Equal(meant, await Found(db, text));
        }
    }

    [Theory]
    [InlineData("  Kế hoạch số 229/KH-UBND,  kế hoạch ", " ke hoach so 229 kh ubnd"), InlineData("", ""), InlineData("–…\0\t", "")]
    public void TextOf_KeepsEachWordOnce(string source, string kept) => Assert.Equal(kept, WordIndex.TextOf(source));

    [Fact]
    public void TextOf_IsBounded() => Assert.InRange(WordIndex.TextOf(string.Join(' ', Enumerable.Range(0, 400_000))).Length, 190_000, 200_000);
}
