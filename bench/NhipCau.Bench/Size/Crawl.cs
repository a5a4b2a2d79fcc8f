using System.Globalization;
using System.Text.RegularExpressions;

namespace NhipCau.Bench.Size;

/// <summary>A kind of page and some addresses of it, each of another record.</summary>
internal sealed record PageKind(string Person, string Kind, string Group, List<string> Paths)
{
    /// <summary>To be asked a second time: what was never asked before must not have been asked the first time.</summary>
    public PageKind FromTheOtherEnd => this with { Paths = [.. Enumerable.Reverse(Paths)] };
}

/// <summary>Every page a person reaches by links from the menu, of each kind a few; of every list also far in, and searched for what is rare and what is common.</summary>
internal static partial class Crawl
{
    private const int Most = 6;
    private const int Deep = 20;

    /// <summary>More than two measurements ask.</summary>
    public const int Anew = 2000;

    /// <summary>In 100,000 rows: in none but a few, and in every twelfth.</summary>
    public const string Rare = "bien ban 4711";
    public const string Common = "song trang";

    public static async Task<IReadOnlyList<PageKind>> Of(Visitor visitor, string person, IEnumerable<string> known)
    {
        var (kinds, lists, queue, seen) = (new Dictionary<string, PageKind>(), new List<PageKind>(), new Queue<(string Path, int Depth)>(), new HashSet<string>(known));
        var closed = seen.ToHashSet();
        queue.Enqueue(("/", 0));
        while (queue.TryDequeue(out var next))
        {
            var (path, depth) = next;
            var kind = KindOf(path);
            if (closed.Contains(kind) || kinds.TryGetValue(kind, out var held) && held.Paths.Count >= Most || !seen.Add(path)) continue;
            if (await visitor.Html(path) is not { } html) continue;
            if (seen.Count % 50 == 0) Console.Error.WriteLine($"{person}: {seen.Count} pages read, {kinds.Count} kinds");
            if (held is null) kinds[kind] = held = new PageKind(person, kind, html.Contains("name=\"q\"", StringComparison.Ordinal) && IsList(html) ? "list" : kind.Contains('#', StringComparison.Ordinal) ? "record" : "page", []);
            held.Paths.Add(path);
            if (held.Paths.Count == 1 && IsList(html)) lists.AddRange(await Lists(visitor, person, path, html));
            if (depth >= 3) continue;
            foreach (var link in Visitor.Links(html).Where(l => !l.StartsWith("/ngon-ngu", StringComparison.Ordinal) && !l.Contains('?', StringComparison.Ordinal) && !Asset().IsMatch(l))) queue.Enqueue((link, depth + 1));
        }
        return [.. kinds.Values.OrderBy(k => k.Kind, StringComparer.Ordinal), .. lists];
    }

    private static async Task<List<PageKind>> Lists(Visitor visitor, string person, string path, string html)
    {
        var found = new List<PageKind>();
        var whole = LastTab(path, html);
        if (whole is not null) found.Add(new PageKind(person, $"{path}, last tab", "list", [whole]));
        var (at, page) = (whole ?? path, whole is null ? html : await visitor.Html(whole) ?? "");
        for (var turned = 1; turned <= Deep && NextPage(page) is { } more; turned++)
        {
            (at, page) = (more, await visitor.Html(more) ?? "");
            if (turned is Deep) found.Add(new PageKind(person, $"{path}, page {Deep + 1}", "list", [at]));
        }
        var asked = (whole ?? path) + ((whole ?? path).Contains('?', StringComparison.Ordinal) ? "&" : "?");
        foreach (var (name, words) in new[] { ("rare", Rare), ("common", Common) }) found.Add(new PageKind(person, $"{path}, {name} words", "search", [$"{asked}q={Uri.EscapeDataString(words)}"]));
        // So narrowed as nobody ever narrowed it: nothing of its rows and counts is remembered.
        if (Days().Match(html) is { Success: true } days) found.Add(new PageKind(person, $"{path}, never asked so", "list anew", [.. Enumerable.Range(0, Anew).Select(i => $"{asked}{days.Groups[1].Value}={Uri.EscapeDataString(new DateOnly(2017, 1, 1).AddDays(i).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture))}")]));
        return found;
    }

    private static bool IsList(string html) => html.Contains("class=\"filters\"", StringComparison.Ordinal) && html.Contains("<table class=\"t", StringComparison.Ordinal);

    private static string? LastTab(string path, string html) => Tabs().Match(html) is { Success: true } tabs && Visitor.Links(tabs.Value).LastOrDefault() is { } last && last.StartsWith(path, StringComparison.Ordinal) ? last : null;

    private static string? NextPage(string html) => Visitor.Links(html).FirstOrDefault(l => l.Contains("sau=", StringComparison.Ordinal) || l.Contains("after=", StringComparison.Ordinal));

    private static string KindOf(string path) => Numbers().Replace(path, "#");

    [GeneratedRegex("""<nav class="tabs".*?</nav>""", RegexOptions.Singleline)]
    private static partial Regex Tabs();

    [GeneratedRegex(@"<input class=""date""[^>]* name=""([^""]+-tu|from)""")]
    private static partial Regex Days();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Numbers();

    /// <summary>Files, which are no pages.</summary>
    [GeneratedRegex(@"\.(docx|xlsx|pdf|txt|csv|ics)$|^/tep/|^/(css|js|lib)/")]
    private static partial Regex Asset();
}
