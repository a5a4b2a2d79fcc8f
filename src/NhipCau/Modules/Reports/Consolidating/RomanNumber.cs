namespace NhipCau.Modules.Reports.Consolidating;

internal static class RomanNumber
{
    private static readonly (int Value, string Sign)[] Signs = [(50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];

    public static string Of(int number) => number <= 0 ? "" : Signs.First(s => s.Value <= number) is var sign ? sign.Sign + Of(number - sign.Value) : "";
}
