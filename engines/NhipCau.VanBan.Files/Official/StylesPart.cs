using DocumentFormat.OpenXml.Wordprocessing;
using static NhipCau.VanBan.Files.Official.Markup;

namespace NhipCau.VanBan.Files.Official;

internal static class StylesPart
{
    public static Styles Build(PaperLayout layout)
    {
        var font = new RunFonts { Ascii = OfficialLayout.Font, HighAnsi = OfficialLayout.Font, ComplexScript = OfficialLayout.Font, EastAsia = OfficialLayout.Font };
        var run = new RunPropertiesBaseStyle
        {
            RunFonts = font,
            Color = new Color { Val = "000000" },
            FontSize = new FontSize { Val = HalfPoints(layout.Body.Size) },
            FontSizeComplexScript = new FontSizeComplexScript { Val = HalfPoints(layout.Body.Size) },
            Languages = new Languages { Val = "vi-VN", EastAsia = "vi-VN" },
        };
        var styles = new Styles(new DocDefaults(
            new RunPropertiesDefault { RunPropertiesBaseStyle = run },
            new ParagraphPropertiesDefault { ParagraphPropertiesBaseStyle = new ParagraphPropertiesBaseStyle { SpacingBetweenLines = Spacing(0, 0, 1) } }));
        styles.Append(
            new Style { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true, StyleName = new StyleName { Val = "Normal" }, PrimaryStyle = new PrimaryStyle() },
            new Style { Type = StyleValues.Table, StyleId = "TableNormal", Default = true, StyleName = new StyleName { Val = "Normal Table" } });
        styles.Append(LineStyle.Of(layout).Select(Style));
        styles.Append(
            new Style
            {
                Type = StyleValues.Character,
                StyleId = FootnotesPart.CallStyle,
                StyleName = new StyleName { Val = "footnote reference" },
                StyleRunProperties = new StyleRunProperties { VerticalTextAlignment = new VerticalTextAlignment { Val = VerticalPositionValues.Superscript } },
            },
            new Style
            {
                Type = StyleValues.Table,
                CustomStyle = true,
                StyleId = GridTable.Style,
                StyleName = new StyleName { Val = "Bảng kẻ" },
                BasedOn = new BasedOn { Val = "TableNormal" },
                StyleTableProperties = new StyleTableProperties { TableBorders = Lines(), TableCellMarginDefault = Margins() },
            });
        return styles;
    }

    private static Style Style(LineStyle line) => new()
    {
        Type = StyleValues.Paragraph,
        // Names Word knows are its own.
        CustomStyle = line.Id == "ChuThich" ? null : true,
        StyleId = line.Id,
        StyleName = new StyleName { Val = line.Name },
        BasedOn = new BasedOn { Val = "Normal" },
        PrimaryStyle = new PrimaryStyle(),
        StyleParagraphProperties = new StyleParagraphProperties
        {
            KeepNext = line.KeepNext ? new KeepNext() : null,
            WidowControl = new WidowControl(),
            NumberingProperties = line.List is var (num, level)
                ? new NumberingProperties { NumberingLevelReference = new NumberingLevelReference { Val = level }, NumberingId = new NumberingId { Val = num } }
                : null,
            ParagraphBorders = line.Ruled ? new ParagraphBorders(new TopBorder { Val = BorderValues.Single, Size = 6, Space = 0, Color = "000000" }) : null,
            SpacingBetweenLines = line.Exactly is { } exactly
                ? new SpacingBetweenLines { Before = Text(Points(line.Before)), After = Text(Points(line.After)), Line = Text(Points(exactly)), LineRule = LineSpacingRuleValues.Exact }
                : Spacing(line.Before, line.After, line.Spacing),
            Indentation = new Indentation { Left = Text(Twips(line.Left)), FirstLine = Text(Twips(line.FirstLine)) },
            Justification = new Justification { Val = line.Align },
            OutlineLevel = line.Outline is { } outline ? new OutlineLevel { Val = outline } : null,
        },
        StyleRunProperties = new StyleRunProperties
        {
            Bold = line.Letters.Bold ? new Bold() : null,
            Italic = line.Letters.Italic ? new Italic() : null,
            FontSize = new FontSize { Val = HalfPoints(line.Letters.Size) },
            FontSizeComplexScript = new FontSizeComplexScript { Val = HalfPoints(line.Letters.Size) },
            Underline = line.Letters.Underline ? new Underline { Val = UnderlineValues.Single } : null,
        },
    };

    private static TableBorders Lines()
    {
        return new TableBorders(Side<TopBorder>(), Side<LeftBorder>(), Side<BottomBorder>(), Side<RightBorder>(), Side<InsideHorizontalBorder>(), Side<InsideVerticalBorder>());

        static T Side<T>() where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Space = 0, Color = "000000" };
    }

    private static TableCellMarginDefault Margins() => new(
        new TableCellLeftMargin { Width = (short)Twips(GridTable.Padding), Type = TableWidthValues.Dxa },
        new TableCellRightMargin { Width = (short)Twips(GridTable.Padding), Type = TableWidthValues.Dxa });

    private static SpacingBetweenLines Spacing(double before, double after, double lines) => new()
    {
        Before = Text(Points(before)),
        After = Text(Points(after)),
        Line = Text((int)Math.Round(lines * 240)),
        LineRule = LineSpacingRuleValues.Auto,
    };

    private static int Points(double points) => (int)Math.Round(points * 20);

    private static string HalfPoints(double points) => Text((int)Math.Round(points * 2));
}
