using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using Definitions = DocumentFormat.OpenXml.Wordprocessing.Numbering;

namespace NhipCau.VanBan.Files.Check;

/// <summary>The indents an automatic list gives its paragraphs: nearer than those of the style, further than the paragraph's own.</summary>
internal sealed class ListIndents(Definitions? definitions, Docx.Numbering numbering)
{
    private readonly ILookup<(int Num, int At), Level> _own = (definitions?.Elements<NumberingInstance>() ?? [])
        .SelectMany(n => n.Elements<LevelOverride>().Select(o => (Id: n.NumberID?.Value ?? 0, Override: o)))
        .Where(o => o.Override.Level is not null)
        .ToLookup(o => (o.Id, o.Override.LevelIndex?.Value ?? 0), o => o.Override.Level!);

    private readonly ILookup<(int List, int At), Level> _levels = (definitions?.Elements<AbstractNum>() ?? [])
        .SelectMany(a => a.Elements<Level>().Select(l => (Id: a.AbstractNumberId?.Value ?? 0, Level: l)))
        .ToLookup(l => (l.Id, l.Level.LevelIndex?.Value ?? 0), l => l.Level);

    public OpenXmlElement? Of(Paragraph paragraph) => numbering.Place(Dom.Numbered(paragraph)) is var (num, list, at)
        ? (_own[(num.Id, at)].FirstOrDefault() ?? _levels[(list.Id, at)].FirstOrDefault())?.PreviousParagraphProperties
        : null;
}
