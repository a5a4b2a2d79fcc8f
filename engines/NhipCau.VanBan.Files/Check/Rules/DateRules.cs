using System.Globalization;

namespace NhipCau.VanBan.Files.Check;

internal static class DateRules
{
    public static IEnumerable<Departure> Find(Checked document)
    {
        if (document.IsParty || document.Of(Role.PlaceAndDate).FirstOrDefault() is not { } line) yield break;
        var match = Patterns.Date().Match(line.Text);
        if (match.Groups["d"].Value is [not '0'] day)
            yield return document.At(line, "date.day", Topic.Date, string.Create(CultureInfo.InvariantCulture, $"Ghi “ngày {day}”; ngày nhỏ hơn 10 phải ghi thêm số 0 phía trước (0{day})."));
        if (match.Groups["m"].Value is ['1' or '2'] month)
            yield return document.At(line, "date.month", Topic.Date, string.Create(CultureInfo.InvariantCulture, $"Ghi “tháng {month}”; tháng 1, tháng 2 phải ghi thêm số 0 phía trước (0{month})."));
    }
}
