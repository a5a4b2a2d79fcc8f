using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using NhipCau.Data;
using NhipCau.Data.Rows;
using NhipCau.Host;
using NhipCau.Shell;
using NhipCau.Shell.Files;

namespace NhipCau.Tests.Data;

/// <summary>The demonstration with its work, files and keys in a folder on SQLite, made once: tests copy it, and leave it as it is.</summary>
public sealed class DemonstrationData : IAsyncLifetime
{
    public string Folder { get; } = Path.Combine(Path.GetTempPath(), $"nc-demonstration-{Guid.NewGuid():N}");

    public static AppSettings In(string folder, string? database = null) => new() { DataFolder = folder, Database = database, Demo = true, DemoWork = true };

    public async ValueTask InitializeAsync()
    {
        var stop = TestContext.Current.CancellationToken;
        await using (var app = NhipCauApp.Build(In(Folder)))
        {
            await Start.Prepare(app, TextWriter.Null, stop);
            await using var scope = app.Services.CreateAsyncScope();
            var files = scope.ServiceProvider.GetRequiredService<FileStore>();
            foreach (var text in (string[])["Tệp mẫu thứ nhất", "Tệp mẫu thứ hai"]) await files.Save(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), "mau.txt", stop);
            await scope.ServiceProvider.GetRequiredService<AppDbContext>().SaveChangesAsync(stop);
        }
        SqliteConnection.ClearAllPools();
    }

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>A copy of its own for a test that changes it.</summary>
    public string Copy()
    {
        var to = Path.Combine(Path.GetTempPath(), $"nc-copy-{Guid.NewGuid():N}");
        foreach (var file in Directory.GetFiles(Folder, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
        return to;
    }

    internal static async Task<List<string>> Rows(string? database, string folder, CancellationToken stop)
    {
        await using var db = DatabaseChoice.Open(database, folder);
        await using var snapshot = await Snapshot.Take(db, stop);
        var lines = new List<string>();
        foreach (var shape in await TableShapes.Of(db, stop))
        {
            await foreach (var row in snapshot.Rows(shape, stop))
            {
                var line = new System.Buffers.ArrayBufferWriter<byte>();
                RowLine.Write(line, shape, row);
                lines.Add($"{shape.Name} {System.Text.Encoding.UTF8.GetString(line.WrittenSpan)}");
            }
            lines.Add($"{shape.Name} last {await snapshot.LastNumber(shape, stop)}");
        }
        return lines;
    }
}
