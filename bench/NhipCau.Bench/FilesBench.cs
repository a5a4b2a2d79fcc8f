using System.IO.Compression;
using System.Security;
using System.Text;
using System.Xml;
using NhipCau.VanBan;
using NhipCau.VanBan.Files;

namespace NhipCau.Bench;

/// <summary>Opening a plan of forty pages as Word saves it (a run every few words, each with its format), warm, against unpacking it and one pass over its XML.</summary>
internal static class FilesBench
{
    private const int CharactersOnAPage = 2600;
    private const string Format = """<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:color w:val="000000"/><w:spacing w:val="-2"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/></w:rPr>""";

    public static void Run()
    {
        var sample = Path.Combine(Repository.Samples, "ke-hoach-doi-ngoai-2026.docx");
        var file = FortyPages(sample);
        var text = Open(file);
        Console.WriteLine($"{text.Length} characters, {text.Length / CharactersOnAPage} pages, {file.Length / 1024} KB, document.xml {Unpacked(file) / 1024} KB");
        for (var i = 0; i < 20; i++) { Open(file); Pass(file); DocumentReader.Read(text); }
        var pass = Measure(() => Pass(file));
        var open = Measure(() => Open(file).Length);
        var whole = Measure(() => DocumentReader.Read(Open(file)).Tasks.Count);
        Console.WriteLine($"{"",-24}     min   median      max");
        Console.WriteLine($"{"unpack, one pass",-24}{pass}");
        Console.WriteLine($"{"open",-24}{open.Against(pass)}");
        Console.WriteLine($"{"open and read",-24}{whole.Against(pass)}");
    }

    private static Times Measure(Func<int> work) => Times.Of(50, () => { work(); return Task.CompletedTask; }).GetAwaiter().GetResult();

    private static string Open(byte[] file) => DocumentFile.Open(new MemoryStream(file), "ke-hoach.docx").Text;

    private static int Pass(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var xml = XmlReader.Create(zip.GetEntry("word/document.xml")!.Open());
        var nodes = 0;
        while (xml.Read()) nodes += xml.Value.Length > 0 ? 1 : 0;
        return nodes;
    }

    private static long Unpacked(byte[] file)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        return zip.GetEntry("word/document.xml")!.Length;
    }

    /// <summary>The sample plan, its text repeated in place of its own body.</summary>
    private static byte[] FortyPages(string sample)
    {
        var lines = DocumentFile.Open(sample).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var body = new StringBuilder("""<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>""");
        for (int i = 0, length = 0; length < 40 * CharactersOnAPage; i++)
        {
            var line = lines[i % lines.Length];
            length += line.Length;
            var cells = line.Split('\t');
            body.Append(cells.Length == 1 ? Paragraph(line) : $"""<w:tbl><w:tblPr><w:tblBorders><w:top w:val="single"/></w:tblBorders></w:tblPr><w:tr>{string.Concat(cells.Select(c => $"<w:tc><w:tcPr><w:tcW w:w=\"2000\" w:type=\"dxa\"/></w:tcPr>{Paragraph(c)}</w:tc>"))}</w:tr></w:tbl>""");
        }
        body.Append("<w:sectPr/></w:body></w:document>");
        using var copy = new MemoryStream();
        copy.Write(File.ReadAllBytes(sample));
        using (var zip = new ZipArchive(copy, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry("word/document.xml")!.Delete();
            using var entry = zip.CreateEntry("word/document.xml").Open();
            entry.Write(Encoding.UTF8.GetBytes(body.ToString()));
        }
        return copy.ToArray();
    }

    private static string Paragraph(string text) =>
        $"""<w:p w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E"><w:pPr><w:spacing w:before="120" w:after="120" w:line="264" w:lineRule="auto"/><w:ind w:firstLine="720"/><w:jc w:val="both"/>{Format}</w:pPr>{string.Concat(text.Split(' ').Chunk(4)
            .Select(words => $"<w:r w:rsidRPr=\"00A77B3E\">{Format}<w:t xml:space=\"preserve\">{SecurityElement.Escape(string.Join(' ', words))} </w:t></w:r>"))}</w:p>""";
}
