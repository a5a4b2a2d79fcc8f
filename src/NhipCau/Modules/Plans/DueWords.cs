using System.Globalization;
using NhipCau.Shell.Language;

namespace NhipCau.Modules.Plans;

/// <summary>A deadline in the reader's form as an office says it: "every 11-15" is "15/11 hằng năm".</summary>
public static class DueWords
{
    public static string Of(string due, Words words)
    {
        if (DateOnly.TryParseExact(due, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return Words.Day(day);
        if (due.StartsWith("every ", StringComparison.Ordinal))
        {
            var rest = due["every ".Length..].Split(' ');
            if (DateOnly.TryParseExact("2024-" + rest[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var yearly)) return words["{0} hằng năm", yearly.ToString("dd/MM", CultureInfo.InvariantCulture)];
            if (TimeKindNames.PeriodName(rest[0]) is { } period) return rest.Length > 1 && int.TryParse(rest[1], out var date) ? words["ngày {0}, {1}", date, words[period].ToLower(words.Culture)] : words[period];
        }
        if (due.StartsWith("after each activity", StringComparison.Ordinal)) return words["sau mỗi hoạt động {0}", Offset(due, words)].TrimEnd();
        if (due.StartsWith("before each activity", StringComparison.Ordinal)) return words["trước mỗi hoạt động {0}", Offset(due, words)].TrimEnd();
        return due;
    }

    private static string Offset(string due, Words words)
    {
        var last = due.Split(' ')[^1];
        if (last is not ['+' or '-', ..]) return "";
        return last.EndsWith("wd", StringComparison.Ordinal) ? words["{0} ngày làm việc", last[1..^2]] : words["{0} ngày", last[1..^1]];
    }
}
