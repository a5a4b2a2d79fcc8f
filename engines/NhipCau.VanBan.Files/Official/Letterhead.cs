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
        var left = document.TextWidth * LeftHeadShare;
        var widths = new[] { Twips(left), Twips(document.TextWidth) - Twips(left) };
        var table = Columns(widths);
        table.Append(
            Row(Left(widths[0], Issuer(document, left - Gutter)), Cell(widths[1], Nation(document.Branch, document.TextWidth - left))),
            Row(Left(widths[0], NumberAndSubject(document)),
                Cell(widths[1], [Line("DiaDanhThoiGian", $"{document.Place}, {OfficialWords.DateLine(document.Date, document.Year, document.Month)}")])));
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
        yield return document.Branch == Branch.Party ? Line("CoQuanChuQuan", "*") : RuleUnder(names, IssuerSize, room, RuleShare);
    }

    private static IEnumerable<OpenXmlElement> Nation(Branch branch, double room)
    {
        if (branch == Branch.Party)
        {
            yield return Line("QuocHieu", PartyLayout.Heading);
            yield return RuleUnder([PartyLayout.Heading], PartyLayout.HeadingSize, room, share: 1);
            yield break;
        }
        yield return Line("QuocHieu", NationalName);
        yield return Line("TieuNgu", Motto);
        yield return RuleUnder([Motto], MottoSize, room, share: 1);
    }

    private static IEnumerable<OpenXmlElement> NumberAndSubject(OfficialDocument document)
    {
        yield return Line("SoKyHieu", OfficialWords.NumberLine(document.Number, document.Symbol, document.Branch));
        if (document.KindName is null && document.Title.Length > 0) yield return Line("TrichYeuCongVan", $"{(document.Branch == Branch.Party ? PartyLayout.Subject : "V/v")} {document.Title}");
        foreach (var stamp in document.Stamps) yield return Line("CoQuanBanHanh", stamp);
    }

    private static IEnumerable<OpenXmlElement> KindAndTitle(OfficialDocument document)
    {
        // Two tables that touch become one in Word, and a công văn begins right after its head.
        if (document.KindName is not { } kind) return [Line("NoiDung", "")];
        return
        [
            Line("TenLoai", OfficialWords.Upper(kind)), Line("TrichYeu", document.Title),
            .. document.Branch == Branch.Party ? [Line("KemTheo", Run(PartyLayout.UnderTitle))] : (OpenXmlElement[])
                [RuleUnder([document.Title], TitleSize, document.TextWidth, RuleShare), Line("DuongKe", "")],
        ];
    }

    /// <summary>Measured by the longest line, which is never longer than its room: there it is broken.</summary>
    private static DocumentFormat.OpenXml.Wordprocessing.Paragraph RuleUnder(IEnumerable<string> lines, double size, double room, double share) =>
        Rule(share * Math.Min(room, lines.Max(l => FontWidth.Millimetres(l, size))), room);
}
