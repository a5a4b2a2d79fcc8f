using DocumentFormat.OpenXml;
using static NhipCau.VanBan.Files.Official.Markup;

namespace NhipCau.VanBan.Files.Official;

/// <summary>Ô số 9 and 7: recipients on the left, level with the signature on the right; never torn over two pages.</summary>
internal static class SignatureTable
{
    public static OpenXmlElement Of(OfficialDocument document)
    {
        var half = Twips(OfficialLayout.TextWidth / 2);
        var table = Columns(half, half);
        table.Append(Row(Cell(half, Recipients(document.Recipients)), Cell(half, Signature(document.Signature))));
        return table;
    }

    private static IEnumerable<OpenXmlElement> Recipients(IReadOnlyList<string> recipients)
    {
        yield return Line("NoiNhan", recipients.Count == 0 ? "" : "Nơi nhận:");
        foreach (var line in ListLines.Of(recipients)) yield return Line("NoiNhanMuc", line);
    }

    private static IEnumerable<OpenXmlElement> Signature(Signature signature)
    {
        foreach (var line in signature.Authority) yield return Line("ChucVu", OfficialWords.Upper(line));
        yield return Line("ChucVu", OfficialWords.Upper(signature.Title));
        yield return Line("HoTen", signature.Name ?? "");
    }
}
