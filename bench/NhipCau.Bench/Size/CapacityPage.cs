using System.Globalization;
using System.Text;

namespace NhipCau.Bench.Size;

/// <summary>What was measured, as docs/capacity.md tells it: what was asked, what came, and plainly what is not met.</summary>
internal static class CapacityPage
{
    private const int Slowest = 12;

    public static string Path => System.IO.Path.Combine(Repository.Root, "docs", "capacity.md");

    public static void Write(IReadOnlyList<Load> loads, string beside, string soak)
    {
        var page = new StringBuilder();
        page.AppendLine("# Capacity").AppendLine();
        page.AppendLine("Written by `dotnet run -c Release --project bench/NhipCau.Bench -- capacity`; do not edit. Machines are noisy: trust the ratios.").AppendLine();
        page.AppendLine(CultureInfo.InvariantCulture, $"{TimeProvider.System.GetLocalNow():dd/MM/yyyy}, {Machine.Name()}; the clients run on the same processors.").AppendLine();
        page.AppendLine("The data: ten years, 120 agencies, 1,000 accounts, 50,000 tasks, 200,000 contributions and answers, 100,000 register rows, 20,000 documents, 500,000 citations (× 1), and twice the years with twice of all but agencies, accounts and partners (× 2).").AppendLine();
        foreach (var load in loads) page.AppendLine(Table(load));
        foreach (var (database, scale) in new[] { ("SQLite", 1), ("PostgreSQL", 1), ("SQLite", 2), ("PostgreSQL", 2) }.Where(w => !loads.Any(l => (l.Database, l.Scale) == w))) page.AppendLine(I($"{database}, × {scale}: not run.")).AppendLine();
        foreach (var pair in loads.GroupBy(l => l.Database).Where(g => g.Count() == 2)) page.AppendLine(Doubled(pair.First(l => l.Scale == 1), pair.First(l => l.Scale == 2)));
        page.AppendLine("## Beside Redmine").AppendLine().AppendLine(beside).AppendLine();
        page.AppendLine("## Memory over half an hour").AppendLine().AppendLine(soak);
        File.WriteAllText(Path, page.ToString().ReplaceLineEndings("\n").TrimEnd() + "\n");
    }

