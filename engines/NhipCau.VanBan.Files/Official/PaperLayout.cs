namespace NhipCau.VanBan.Files.Official;

/// <summary>How one part of the page is printed.</summary>
/// <param name="Size">In points.</param>
public readonly record struct Lettering(double Size, bool Bold = false, bool Italic = false, bool Underline = false);

/// <summary>
/// One layout in numbers; each has its clause where it is given (<see cref="PaperLayouts"/>). Sizes and gaps in points, lengths in
/// millimetres.
/// </summary>
public sealed record PaperLayout
{
    /// <summary>As it is cited.</summary>
    public required string Act { get; init; }

    public required Branch Branch { get; init; }

    public required double Top { get; init; }
    public required double Bottom { get; init; }
    public required double Left { get; init; }
    public required double Right { get; init; }

    public double TextWidth => OfficialLayout.PageWidth - Left - Right;

    public required Lettering PageNumber { get; init; }
    public required double PageNumberFromTop { get; init; }

    /// <summary>On top of the right half.</summary>
    public required string Name { get; init; }
    public required Lettering NameLetters { get; init; }

    /// <summary>null: none.</summary>
    public string? Motto { get; init; }
    public Lettering MottoLetters { get; init; }

    /// <summary>Share of the text's width the left half of the head takes.</summary>
    public required double LeftHeadShare { get; init; }

    public required Lettering Parent { get; init; }
    public required Lettering Issuer { get; init; }

    /// <summary>Under the issuing body; null: a rule.</summary>
    public string? UnderIssuer { get; init; }

    /// <summary>How much of the words above it a rule under issuer or title is long.</summary>
    public double RuleShare { get; init; }

    public required Lettering Number { get; init; }

    /// <summary>"Số:" or "Số".</summary>
    public required bool NumberColon { get; init; }

    public required Lettering PlaceAndDate { get; init; }

    public required Lettering Kind { get; init; }
    public required Lettering Title { get; init; }

    /// <summary>Under the title; null: a rule.</summary>
    public string? UnderTitle { get; init; }

    /// <summary>Before the subject of a công văn: "V/v".</summary>
    public required string Subject { get; init; }
    public required Lettering SubjectLetters { get; init; }
    public required double SubjectGap { get; init; }

    public required Lettering Body { get; init; }
    public required double FirstLineIndent { get; init; }
    public required double ParagraphGap { get; init; }

    /// <summary>In lines; unless they are counted in points.</summary>
    public double LineSpacing { get; init; } = 1;
    public double? LineExactly { get; init; }

    public required bool BasesDashed { get; init; }

    /// <summary>Behind a Roman or Arabic number of a heading: "I." or "I-".</summary>
    public required string HeadingMark { get; init; }

    /// <summary>Behind the last word of the text; null: nothing of its own.</summary>
    public string? End { get; init; }

    /// <summary>Where a tờ trình has its own word before whom it is for.</summary>
    public required string PetitionAddress { get; init; }
    public required Lettering Addressee { get; init; }

    /// <summary>Before "QUYẾT ĐỊNH" the name of who decides, on the same line; otherwise it stands above the bases.</summary>
    public required bool DeciderBeforeVerb { get; init; }

    public required Lettering Authority { get; init; }
    public required Lettering Position { get; init; }
    public required Lettering Signer { get; init; }

    /// <summary>Points kept free for the signature.</summary>
    public required double SignatureRoom { get; init; }

    public required Lettering RecipientsHead { get; init; }
    public required Lettering Recipient { get; init; }

    public required Lettering AppendixLabel { get; init; }
    public required Lettering AppendixTitle { get; init; }
    public required Lettering AppendixNote { get; init; }

    public required double TableSize { get; init; }
    public required double TableGap { get; init; }

    public required double FootnoteSize { get; init; }
}
