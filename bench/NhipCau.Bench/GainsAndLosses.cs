using System.Globalization;
using NhipCau.VanBan.Tests;
using NhipCau.VanBan.Tests.Scoring;

namespace NhipCau.Bench;

/// <summary>What the reader gets wrong now, against bench/reading-baseline.txt: so a better rule that breaks three others is seen.</summary>
internal static class GainsAndLosses
{
    private static readonly string Baseline = Path.Combine(Repository.Root, "bench", "reading-baseline.txt");
    private static readonly string Tests = Path.Combine(Repository.Root, "tests", "NhipCau.VanBan.Tests");

    public static void Run(bool accept)
    {
        var wrong = new List<WrongRow>();
        var corpus = Read(AnnotatedDocument.In(Path.Combine(Tests, "Corpus")), wrong, WrongRow.InRepository);
        var reference = Read(AnnotatedDocument.OfReference(), wrong, WrongRow.OfReference);
        var examples = ReadExamples(wrong);

        var known = File.Exists(Baseline) ? File.ReadAllLines(Baseline).Select(WrongRow.Parse).ToList() : [];
        // Documents that are not here today keep what is known of them.
        var absent = known.Where(row => row.IsElsewhere && reference.Counts.Count == 0).ToList();
        var gained = WrongRow.Without(WrongRow.Without(known, absent), wrong);
        var lost = WrongRow.Without(wrong, known);

        Console.WriteLine($"{"",-32}{"corpus",10}{"reference",10}{"wrong",8}{"gained",8}{"lost",8}");
        foreach (var measure in corpus.Counts.Keys.Union(reference.Counts.Keys))
            Console.WriteLine($"{measure,-32}{Figure(corpus[measure]),10}{Figure(reference[measure]),10}{Changes(row => row.Measure == measure)}");
        foreach (var (file, count) in examples.Counts)
            Console.WriteLine($"{"specs/" + file,-32}{$"{count.Right}/{count.Given}",10}{"",10}{Changes(row => row.Document == "specs/" + file)}");
        Console.WriteLine($"{"all",-52}{Changes(_ => true)}");
        foreach (var row in gained)
            Console.WriteLine($"gained  {row.Document}  {row.Measure}  {row.Text}");
        foreach (var row in lost)
            Console.WriteLine($"lost    {row.Document}  {row.Measure}  {row.Text}");
        if (accept)
            File.WriteAllLines(Baseline, wrong.Concat(absent).Select(row => row.Line).Order(StringComparer.Ordinal));

        string Changes(Func<WrongRow, bool> those) => $"{wrong.Count(those),8}{gained.Count(those),8}{lost.Count(those),8}";
    }

    private static Tally Read(IReadOnlyList<AnnotatedDocument> documents, List<WrongRow> wrong, Func<string, string, string, WrongRow> row)
    {
        var total = new Tally();
        foreach (var document in documents)
        {
            var tally = document.Score();
            total.Add(tally);
            wrong.AddRange(tally.Wrong.Select(one => row(document.Name, one.Measure, one.Row)));
        }
        return total;
    }

    private static Tally ReadExamples(List<WrongRow> wrong)
    {
        var files = new Tally();
        foreach (var example in SpecExample.InFolder(Path.Combine(Tests, "Specs")))
        {
            var right = example.Actual() == example.Expected;
            files.Add(example.FileName, right ? 1 : 0, 1, 1);
            if (!right)
                wrong.Add(WrongRow.InRepository("specs/" + example.FileName, "examples", example.Name));
        }
        return files;
    }

    private static string Figure(double? value) => value is { } figure ? figure.ToString("0.###", CultureInfo.InvariantCulture) : "-";
}
