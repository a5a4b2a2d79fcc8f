using DocumentFormat.OpenXml.Wordprocessing;
using static NhipCau.VanBan.Files.Official.Markup;

namespace NhipCau.VanBan.Files.Official;

/// <summary>
/// The automatic numbers: one definition a kind of list, however many lists there are. A list that begins anew is a num of the same
/// definition with a start of its own.
/// </summary>
internal sealed class NumberingPart(PaperLayout layout)
{
    /// <summary>Definition and first num of each kind; the styles name them.</summary>
    public const int Headings = 1, Dashes = 2, Numbers = 3, Letters = 4;

    /// <summary>
    /// The level of "đ)": Word's own letters are a b c d e f. It stands below that of the others, which go on behind it with e).
    /// </summary>
    public const int BarredD = 1, HeadingBarredD = 4;

    private readonly List<NumberingInstance> _nums = [.. Enumerable.Range(Headings, Letters).Select(kind => Num(kind, kind))];

    /// <returns>The num to be named by the paragraphs that follow.</returns>
    public int Begin(int kind, int start, params int[] levels)
    {
        var num = Num(_nums.Count + 1, kind);
        num.Append(levels.Select(level => new LevelOverride { LevelIndex = level, StartOverrideNumberingValue = new StartOverrideNumberingValue { Val = start } }));
        _nums.Add(num);
        return _nums.Count;
    }

    public Numbering Build()
    {
        var part = new Numbering(
            Definition(Headings,
                Level(0, NumberFormatValues.UpperRoman, "%1" + layout.HeadingMark, "DeMuc1So"), Level(1, NumberFormatValues.Decimal, "%2" + layout.HeadingMark, "DeMuc2So"),
                Level(2, NumberFormatValues.Decimal, "%2.%3" + layout.HeadingMark, "DeMuc3So"), Level(3, NumberFormatValues.LowerLetter, "%4)", "DeMuc4So"),
                Level(HeadingBarredD, NumberFormatValues.LowerLetter, "đ)")),
            Definition(Dashes, Level(0, NumberFormatValues.Bullet, "-", "GachDauDong")),
            Definition(Numbers, Level(0, NumberFormatValues.Decimal, "%1.", "DanhSachSo")),
            Definition(Letters, Level(0, NumberFormatValues.LowerLetter, "%1)", "DanhSachChu"), Level(BarredD, NumberFormatValues.LowerLetter, "đ)")));
        part.Append(_nums);
        return part;
    }

    private static NumberingInstance Num(int id, int kind) => new(new AbstractNumId { Val = kind }) { NumberID = id };

    private static AbstractNum Definition(int id, params Level[] levels)
    {
        var made = new AbstractNum(new MultiLevelType { Val = levels.Length == 1 ? MultiLevelValues.SingleLevel : MultiLevelValues.Multilevel }) { AbstractNumberId = id };
        made.Append(levels);
        return made;
    }

    /// <summary>The number stands where the words would begin, a space after it; lines that follow go back to the margin.</summary>
    private Level Level(int at, NumberFormatValues format, string text, string? style = null) => new()
    {
        LevelIndex = at,
        StartNumberingValue = new StartNumberingValue { Val = 1 },
        NumberingFormat = new NumberingFormat { Val = format },
        ParagraphStyleIdInLevel = style is null ? null : new ParagraphStyleIdInLevel { Val = style },
        LevelSuffix = new LevelSuffix { Val = LevelSuffixValues.Space },
        LevelText = new LevelText { Val = text },
        LevelJustification = new LevelJustification { Val = LevelJustificationValues.Left },
        PreviousParagraphProperties = new PreviousParagraphProperties(new Indentation { Left = "0", FirstLine = Text(Twips(layout.FirstLineIndent)) }),
    };
}
