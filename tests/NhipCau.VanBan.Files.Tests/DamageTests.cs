using System.Diagnostics;
using System.IO.Compression;

namespace NhipCau.VanBan.Files.Tests;

/// <summary>Whatever happened to a file on its way, it is text or one sentence, and soon.</summary>
public class DamageTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    /// <summary>A plan with a table, lists and notes.</summary>
    private static byte[] Plan => File.ReadAllBytes(Repository.File("samples/ke-hoach-doi-ngoai-2026.docx"));

    private static byte[] Printed => File.ReadAllBytes(Repository.File("samples/ke-hoach-thong-tin-doi-ngoai-2026.pdf"));

    [Fact]
    public void ADocxWithWrongBytes() => Open(300, Plan, Bytes);

    [Fact]
    public void ADocxWhoseXmlIsWrong() => Open(300, Plan, InsideOfPackage);

    [Fact]
    public void ADocxThatIsCutOrRepeated() => Open(100, Plan, Pieces);

    [Fact]
    public void APdfWithWrongBytes() => OpenPdf(12);

    [Fact]
    [Trait("Category", "Long")]
    public void ThousandsOfThem()
    {
        Open(3000, Plan, Bytes, seed: 1000);
        Open(3000, Plan, InsideOfPackage, seed: 1000);
        Open(1000, Plan, Pieces, seed: 1000);
        OpenPdf(1000, seed: 1000);
    }

    private static void OpenPdf(int times, int seed = 7)
    {
        if (Machine.Lacks("pdftotext") is { } missing) Assert.Skip(missing);
        Open(times / 2, Printed, Bytes, seed);
        Open(times - times / 2, Printed, Pieces, seed + 1);
    }

    private static void Open(int times, byte[] whole, Func<byte[], Random, byte[]> damage, int seed = 7)
    {
        for (var i = 0; i < times; i++)
        {
            var file = damage(whole, new Random(seed + i));
            var clock = Stopwatch.StartNew();
            try
            {
                Assert.NotEmpty(Made.Open(file).Text);
            }
            catch (FileRefusal refusal)
            {
                Assert.EndsWith(".", refusal.Message, StringComparison.Ordinal);
            }
            catch (Exception e)
            {
                Assert.Fail($"{damage.Method.Name} {seed + i}: {e}");
            }
            // The first of all is slower, and other tests run at the same time: twice over is not chance.
            if (clock.Elapsed > Soon && i > 0) Assert.InRange(Again(file), TimeSpan.Zero, Soon);
        }
    }

    private static TimeSpan Again(byte[] file)
    {
        var clock = Stopwatch.StartNew();
        try { Made.Open(file); } catch (FileRefusal) { }
        return clock.Elapsed;
    }

    private static byte[] Bytes(byte[] whole, Random random)
    {
        var file = whole.ToArray();
        for (var n = random.Next(1, 30); n > 0; n--) file[random.Next(file.Length)] = (byte)random.Next(256);
        return file;
    }

    private static byte[] Pieces(byte[] whole, Random random)
    {
        var (from, to) = (random.Next(whole.Length), random.Next(whole.Length));
        return random.Next(3) switch
        {
            0 => whole[..Math.Max(1, from)],
            1 => [.. whole[..from], .. whole[to..]],
            _ => [.. whole[..from], .. whole[Math.Min(from, to)..Math.Max(from, to)], .. whole[from..]],
        };
    }

    /// <summary>The packing is whole; in its parts elements go missing, come twice, change their names and numbers.</summary>
    private static byte[] InsideOfPackage(byte[] whole, Random random)
    {
        using var zip = new ZipArchive(new MemoryStream(whole));
        return Made.Zip([.. zip.Entries.Select(e =>
        {
            using var reader = new StreamReader(e.Open());
            var text = reader.ReadToEnd();
            for (var n = random.Next(4); n > 0 && text.Length > 10; n--)
            {
                var (from, to) = (random.Next(text.Length), random.Next(text.Length));
                var (tag, end) = (text.IndexOf('<', from), text.IndexOf('>', to));
                text = random.Next(5) switch
                {
                    0 when tag >= 0 && end > tag => text.Remove(tag, end + 1 - tag),
                    1 when tag >= 0 && end > tag => text.Insert(tag, text[tag..(end + 1)]),
                    2 => text.Replace("w:val=\"1\"", $"w:val=\"{random.Next(-5, 1 << 30)}\"", StringComparison.Ordinal),
                    3 => text.Replace("<w:r>", "<w:tbl>", StringComparison.Ordinal).Replace("</w:r>", "</w:tbl>", StringComparison.Ordinal),
                    _ => text.Remove(from, 1).Insert(from, ((char)random.Next(0x20, 0x2000)).ToString()),
                };
            }
            return (e.FullName, text);
        })]);
    }
}
