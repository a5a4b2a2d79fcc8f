using System.Diagnostics;
using System.Globalization;
using System.Text;
using AngleSharp.Html.Parser;
using Microsoft.Data.Sqlite;

namespace NhipCau.Bench.Size;

/// <summary>
/// <c>redmine</c>: the same 50,000 tasks as issues of Debian's Redmine, in one run: both signed in, the list and the search of each, and what they cost in processor.
/// </summary>
internal static class RedmineBench
{
    private const int Asked = 50, Rounds = 5, Pages = 40, Warm = 30;

    public static async Task<string> Compare(SizeArguments asked)
    {
        var folder = Path.Combine(Path.GetTempPath(), "nhipcau-size-redmine");
        if (!File.Exists(Path.Combine(folder, "filled")) && await SetUp(folder, asked) is { } missing) return $"Not measured: {missing}";
        await FullSize.Fill(asked.Folder, asked.Connection, asked.Scale);
        var password = (await File.ReadAllTextAsync(Path.Combine(asked.Folder, "demo-password.txt"))).Trim();
        await using var ours = await Server.Start(asked.Folder, asked.Connection);
        await using var theirs = await Puma(folder);
        using var us = await Visitor.SignedIn(ours.Address, "son.lh", password);
        using var them = await SignedIn(theirs.Address);
        var words = Uri.EscapeDataString(Crawl.Common);
        var text = new StringBuilder(I($"{await Versions()}, production mode with puma and SQLite, and this program on SQLite; the same {Work.Many:N0} tasks, both signed in with menus and rights, one page after another, uncompressed. Processor of each server process a page, median of {Rounds} rounds of {Pages} pages (least to most). Load of the machine: {Machine.Load()}.")).AppendLine().AppendLine();
        text.AppendLine("| page | here ms | Redmine ms | ratio | asked |").AppendLine("|---|---:|---:|---:|---|");
        var (rare, asking) = (Uri.EscapeDataString(Crawl.Rare), 0);
        Asking[] askings =
        [
            new("list of open tasks", _ => "/nhiem-vu", _ => "/projects/nhiem-vu/issues"),
            new("the same, due from a day nobody asked for before", i => $"/nhiem-vu?from={Uri.EscapeDataString(Day(i).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture))}", i => $"/projects/nhiem-vu/issues?set_filter=1&f[]=status_id&op[status_id]=o&f[]=due_date&op[due_date]=%3E%3D&v[due_date][]={Day(i):yyyy-MM-dd}"),
            new("search for common words", _ => $"/tim?q={words}", _ => $"/search?q={words}&issues=1"),
            new("search for rare words", _ => $"/tim?q={rare}", _ => $"/search?q={rare}&issues=1"),
            new("search for words nobody asked for before", i => $"/tim?q={Uri.EscapeDataString($"bien ban {i}")}", i => $"/search?q={Uri.EscapeDataString($"bien ban {i}")}&issues=1"),
        ];
        foreach (var (name, here, there) in askings)
        {
            var (own, other) = (new List<double>(), new List<double>());
            await Cost(ours, us, here, Warm * 4);
            await Cost(theirs, them, there, Warm);
            for (var round = 0; round < Rounds; round++)
            {
                own.Add(await Cost(ours, us, here, Pages));
                other.Add(await Cost(theirs, them, there, Pages));
            }
            var ratio = Mid(other) / Mid(own);
            text.AppendLine(I($"| {name}: `{here(1).Split('?')[0]}`, `{there(1).Split('?')[0]}` | {Spread(own)} | {Spread(other)} | 1 / {ratio:0.0} | {(ratio >= Asked ? "met" : "**not met**")}: at most 1 / {Asked} |"));
        }
        return text.ToString();

        async Task<double> Cost(Server server, Visitor visitor, Func<int, string> path, int pages)
        {
            var (before, first) = (server.Processor, asking);
            asking += pages;
            for (var i = first; i < asking; i++) await Ask(visitor, path(i));
            return (server.Processor - before) / pages;
        }
    }

    private sealed record Asking(string Name, Func<int, string> Here, Func<int, string> There);

    private static DateOnly Day(int number) => new DateOnly(2017, 1, 1).AddDays(number % 3000);

    private static async Task Ask(Visitor visitor, string path)
    {
        if (await visitor.Get(path, compressed: false) is not { Status: 200, Bytes: > 4000 }) throw new InvalidOperationException($"{path} gave no page.");
    }

    /// <returns>Why it cannot be had; null once it stands filled.</returns>
    private static async Task<string?> SetUp(string folder, SizeArguments asked)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        using var setUp = Process.Start(new ProcessStartInfo("bash", [Path.Combine(Repository.Root, "bench", "redmine", "setup.sh"), folder, "install"]) { RedirectStandardError = true })!;
        var said = await setUp.StandardError.ReadToEndAsync();
        await setUp.WaitForExitAsync();
        if (setUp.ExitCode != 0) return $"Redmine could not be set up. {said.Trim().Split('\n')[^1]}";
        await FullSize.Fill(asked.Folder, asked.Connection, asked.Scale);
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "redmine.sqlite3")}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = (await File.ReadAllTextAsync(Path.Combine(Repository.Root, "bench", "redmine", "fill.sql"))).Replace("{ours}", Path.Combine(asked.Folder, "nhipcau.db"), StringComparison.Ordinal);
        command.CommandTimeout = 600;
        await command.ExecuteNonQueryAsync();
        await File.WriteAllTextAsync(Path.Combine(folder, "filled"), "");
        return null;
    }

    private static Task<Server> Puma(string folder)
    {
        var address = new Uri($"http://127.0.0.1:{Server.FreePort()}");
        var start = new ProcessStartInfo("puma", ["-e", "production", "-t", "5:5", "-b", address.ToString().Replace("http", "tcp", StringComparison.Ordinal).TrimEnd('/')]) { WorkingDirectory = Path.Combine(folder, "app"), RedirectStandardOutput = true };
        start.Environment["RAILS_ENV"] = "production";
        return Server.Start(start, address, null, "/login");
    }

    /// <summary>A person of the project with the rights of a manager there, no administrator.</summary>
    private static async Task<Visitor> SignedIn(Uri address)
    {
        var visitor = new Visitor(address);
        var login = await new HtmlParser().ParseDocumentAsync(await visitor.Client.GetStringAsync("/login"));
        var token = login.QuerySelector("input[name=authenticity_token]")!.GetAttribute("value")!;
        using var answer = await visitor.Client.PostAsync("/login", new FormUrlEncodedContent([new("username", "lanhdao"), new("password", "mat-khau-2026"), new("authenticity_token", token)]));
        if (!(await answer.Content.ReadAsStringAsync()).Contains("/logout", StringComparison.Ordinal)) throw new InvalidOperationException("Redmine let nobody in.");
        return visitor;
    }

    private static async Task<string> Versions()
    {
        using var asking = Process.Start(new ProcessStartInfo("dpkg-query", ["-W", "-f", "${Package} ${Version}, ", "redmine", "puma", "ruby-rails", "ruby3.1"]) { RedirectStandardOutput = true })!;
        var said = await asking.StandardOutput.ReadToEndAsync();
        await asking.WaitForExitAsync();
        return said.TrimEnd(',', ' ');
    }

    private static double Mid(IEnumerable<double> all) => Measured.At([.. all.Order()], 0.5);

    private static string Spread(List<double> all) => I($"{Mid(all):0.00} ({all.Min():0.00}–{all.Max():0.00})");

    private static string I(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
