using System.Text;

namespace NhipCau.VanBan.Tests.Fuzz;

/// <summary>Damages text by characters. The same random numbers give the same damage.</summary>
internal sealed class Mutator(Random random)
{
    private static readonly string[] Odd =
    [
        "\t", "\t\t\t\n", "\u2028", "\u2029", "\u0085", "\f", "\r", "\r\n", "\0", "\ud83d", "\udc00", "\ud83d\udc00", "\ufeff", "\ufffd", "\uffff", "\u200b", "\u200d", "\u00a0", "\u00ad", "\u202e",
        "\u0301", "\u0323\u0302", "\u031b\u0303", "e\u0301\u0301\u0301", "²", "½", "Ⅳ", "٣", "İ", "ß", "ﬁ", "...", "—", "**", "_", "|", "“", "”", "\"", "(", ")", "[", "/", "-", ":", ";", ",",
    ];

    private static readonly string[] Words =
    [
        .. OddText.Pieces, .. Odd,
        "Phần thứ nhất\n", "Chương I\n", "Mục 1\n", "Điều 12. ", "Khoản 3 ", "điểm đ ", "đ) ", "A. ", "IX. ", "IIII. ", "1.2.3.4.5.6.7.8.9. ", "0. ", "999999999999999999999. ", "(1) ", "• ", "* ", "– ",
        "99999999999999999999999999999999", "0", "1,5", "1.234.567,89", "-3", "20,2 tỷ đồng", "13%", "tăng 13% so với cùng kỳ", "giảm 0%", "gồm: ", "trong đó: ", "tổng số ", "30/02/2026", "ngày 32 tháng 13 năm 0000", "năm 99999",
        "Quý IV/9999", "tháng 0", "hằng tháng", "chậm nhất ngày 31 hằng tháng", "từ ngày 30/12 đến ngày 01/01", "trước ngày 31/12/9999", "trong 99999999999 ngày", "nhiệm kỳ 2026 - 2031", "khi có hướng dẫn của ",
        "sau đây gọi tắt là ", "kính mời ", "đồng chủ trì ", "các cơ quan liên quan", "UBND các xã, phường", "Thường trực Tỉnh ủy", "Căn cứ ", "sửa đổi, bổ sung ", "thay thế ", "Số: …/BC-", "số 38-CT/TW", "của Bộ ", "TM. ỦY BAN NHÂN DÂN\n", "./.", "[1] ",
    ];

    /// <summary>One to twenty injuries; the outcome has at most <paramref name="longest"/> UTF-16 units.</summary>
    public string Damage(string text, int longest)
    {
        var damaged = new StringBuilder(text);
        for (var injuries = random.Next(1, 21); injuries > 0; injuries--)
            Injure(damaged);
        return damaged.Length <= longest ? damaged.ToString() : damaged.ToString(0, longest);
    }

    private void Injure(StringBuilder text)
    {
        var at = random.Next(text.Length + 1);
        var length = random.Next(Math.Min(random.Next(4) == 0 ? 400 : 12, text.Length - at) + 1);
        switch (random.Next(11))
        {
            case 0: text.Remove(at, length); break;
            case 1: text.Insert(at, text.ToString(at, length)); break;
            case 2: Move(text, at, length); break;
            case 3: text.Insert(at, Any(Odd)); break;
            case 4: text.Insert(at, (char)random.Next(0x10000)); break;
            case 5: text.Insert(at, Rune()); break;
            case 6: text.Insert(at, random.NextInt64().ToString(System.Globalization.CultureInfo.InvariantCulture)[..random.Next(1, 9)]); break;
            case 7: text.Insert(at, Repeat(Any(Words), random.Next(2, 60))); break;
            case 8 when at < text.Length: text[at] = (char)(text[at] ^ (1 << random.Next(16))); break;
            case 9: text.Replace(Any(["\n", " ", ".", ":", ",", "1", "\t"]), Any(Words), at, length); break;
            default: text.Insert(at, Any(Words)); break;
        }
    }

    private void Move(StringBuilder text, int at, int length)
    {
        var piece = text.ToString(at, length);
        text.Remove(at, length).Insert(random.Next(text.Length + 1), piece);
    }

    private string Any(string[] pieces) => pieces[random.Next(pieces.Length)];

    private static string Repeat(string piece, int times) => new StringBuilder().Insert(0, piece, times).ToString();

    private string Rune()
    {
        var value = random.Next(0x10F800);
        return char.ConvertFromUtf32(value < 0xD800 ? value : value + 0x800);
    }
}
