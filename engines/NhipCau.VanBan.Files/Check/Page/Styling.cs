using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace NhipCau.VanBan.Files.Check;

/// <summary>
/// What is shown of what is written: the run itself, its character style, the style of its paragraph, of its table, the defaults
/// of the document; each with all it is based on. The nearest that says anything about a property decides it.
/// </summary>
internal sealed class Styling(MainDocumentPart main, Docx.StyleSheet styles, Docx.Numbering numbering)
{
    private const double MillimetresPerTwip = 25.4 / 1440;

    private readonly Dictionary<string, Style> _styles = (main.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
        .Where(s => s.StyleId?.Value is not null).GroupBy(s => s.StyleId!.Value!).ToDictionary(g => g.Key, g => g.First());

    private readonly DocDefaults? _defaults = main.StyleDefinitionsPart?.Styles?.DocDefaults;
    private readonly DocumentFormat.OpenXml.Drawing.FontScheme? _fonts = main.ThemePart?.Theme?.ThemeElements?.FontScheme;
    private readonly ListIndents _lists = new(main.NumberingDefinitionsPart?.Numbering, numbering);

    public Docx.StyleSheet Styles => styles;

    /// <summary>What the runs of a paragraph have from it, nearest first: to be asked for once a paragraph, it may have very many.</summary>
    public IReadOnlyList<OpenXmlElement> Inherited(Paragraph paragraph, string? tableStyle) =>
    [
        .. Chain(StyleOf(paragraph), s => s.StyleRunProperties).Concat(Chain(tableStyle, s => s.StyleRunProperties))
            .Append(_defaults?.RunPropertiesDefault?.RunPropertiesBaseStyle).OfType<OpenXmlElement>(),
    ];

    public Look LookOf(OpenXmlElement? own, IReadOnlyList<OpenXmlElement> inherited)
    {
        var character = Chain(own?.GetFirstChild<RunStyle>()?.Val?.Value, s => s.StyleRunProperties);
        List<OpenXmlElement> all = [.. own is null ? [] : new[] { own }, .. character, .. inherited];
        return new Look(
            Font(all), HalfPoints(Nearest<FontSize>(all)?.Val?.Value) ?? 10, // Word's own size where nothing says one
            On<Bold>(own, character, inherited), On<Italic>(own, character, inherited),
            Nearest<Underline>(all)?.Val?.Value is { } underline && underline != UnderlineValues.None,
            Colour(Nearest<Color>(all)));
    }

    public Form FormOf(Paragraph paragraph, string? tableStyle)
    {
        var style = StyleOf(paragraph);
        List<OpenXmlElement> all =
        [
            .. new OpenXmlElement?[] { paragraph.ParagraphProperties, _lists.Of(paragraph) }.OfType<OpenXmlElement>(),
            .. Chain(style, s => s.StyleParagraphProperties), .. Chain(tableStyle, s => s.StyleParagraphProperties),
            .. new OpenXmlElement?[] { _defaults?.ParagraphPropertiesDefault?.ParagraphPropertiesBaseStyle }.OfType<OpenXmlElement>(),
        ];
        var spacing = all.Select(p => p.GetFirstChild<SpacingBetweenLines>()).OfType<SpacingBetweenLines>().ToList();
        var indents = all.Select(p => p.GetFirstChild<Indentation>()).OfType<Indentation>().ToList();
        var borders = Nearest<ParagraphBorders>(all);
        var rule = First(spacing, s => s.LineRule)?.Value ?? LineSpacingRuleValues.Auto;
        var line = Number(First(spacing, s => s.Line)?.Value) ?? 240;
        return new Form(
            AlignOf(Nearest<Justification>(all)?.Val?.Value),
            Millimetres(First(indents, i => i.Left ?? i.Start)?.Value), Millimetres(First(indents, i => i.Right ?? i.End)?.Value),
            FirstLine(indents),
            Gap(First(spacing, s => s.BeforeAutoSpacing), First(spacing, s => s.Before)?.Value), Gap(First(spacing, s => s.AfterAutoSpacing), First(spacing, s => s.After)?.Value),
            Nearest<ContextualSpacing>(all) is { } contextual && (contextual.Val?.Value ?? true),
            rule == LineSpacingRuleValues.Auto ? line / 240 : line / 20,
            rule == LineSpacingRuleValues.Exact ? Spacing.Exactly : rule == LineSpacingRuleValues.AtLeast ? Spacing.AtLeast : Spacing.Lines,
            Dom.IsDrawn(borders?.TopBorder), Dom.IsDrawn(borders?.BottomBorder), style);
    }

    public static double Millimetres(string? twips) => (Number(twips) ?? 0) * MillimetresPerTwip;

    /// <summary>What a cell keeps free on its left and right together; Word's own 0.19 cm each where nothing says.</summary>
    public double SideMargins(Table table, TableCell cell)
    {
        var properties = table.GetFirstChild<TableProperties>();
        List<OpenXmlElement> all =
        [
            .. new OpenXmlElement?[] { cell.TableCellProperties?.TableCellMargin, properties?.TableCellMarginDefault }.OfType<OpenXmlElement>(),
            .. Chain(properties?.TableStyle?.Val?.Value, s => s.StyleTableProperties?.TableCellMarginDefault),
        ];
        return Of("left", "start") + Of("right", "end");

        double Of(string side, string other) => all.SelectMany(m => m.ChildElements).FirstOrDefault(m => m.LocalName == side || m.LocalName == other) is { } margin
            ? Millimetres(Dom.Attribute(margin, "w")) : 108 * MillimetresPerTwip;
    }

    private IEnumerable<OpenXmlElement> Chain(string? style, Func<Style, OpenXmlElement?> part) => styles.Chain(style).Select(s => _styles.TryGetValue(s.Id, out var found) ? part(found) : null).OfType<OpenXmlElement>();

    public string? StyleOf(Paragraph paragraph) => styles.OrDefault(Dom.StyleOf(paragraph));

    private static T? Nearest<T>(IEnumerable<OpenXmlElement> all) where T : OpenXmlElement => all.Select(p => p.GetFirstChild<T>()).FirstOrDefault(p => p is not null);

    private static T? First<TElement, T>(IEnumerable<TElement> all, Func<TElement, T?> value) where T : OpenXmlSimpleType => all.Select(value).FirstOrDefault(v => v is not null);

    /// <summary>Bold and italic of a character style and of a paragraph style undo each other (ISO/IEC 29500-1, 17.7.3).</summary>
    private static bool On<T>(OpenXmlElement? own, IEnumerable<OpenXmlElement> character, IEnumerable<OpenXmlElement> inherited) where T : OnOffType
    {
        if (own?.GetFirstChild<T>() is { } direct) return direct.Val?.Value ?? true;
        return Says(character) ^ Says(inherited);

        static bool Says(IEnumerable<OpenXmlElement> styles) => Nearest<T>(styles) is { } said && (said.Val?.Value ?? true);
    }

    private string Font(List<OpenXmlElement> all)
    {
        foreach (var fonts in all.Select(p => p.GetFirstChild<RunFonts>()).OfType<RunFonts>())
        {
            // What lies outside ASCII, as most of a Vietnamese text does, is shown in this one; a theme goes before a name.
            if (fonts.HighAnsiTheme?.Value is { } theme) return Theme(theme);
            if (fonts.HighAnsi?.Value is { } name) return name;
            if (fonts.AsciiTheme?.Value is { } asciiTheme) return Theme(asciiTheme);
            if (fonts.Ascii?.Value is { } ascii) return ascii;
        }
        return OfficialFont; // nothing says one: Word takes Times New Roman
    }

    private const string OfficialFont = Official.OfficialLayout.Font;

    private string Theme(ThemeFontValues theme)
    {
        var minor = theme == ThemeFontValues.MinorHighAnsi || theme == ThemeFontValues.MinorAscii || theme == ThemeFontValues.MinorBidi || theme == ThemeFontValues.MinorEastAsia;
        return (minor ? _fonts?.MinorFont?.LatinFont?.Typeface?.Value : _fonts?.MajorFont?.LatinFont?.Typeface?.Value) is { Length: > 0 } name ? name : OfficialFont;
    }

    private static string Colour(Color? colour) =>
        colour?.ThemeColor?.Value is { } theme && (theme == ThemeColorValues.Text1 || theme == ThemeColorValues.Dark1) && colour.ThemeTint is null ? "auto"
        : colour?.Val?.Value is { } value ? value.Equals("auto", StringComparison.OrdinalIgnoreCase) ? "auto" : value.ToUpperInvariant() : "auto";

    private static double FirstLine(List<Indentation> indents)
    {
        foreach (var indent in indents)
        {
            if (indent.Hanging?.Value is { } hanging) return -Millimetres(hanging);
            if (indent.FirstLine?.Value is { } first) return Millimetres(first);
        }
        return 0;
    }

    private static double Gap(OnOffValue? automatic, string? twentieths) => automatic?.Value == true ? 14 : (Number(twentieths) ?? 0) / 20;

    private static Align AlignOf(JustificationValues? value) =>
        value == JustificationValues.Both || value == JustificationValues.Distribute ? Align.Both
        : value == JustificationValues.Center ? Align.Centre
        : value == JustificationValues.Right || value == JustificationValues.End ? Align.Right : Align.Left;

    private static double? HalfPoints(string? value) => Number(value) / 2;

    private static double? Number(string? value) => double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : null;
}
