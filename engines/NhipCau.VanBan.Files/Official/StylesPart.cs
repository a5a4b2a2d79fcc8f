using DocumentFormat.OpenXml.Wordprocessing;
using static NhipCau.VanBan.Files.Official.Markup;

namespace NhipCau.VanBan.Files.Official;

internal static class StylesPart
{
    public static Styles Build(Branch branch)
    {
        var font = new RunFonts
        {
            Ascii = OfficialLayout.Font,
            HighAnsi = OfficialLayout.Font,
            ComplexScript = OfficialLayout.Font,
            EastAsia = OfficialLayout.Font,
        };
        var run = new RunPropertiesBaseStyle
        {
            RunFonts = font,
            Color = new Color { Val = "000000" },
            FontSize = new FontSize { Val = HalfPoints(OfficialLayout.BodySize) },
            FontSizeComplexScript = new FontSizeComplexScript { Val = HalfPoints(OfficialLayout.BodySize) },
            Languages = new Languages { Val = "vi-VN", EastAsia = "vi-VN" },
        };
        var styles = new Styles(new DocDefaults(
            new RunPropertiesDefault { RunPropertiesBaseStyle = run },
            new ParagraphPropertiesDefault { ParagraphPropertiesBaseStyle = new ParagraphPropertiesBaseStyle { SpacingBetweenLines = Spacing(0, 0, 1) } }));
        styles.Append(new Style { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true, StyleName = new StyleName { Val = "Normal" }, PrimaryStyle = new PrimaryStyle() });
        styles.Append(LineStyle.Of(branch).Select(Style));
        return styles;
    }

    private static Style Style(LineStyle line)
    {
        return new Style
        {
            Type = StyleValues.Paragraph,
            CustomStyle = true,
            StyleId = line.Id,
            StyleName = new StyleName { Val = line.Name },
            BasedOn = new BasedOn { Val = "Normal" },
            PrimaryStyle = new PrimaryStyle(),
            StyleParagraphProperties = new StyleParagraphProperties
            {
                KeepNext = line.KeepNext ? new KeepNext() : null,
                WidowControl = new WidowControl(),
                SpacingBetweenLines = line.Exactly is { } exactly
                    ? new SpacingBetweenLines { Before = Text(Points(line.Before)), After = Text(Points(line.After)), Line = Text(Points(exactly)), LineRule = LineSpacingRuleValues.Exact }
                    : Spacing(line.Before, line.After, line.Spacing),
                Indentation = new Indentation { Left = Text(Twips(line.Left)), FirstLine = Text(Twips(line.FirstLine)) },
                Justification = new Justification { Val = line.Align },
                OutlineLevel = line.Outline is { } level ? new OutlineLevel { Val = level } : null,
            },
            StyleRunProperties = new StyleRunProperties
            {
                Bold = line.Bold ? new Bold() : null,
                Italic = line.Italic ? new Italic() : null,
                FontSize = new FontSize { Val = HalfPoints(line.Size) },
                FontSizeComplexScript = new FontSizeComplexScript { Val = HalfPoints(line.Size) },
                Underline = line.Underline ? new Underline { Val = UnderlineValues.Single } : null,
            },
        };
    }

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
