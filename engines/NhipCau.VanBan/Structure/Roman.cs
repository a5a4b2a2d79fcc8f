namespace NhipCau.VanBan.Structure;

internal static class Roman
{
    private static readonly string[] Numerals =
    [
        "", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV",
        "XVI", "XVII", "XVIII", "XIX", "XX", "XXI", "XXII", "XXIII", "XXIV", "XXV", "XXVI", "XXVII", "XXVIII", "XXIX", "XXX",
    ];

    /// <summary>1 … 30; 0 or less where it is no such numeral.</summary>
    public static int Value(string numeral) => Array.IndexOf(Numerals, numeral);
}
