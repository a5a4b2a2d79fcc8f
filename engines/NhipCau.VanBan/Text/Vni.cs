using System.Text;

namespace NhipCau.VanBan;

/// <summary>VNI for Windows: the letter, then its marks as a second character ("vieän" is viện).</summary>
internal static class Vni
{
    private static readonly Dictionary<string, char> Pairs = MakePairs();

    public static string ToUnicode(string text)
    {
        var made = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && Pairs.TryGetValue(text.Substring(i, 2), out var two))
            {
                made.Append(two);
                i++;
            }
            else if (Pairs.TryGetValue(text[i].ToString(), out var one))
                made.Append(one);
            else
                made.Append(text[i]);
        }
        return made.ToString();
    }

    private static Dictionary<string, char> MakePairs()
    {
        var pairs = new Dictionary<string, char>(StringComparer.Ordinal);
        Add("aeouyôö", "ùøûõï", "áàảãạéèẻẽẹóòỏõọúùủũụýỳỷỹỵớờởỡợứừửữự");
        Add("aeo", "âáàåãä", "âấầẩẫậêếềểễệôốồổỗộ");
        Add("a", "êéèúüë", "ăắằẳẵặ");
        foreach (var (old, made) in "æỉóĩòịîỵñđôơöư".Chunk(2).Select(pair => (pair[0], pair[1])))
        {
            pairs[old.ToString()] = made;
            pairs[char.ToUpperInvariant(old).ToString()] = char.ToUpperInvariant(made);
        }
        return pairs;

        void Add(string letters, string marks, string made)
        {
            for (var i = 0; i < made.Length; i++)
            {
                var (letter, mark) = (letters[i / marks.Length], marks[i % marks.Length]);
                var (upperLetter, upperMark) = (char.ToUpperInvariant(letter), char.ToUpperInvariant(mark));
                pairs[$"{letter}{mark}"] = made[i];
                pairs[$"{upperLetter}{upperMark}"] = char.ToUpperInvariant(made[i]);
                pairs[$"{upperLetter}{mark}"] = char.ToUpperInvariant(made[i]);
            }
        }
    }
}
