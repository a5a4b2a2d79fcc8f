using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NhipCau.Tests.Shell;

namespace NhipCau.Tests.Faults;

/// <summary>The disk runs full while people save: they are told, keep what they typed, go on reading; once there is room again they go on saving.</summary>
public sealed class DiskFullTests(ITestOutputHelper output)
{
    /// <summary>For the demonstration and some hundred saves.</summary>
    private const int Megabytes = 60;

    [Fact]
    public Task TheDiskRunsFullAndIsFreed() => RunFull(1);

    [Fact, Trait("Category", "Long")]
    public Task TheDiskRunsFullAndIsFreed_FiftyTimes() => RunFull(50);

    private async Task RunFull(int times)
    {
        using var disk = new SmallDisk(Megabytes);
        Assert.SkipWhen(disk.Missing is not null, disk.Missing ?? "");
        // Bodies of forms are laid down on the same disk.
        var bodies = Directory.CreateDirectory(Path.Combine(disk.Folder, "tmp")).FullName;
        // Fifty times within minutes one person opens a page that nobody opens so often.
        await using var program = new LiveProgram(folder: Path.Combine(disk.Folder, "data")) { Environment = { ["TMPDIR"] = bodies, ["NHIPCAU_COSTLY_PER_MINUTE"] = "100000" } };
        await program.Start(demo: true);
        var (process, writers) = (program.Process, await KilledTests.Writers(program));
        // Who comes in is noted, so nobody comes in while the disk is full.
        var office = await program.SignedIn("khanh.tm");
        var (saved, refused) = (0, 0);
        for (var time = 1; time <= times; time++)
        {
            foreach (var writer in writers)
            {
                Expect(HttpStatusCode.Redirect, await writer.Once(), program);
                saved++;
            }
            Checkpoint(program.Folder);
            disk.Fill();
            var told = new List<(Writer Writer, Answer Answer)>();
            foreach (var writer in writers)
            {
                // What is left of the pages the database holds already may take a few.
                var answer = await writer.Once();
                for (var tries = 0; answer.Status == HttpStatusCode.Redirect && tries < 200; tries++, saved++) answer = await writer.Once();
                Expect((HttpStatusCode)507, answer, program);
                Assert.Contains("Máy chủ hết chỗ lưu nên việc vừa làm chưa được lưu.", answer.Text, StringComparison.Ordinal);
                // A form with a file too long for memory could not be read at all: there the words are where the browser goes back to.
                if (writer is ReportWriter) Assert.Contains(answer.All("#kept textarea"), t => t.TextContent.Contains($"Lời thứ {writer.Sent}.", StringComparison.Ordinal));
                Assert.Equal(HttpStatusCode.OK, (await writer.Look()).Status);
                told.Add((writer, answer));
                refused++;
            }
            await TooLargeForTheDisk(program, office);
            Assert.Empty(Directory.GetFiles(Path.Combine(program.Folder, "files"), "*.part"));
            // Sent once more while nothing has changed, it is refused once more; what was typed is still there.
            told[0] = (told[0].Writer, await told[0].Writer.SendAgain(told[0].Answer));
            Expect((HttpStatusCode)507, told[0].Answer, program);

            disk.Free();
            foreach (var (writer, answer) in told)
            {
                if (writer is ReportWriter) Expect(HttpStatusCode.Redirect, await writer.SendAgain(answer), program);
                else Expect(HttpStatusCode.Redirect, await writer.Once(), program);
                saved++;
            }
            await using var db = program.Database();
            foreach (var writer in writers) await writer.Check(db, program.Folder);
            await KilledTests.Sound(db, program.Folder);
        }
        Assert.Equal(process, program.Process);
        await using (var db = program.Database())
        {
            Assert.Equal(["ok"], await db.Database.SqlQueryRaw<string>("select integrity_check as \"Value\" from pragma_integrity_check").ToListAsync(TestContext.Current.CancellationToken));
            await KilledTests.Whole(db, program.Folder);
        }
        output.WriteLine($"{times} times full: {saved} saves acknowledged, {refused} refused in a sentence.");
    }

    /// <summary>A file too long for memory does not even get as far as its page.</summary>
    private static async Task TooLargeForTheDisk(LiveProgram program, Visitor visitor)
    {
        var page = await visitor.Get("/van-ban/nhap");
        var answer = await visitor.Send(page, "main form", [], [("Input.File", "van-ban.pdf", new byte[300_000])]);
        Expect((HttpStatusCode)507, answer, program);
        Assert.Contains("Máy chủ hết chỗ lưu", answer.Text, StringComparison.Ordinal);
    }

    /// <summary>The log of the database begins anew: the next save needs room.</summary>
    private static void Checkpoint(string folder)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "nhipcau.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        command.ExecuteNonQuery();
    }

    private static void Expect(HttpStatusCode status, Answer answer, LiveProgram program)
    {
        Assert.True(status == answer.Status, $"{answer.Path} answered {(int)answer.Status}: {answer.Text}\n{program.Said}");
    }
}
