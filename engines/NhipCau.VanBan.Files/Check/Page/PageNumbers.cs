using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace NhipCau.VanBan.Files.Check;

/// <summary>The PAGE fields in headers and footers.</summary>
internal sealed class PageNumbers(MainDocumentPart main, Styling styling)
{
    /// <summary>Many sections share a header: it is read once.</summary>
    private readonly Dictionary<string, List<PageNumber>?> _parts = [];

    public IReadOnlyList<PageNumber> Read(IReadOnlyList<SectionProperties> sections)
    {
        var found = new List<PageNumber>();
        for (var i = 0; i < sections.Count; i++)
        {
            var titlePage = sections[i].GetFirstChild<TitlePage>() is { } title && (title.Val?.Value ?? true);
            var arabic = sections[i].GetFirstChild<PageNumberType>()?.Format?.Value is not { } format || format == NumberFormatValues.Decimal;
            foreach (var reference in sections[i].Elements<HeaderFooterReferenceType>())
            {
                var first = reference.Type?.Value == HeaderFooterValues.First;
                if (first && !titlePage || Part(reference) is not { } part) continue;
                // The default ones stand on the first page too, unless that has its own.
                var onFirst = i == 0 && (first || !titlePage && reference.Type?.Value != HeaderFooterValues.Even);
                found.AddRange(part.Select(number => number with { OnFirstPage = onFirst, Arabic = arabic && number.Arabic }));
            }
        }
        return found;
    }

    private List<PageNumber>? Part(HeaderFooterReferenceType reference)
    {
        if (reference.Id?.Value is not { } id) return null;
        if (_parts.TryGetValue(id, out var known)) return known;
        OpenXmlElement? part = main.GetPartById(id) switch
        {
            HeaderPart header => header.Header,
            FooterPart footer => footer.Footer,
            _ => null,
        };
        return _parts[id] = part is null ? null : [.. Fields(part).Select(p => new PageNumber(part is Header, false, IsCentred(p), !IsRoman(p), Shown(p)))];
    }

    private static IEnumerable<Paragraph> Fields(OpenXmlElement part) => part.Descendants<Paragraph>().Where(p => Codes(p).Any(c => c.StartsWith("PAGE", StringComparison.OrdinalIgnoreCase) && !c.StartsWith("PAGEREF", StringComparison.OrdinalIgnoreCase)));

    /// <summary>A code may be cut into several runs: they are read as one.</summary>
    private static IEnumerable<string> Codes(Paragraph paragraph) => paragraph.Descendants<SimpleField>().Select(f => (f.Instruction?.Value ?? "").Trim())
        .Append(string.Concat(paragraph.Descendants<FieldCode>().Select(c => c.Text)).Trim());

    private static bool IsRoman(Paragraph paragraph) => Codes(paragraph).Any(c => c.Contains("ROMAN", StringComparison.OrdinalIgnoreCase) || c.Contains("ALPHABETIC", StringComparison.OrdinalIgnoreCase));

    private bool IsCentred(Paragraph paragraph) =>
        styling.FormOf(paragraph, null).Align == Align.Centre
        || paragraph.ParagraphProperties?.FrameProperties?.XAlign?.Value == HorizontalAlignmentValues.Center
        || paragraph.Descendants<PositionalTab>().Any(t => t.Alignment?.Value == AbsolutePositionTabAlignmentValues.Center)
        || paragraph.Descendants<TabChar>().Any(); // the header's own centre tab

    private Look Shown(Paragraph paragraph)
    {
        // A number shown before, or, in a field that was never counted, the code itself.
        var run = paragraph.Descendants<Run>().LastOrDefault(r => r.Descendants<Text>().Any(t => t.Text.Any(char.IsLetterOrDigit))) ?? paragraph.Descendants<Run>().LastOrDefault(r => r.Descendants<FieldCode>().Any());
        return styling.LookOf(run?.RunProperties, styling.Inherited(paragraph, null));
    }
}
