using System.Diagnostics;

namespace NhipCau.Tests.Data;

/// <summary>A PostgreSQL cluster of the tests' own in a temporary folder, reached by a Unix socket, run by an ordinary user, gone with the tests.</summary>
public sealed class PostgresCluster
{
    private static readonly Lazy<PostgresCluster> Shared = new(() => new PostgresCluster());
    private static readonly Lazy<PostgresCluster> Stopped = new(() => new PostgresCluster("nc-pg-stopped"));

    private readonly string folder;

    public static PostgresCluster Instance => Shared.Value;

    /// <summary>Another one, for the tests that stop it.</summary>
    public static PostgresCluster ToBeStopped => Stopped.Value;

    /// <summary>Why there is no cluster, or null when there is one.</summary>
    public string? Missing { get; }

    private bool runs;

    /// <summary>What a test does not use any more it gives back soon: the databases are many, and the places at the server few.</summary>
    public string Connection(string database) => $"Host={folder};Database={database};Username=postgres;Maximum Pool Size=20;Connection Idle Lifetime=10;Connection Pruning Interval=5;Include Error Detail=true";

    private PostgresCluster(string name = "nc-pg")
    {
        folder = Path.Combine(Path.GetTempPath(), $"{name}-{Environment.ProcessId}");
        if (Environment.GetEnvironmentVariable("NHIPCAU_TEST_POSTGRES") == "off") { Missing = "NHIPCAU_TEST_POSTGRES=off"; return; }
        if (BinFolder() is not { } bin) { Missing = "PostgreSQL is not installed: apt-get install postgresql"; return; }
        Directory.CreateDirectory(folder);
        if (IsRoot) Run("chown", "postgres", folder);
        // fsync off: the cluster lives as long as the tests.
        // A server that sorts by the rules of a language, as those in offices do: where order must be that of the keys, the program has to say so.
        RunAsUser($"{bin}/initdb", "-D", $"{folder}/data", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=vi", "-N");
        Start();
        // Of a run that is broken off.
        AppDomain.CurrentDomain.ProcessExit += (_, _) => End();
    }

    /// <summary>Ends with the last test (the fixture of the tests): to stop a server and to take away the files of its hundred databases can take longer than the ten seconds that a
    /// process which has nothing more to do is given to end.</summary>
    private void End()
    {
        if (!Directory.Exists(folder)) return;
        if (runs) Stop();
        Directory.Delete(folder, recursive: true);
    }

    public static void EndAll()
    {
        foreach (var used in new[] { Shared, Stopped }.Where(c => c.IsValueCreated)) used.Value.End();
    }

    public void Start()
    {
        RunAsUser($"{BinFolder()}/pg_ctl", "-D", $"{folder}/data", "-w", "-l", $"{folder}/log", "-o", $"-k {folder} -c listen_addresses= -c fsync=off -c full_page_writes=off -c max_connections=200", "start");
        runs = true;
    }

    /// <summary>At once: connections break off in mid-word.</summary>
    public void Stop()
    {
        RunAsUser($"{BinFolder()}/pg_ctl", "-D", $"{folder}/data", "-m", "immediate", "stop");
        runs = false;
    }

    private static bool IsRoot => Environment.UserName == "root";

    private static string? BinFolder() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(d => d, StringComparer.Ordinal).Select(d => Path.Combine(d, "bin")).FirstOrDefault(d => File.Exists(Path.Combine(d, "initdb")))
        : null;

    /// <summary>PostgreSQL refuses to run as root: then its own user runs it.</summary>
    private static void RunAsUser(string program, params string[] arguments)
    {
        if (IsRoot) Run("runuser", ["-u", "postgres", "--", program, .. arguments]);
        else Run(program, arguments);
    }

    private static void Run(string program, params string[] arguments)
    {
        // No redirection of output: the server would inherit the pipe and hold it open.
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "exec \"$@\" >/dev/null 2>&1", "sh", program, .. arguments]) { WorkingDirectory = "/" })!;
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }
}
