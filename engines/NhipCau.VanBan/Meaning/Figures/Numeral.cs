namespace NhipCau.VanBan.Meaning;

/// <summary>A number as printed in digits.</summary>
/// <param name="Place">What one in its last digit is worth: 1, 0.01.</param>
/// <param name="Doubtful">One comma before three digits: "63,452 tỷ đồng" is a decimal, "1,250 lượt người" is not; the unit decides.</param>
internal readonly record struct Numeral(int Start, int End, decimal Value, decimal Place, bool Grouped, bool Doubtful)
{
    /// <summary>More digits than any amount has: an account, a telephone.</summary>
    private const int MostDigits = 18;

    public bool LooksLikeYear => !Grouped && End - Start == 4 && Place == 1 && Value is >= 1900 and <= 2199;

    public Numeral AsThousands() => this with { Value = decimal.Truncate(Value * 1000), Place = 1, Grouped = true, Doubtful = false };

    /// <summary>A dot parts thousands and a comma decimals; commas between several groups of three are the English form, and a dot before other than three digits is a decimal point.</summary>
    public static Numeral? Read(string text, int at)
    {
        var end = Digits(text, at);
        var first = end - at;
        var (group, groups, decimals) = ('\0', 0, 0);
        while (decimals == 0 && end + 1 < text.Length && text[end] is '.' or ',' && char.IsAsciiDigit(text[end + 1]))
        {
            var next = Digits(text, end + 1);
            var length = next - end - 1;
            if (length == 3 && first <= 3 && text[at] != '0' && (group == '\0' || group == text[end]))
                (group, groups) = (text[end], groups + 1);
            else if (group != text[end])
                decimals = length;
            else
                break;
            end = next;
        }
        if (end - at > MostDigits + groups + 1)
            return null;
        var value = 0L;
        foreach (var c in text.AsSpan(at, end - at))
            if (char.IsAsciiDigit(c))
                value = value * 10 + (c - '0');
        var doubtful = group == ',' && groups == 1 && decimals == 0;
        if (doubtful)
            decimals = 3;
        return new(at, end, new decimal((int)value, (int)(value >> 32), 0, false, (byte)decimals), new decimal(1, 0, 0, false, (byte)decimals), groups > 0 && !doubtful, doubtful);
    }

    private static int Digits(string text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
            at++;
        return at;
    }
}
