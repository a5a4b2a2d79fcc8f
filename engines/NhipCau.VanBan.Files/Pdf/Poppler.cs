using System.Diagnostics;
using System.Globalization;

namespace NhipCau.VanBan.Files.Pdf;

/// <summary>One PDF in a folder of its own and the programs of poppler-utils on it, all within one time.</summary>
internal sealed class Poppler : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private readonly OpenLimits _limits;
    private readonly CancellationToken _cancel;

    public Poppler(byte[] pdf, OpenLimits limits, CancellationToken cancel)
    {
        (_limits, _cancel) = (limits, cancel);
        System.IO.File.WriteAllBytes(File("in.pdf"), pdf);
    }

    public string File(string name) => _folder.File(name);

    public ChildProcess.Outcome Run(string program, params string[] arguments) =>
        ChildProcess.Run(_limits.PopplerFolder is { } at ? Path.Combine(at, program) : program, arguments, _folder.Path, Left, _cancel)
        ?? throw new FileRefusal(RefusalCode.ToolMissing,
            "Máy chủ chưa có gói poppler-utils để đọc PDF; hãy cài bằng lệnh: sudo apt-get install poppler-utils, hoặc nhập bản .docx.");

    /// <summary>Pages drawn in grey, one after another; null: one that could not be drawn.</summary>
    public IEnumerable<(int Page, GrayImage? Image)> Draw(int from, int to, int dotsPerInch)
    {
        const int together = 10;
        for (var first = from; first <= to && Left > TimeSpan.Zero; first += together)
        {
            var last = Math.Min(to, first + together - 1);
            Run("pdftoppm", "-gray", "-aaVector", "no", "-r", Text(dotsPerInch), "-f", Text(first + 1), "-l", Text(last + 1), "in.pdf", "page");
            var drawn = Directory.GetFiles(_folder.Path, "page-*.pgm").ToDictionary(f => int.Parse(Path.GetFileNameWithoutExtension(f)[5..], CultureInfo.InvariantCulture));
            for (var page = first; page <= last; page++)
                yield return (page, drawn.TryGetValue(page + 1, out var file) ? GrayImage.Read(System.IO.File.ReadAllBytes(file)) : null);
            foreach (var file in drawn.Values) System.IO.File.Delete(file);
        }
    }

    public void Dispose() => _folder.Dispose();

    private TimeSpan Left => _limits.PdfTime - _clock.Elapsed is var left && left > TimeSpan.Zero ? left : TimeSpan.Zero;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
