using System.Text;

namespace NhipCau.VanBan;

/// <summary>Every character of the basic plane without its marks and without its tone, worked out once: ế → e, ê and sắc.</summary>
internal static class Letters
{
    private const string Tones = "\u0300\u0309\u0303\u0301\u0323";
    private const int Last = 0x1EFF;

    private static readonly char[] Bare = new char[Last + 1];
    private static readonly char[] Toneless = new char[Last + 1];
    private static readonly byte[] ToneOf = new byte[Last + 1];

    static Letters()
    {
        for (var i = 0; i <= Last; i++)
        {
            var parts = Composition.Decompose((char)i);
            (Bare[i], Toneless[i]) = (parts[0], (char)i);
            var tone = parts.AsSpan().IndexOfAny(Tones);
            if (tone <= 0)
                continue;
            ToneOf[i] = (byte)(Tones.IndexOf(parts[tone], StringComparison.Ordinal) + 1);
            var rest = parts.Remove(tone, 1).Normalize(NormalizationForm.FormC);
            Toneless[i] = rest.Length == 1 ? rest[0] : (char)i;
        }
    }

    /// <summary>ế → e; what has no marks comes back as it is.</summary>
    public static char WithoutMarks(char c) => c <= Last ? Bare[c] : Composition.Decompose(c)[0];

    /// <summary>ế → ê.</summary>
    public static char WithoutTone(char c) => c <= Last ? Toneless[c] : c;

    /// <summary>0 for ngang, then in the order of the dictionary: huyền 1, hỏi 2, ngã 3, sắc 4, nặng 5.</summary>
    public static int Tone(char c) => c <= Last ? ToneOf[c] : 0;
}
