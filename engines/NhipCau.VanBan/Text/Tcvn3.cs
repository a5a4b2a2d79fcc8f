namespace NhipCau.VanBan;

/// <summary>TCVN 5712 VN3, the ".VnTime" fonts: one byte a letter; capitals with a tone were written in a capital font and come out small.</summary>
internal static class Tcvn3
{
    private const string Old = "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00ADõøö÷ùúýûüþ¡¢§£¤¥¦";
    private const string New = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ";

    public static string ToUnicode(string text) => string.Create(text.Length, text, static (made, text) =>
    {
        for (var i = 0; i < made.Length; i++)
        {
            var place = text[i] < 0xA1 ? -1 : Old.IndexOf(text[i], StringComparison.Ordinal);
            made[i] = place < 0 ? text[i] : New[place];
        }
    });
}
