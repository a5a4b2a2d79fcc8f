namespace NhipCau.VanBan.Files.Official;

/// <summary>What the acts leave open, or what could not be read in their own text: each has a default and may be set otherwise.</summary>
public sealed record LayoutSettings
{
    /// <summary>
    /// Party documents of this day and later follow 05-HD/VPTW, older ones 36-HD/VPTW. The new list of kinds (399-QĐ/TW) holds
    /// since 09/01/2026; which layout applied from then until 27/5/2026 is taken to be the old one.
    /// </summary>
    public DateOnly Guidance05From { get; init; } = new(2026, 5, 27);

    /// <summary>"TM. ỦY BAN NHÂN DÂN" above "KT. CHỦ TỊCH": Nghị định 30/2020, Điều 13 has it; many committees leave it out.</summary>
    public bool CommitteeLine { get; init; } = true;

    /// <summary>Bases of a Party document stand behind a dash, upright.</summary>
    public bool PartyBasesDashed { get; init; } = true;

    /// <summary>What 36-HD/VPTW (2018) says of these could not be compared with its own text.</summary>
    public Guidance36Settings Guidance36 { get; init; } = new();
}

/// <summary>Lengths in millimetres, sizes in points.</summary>
public sealed record Guidance36Settings
{
    public double RightMargin { get; init; } = 15;

    public double PageNumberSize { get; init; } = 14;

    public double PageNumberFromTop { get; init; } = 10;

    public double FirstLineIndent { get; init; } = 10;

    /// <summary>From line to line.</summary>
    public double LineExactly { get; init; } = 18;

    public bool PositionBold { get; init; }

    /// <summary>Under the trích yếu; null: nothing.</summary>
    public string? UnderTitle { get; init; } = "-----";

    /// <summary>What stands before whom a tờ trình is for.</summary>
    public string PetitionAddress { get; init; } = "Kính gửi";
}
