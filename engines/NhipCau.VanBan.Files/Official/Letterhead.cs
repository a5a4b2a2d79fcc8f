using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using static NhipCau.VanBan.Files.Official.Markup;

namespace NhipCau.VanBan.Files.Official;

/// <summary>Ô số 1 to 5 of the diagram: names left and right, number and date under them, then kind and title.</summary>
internal static partial class Letterhead
{
    private const double Gutter = 3; // the two names never touch

    public static IEnumerable<OpenXmlElement> Of(OfficialDocument document, PaperLayout layout)
    {
        var left = layout.TextWidth * layout.LeftHeadShare;
        var widths = new[] { Twips(left), Twips(layout.TextWidth) - Twips(left) };
        var table = Columns(widths);
        table.Append(
            Row(Left(widths[0], Issuer(document, layout, left - Gutter)), Cell(widths[1], Nation(layout, layout.TextWidth - left))),
            Row(Left(widths[0], NumberAndSubject(document, layout)),
                Cell(widths[1], [Line("DiaDanhThoiGian", $"{document.Place}, {OfficialWords.DateLine(document.Date, document.Year, document.Month)}")])));
        return [table, .. KindAndTitle(document, layout)];
    }

    private static TableCell Left(int width, IEnumerable<OpenXmlElement> lines)
    {
        var cell = Cell(width, lines);
        cell.TableCellProperties!.TableCellMargin = new TableCellMargin(
            new RightMargin { Width = Text(Twips(Gutter)), Type = TableWidthUnitValues.Dxa });
        return cell;
    }

    private static IEnumerable<OpenXmlElement> Issuer(OfficialDocument document, PaperLayout layout, double room)
    {
        if (document.Parent is { } parent) yield return Line("CoQuanChuQuan", InRoom(OfficialWords.Upper(parent), layout.Parent, room));
        string[] names = [OfficialWords.Upper(document.Issuer), .. document.IssuerPlace is { } place ? [OfficialWords.Upper(place)] : Array.Empty<string>()];
        foreach (var name in names) yield return Line("CoQuanBanHanh", name);
        yield return layout.UnderIssuer is { } under ? Line("CoQuanChuQuan", under) : RuleUnder(names, layout.Issuer, room, layout.RuleShare);
    }

    [GeneratedRegex(@"\s(?:TỈNH|THÀNH PHỐ|HUYỆN|XÃ|PHƯỜNG|ĐẶC KHU)\s(?!.*\s(?:TỈNH|THÀNH PHỐ|HUYỆN|XÃ|PHƯỜNG|ĐẶC KHU)\s).+$", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    /// <summary>A name too long for its line is broken before the name of the place, not within it.</summary>
    private static string InRoom(string name, Lettering letters, double room) =>
        FontWidth.Millimetres(name, letters.Size) <= room ? name : Place().Replace(name, place => place.Value[..1] + place.Value[1..].Replace(' ', '\u00A0'));

    private static IEnumerable<OpenXmlElement> Nation(PaperLayout layout, double room)
    {
        yield return Line("QuocHieu", layout.Name);
        if (layout.Motto is { } motto) yield return Line("TieuNgu", motto);
        yield return layout.Motto is null ? RuleUnder([layout.Name], layout.NameLetters, room, share: 1) : RuleUnder([layout.Motto], layout.MottoLetters, room, share: 1);
    }

    private static IEnumerable<OpenXmlElement> NumberAndSubject(OfficialDocument document, PaperLayout layout)
    {
        yield return Line("SoKyHieu", OfficialWords.NumberLine(document.Number, document.Symbol, document.Branch));
        if (document.KindName is null && document.Title.Length > 0) yield return Line("TrichYeuCongVan", $"{layout.Subject} {document.Title}");
        foreach (var stamp in document.Stamps) yield return Line("CoQuanBanHanh", stamp);
    }

    private static IEnumerable<OpenXmlElement> KindAndTitle(OfficialDocument document, PaperLayout layout)
    {
        // Two tables that touch become one in Word, and a công văn begins right after its head.
        if (document.KindName is not { } kind) return [Line("NoiDung", "")];
        return
        [
            Line("TenLoai", OfficialWords.Upper(kind)), .. document.Title.Length > 0 ? [Line("TrichYeu", document.Title)] : Array.Empty<OpenXmlElement>(),
            .. layout.UnderTitle is { } under ? [Line("DuoiTrichYeu", under)] : (OpenXmlElement[])
                [RuleUnder([document.Title], layout.Title, layout.TextWidth, layout.RuleShare), Line("DuongKe", "")],
        ];
    }

    /// <summary>Measured by the longest line, which is never longer than its room: there it is broken.</summary>
    private static DocumentFormat.OpenXml.Wordprocessing.Paragraph RuleUnder(IEnumerable<string> lines, Lettering letters, double room, double share) =>
        Rule(share * Math.Min(room, lines.Max(l => FontWidth.Millimetres(l, letters.Size))), room);
}
