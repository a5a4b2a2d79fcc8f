using System.IO.Compression;
using NhipCau.VanBan.Files.Official;

namespace NhipCau.VanBan.Files.Tests.Samples;

/// <summary>
/// samples/ is made by this file. To make it anew (LibreOffice is needed for the PDF):
/// <c>NHIPCAU_WRITE_SAMPLES=1 dotnet test tests/NhipCau.VanBan.Files.Tests</c>.
/// </summary>
public class SampleFiles
{
    private const string Information = "ke-hoach-thong-tin-doi-ngoai-2026";

    private static readonly Dictionary<string, OfficialDocument> Documents = new()
    {
        ["ke-hoach-doi-ngoai-2026"] = AnnualPlan.Original,
        ["ke-hoach-doi-ngoai-2026-sua-doi"] = AnnualPlan.Revised,
        ["chuong-trinh-doi-ngoai-nhan-dan-2026"] = PeopleToPeopleProgramme.Document,
    };

    public static TheoryData<string> Names => [.. Documents.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void EachSampleIsWhatItsSourceSays(string name)
    {
        var path = Repository.File($"samples/{name}.docx");
        var made = Made.Docx(Documents[name]);
        if (Asked) File.WriteAllBytes(path, made);
        Assert.Equal(Parts(made), Parts(File.ReadAllBytes(path)));
    }

    [Fact]
    public void TheInformationPlanIsTheSameAsTextAndAsPdf()
    {
        var (pdf, txt) = (Repository.File($"samples/{Information}.pdf"), Repository.File($"samples/{Information}.txt"));
        var docx = Made.Docx(InformationPlan.Document);
        var text = Made.Open(docx).Text;
        if (Asked)
        {
            File.WriteAllText(txt, text);
            File.WriteAllBytes(pdf, Made.Pdf(docx));
        }
        Assert.Equal(text, File.ReadAllText(txt));
        if (Machine.Lacks("pdftotext") is { } missing) Assert.Skip(missing);
        Assert.Equal(Words(text), Words(Made.Open(File.ReadAllBytes(pdf)).Text.Replace("-\n", "-", StringComparison.Ordinal)));
    }

    private static bool Asked => Environment.GetEnvironmentVariable("NHIPCAU_WRITE_SAMPLES") == "1";

    /// <summary>The packing may differ from one machine's zlib to another's; what is packed may not.</summary>
    private static List<(string, string)> Parts(byte[] docx)
    {
        using var zip = new ZipArchive(new MemoryStream(docx));
        return zip.Entries.Select(e =>
        {
            using var reader = new StreamReader(e.Open());
            return (e.FullName, reader.ReadToEnd());
        }).ToList();
    }

    /// <summary>The columns of head and foot may come in another order.</summary>
    private static List<string> Words(string text) => [.. text.Split((char[])[' ', '\n', '\f', '\t'], StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)];
}
