namespace NhipCau.VanBan.Files.Check;

internal static class MarginRules
{
    public static IEnumerable<Departure> Find(Checked document)
    {
        var guidance = document.Guidance;
        var seen = new HashSet<string>();
        foreach (var section in document.Sheet.Sections)
        {
            if (section.Landscape && Fits(Turned(section))) continue;
            foreach (var (rule, name, found, asked) in Sides(section))
                if (!asked.Hold(found, document.Settings.Tolerance) && seen.Add($"{rule} {found:0}"))
                    yield return document.Whole(rule, Topic.Margins, $"Lề {name} {Words.Number(Math.Round(found, 1))} mm; yêu cầu {asked} mm.");
        }

        bool Fits(SheetSection section) => Sides(section).All(s => s.Asked.Hold(s.Found, document.Settings.Tolerance));

        (string Rule, string Name, double Found, Bounds Asked)[] Sides(SheetSection section) =>
        [
            ("margin.top", "trên", section.Top, guidance.Top), ("margin.bottom", "dưới", section.Bottom, guidance.Bottom),
            ("margin.left", "trái", section.Left, guidance.Left), ("margin.right", "phải", section.Right, guidance.Right),
        ];
    }

    /// <summary>The sheet is turned to lie: the side it is bound at becomes its upper one, or its lower one.</summary>
    private static SheetSection Turned(SheetSection section) => section.Top >= section.Bottom
        ? section with { Left = section.Top, Right = section.Bottom, Top = section.Right, Bottom = section.Left }
        : section with { Left = section.Bottom, Right = section.Top, Top = section.Left, Bottom = section.Right };
}
