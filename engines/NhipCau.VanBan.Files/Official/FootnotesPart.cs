using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using static NhipCau.VanBan.Files.Official.Markup;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace NhipCau.VanBan.Files.Official;

/// <summary>Footnotes at the foot of their page; Word wants its two separators before them.</summary>
internal static class FootnotesPart
{
    public const string CallStyle = "SoChuThich";

    public static W.Footnotes Build(IReadOnlyList<string> notes)
    {
        var part = new W.Footnotes(
            new Footnote(new W.Paragraph(new W.Run(new SeparatorMark()))) { Type = FootnoteEndnoteValues.Separator, Id = -1 },
            new Footnote(new W.Paragraph(new W.Run(new ContinuationSeparatorMark()))) { Type = FootnoteEndnoteValues.ContinuationSeparator, Id = 0 });
        part.Append(notes.Select((note, i) => new Footnote(Line("ChuThich", Raised(new FootnoteReferenceMark()), Run(" " + note))) { Id = i + 1 }));
        return part;
    }

    public static W.Run Call(int number) => Raised(new FootnoteReference { Id = number });

    private static W.Run Raised(OpenXmlElement mark) => new(new RunProperties { RunStyle = new RunStyle { Val = CallStyle } }, mark);
}
