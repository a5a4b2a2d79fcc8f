using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace NhipCau.VanBan.Files.Docx;

/// <summary>Footnotes and endnotes: <c>[^1]</c> where the mark stands, <c>[^1]: …</c> on its own line after the paragraph or table.</summary>
internal sealed class Footnotes(MainDocumentPart main)
{
    private readonly Dictionary<string, OpenXmlElement> _footnotes = ById(main.FootnotesPart?.Footnotes);
    private readonly Dictionary<string, OpenXmlElement> _endnotes = ById(main.EndnotesPart?.Endnotes);
    private readonly List<(int Number, OpenXmlElement Note)> _waiting = [];
    private int _count;

    public string Mark(OpenXmlElement reference)
    {
        var notes = reference.LocalName == "footnoteReference" ? _footnotes : _endnotes;
        if (!notes.TryGetValue(ParagraphText.Attribute(reference, "id") ?? "", out var note)) return "";
        _waiting.Add((++_count, note));
        return $"[^{_count}]";
    }

    private static Dictionary<string, OpenXmlElement> ById(OpenXmlElement? notes) => (notes?.ChildElements ?? Enumerable.Empty<OpenXmlElement>())
        .GroupBy(n => ParagraphText.Attribute(n, "id") ?? "").ToDictionary(g => g.Key, g => g.First());

    public IEnumerable<string> Pending(BodyText body)
    {
        if (_waiting.Count == 0) return [];
        var now = _waiting.ToList();
        _waiting.Clear();
        return now.Select(n => $"[^{n.Number}]: {string.Join(' ', body.Lines(n.Note)).Trim()}").ToList();
    }
}
