// official Vietnamese text
using NhipCau.Modules.Indicators;
using NhipCau.VanBan.Files.Official;

namespace NhipCau.Modules.Reports.Consolidating;

/// <summary>The figures a report shows, read once, and how its sentences say them. A footnote lists the very records the figure counts.</summary>
/// <param name="Readings">By code.</param>
/// <param name="Lists">The records of those figures that are listed, by code, in the order they are first listed.</param>
public sealed record ReportFigures(IReadOnlyDictionary<string, FigureReading> Readings, IReadOnlyDictionary<string, IReadOnlyList<FigureRow>> Lists)
{
    /// <summary>A longer list stands in an appendix, and the footnote says where.</summary>
    private const int LongestNote = 15;

    public static readonly ReportFigures None = new(new Dictionary<string, FigureReading>(), new Dictionary<string, IReadOnlyList<FigureRow>>());

    /// <summary>The lists too long for a footnote: an appendix each, these first.</summary>
    public IReadOnlyList<string> Appended => [.. Lists.Where(l => l.Value.Count > LongestNote).Select(l => l.Key)];

    public IReadOnlyList<PrintedPiece> Pieces(string text)
    {
        if (!text.Contains("[[", StringComparison.Ordinal)) return [new PrintedPiece(text)];
        var pieces = new List<PrintedPiece>();
        foreach (var piece in FigureText.Parse(text))
        {
            if (piece is { Form: FigureForm.List, Code: { } listed } && Readings.ContainsKey(listed)) Annotate(pieces, NoteOf(listed));
            else pieces.Add(new PrintedPiece(FigureText.Say(piece, Readings), piece.Code is { } code && Readings.ContainsKey(code) ? code : null, IsFault: piece.Form == FigureForm.Fault || piece.Code is { } asked && !Readings.ContainsKey(asked)));
        }
        return pieces;
    }

    private string? NoteOf(string code) => Lists.GetValueOrDefault(code) switch
    {
        null or { Count: 0 } => null,
        { Count: > LongestNote } => $"Danh sách tại Phụ lục {OfficialWords.Roman(Appended.ToList().IndexOf(code) + 1)}.",
        var rows => string.Join("; ", rows.Select(r => r.Title)) + ".",
    };

    /// <summary>A footnote stands after the words before it.</summary>
    private static void Annotate(List<PrintedPiece> pieces, string? note)
    {
        if (note is null) return;
        if (pieces.Count == 0) pieces.Add(new PrintedPiece(""));
        pieces[^1] = pieces[^1] with { Note = pieces[^1].Note is { } before ? $"{before} {note}" : note };
    }
}
