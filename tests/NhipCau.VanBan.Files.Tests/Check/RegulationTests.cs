using NhipCau.VanBan.Files.Official;
using NhipCau.VanBan.Files.Tests.Official;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace NhipCau.VanBan.Files.Tests.Check;

/// <summary>Chương, Mục, Điều; and the công văn with its trích yếu under the number.</summary>
public class RegulationTests
{
    private static OfficialDocument Regulation => Report.Document with
    {
        KindName = "Quy chế",
        Symbol = "QC-SNgV",
        Appendices = [],
        Addressees = [],
        Body =
        [
            new Paragraph("Chương I"), new Paragraph("NHỮNG QUY ĐỊNH CHUNG"),
            new Paragraph([new Run("Điều 1.", Bold: true), new Run(" Quy chế này quy định việc tiếp khách quốc tế tại trụ sở.")]),
            new Paragraph("Mục 1"), new Paragraph("TIẾP KHÁCH"),
            new Paragraph([new Run("Điều 2. Trách nhiệm", Bold: true)]),
            new Paragraph("Văn phòng chuẩn bị nội dung và phòng họp."),
        ],
    };

    private static readonly string[] Headings = ["Chương I", "NHỮNG QUY ĐỊNH CHUNG", "Mục 1", "TIẾP KHÁCH"];

    private static readonly Dictionary<string, Action<Broken>> Breaks = new()
    {
        ["part.bold"] = d => Light(d, "Chương I"),
        ["part.centred"] = d => d.Line("Chương I").ParagraphProperties!.RemoveAllChildren<W.Justification>(),
        ["part-title.bold"] = d => Light(d, "NHỮNG QUY ĐỊNH CHUNG"),
        ["part-title.capitals"] = d => d.Say("NHỮNG QUY ĐỊNH CHUNG", "Những quy định chung"),
        ["section.bold"] = d => Light(d, "Mục 1"),
        ["section-title.capitals"] = d => d.Say("TIẾP KHÁCH", "Tiếp khách"),
        ["article.bold"] = d => Light(d, "Điều 1."),
        ["article.stop"] = d => d.Say("Điều 2. Trách nhiệm", "Điều 2: Trách nhiệm"),
    };

    public static TheoryData<string> Rules => [.. Breaks.Keys];

    [Theory]
    [MemberData(nameof(Rules))]
    public void OneThingWrongIsOneDeparture(string rule) =>
        Assert.Equal([rule], Broken.Check(Made.Docx(Regulation), d => { Settle(d); Breaks[rule](d); }).Select(d => d.Rule));

    [Fact]
    public void SetAsAskedItHasNone() => Assert.Empty(Broken.Check(Made.Docx(Regulation), Settle));

    private static OfficialDocument Letter => Report.Document with { KindName = null, Symbol = "SNgV-VP", Title = "góp ý dự thảo kế hoạch", Bases = [], Appendices = [] };

    [Fact]
    public void TheSubjectOfALetterIsMeasured() =>
        Assert.Equal(["subject.size", "subject.bold"], Broken.Check(Made.Docx(Letter), d => { d.Size("TrichYeuCongVan", 14); d.Bolden("TrichYeuCongVan"); }).Select(d => d.Rule));

    private static void Settle(Broken d)
    {
        foreach (var heading in Headings)
        {
            d.Line(heading).ParagraphProperties!.Justification = new W.Justification { Val = W.JustificationValues.Center };
            d.Line(heading).Elements<W.Run>().Single().RunProperties = new W.RunProperties { Bold = new W.Bold() };
        }
    }

    private static void Light(Broken d, string words) => d.Body.Descendants<W.Run>().First(r => r.InnerText.Contains(words, StringComparison.Ordinal)).RunProperties!.RemoveAllChildren<W.Bold>();
}
