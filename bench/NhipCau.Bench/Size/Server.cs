using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace NhipCau.Bench.Size;

/// <summary>A server of its own process: what it uses is its own, whatever the clients on the same processors do.</summary>
internal sealed class Server : IAsyncDisposable
{
    private static readonly double TicksASecond = 100;
    private readonly Process process;
    private readonly string? connection;

    private Server(Process process, Uri address, string? connection) => (this.process, Address, this.connection) = (process, address, connection);

    public Uri Address { get; }

    /// <summary>The published program on this data.</summary>
    public static Task<Server> Start(string folder, string? connection)
    {
        var program = Path.Combine(Repository.Root, "artifacts", "program", "nhipcau.dll");
        if (!File.Exists(program)) throw new FileNotFoundException("Publish the program first: ./nhipcau --version", program);
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [program, "serve", "--demo", "--data", folder, "--urls", address.ToString().TrimEnd('/')]) { RedirectStandardOutput = true };
        start.Environment["NHIPCAU_DATABASE"] = connection ?? "";
        // As ./nhipcau and the unit of systemd start it.
        start.Environment["MALLOC_ARENA_MAX"] = "2";
        start.Environment["DOTNET_GCgen0size"] = "0x400000";
        // One person asks for all pages here, the costly ones too.
        start.Environment["NHIPCAU_COSTLY_PER_MINUTE"] = "100000";
        return Start(start, address, connection, "/health");
    }

    /// <param name="ready">The path that answers once it is up.</param>
    public static async Task<Server> Start(ProcessStartInfo start, Uri address, string? connection, string ready)
    {
        var server = new Server(Process.Start(start)!, address, connection);
        if (start.RedirectStandardOutput) _ = server.process.StandardOutput.ReadToEndAsync();
        using var client = new HttpClient();
        for (var tries = 0; ; tries++)
        {
            try { await client.GetStringAsync(new Uri(address, ready)); return server; }
            catch (HttpRequestException) when (tries < 1200 && !server.process.HasExited) { await Task.Delay(100); }
        }
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Processor time used so far by the program, in milliseconds.</summary>
    public double Processor
    {
        get { process.Refresh(); return process.TotalProcessorTime.TotalMilliseconds; }
    }

    /// <summary>What it holds in memory now, in MB.</summary>
    public double Memory
    {
        get { process.Refresh(); return process.WorkingSet64 / 1048576.0; }
    }

    /// <summary>The most it has held, in MB.</summary>
    public double MostMemory =>
        double.Parse(File.ReadLines($"/proc/{process.Id}/status").First(l => l.StartsWith("VmHWM", StringComparison.Ordinal)).Split(':')[1].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024;

    /// <summary>Processor time of the PostgreSQL processes that serve it, in milliseconds; nothing on SQLite, which is inside the program.</summary>
    public async Task<double> DatabaseProcessor()
    {
        if (connection is null) return 0;
        await using var asking = new NpgsqlConnection(connection);
        await asking.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()", asking);
        await using var reader = await command.ExecuteReaderAsync();
        var used = 0.0;
        while (await reader.ReadAsync())
        {
            if (await ReadStat(reader.GetInt32(0)) is { } stat) used += stat;
        }
        return used;
    }

    private static async Task<double?> ReadStat(int pid)
    {
        try
        {
            var fields = (await File.ReadAllTextAsync($"/proc/{pid}/stat")).Split(' ');
            return (double.Parse(fields[13], CultureInfo.InvariantCulture) + double.Parse(fields[14], CultureInfo.InvariantCulture)) * 1000 / TicksASecond;
        }
        catch (IOException) { return null; }
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
