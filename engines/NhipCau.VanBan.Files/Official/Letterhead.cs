using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using static NhipCau.VanBan.Files.Official.Markup;
using static NhipCau.VanBan.Files.Official.OfficialLayout;

namespace NhipCau.VanBan.Files.Official;

/// <summary>Ô số 1 to 5 of the diagram: names left and right, number and date under them, then kind and title.</summary>
internal static class Letterhead
{
    private const double Gutter = 3; // the two names never touch

    public static IEnumerable<OpenXmlElement> Of(OfficialDocument document)
    {
        var left = TextWidth * LeftHeadShare;
        var widths = new[] { Twips(left), Twips(TextWidth) - Twips(left) };
        var table = Columns(widths);
        table.Append(
            Row(Left(widths[0], Issuer(document, left - Gutter)), Cell(widths[1], Nation(TextWidth - left))),
            Row(Left(widths[0], NumberAndSubject(document)),
                Cell(widths[1], [Line("DiaDanhThoiGian", $"{document.Place}, {OfficialWords.DateLine(document.Date, document.Year)}")])));
        return [table, .. KindAndTitle(document)];
    }

    private static TableCell Left(int width, IEnumerable<OpenXmlElement> lines)
    {
        var cell = Cell(width, lines);
        cell.TableCellProperties!.TableCellMargin = new TableCellMargin(
            new RightMargin { Width = Text(Twips(Gutter)), Type = TableWidthUnitValues.Dxa });
        return cell;
    }

    private static IEnumerable<OpenXmlElement> Issuer(OfficialDocument document, double room)
    {
        if (document.Parent is { } parent) yield return Line("CoQuanChuQuan", OfficialWords.Upper(parent));
        string[] names = [OfficialWords.Upper(document.Issuer), .. document.IssuerPlace is { } place ? [OfficialWords.Upper(place)] : Array.Empty<string>()];
        foreach (var name in names) yield return Line("CoQuanBanHanh", name);
        yield return RuleUnder(names, IssuerSize, room, RuleShare);
    }

    private static IEnumerable<OpenXmlElement> Nation(double room)
    {
        yield return Line("QuocHieu", NationalName);
        yield return Line("TieuNgu", Motto);
        yield return RuleUnder([Motto], MottoSize, room, share: 1);
    }

    private static IEnumerable<OpenXmlElement> NumberAndSubject(OfficialDocument document)
    {
        yield return Line("SoKyHieu", OfficialWords.NumberLine(document.Number, document.Symbol));
        if (document.KindName is null) yield return Line("TrichYeuCongVan", $"V/v {document.Title}");
    }

    private static IEnumerable<OpenXmlElement> KindAndTitle(OfficialDocument document)
    {
        // Two tables that touch become one in Word, and a công văn begins right after its head.
        if (document.KindName is not { } kind) return [Line("NoiDung", "")];
        return
        [
            Line("TenLoai", OfficialWords.Upper(kind)), Line("TrichYeu", document.Title),
            RuleUnder([document.Title], TitleSize, TextWidth, RuleShare), Line("DuongKe", ""),
        ];
    }

    /// <summary>Measured by the longest line, which is never longer than its room: there it is broken.</summary>
    private static DocumentFormat.OpenXml.Wordprocessing.Paragraph RuleUnder(IEnumerable<string> lines, double size, double room, double share) =>
        Rule(share * Math.Min(room, lines.Max(l => FontWidth.Millimetres(l, size))), room);
}
