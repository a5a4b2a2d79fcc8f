using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace NhipCau.Shell.Files;

/// <summary>How the cells of a sheet show their numbers: as a day, a month, with thousands apart, with a currency (ECMA-376, part 1, 18.8.30).</summary>
internal sealed partial class SheetFormats
{
    private enum Shape { Plain, Day, Month, DayAndTime, Time, Grouped, Percent }

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");
    private readonly List<(Shape Shape, string? Currency)> styles = [];
    private readonly int shift;

    private SheetFormats(bool from1904) => shift = from1904 ? 1462 : 0;

    public static SheetFormats Of(WorkbookStylesPart? part, bool from1904)
    {
        var made = new SheetFormats(from1904);
        if (part is null) return made;
        var codes = new Dictionary<int, string>();
        var cells = false;
        using var xml = SheetReader.Open(part);
        while (xml.Read())
        {
            if (xml.LocalName == "cellXfs") cells = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            if (xml.NodeType != XmlNodeType.Element || made.styles.Count > 65_000 || !int.TryParse(xml.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id)) continue;
            if (xml.LocalName == "numFmt" && xml.GetAttribute("formatCode") is { Length: < 300 } code) codes.TryAdd(id, code);
            if (xml.LocalName == "xf" && cells) made.styles.Add(codes.TryGetValue(id, out var own) ? (ShapeOf(own), Currency(own)) : (BuiltIn(id), null));
        }
        return made;
    }

    /// <summary>The number of a cell as it is written in Vietnamese: "12/05/2026", "05/2026", "1.250.000", "1250,5".</summary>
    public string Write(int style, string value)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number) || Math.Abs(number) > 1e20) return value.Trim();
        var (shape, currency) = style < styles.Count ? styles[style] : (Shape.Plain, null);
        if (shape is Shape.Day or Shape.Month or Shape.DayAndTime or Shape.Time && Moment(number) is { } moment) return Write(shape, moment);
        // Fifteen digits are all that Excel keeps: what a sum of binary fractions leaves behind them is none of the cell's.
        var exact = (decimal)number;
        return shape switch
        {
            Shape.Percent => (exact * 100).ToString("0.####", Vietnamese) + "%",
            Shape.Grouped => exact.ToString("#,##0.####", Vietnamese),
            _ => exact.ToString("0.##########", Vietnamese),
        } + (currency is null ? "" : " " + currency);
    }

    /// <summary>Shows a day or a time of day, whatever number stands in it.</summary>
    public bool IsDay(int style) => style < styles.Count && styles[style].Shape is (Shape.Day or Shape.Month or Shape.DayAndTime or Shape.Time);

    public bool IsPercent(int style) => style < styles.Count && styles[style].Shape == Shape.Percent;

    private static string Write(Shape shape, DateTime moment) => moment.ToString(shape switch
    {
        Shape.Month => "MM/yyyy",
        Shape.Time => "HH:mm",
        Shape.DayAndTime when moment.TimeOfDay >= TimeSpan.FromMinutes(1) => "dd/MM/yyyy HH:mm",
        _ => "dd/MM/yyyy",
    }, CultureInfo.InvariantCulture);

    private DateTime? Moment(double number)
    {
        number += shift;
        if (number is < 0 or >= 2_958_466) return null;
        // Excel has a 29 February 1900.
        return DateTime.FromOADate(number < 60 ? number + 1 : number);
    }

    private static Shape BuiltIn(int id) => id switch
    {
        17 => Shape.Month,
        14 or 15 or 16 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58 => Shape.Day,
        22 => Shape.DayAndTime,
        (>= 18 and <= 21) or (>= 45 and <= 47) => Shape.Time,
        3 or 4 or (>= 5 and <= 8) or (>= 37 and <= 44) => Shape.Grouped,
        9 or 10 => Shape.Percent,
        _ => Shape.Plain,
    };

    private static Shape ShapeOf(string code)
    {
        var bare = Literal().Replace(code.Split(';')[0], "").ToLowerInvariant();
        if (bare.Contains("general", StringComparison.Ordinal)) return Shape.Plain;
        if (bare.Contains('d', StringComparison.Ordinal)) return bare.Contains('h', StringComparison.Ordinal) ? Shape.DayAndTime : Shape.Day;
        if (bare.Contains('y', StringComparison.Ordinal)) return Shape.Month;
        if (bare.Contains('h', StringComparison.Ordinal) || bare.Contains('s', StringComparison.Ordinal)) return Shape.Time;
        return bare.Contains('%', StringComparison.Ordinal) ? Shape.Percent : bare.Contains("#,#", StringComparison.Ordinal) || bare.Contains("0,0", StringComparison.Ordinal) ? Shape.Grouped : Shape.Plain;
    }

    /// <summary>A sum shown in another currency is no sum in đồng.</summary>
    private static string? Currency(string code) => Sign().Match(code).Value switch
    {
        "" => null,
        "$" => "USD",
        "€" => "EUR",
        ['₫' or 'đ', ..] => "VND",
        var named => named,
    };

    /// <summary>What a code says for its own sake: "text", \x, _x, *x, [Red], [$-409].</summary>
    [GeneratedRegex("""
        "[^"]*"|\\.|_.|\*.|\[[^\]]*\]
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Literal();

    [GeneratedRegex(@"USD|EUR|VND|JPY|KRW|CNY|GBP|AUD|SGD|THB|LAK|KHR|€|₫|(?<!\p{L})đ(?:ồng)?(?!\p{L})|(?<!\[)\$")] // official Vietnamese text
    private static partial Regex Sign();
}
