namespace NhipCau.VanBan.Files.Check;

/// <summary>What must stand at the head of the first page, in these words.</summary>
internal static class LetterheadRules
{
    private static readonly string[] WithoutParent = ["ỦY BAN NHÂN DÂN", "HỘI ĐỒNG NHÂN DÂN", "UBND", "HĐND"];

    public static IEnumerable<Departure> Find(Checked document)
    {
        // Without number and date there is no letterhead: a text kept without its first page, an annex.
        if (document.Of(Role.Number, Role.PlaceAndDate).FirstOrDefault() is not { } head) yield break;
        foreach (var missing in document.IsParty ? PartyParts(document) : StateParts(document)) yield return missing;
        if (document.Of(Role.Issuer).FirstOrDefault() is { } issuer && !document.IsParty
            && document.Of(Role.Parent).FirstOrDefault() is { } parent && WithoutParent.Any(w => issuer.Text.StartsWith(w, StringComparison.Ordinal)))
            yield return document.At(parent, "parent.none", Topic.Issuer, $"Ghi {parent.Quote} trên tên {issuer.Quote}; Hội đồng nhân dân, Ủy ban nhân dân không ghi cơ quan chủ quản.");

        IEnumerable<Departure> StateParts(Checked document)
        {
            if (!document.Of(Role.NationalName).Any())
                yield return document.At(head, "national-name.missing", Topic.Motto, "Không thấy Quốc hiệu “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM” ở đầu trang thứ nhất.");
            if (document.Of(Role.Motto).FirstOrDefault() is not { } motto)
                yield return document.At(head, "motto.missing", Topic.Motto, "Không thấy Tiêu ngữ “Độc lập - Tự do - Hạnh phúc” dưới Quốc hiệu.");
            else if (motto.Text != Official.OfficialLayout.Motto && !motto.IsCapitals)
                yield return document.At(motto, "motto.form", Topic.Motto, $"Tiêu ngữ ghi {motto.Quote}; yêu cầu “{Official.OfficialLayout.Motto}”: viết hoa chữ đầu mỗi cụm từ, giữa các cụm từ có gạch nối (-) và cách chữ.");
        }

        IEnumerable<Departure> PartyParts(Checked document)
        {
            if (!document.Of(Role.PartyName).Any())
                yield return document.At(head, "party-name.missing", Topic.Motto, "Không thấy tiêu đề “ĐẢNG CỘNG SẢN VIỆT NAM” ở đầu trang thứ nhất.");
            if (document.Of(Role.Issuer).LastOrDefault() is { } issuer && !document.Of(Role.Star).Any())
                yield return document.At(issuer, "issuer.star", Topic.Issuer, "Dưới tên cơ quan ban hành chưa có dấu sao (*).");
        }
    }
}
