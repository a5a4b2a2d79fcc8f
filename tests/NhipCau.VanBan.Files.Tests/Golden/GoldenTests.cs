using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using NhipCau.VanBan.Files.Check;
using NhipCau.VanBan.Files.Tests.Official;

namespace NhipCau.VanBan.Files.Tests.Golden;

/// <summary>
/// Every kind in every layout, as XML and as printed pages. To write them anew, and look at what changed:
/// <c>NHIPCAU_WRITE_GOLDEN=1 dotnet test tests/NhipCau.VanBan.Files.Tests</c>.
/// </summary>
public sealed class GoldenTests(GoldenTests.Printed printed) : IClassFixture<GoldenTests.Printed>
{
    /// <summary>Millimetres: the measures of the fonts that stand for Times New Roman differ by less.</summary>
    private const double Near = 1.5;

    private static bool Asked => Environment.GetEnvironmentVariable("NHIPCAU_WRITE_GOLDEN") == "1";

    /// <summary>All of them by one LibreOffice.</summary>
    public sealed class Printed : IDisposable
    {
        private readonly string _folder = Directory.CreateTempSubdirectory("nhipcau-golden-").FullName;

        internal string? Missing { get; } = Machine.Lacks("soffice") ?? Machine.Lacks("pdftohtml");

        public Printed()
        {
            if (Missing is not null) return;
            foreach (var name in GoldenDocuments.Names) File.WriteAllBytes(Path.Combine(_folder, Plain(name) + ".docx"), Made.Docx(GoldenDocuments.Of(name)));
            Machine.Output("soffice", ["--headless", $"-env:UserInstallation={new Uri(Path.Combine(_folder, "profile"))}", "--convert-to", "pdf", "--outdir", _folder, .. Directory.GetFiles(_folder, "*.docx")]);
        }

        internal byte[] Pdf(string name) => File.ReadAllBytes(Path.Combine(_folder, Plain(name) + ".pdf"));

        public void Dispose() => Directory.Delete(_folder, recursive: true);

        private static string Plain(string name) => name.Replace('/', '-');
    }

    public static TheoryData<string> Names => [.. GoldenDocuments.Names];

    public static TheoryData<string> Layouts => [.. GoldenDocuments.Names.Select(name => name.Split('/')[0]).Distinct()];

    [Theory]
    [MemberData(nameof(Names))]
    public void TheValidatorAndTheCheckFindNothing(string name)
    {
        var docx = Made.Docx(GoldenDocuments.Of(name));
        using (var file = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false))
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(file, TestContext.Current.CancellationToken).Select(e => $"{e.Part?.Uri} {e.Path?.XPath} {e.Description}"));
        Assert.Empty(LayoutCheck.Read(docx, "van-ban.docx", cancel: TestContext.Current.CancellationToken).Select(d => $"{d.Rule}: {d.What}"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void ItsXmlIsAsKept(string name) => AsKept(name + ".xml", Xml(GoldenDocuments.Of(name), "word/document.xml", "word/numbering.xml", "word/footnotes.xml"));

    [Theory]
    [MemberData(nameof(Layouts))]
    public void TheStylesOfALayoutAreAsKept(string layout) => AsKept($"{layout}/styles.xml", Xml(GoldenDocuments.Of($"{layout}/letter"), "word/styles.xml", "word/settings.xml", "word/header.xml"));

    [Theory]
    [MemberData(nameof(Names))]
    public void ItsPagesAreAsKept(string name)
    {
        if (printed.Missing is { } missing) Assert.Skip(missing);
        var pdf = printed.Pdf(name);
        if (PdfSheet.Fonts(pdf).Any(font => !font.Contains("TimesNewRoman", StringComparison.Ordinal) && !font.Contains("LiberationSerif", StringComparison.Ordinal))) Assert.Skip("neither Times New Roman nor Liberation Serif is installed");
        var made = PdfSheet.Pages(pdf).SelectMany((page, i) => page.Lines.Select(line => (Page: i + 1, line.Left, line.Top, line.Size, line.Bold, line.Italic, line.Text))).ToList();
        var path = Kept(name + ".txt");
        if (Asked) File.WriteAllText(path, string.Concat(made.Select(l => string.Create(CultureInfo.InvariantCulture, $"{l.Page} {l.Left,6:0.0} {l.Top,6:0.0} {l.Size,2}{(l.Bold ? "b" : "-")}{(l.Italic ? "i" : "-")} {l.Text}\n"))));
        var kept = File.ReadAllLines(path).Select(line => line.Split(' ', 5, StringSplitOptions.RemoveEmptyEntries)).ToList();
        Assert.Equal(kept.Select(l => $"{l[0]} {l[3]} {l[4]}"), made.Select(l => $"{l.Page} {l.Size}{(l.Bold ? "b" : "-")}{(l.Italic ? "i" : "-")} {l.Text}"));
        Assert.All(kept.Zip(made), pair =>
        {
            Assert.Equal(Number(pair.First[1]), pair.Second.Left, tolerance: Near);
            Assert.Equal(Number(pair.First[2]), pair.Second.Top, tolerance: Near);
        });
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static void AsKept(string name, string made)
    {
        if (Asked)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Kept(name))!);
            File.WriteAllText(Kept(name), made);
        }
        Assert.Equal(File.ReadAllText(Kept(name)), made);
    }

    private static string Kept(string name) => Repository.File($"tests/NhipCau.VanBan.Files.Tests/Golden/{name}");

    /// <summary>The parts one after the other, an element a line, attributes in their order: what is compared is what can be read.</summary>
    private static string Xml(NhipCau.VanBan.Files.Official.OfficialDocument document, params string[] parts)
    {
        using var zip = new ZipArchive(new MemoryStream(Made.Docx(document)));
        var made = new StringBuilder();
        foreach (var part in parts.Select(zip.GetEntry).OfType<ZipArchiveEntry>())
        {
            using var stream = part.Open();
            var root = XElement.Load(stream, LoadOptions.PreserveWhitespace);
            foreach (var element in root.DescendantsAndSelf()) element.ReplaceAttributes(element.Attributes().OrderBy(a => a.IsNamespaceDeclaration ? 0 : 1).ThenBy(a => a.Name.ToString(), StringComparer.Ordinal));
            made.Append("<!-- ").Append(part.FullName).Append(" -->\n");
            using var writer = XmlWriter.Create(made, new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true, NewLineChars = "\n" });
            root.WriteTo(writer);
            writer.Flush();
            made.Append('\n');
        }
        return made.ToString();
    }
}
