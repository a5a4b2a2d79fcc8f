using NhipCau.VanBan.Meaning;
using NhipCau.VanBan.Structure;

namespace NhipCau.VanBan;

/// <summary>The door of the engine: text in, what it says out. Total: any text gives a reading.</summary>
public static class DocumentReader
{
    /// <summary>
    /// First structure (lines, paragraphs, labels, parts of the page: Nghị định 30/2020/NĐ-CP, Phụ lục I), then meaning.
    /// Values are in composed Unicode with the tone mark in one place; the words as printed stand at their <see cref="Span"/>.
    /// </summary>
    /// <param name="text">
    /// Plain text. A table stands as one line a row, its cells separated by a tab (U+0009); a line break inside a cell is U+2028.
    /// A page break is U+000C.
    /// </param>
    public static DocumentReading Read(string text)
    {
        var layout = new Layout(text);
        var header = HeaderReader.Read(layout);
        var subject = new Subject(layout, header, new CitationIndex(layout, header));
        var tasks = TaskFinder.Find(subject);
        var duties = DutyReader.Read(subject, tasks);
        var figures = new FigureReader(subject);
        return new(text, header,
            [.. layout.Root.All().Where(node => !node.Label!.IsBullet).Select(Titles.Section)],
            tasks, duties, subject.Citations.Rows(),
            DeadlineReader.Read(subject, tasks, duties),
            figures.Rows(),
            FaultReader.Read(subject, figures),
            DiagnosticReader.Read(text, subject, tasks),
            Blocks.Of(layout));
    }
}
