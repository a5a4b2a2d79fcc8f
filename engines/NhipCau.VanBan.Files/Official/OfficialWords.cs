using System.Globalization;

namespace NhipCau.VanBan.Files.Official;

/// <summary>Numbers, dates and capitals as the decree writes them; a blank where a draft has none yet.</summary>
public static class OfficialWords
{
    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    public static string Upper(string text) => Vietnamese.TextInfo.ToUpper(CleanText.Nfc(text));

    // II.3 "với những số nhỏ hơn 10 phải ghi thêm số 0 phía trước"
    public static string NumberLine(int? number, string symbol, Branch branch = Branch.State) =>
        $"Số{(branch == Branch.Party ? "" : ":")} {number?.ToString("00", CultureInfo.InvariantCulture) ?? "       "}{(Hyphened(symbol) ? "-" : "/")}{symbol}";

    /// <summary>Party bodies and committees write 12-KH/TU; the year in 59/2022/QĐ-UBND belongs to the number.</summary>
    private static bool Hyphened(string symbol) => symbol.Contains('/', StringComparison.Ordinal) && !char.IsDigit(symbol[0]);

    /// <summary>"Kính gửi"; where the layout has it, "Kính trình" of a tờ trình.</summary>
    public static string Address(PaperLayout layout, string? kindName) =>
        string.Equals(kindName, OfficialKinds.Petition.Name, StringComparison.OrdinalIgnoreCase) ? layout.PetitionAddress : "Kính gửi";

    // II.4 "những số thể hiện ngày nhỏ hơn 10 và tháng 1, 2 phải ghi thêm số 0 phía trước"
    public static string DateLine(DateOnly? date, int? year, int? month = null) => date is { } day
        ? string.Create(CultureInfo.InvariantCulture, $"ngày {day.Day:00} tháng {Month(day.Month)} năm {day.Year}")
        : string.Create(CultureInfo.InvariantCulture, $"ngày      tháng {(month is { } m ? Month(m) : "    ")} năm {(year is { } y ? $"{y}" : "……")}");

    private static string Month(int month) => month.ToString(month < 3 ? "00" : "0", CultureInfo.InvariantCulture);

    /// <summary>"BÁO CÁO" → "Báo cáo".</summary>
    public static string Sentence(string text) =>
        text.Length == 0 ? text : Upper(text[..1]) + Vietnamese.TextInfo.ToLower(text[1..]);

    public static string Roman(int number) => Docx.NumberFormat.Of(number, "upperRoman");
}
