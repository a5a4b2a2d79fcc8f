using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Tests.Shell;

namespace NhipCau.Tests.Faults;

/// <summary>The program as a process of its own on a temporary data folder: it can be killed and started again.</summary>
/// <param name="database">A PostgreSQL connection string; null: SQLite in the data folder.</param>
public sealed class LiveProgram(string? database = null) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly string Program = Path.Combine(Repository.Root, "artifacts", "bin", "NhipCau", new DirectoryInfo(AppContext.BaseDirectory).Name, "nhipcau.dll");

    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri($"http://127.0.0.1:{FreePort()}"), Timeout = TimeSpan.FromSeconds(30) };
    private readonly List<string> said = [];
    private Process? process;

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), $"nc-live-{Guid.NewGuid():N}");

    /// <param name="demo">With the demonstration province and its work; asked for at the first start only.</param>
    public async Task Start(bool demo = false)
    {
        var start = new ProcessStartInfo("dotnet", [Program, "serve", "--data", Folder, "--urls", client.BaseAddress!.ToString(), .. demo ? ["--demo"] : Array.Empty<string>()]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["NHIPCAU_DATABASE"] = database ?? "";
        process = Process.Start(start)!;
        process.OutputDataReceived += Hear;
        process.ErrorDataReceived += Hear;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        for (var waited = Stopwatch.StartNew(); !await Answers(); await Task.Delay(20))
        {
            if (process.HasExited || waited.Elapsed > Patience) throw new InvalidOperationException($"The program did not start: {Said}");
        }
    }

    /// <summary>SIGKILL: no word of farewell, nothing is closed or flushed.</summary>
    public void Kill()
    {
        process!.Kill();
        process.WaitForExit();
        process.Dispose();
        process = null;
    }

    /// <summary>Whoever signed in stays so over a restart, as in a browser. What sends one on is an answer: it was given before the next page is asked for.</summary>
    public async Task<Visitor> SignedIn(string userName)
    {
        var visitor = new Visitor(client) { Follows = false };
        var password = (await File.ReadAllTextAsync(Path.Combine(Folder, "demo-password.txt"))).Trim();
        var answer = await visitor.Send(await visitor.Get("/dang-nhap"), "form", ("UserName", userName), ("Password", password));
        return answer.Status == HttpStatusCode.Redirect ? visitor : throw new InvalidOperationException($"{userName} was not let in: {answer.Text}");
    }

    /// <summary>Looks into the database past the program.</summary>
    public AppDbContext Database()
    {
        var options = new DbContextOptionsBuilder<AppDbContext>();
        DatabaseChoice.Use(options, database, Folder);
        return new AppDbContext(options.Options);
    }

    /// <summary>The last lines it wrote.</summary>
    public string Said { get { lock (said) return string.Join('\n', said.TakeLast(60)); } }

    public ValueTask DisposeAsync()
    {
        if (process is not null) Kill();
        client.Dispose();
        SqliteConnection.ClearAllPools();
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private void Hear(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is null) return;
        lock (said) said.Add(line.Data);
    }

    private async Task<bool> Answers()
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("/health", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
