namespace NhipCau.VanBan.Files.Check;

/// <summary>How characters are shown once all styles are resolved.</summary>
/// <param name="Font">Of the letters Vietnamese is written in.</param>
/// <param name="Size">Points.</param>
/// <param name="Colour">Six hexadecimal digits, or "auto".</param>
internal sealed record Look(string Font, double Size, bool Bold, bool Italic, bool Underlined, string Colour);

/// <summary>Characters of one look; capitals by style are capitals here.</summary>
internal sealed record Stretch(string Text, Look Look)
{
    public bool HasWords { get; } = Text.Any(char.IsLetterOrDigit);
}

internal enum Align { Left, Centre, Right, Both }

internal enum Spacing { Lines, Exactly, AtLeast }

/// <summary>How a paragraph is set. Lengths in millimetres, gaps in points; <paramref name="Line"/> in lines or, where exact, in points.</summary>
internal sealed record Form(Align Align, double Left, double Right, double FirstLine, double Before, double After, bool Contextual,
    double Line, Spacing Spacing, bool RuleAbove, bool RuleBelow, string? Style)
{
    /// <summary>Where its first line begins.</summary>
    public double Start => Left + FirstLine;
}
