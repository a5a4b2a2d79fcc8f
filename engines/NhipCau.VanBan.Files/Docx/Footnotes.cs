using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace NhipCau.VanBan.Files.Docx;

/// <summary>Footnotes and endnotes: <c>[^1]</c> where the mark stands, <c>[^1]: …</c> on its own line after the paragraph or table.</summary>
internal sealed class Footnotes(MainDocumentPart main)
{
    private readonly List<(int Number, OpenXmlElement Note)> _waiting = [];
    private int _count;

    public string Mark(OpenXmlElement reference)
    {
        var notes = reference.LocalName == "footnoteReference"
            ? (OpenXmlElement?)main.FootnotesPart?.Footnotes
            : main.EndnotesPart?.Endnotes;
        var id = ParagraphText.Attribute(reference, "id");
        var note = notes?.ChildElements.FirstOrDefault(n => ParagraphText.Attribute(n, "id") == id);
        if (note is null) return "";
        _waiting.Add((++_count, note));
        return $"[^{_count}]";
    }

    public IEnumerable<string> Pending(BodyText body)
    {
        if (_waiting.Count == 0) return [];
        var now = _waiting.ToList();
        _waiting.Clear();
        return now.Select(n => $"[^{n.Number}]: {string.Join(' ', body.Lines(n.Note)).Trim()}").ToList();
    }
}
