using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace NhipCau.VanBan.Files.Check;

/// <summary>The runs of a paragraph in lines, the shapes drawn in it (no pictures), and the boxes of text anchored to it; all changes taken as accepted.</summary>
internal sealed partial class ParagraphContent
{
    private const double MillimetresPerEmu = 1 / 36000.0;
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    private readonly Styling _styling;
    private readonly IReadOnlyList<OpenXmlElement> _inherited;
    private readonly bool _caps;
    private readonly bool _hidden;
    private readonly List<double> _drawings = [];

    [GeneratedRegex(@"(?:^|;)width:([\d.]+)pt", RegexOptions.CultureInvariant)]
    private static partial Regex VmlWidth();

    public ParagraphContent(Paragraph paragraph, string? tableStyle, Styling styling)
    {
        (_styling, _inherited) = (styling, styling.Inherited(paragraph, tableStyle));
        var style = styling.StyleOf(paragraph);
        (_caps, _hidden) = (styling.Styles.Caps(style) ?? false, styling.Styles.Hidden(style) ?? false);
        Read(paragraph, null);
    }

    public List<List<Stretch>> Lines { get; } = [[]];

    public List<OpenXmlElement> TextBoxes { get; } = [];

    public IReadOnlyList<double> Drawings => _drawings;

    private void Read(OpenXmlElement element, Run? run)
    {
        switch (element.LocalName)
        {
            case "del" or "moveFrom" or "delText" or "pPr" or "rPr" or "instrText" or "delInstrText" or "sdtPr" or "rt":
                break;
            case "r" when element is Run own:
                if (!(Dom.On(own.RunProperties?.Vanish) ?? _styling.Styles.Hidden(StyleOf(own)) ?? _hidden)) Children(own, own);
                break;
            case "t" when run is not null:
                Write(Dom.On(run.RunProperties?.Caps) ?? _styling.Styles.Caps(StyleOf(run)) ?? _caps ? Vietnamese.TextInfo.ToUpper(element.InnerText) : element.InnerText, run);
                break;
            case "tab" or "ptab" when run is not null:
                Write("\t", run);
                break;
            case "noBreakHyphen" when run is not null:
                Write("-", run);
                break;
            case "br" or "cr":
                Lines.Add([]);
                break;
            case "txbxContent":
                TextBoxes.Add(element);
                break;
            case "drawing" or "pict":
                if (!element.Descendants().Any(e => e.LocalName is "txbxContent" or "pic" or "imagedata")) _drawings.Add(Width(element));
                Children(element, run); // a box of text is a drawing too
                break;
            case "AlternateContent":
                if ((element.ChildElements.FirstOrDefault(c => c.LocalName == "Choice") ?? element.FirstChild) is { } choice) Children(choice, run);
                break;
            default:
                Children(element, run);
                break;
        }
    }

    private void Children(OpenXmlElement element, Run? run)
    {
        foreach (var child in element.ChildElements) Read(child, run);
    }

    private void Write(string text, Run run) => Lines[^1].Add(new Stretch(text, _styling.LookOf(run.RunProperties, _inherited)));

    private static string? StyleOf(Run run) => run.RunProperties?.RunStyle?.Val?.Value;

    private static double Width(OpenXmlElement drawing)
    {
        if (drawing.Descendants().FirstOrDefault(e => e.LocalName == "extent") is { } extent
            && double.TryParse(Dom.Attribute(extent, "cx"), CultureInfo.InvariantCulture, out var emu)) return emu * MillimetresPerEmu;
        var style = drawing.Descendants().Select(e => Dom.Attribute(e, "style")).FirstOrDefault(s => s is not null) ?? "";
        return VmlWidth().Match(style.Replace(" ", "", StringComparison.Ordinal)) is { Success: true } match ? double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) * 25.4 / 72 : 0;
    }
}
