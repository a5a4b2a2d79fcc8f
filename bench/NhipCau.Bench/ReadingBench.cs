using System.Text;
using NhipCau.VanBan;
using NhipCau.VanBan.Files;

namespace NhipCau.Bench;

/// <summary>Reading a plan of forty pages, warm, against a plain pass over the same characters.</summary>
internal static class ReadingBench
{
    private const int CharactersOnAPage = 2600;

    public static void Run()
    {
        var text = FortyPages();
        var reading = DocumentReader.Read(text);
        Console.WriteLine($"{text.Length} characters, {text.Length / CharactersOnAPage} pages, {reading.Tasks.Count} tasks, {reading.Citations.Count} documents cited");
        for (var i = 0; i < 10; i++) DocumentReader.Read(text);
        var pass = Times.Of(50, () => { Pass(text); return Task.CompletedTask; }).GetAwaiter().GetResult();
        var read = Times.Of(50, () => { DocumentReader.Read(text); return Task.CompletedTask; }).GetAwaiter().GetResult();
        Console.WriteLine($"{"",-24}     min   median      max");
        Console.WriteLine($"{"plain pass (fold)",-24}{pass}");
        Console.WriteLine($"{"read",-24}{read.Against(pass)}");
    }

    /// <summary>The sample plan with its tasks repeated under ever new numbers.</summary>
    private static string FortyPages()
    {
        var sample = DocumentFile.Open(Path.Combine(Repository.Samples, "ke-hoach-doi-ngoai-2026.docx")).Text;
        var start = sample.IndexOf("\nII.", StringComparison.Ordinal) + 1;
        var end = sample.IndexOf("\nIII.", StringComparison.Ordinal) + 1;
        var text = new StringBuilder(sample[..start]);
        while (text.Length < 40 * CharactersOnAPage - (sample.Length - end)) text.Append(sample[start..end]);
        return text.Append(sample[end..]).ToString();
    }

    private static int Pass(string text) => VietnameseText.Fold(text).Length;
}
