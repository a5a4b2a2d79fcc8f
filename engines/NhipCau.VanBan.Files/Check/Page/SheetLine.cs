using System.Globalization;
using System.Text.RegularExpressions;

namespace NhipCau.VanBan.Files.Check;

/// <summary>One line as its writer ended it: a paragraph, what a line break cuts off, or one of two columns set with tabs.</summary>
/// <param name="first">It begins its paragraph.</param>
/// <param name="cell">The cell it stands in; null in running text.</param>
/// <param name="drawings">Lines, shapes and pictures anchored in it: the width in millimetres, 0 where not known.</param>
internal sealed partial class SheetLine(IReadOnlyList<Stretch> stretches, Form form, bool first, SheetCell? cell, int section, IReadOnlyList<double> drawings)
{
    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    public IReadOnlyList<Stretch> Stretches => stretches;

    public Form Form => form;

    public bool First => first;

    public SheetCell? Cell => cell;

    public int Section => section;

    public IReadOnlyList<double> Drawings => drawings;

    /// <summary>As shown: blanks kept, so that a blank number is seen.</summary>
    public string Shown { get; } = string.Concat(stretches.Select(s => s.Text));

    /// <summary>One form of letters, single spaces.</summary>
    public string Text => field ??= Spaces().Replace(VietnameseText.Normalize(CleanText.Nfc(Shown)), " ").Trim();

    public Role Role { get; set; }

    /// <summary>Its line in the reading's text, from 1; 0: not found there.</summary>
    public int TextLine { get; set; }

    public IEnumerable<Stretch> Words => stretches.Where(s => s.HasWords);

    /// <summary>The stretches of its first characters, as of a label.</summary>
    public IEnumerable<Stretch> Begin(int characters)
    {
        foreach (var stretch in stretches)
        {
            if (characters <= 0) yield break;
            if (stretch.HasWords) yield return stretch;
            characters -= stretch.Text.TrimStart().Length;
        }
    }

    /// <summary>No lower-case letter; capitals inside a symbol are nobody's business.</summary>
    public bool IsCapitals => Text.Any(char.IsLetter) && !Text.Any(char.IsLower);

    /// <summary>For a sentence: its beginning, in quotation marks.</summary>
    public string Quote => Text.Length <= 50 ? $"“{Text}”" : string.Create(CultureInfo.InvariantCulture, $"“{Text.AsSpan(0, Text.LastIndexOf(' ', 48) is > 20 and var cut ? cut : 48)}…”");
}

/// <param name="Table">Which table of the file.</param>
/// <param name="Data">A table with lines; the others only place text in columns.</param>
/// <param name="Width">Of its text, in millimetres; 0: not known.</param>
internal sealed record SheetCell(int Table, int Number, bool Data, double Width);
