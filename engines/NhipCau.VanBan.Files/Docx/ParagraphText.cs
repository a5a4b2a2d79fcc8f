using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace NhipCau.VanBan.Files.Docx;

/// <summary>
/// One paragraph's text. Told by the local name of its elements, not by their class: old files hold wrappers (smartTag) that the
/// library keeps as unknown elements, with the text inside.
/// </summary>
internal sealed class ParagraphText(BodyText body, Footnotes footnotes)
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");
    private readonly StringBuilder _text = new();

    public List<OpenXmlElement> TextBoxes { get; } = [];

    public string Of(Paragraph paragraph)
    {
        Append(paragraph, body.Styles.IsCaps(paragraph));
        return _text.ToString();
    }

    private void Append(OpenXmlElement element, bool caps)
    {
        switch (element.LocalName)
        {
            case "del" or "moveFrom" or "delText" or "pPr" or "rPr" or "instrText" or "delInstrText" or "softHyphen" or "rt" or "sdtPr":
                break;
            case "r" when element is Run run:
                if (run.RunProperties?.Vanish is { } hidden && (hidden.Val?.Value ?? true)) break;
                Children(run, body.Styles.IsCaps(run) ?? caps);
                break;
            case "t":
                _text.Append(caps ? Vietnamese.TextInfo.ToUpper(element.InnerText) : element.InnerText);
                break;
            case "tab" or "ptab":
                _text.Append(' ');
                break;
            case "cr":
                _text.Append('\n');
                break;
            case "br":
                _text.Append(Attribute(element, "type") != "page" ? "\n" : _text.Length == 0 ? "\f" : "\n\f");
                break;
            case "noBreakHyphen":
                _text.Append('-');
                break;
            case "sym":
                _text.Append(Symbol(Attribute(element, "char")));
                break;
            case "footnoteReference" or "endnoteReference":
                _text.Append(footnotes.Mark(element));
                break;
            case "txbxContent":
                TextBoxes.Add(element);
                break;
            case "AlternateContent":
                // The same thing said twice, for new and for old programs.
                var choice = element.ChildElements.FirstOrDefault(c => c.LocalName == "Choice") ?? element.FirstChild;
                if (choice is not null) Children(choice, caps);
                break;
            default:
                Children(element, caps);
                break;
        }
    }

    private void Children(OpenXmlElement element, bool caps)
    {
        foreach (var child in element.ChildElements) Append(child, caps);
    }

    /// <summary>A character of a symbol font has no meaning outside it; what it mostly draws is a bullet.</summary>
    private static string Symbol(string? hex) =>
        int.TryParse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code) && code is > 31 and < 0xD800
            ? ((char)code).ToString()
            : "•";

    internal static string? Attribute(OpenXmlElement element, string name) =>
        element.GetAttributes().FirstOrDefault(a => a.LocalName == name).Value;
}
