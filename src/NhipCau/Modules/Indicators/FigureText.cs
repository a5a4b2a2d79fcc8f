using System.Text.RegularExpressions;

namespace NhipCau.Modules.Indicators;

/// <summary>What a token asks of its figure.</summary>
public enum FigureForm
{
    /// <summary>No token: words as they stand.</summary>
    Words,
    Value,
    WithUnit,
    Change,
    Difference,
    OfPlan,

    /// <summary>A footnote that lists what is counted.</summary>
    List,

    /// <summary>A token that asks for something unknown: it stands as typed, and the fault is shown.</summary>
    Fault,
}

/// <summary>A stretch of a sentence: words, or a token with the code of its figure. <paramref name="Text"/> is as typed.</summary>
public sealed record FigurePiece(string Text, string? Code, FigureForm Form);

/// <summary>
/// Tokens in standing sentences and in edited paragraphs: [[code]] value · [[code|don-vi]] with its unit · [[code|cung-ky]] change · [[code|tang-giam]]
/// difference · [[code|ke-hoach]] share of the plan · [[code|danh-sach]] footnote.
/// </summary>
public static partial class FigureText
{
    private static readonly Dictionary<string, FigureForm> Forms = new(StringComparer.Ordinal)
    {
        [""] = FigureForm.Value,
        ["don-vi"] = FigureForm.WithUnit,
        ["cung-ky"] = FigureForm.Change,
        ["tang-giam"] = FigureForm.Difference,
        ["ke-hoach"] = FigureForm.OfPlan,
        ["danh-sach"] = FigureForm.List,
    };

    /// <summary>The pieces make the text again, to the character.</summary>
    public static IReadOnlyList<FigurePiece> Parse(string text)
    {
        var (pieces, at) = (new List<FigurePiece>(), 0);
        foreach (var token in Token().EnumerateMatches(text))
        {
            if (token.Index > at) pieces.Add(new FigurePiece(text[at..token.Index], null, FigureForm.Words));
            pieces.Add(Read(text.Substring(token.Index, token.Length)));
            at = token.Index + token.Length;
        }
        if (at < text.Length) pieces.Add(new FigurePiece(text[at..], null, FigureForm.Words));
        return pieces;
    }

    /// <summary>The codes a text asks for.</summary>
    public static IEnumerable<string> Codes(string text) => Parse(text).Where(p => p.Code is not null).Select(p => p.Code!).Distinct();

    /// <summary>Tokens nobody can fill: of a figure that is not known, or in a form that is not.</summary>
    public static IEnumerable<FigurePiece> Faults(string text, Func<string, bool> isKnown) => Parse(text).Where(p => p.Form == FigureForm.Fault || p.Code is { } code && !isKnown(code));

    /// <summary>
    /// What stands in the report for a piece. A token that cannot be filled stands as typed; what is not known (no base, no plan, no answer) is a blank,
    /// as in a draft; a footnote adds no word.
    /// </summary>
    public static string Say(FigurePiece piece, IReadOnlyDictionary<string, FigureReading> figures) => (piece.Form, piece.Code is null ? null : figures.GetValueOrDefault(piece.Code)) switch
    {
        (FigureForm.Words or FigureForm.Fault, _) or (_, null) => piece.Text,
        (FigureForm.WithUnit, { } f) => FigureWords.WithUnit(f),
        (FigureForm.Change, { } f) => FigureWords.Change(f) ?? FigureWords.Blank,
        (FigureForm.Difference, { } f) => FigureWords.Difference(f) ?? FigureWords.Blank,
        (FigureForm.OfPlan, { } f) => FigureWords.OfPlan(f) ?? FigureWords.Blank,
        (FigureForm.List, _) => "",
        (_, { } f) => FigureWords.Value(f),
    };

    public static string Say(string text, IReadOnlyDictionary<string, FigureReading> figures) => string.Concat(Parse(text).Select(p => Say(p, figures)));

    private static FigurePiece Read(string token)
    {
        var inside = token[2..^2];
        var (code, form) = inside.IndexOf('|', StringComparison.Ordinal) is >= 0 and var bar ? (inside[..bar].Trim(), inside[(bar + 1)..].Trim()) : (inside.Trim(), "");
        return code.Length > 0 && Forms.TryGetValue(form, out var known) ? new FigurePiece(token, code, known) : new FigurePiece(token, null, FigureForm.Fault);
    }

    [GeneratedRegex(@"\[\[[^\[\]\r\n]{0,120}\]\]")]
    private static partial Regex Token();
}
