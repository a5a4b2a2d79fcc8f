namespace NhipCau.VanBan;

/// <summary>
/// Two ways of writing are in use: hoà, thuỷ and hòa, thủy. The second is the form of this program; the number of
/// characters does not change, so that offsets stay true.
/// </summary>
internal static class TonePlacement
{
    private const string OpenAeY = "aAeEyY";
    private const string Tones = "àáảãạÀÁẢÃẠèéẻẽẹÈÉẺẼẸỳýỷỹỵỲÝỶỸỴ";
    private const string FirstO = "òóỏõọÒÓỎÕỌ";
    private const string FirstU = "ùúủũụÙÚỦŨỤ";

    public static string Settle(string text)
    {
        if (!NeedsSettling(text))
            return text;
        return string.Create(text.Length, text, static (made, text) =>
        {
            text.CopyTo(made);
            Settle(made);
        });
    }

    public static void Settle(Span<char> text)
    {
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] < 'À' || text[i - 1] is not ('o' or 'u' or 'O' or 'U'))
                continue;
            var place = Tones.IndexOf(text[i], StringComparison.Ordinal);
            if (place < 0 || !Moves(text, i, place))
                continue;
            var tone = place % 5;
            var upper = char.IsUpper(text[i - 1]) ? 5 : 0;
            text[i - 1] = (text[i - 1] is 'o' or 'O' ? FirstO : FirstU)[tone + upper];
            text[i] = OpenAeY[place / 5];
        }
    }

    private static bool NeedsSettling(ReadOnlySpan<char> text)
    {
        for (var i = 1; i < text.Length; i++)
            if (text[i] >= 'À' && text[i - 1] is 'o' or 'u' or 'O' or 'U' && Tones.IndexOf(text[i], StringComparison.Ordinal) is var place and >= 0 && Moves(text, i, place))
                return true;
        return false;
    }

    /// <summary>oà, oè, uỳ at the end of a syllable, but not after q: "quý" is qu + ý.</summary>
    private static bool Moves(ReadOnlySpan<char> text, int i, int place)
    {
        var first = text[i - 1];
        var pair = place < 20 ? first is 'o' or 'O' : first is 'u' or 'U';
        return pair
            && (i + 1 == text.Length || !char.IsLetter(text[i + 1]))
            && !(i > 1 && text[i - 2] is 'q' or 'Q' && first is 'u' or 'U');
    }
}
