using DocumentFormat.OpenXml;
using static NhipCau.VanBan.Files.Official.Markup;

namespace NhipCau.VanBan.Files.Official;

/// <summary>Ô số 9 and 7: recipients on the left, level with the signature on the right; never torn over two pages.</summary>
internal static class SignatureTable
{
    public static OpenXmlElement Of(OfficialDocument document, PaperLayout layout)
    {
        var half = Twips(layout.TextWidth / 2);
        var table = Columns(half, half);
        table.Append(Row(Cell(half, Recipients(document.Recipients)), Cell(half, Signature(document.Signature))));
        return table;
    }

    private static IEnumerable<OpenXmlElement> Recipients(IReadOnlyList<string> recipients)
    {
        yield return Line("NoiNhan", recipients.Count == 0 ? "" : "Nơi nhận:");
        for (var i = 0; i < recipients.Count;)
        {
            if (recipients[i].EndsWith(':')) yield return Line("NoiNhan", recipients[i++]);
            var list = recipients.Skip(i).TakeWhile(line => !line.EndsWith(':')).ToList();
            foreach (var line in ListLines.Of(list)) yield return Line("NoiNhanMuc", line);
            i += list.Count;
        }
    }

    private static IEnumerable<OpenXmlElement> Signature(Signature signature)
    {
        foreach (var line in signature.Authority) yield return Line("ChucVu", OfficialWords.Upper(line));
        if (signature.Title.Length > 0) yield return Line("ChucDanh", OfficialWords.Upper(signature.Title));
        foreach (var line in signature.Between ?? []) yield return Line("GhiChuKy", line);
        yield return Line("HoTen", signature.Name ?? "");
    }
}