    public static string Table(Load load)
    {
        var (page, all) = (new StringBuilder(), load.Pages);
        page.AppendLine(I($"## {load.Database}, × {load.Scale}")).AppendLine();
        page.AppendLine(I($"Load of the machine at the end: {load.Machine}. Empty endpoint: {load.Empty.Processor:0.000} and {load.EmptyAgain.Processor:0.000} ms of processor.")).AppendLine();
        page.AppendLine("| asked | came | |").AppendLine("|---|---|---|");
        Row("every page ≤ 20 ms median, 8 clients", I($"{all.Count(p => p.Median <= Load.MostMedian)} of {all.Count} kinds of page; the slowest {all.Max(p => p.Median):0.0} ms"), all.All(p => p.Median <= Load.MostMedian));
        Row("every page ≤ 60 ms p99", I($"{all.Count(p => p.P99 <= Load.MostP99)} of {all.Count}; the slowest {all.Max(p => p.P99):0.0} ms"), all.All(p => p.P99 <= Load.MostP99));
        var lists = all.Where(p => p.Group == "list").ToList();
        if (lists.Count > 0) Row("a list page ≤ 75 × the processor of an empty endpoint", I($"{lists.Count(p => load.RatioOf(p) <= Load.MostRatio)} of {lists.Count}; median {Measured.At([.. lists.Select(load.RatioOf).Order()], 0.5):0} ×, most {lists.Max(load.RatioOf):0} ×"), lists.All(p => load.RatioOf(p) <= Load.MostRatio));
        if (all.Where(p => p.Group == "list anew").ToList() is { Count: > 0 } anew) Row("the same, narrowed as never before, nothing remembered", I($"{anew.Count(p => load.RatioOf(p) <= Load.MostRatio)} of {anew.Count}; median {Measured.At([.. anew.Select(load.RatioOf).Order()], 0.5):0} ×, most {anew.Max(load.RatioOf):0} ×"), anew.All(p => load.RatioOf(p) <= Load.MostRatio));
        Row("no page fails", I($"{all.Sum(p => p.Faults)} faults"), all.All(p => p.Faults == 0));
        if (load.Office is { } office)
        {
            Row("200 users with time to think: p95 ≤ 100 ms", I($"{office.Pages} pages in {office.Seconds:0} s while {office.SignIns} sign in: median {office.Median:0.0}, p95 {office.P95:0.0}, p99 {office.P99:0.0} ms, {office.Faults.Count} faults{(office.Faults.Count > 0 ? ": " + string.Join("; ", office.Faults.Distinct().Take(5)) : "")}"), office is { P95: <= 100, Faults.Count: 0 });
            Row("500 sign-ins in 5 minutes without a fault", I($"{office.SignIns} in {office.Seconds:0} s, {office.SignInFaults} faults; median {office.SignInMedian:0} ms, most {office.SignInMost:0} ms"), office is { SignIns: >= 500, SignInFaults: 0 });
        }
        if (load.Deadline is { } last) Row("the last hour: 120 agencies send with files, no 5xx", I($"{last.Sent} of {last.Agencies} sent in {last.Seconds:0} s, {last.Faults} × 5xx, {last.Others} refused; median {last.Median:0}, p99 {last.P99:0} ms"), last.Faults == 0 && last.Sent == last.Agencies);
        Row("memory under 400 MB", I($"{load.Memory:0} MB after all this, at most {load.MostMemory:0} MB"), load.MostMemory < 400);
        page.AppendLine().AppendLine(I($"The {Slowest} slowest kinds of page, and the median of each group:")).AppendLine();
        page.AppendLine("| page | seen by | median ms | p99 ms | processor ms | × empty | database ms | KB |").AppendLine("|---|---|---:|---:|---:|---:|---:|---:|");
        foreach (var p in all.OrderByDescending(p => p.Median).Take(Slowest)) Line($"`{p.Kind}`", p.Person, p.Median, p.P99, p.Processor, p.Database, p.Bytes);
        foreach (var g in all.GroupBy(p => p.Group)) Line($"median of {g.Count()}: {g.Key}", "", Mid(g, p => p.Median), Mid(g, p => p.P99), Mid(g, p => p.Processor), Mid(g, p => p.Database), (int)Mid(g, p => p.Bytes));
        return page.ToString();

        void Row(string asked, string came, bool met) => page.AppendLine(CultureInfo.InvariantCulture, $"| {asked} | {came} | {(met ? "met" : "**not met**")} |");
        void Line(string name, string person, double median, double p99, double processor, double database, int bytes) => page.AppendLine(I($"| {name} | {person} | {median:0.0} | {p99:0.0} | {processor:0.00} | {processor / load.EmptyProcessor:0} | {database:0.00} | {bytes / 1024.0:0.0} |"));
    }

    /// <summary>The processor of a page and of its database at twice the data; noise of a tenth of a millisecond is no growth.</summary>
    private static string Doubled(Load one, Load two)
    {
        var before = one.Pages.ToDictionary(p => (p.Person, p.Kind));
        var grown = two.Pages.Where(p => before.ContainsKey((p.Person, p.Kind))).Select(p => (Page: p, Was: before[(p.Person, p.Kind)])).Select(p => (p.Page, p.Was, Ratio: (Cost(p.Page) + 0.1) / (Cost(p.Was) + 0.1))).OrderByDescending(p => p.Ratio).ToList();
        var page = new StringBuilder().AppendLine(I($"## {one.Database}: twice the data")).AppendLine();
        page.AppendLine(I($"Asked: no page doubles. Processor of {grown.Count} kinds of page, of the program and its database together, × 2 against × 1: median {Measured.At([.. grown.Select(g => g.Ratio).Order()], 0.5):0.00}, most {grown.FirstOrDefault().Ratio:0.00}: {(grown.All(g => g.Ratio < 2) ? "met" : "**not met**")}.")).AppendLine();
        page.AppendLine("| page | ms at × 1 | ms at × 2 | ratio |").AppendLine("|---|---:|---:|---:|");
        foreach (var (now, was, ratio) in grown.Take(8)) page.AppendLine(I($"| `{now.Kind}` | {Cost(was):0.00} | {Cost(now):0.00} | {ratio:0.00} |"));
        return page.ToString();

        static double Cost(Measured p) => p.Processor + p.Database;
    }

    private static double Mid(IEnumerable<Measured> pages, Func<Measured, double> of) => Measured.At([.. pages.Select(of).Order()], 0.5);

    private static string I(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
