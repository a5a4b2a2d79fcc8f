using System.Diagnostics;
using System.Globalization;
using NhipCau.Shell.Files;

namespace NhipCau.Bench;

/// <summary>A hundred thousand rows of ten columns to an .xlsx, against writing the same texts to a plain file; memory against that of a tenth of the rows; and reading ten thousand.</summary>
internal static class SheetsBench
{
    private static readonly IReadOnlyList<SheetColumn> Columns = [.. new[] { "Số", "Tên đoàn", "Trưởng đoàn", "Nước đến", "Đối tác", "Từ ngày", "Đến ngày", "Số người", "Kinh phí", "Ghi chú" }.Select(t => new SheetColumn(t))];

    public static void Run()
    {
        Write(1000);
        Plain(1000);
        Console.WriteLine($"{"",-34}     min   median      max");
        var plain = Measure(() => Plain(100_000));
        Console.WriteLine($"{"100,000 rows, plain text",-34}{plain}");
        var sheet = Measure(() => Write(100_000));
        Console.WriteLine($"{"100,000 rows, .xlsx",-34}{sheet.Against(plain)}");
        Console.WriteLine($"{"  processor",-34}{Times.OfProcessor(5, () => Write(100_000))}");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"managed memory at its highest: 10,000 rows {Peak(10_000) / 1e3:0} KB, 100,000 rows {Peak(100_000) / 1e3:0} KB"));
        var file = new MemoryStream(File.ReadAllBytes(Write(10_000)));
        var read = Measure(() => { file.Position = 0; if (SheetFile.ReadRows(file).Rows.Count != 10_001) throw new InvalidDataException(); });
        Console.WriteLine($"{"10,000 rows read",-34}{read}");
    }

    private static Times Measure(Action work) => Times.From([.. Enumerable.Range(0, 5).Select(_ =>
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalMilliseconds;
    })]);

    private static string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), "nc-sheets.xlsx");

    private static string Write(int rows, Action<int>? each = null)
    {
        using var file = File.Create(Path);
        using var sheet = new SheetWriter(file, "Đoàn ra", Columns);
        for (var i = 0; i < rows; i++)
        {
            var day = new DateOnly(2026, 1, 1).AddDays(i % 365);
            sheet.Row([i, $"Đoàn công tác số {i} của tỉnh", "Nguyễn Văn Mẫu", "Nhật Bản", "Tỉnh bạn", day, day.AddDays(4), i % 30, 1_250_000m * i, "Trong kế hoạch"]);
            each?.Invoke(i);
        }
        return Path;
    }

    private static void Plain(int rows)
    {
        using var file = new StreamWriter(Path + ".txt");
        for (var i = 0; i < rows; i++)
        {
            var day = new DateOnly(2026, 1, 1).AddDays(i % 365);
            file.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{i};Đoàn công tác số {i} của tỉnh;Nguyễn Văn Mẫu;Nhật Bản;Tỉnh bạn;{day};{day.AddDays(4)};{i % 30};{1_250_000m * i};Trong kế hoạch"));
        }
    }

    /// <summary>What lives after a collection, looked at twenty times on the way.</summary>
    private static long Peak(int rows)
    {
        long peak = 0;
        var before = GC.GetTotalMemory(true);
        Write(rows, i => { if (i % (rows / 20) == 0) peak = Math.Max(peak, GC.GetTotalMemory(true) - before); });
        return peak;
    }
}
