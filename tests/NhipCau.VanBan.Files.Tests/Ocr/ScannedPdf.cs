using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace NhipCau.VanBan.Files.Tests.Ocr;

/// <summary>A PDF as a scanner makes it: each page one grey picture.</summary>
internal static class ScannedPdf
{
    private const int Dots = 200;

    public static byte[] Of(string pdf, int pages)
    {
        var folder = Directory.CreateTempSubdirectory("nhipcau-test-").FullName;
        try
        {
            Machine.Output("pdftoppm", "-gray", "-r", Dots.ToString(CultureInfo.InvariantCulture), "-l", pages.ToString(CultureInfo.InvariantCulture), pdf, Path.Combine(folder, "page"));
            return Bind([.. Directory.GetFiles(folder, "*.pgm").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static byte[] Bind(List<byte[]> pictures)
    {
        using var file = new MemoryStream();
        Text("%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n");
        Text($"2 0 obj << /Type /Pages /Count {pictures.Count} /Kids [{string.Join(' ', pictures.Select((_, i) => $"{3 + 3 * i} 0 R"))}] >> endobj\n");
        for (var i = 0; i < pictures.Count; i++)
        {
            // "P5\nwidth height\n255\n" and the dots.
            var head = Encoding.ASCII.GetString(pictures[i], 0, 40).Split('\n')[1].Split(' ');
            var (width, height) = (int.Parse(head[0], CultureInfo.InvariantCulture), int.Parse(head[1], CultureInfo.InvariantCulture));
            var (across, down) = (width * 72 / Dots, height * 72 / Dots);
            var draw = $"q {across} 0 0 {down} 0 0 cm /I Do Q";
            var dots = Packed(pictures[i].AsSpan()[^(width * height)..]);
            Text($"{3 + 3 * i} 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 {across} {down}] /Contents {4 + 3 * i} 0 R /Resources << /XObject << /I {5 + 3 * i} 0 R >> >> >> endobj\n");
            Text($"{4 + 3 * i} 0 obj << /Length {draw.Length} >> stream\n{draw}\nendstream endobj\n");
            Text($"{5 + 3 * i} 0 obj << /Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode /Length {dots.Length} >> stream\n");
            file.Write(dots);
            Text("\nendstream endobj\n");
        }
        Text($"trailer << /Root 1 0 R /Size {3 + 3 * pictures.Count} >>\n%%EOF\n");
        return file.ToArray();

        void Text(string text) => file.Write(Encoding.ASCII.GetBytes(text));
    }

    private static byte[] Packed(ReadOnlySpan<byte> dots)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true)) zip.Write(dots);
        return packed.ToArray();
    }
}
