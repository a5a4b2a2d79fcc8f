using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using NhipCau.Modules.Tasks;
using NhipCau.Shell.Rights;

namespace NhipCau.Bench.Size;

/// <param name="Sent">Agencies whose words and file are with the monitor now.</param>
/// <param name="Others">Answers that were neither a page nor a fault of the server.</param>
internal sealed record DeadlineResult(int Agencies, int Sent, int Requests, int Faults, int Others, double Median, double P99, double Seconds);

/// <summary>The last hour before a deadline, in the minutes it takes: of every agency an officer writes what was done with a file, and its head approves and sends it.</summary>
internal static class DeadlineHour
{
    private const int AtOnce = 12;
    private const int FileBytes = 300_000;

    public static async Task<DeadlineResult> Send(Server server, SizeArguments asked, string password)
    {
        var (waits, faults, others, sent, writers) = (new ConcurrentBag<double>(), 0, 0, 0, await Writers(asked));
        var watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(writers, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (writer, _) =>
        {
            using var officer = await Visitor.SignedIn(server.Address, writer.Officer, password);
            if (!await Fill(officer, $"/nhiem-vu/{writer.Task}/tien-do", "?handler=Submit", writer)) return;
            using var head = await Visitor.SignedIn(server.Address, writer.Head, password);
            var task = await head.Html($"/nhiem-vu/{writer.Task}") ?? "";
            if (Visitor.Links(task).FirstOrDefault(l => l.StartsWith("/tien-do/", StringComparison.Ordinal) && l.EndsWith("/duyet", StringComparison.Ordinal)) is { } approve && await Fill(head, approve, "?handler=Send", writer)) Interlocked.Increment(ref sent);
        });
        var sorted = waits.Order().ToArray();
        return new DeadlineResult(writers.Count, sent, sorted.Length, faults, others, Measured.At(sorted, 0.5), Measured.At(sorted, 0.99), watch.Elapsed.TotalSeconds);

        async Task<bool> Fill(Visitor visitor, string path, string handler, Writer writer)
        {
            if (await visitor.Html(path) is not { } html) { Interlocked.Increment(ref others); return false; }
            var document = await new HtmlParser().ParseDocumentAsync(html);
            var form = document.QuerySelectorAll("main form").OfType<IHtmlFormElement>().First(f => f.QuerySelector($"button[formaction*='{handler[1..]}']") is not null || f.GetAttribute("action")?.Contains(handler[1..], StringComparison.Ordinal) == true);
            using var content = new MultipartFormDataContent();
            foreach (var field in form.QuerySelectorAll("input[type=hidden]")) content.Add(new StringContent(field.GetAttribute("value") ?? ""), field.GetAttribute("name")!);
            if (form.QuerySelector("[name='Input.Text']") is not null)
            {
                content.Add(new StringContent("Đã tổ chức hội nghị với 120 đại biểu, ký 3 biên bản ghi nhớ."), "Input.Text");
                if (form.QuerySelector("[name='Input.Percent']") is not null) content.Add(new StringContent("60"), "Input.Percent");
                var file = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"Minh chứng của nhiệm vụ {writer.Task}\n").PadRight(FileBytes, 'x')));
                file.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
                content.Add(file, "Input.Files", $"minh-chung-{writer.Task}.txt");
            }
            var once = Stopwatch.StartNew();
            using var answer = await visitor.Client.PostAsync(path + handler, content);
            waits.Add(once.Elapsed.TotalMilliseconds);
            if ((int)answer.StatusCode >= 500) Interlocked.Increment(ref faults);
            else if (!answer.IsSuccessStatusCode) Interlocked.Increment(ref others);
            return answer.IsSuccessStatusCode;
        }
    }

    private sealed record Writer(int Task, string Officer, string Head);

    /// <summary>Of each agency an open task it leads, on which nothing waits, somebody who writes and somebody who sends.</summary>
    private static async Task<List<Writer>> Writers(SizeArguments asked)
    {
        await using var size = await Opened.Of(asked);
        var leads = await size.Db.Set<TaskParty>().AsNoTracking().Where(p => p.Role == PartyRole.Lead && p.Until == null && p.Task.State == TaskState.InProgress && p.Task.Contributions.All(c => c.State == ContributionState.Confirmed || c.State == ContributionState.Sent))
            .GroupBy(p => p.AgencyId).Select(g => new { Agency = g.Key, Task = g.Max(p => p.TaskId) }).ToListAsync();
        var people = await size.Db.Users.AsNoTracking().Where(a => a.Role == Role.Officer || a.Role == Role.Leader).OrderBy(a => a.Id).Select(a => new { a.AgencyId, a.Role, a.UserName }).ToListAsync();
        return [.. leads.Select(l => new { l.Task, Officer = people.FirstOrDefault(p => p.AgencyId == l.Agency && p.Role == Role.Officer), Head = people.FirstOrDefault(p => p.AgencyId == l.Agency && p.Role == Role.Leader) })
            .Where(w => w.Officer is not null && w.Head is not null).Select(w => new Writer(w.Task, w.Officer!.UserName!, w.Head!.UserName!)).Take(Accounts.Agencies)];
    }
}
