using NhipCau.Data.Remembering;

namespace NhipCau.Tests.Data.Remembering;

public sealed class TablesOfTests
{
    [Fact]
    public void WhatIsRead_AlsoInsideAndJoined() => Assert.Equal(["tasks", "plans", "task_parties", "agencies"], TablesOf.Reading("""
        SELECT "t"."Id", (SELECT COUNT(*) FROM "task_parties" AS "p" WHERE "p"."TaskId" = "t"."Id") FROM "tasks" AS "t" LEFT JOIN "plans" AS "l" ON 1
        WHERE "t"."Id" IN (SELECT "a"."Id" FROM agencies AS a)
        """).OrderBy(t => Array.IndexOf(["tasks", "plans", "task_parties", "agencies"], t)));

    /// <summary>Triggers write the words when the rows are written.</summary>
    [Fact]
    public void ATableOfWords_IsTheTableWhoseWordsTheyAre() => Assert.Equal(["visits"], TablesOf.Reading("""SELECT rowid AS "Value" FROM "words_visits" WHERE "words_visits" MATCH @p0"""));

    [Fact]
    public void WhatIsWritten_InWhateverOrder() => Assert.Equal([("files", false), ("tasks", false), ("plans", true)], TablesOf.Writing("""
        insert into files ("Sha") values (@p) on conflict do nothing;
        UPDATE "tasks" SET "Title" = @p0 WHERE "Id" = @p1 RETURNING 1;
        DELETE FROM "plans" WHERE "Id" = @p2;
        """));

    [Fact]
    public void AQuestion_WritesNothing() => Assert.Empty(TablesOf.Writing("""SELECT "t"."Id" FROM "tasks" AS "t" WHERE "t"."Title" = 'UPDATE tasks SET'"""));
}
