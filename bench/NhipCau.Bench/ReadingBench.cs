using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NhipCau.VanBan;
using NhipCau.VanBan.Tests.Scoring;

namespace NhipCau.Bench;

/// <summary>Reading a megabyte made of the bodies of the corpus, warm, against a plain pass over the same characters; and a hundred times a text against that text once.</summary>
internal static partial class ReadingBench
{
    private const int Hundred = 100, Megabyte = 1 << 20;

    /// <summary>From the first numbered part to the recipients.</summary>
    [GeneratedRegex(@"^(?:I|A|1|Điều 1)[.)-].*?(?=^Nơi nhận|\z)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Body();

    public static void Run()
    {
        var bodies = string.Concat(AnnotatedDocument.In(Path.Combine(Repository.Root, "tests", "NhipCau.VanBan.Tests", "Corpus")).Select(document => Body().Match(document.Text).Value));
        var text = Repeat(bodies, 1 + Megabyte / bodies.Length);
        for (var i = 0; i < 4; i++) DocumentReader.Read(text);
        var bytes = Encoding.UTF8.GetByteCount(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = DocumentReader.Read(text);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        var pass = Times.OfProcessor(15, () => VietnameseText.Fold(text));
        var read = Times.OfProcessor(15, () => DocumentReader.Read(text));
        Say($"{bytes / 1e6:0.00} MB, {reading.Sections.Count} sections, {reading.Tasks.Count} tasks, {reading.Citations.Count} documents cited, {reading.Figures.Count} figures");
        Console.WriteLine($"{"processor",-24}     min   median      max");
        Console.WriteLine($"{"plain pass (fold)",-24}{pass}");
        Console.WriteLine($"{"read",-24}{read.Against(pass)}");
        Say($"{"MB a second",-24}{bytes / read.Max / 1e3,8:0.00} {bytes / read.Median / 1e3,8:0.00} {bytes / read.Min / 1e3,8:0.00}");
        Say($"{"allocated for a byte",-24}{(double)allocated / bytes,8:0.0} bytes");
        Linearity(bodies[..(Megabyte / Hundred)]);
    }

    /// <summary>The short text is read a hundred times beside each reading of the long one, so that both see the same machine.</summary>
    private static void Linearity(string once)
    {
        var often = Repeat(once, Hundred);
        var pairs = Enumerable.Range(0, 9).Select(_ => (Long: Times.Processor(() => DocumentReader.Read(often)), Short: Times.Processor(() =>
        {
            for (var i = 0; i < Hundred; i++) DocumentReader.Read(once);
        }) / Hundred)).ToList();
        var spread = Times.From([.. pairs.Select(pair => pair.Long / pair.Short)]);
        Say($"{"100 times the text costs",-24}{spread.Min,8:0.0} {spread.Median,8:0.0} {spread.Max,8:0.0} times as much; the best of each {pairs.Min(pair => pair.Long) / pairs.Min(pair => pair.Short):0.0}");
    }

    private static string Repeat(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();

    private static void Say(FormattableString line) => Console.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
