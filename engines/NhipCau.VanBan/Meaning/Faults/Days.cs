namespace NhipCau.VanBan.Meaning;

/// <summary>Days that do not exist and times that end before they begin.</summary>
internal static class Days
{
    public static IEnumerable<Inconsistency> Find(FigureReader figures)
    {
        foreach (var text in figures.Texts)
        {
            for (var i = 0; i < text.Dates.Count; i++)
            {
                var date = text.Dates[i];
                if (TimeWords.Day(date.Year ?? 2024, date.Month, date.Day) is null && date.Year is null or (>= 1900 and < 2200))
                    yield return At(text, date.Start, date.End, $"Không có ngày {text.Text[date.Start..date.End]}.");
                else if (Start(text, i) is { } start && EndsBefore(start, date))
                    yield return At(text, start.Start, date.End, "Ngày kết thúc trước ngày bắt đầu.");
            }
            foreach (var (start, end) in text.BackwardYears)
                yield return At(text, start, end, $"“{text.Text[start..end]}”: năm kết thúc trước năm bắt đầu.");
        }
    }

    /// <summary>The first day of "từ ngày 18/3/2026 đến ngày 14/3/2026", "từ 20 đến 15/5/2026", "31/3/2024-05/4/2024".</summary>
    private static PrintedDate? Start(FigureText text, int index)
    {
        var last = text.Dates[index];
        var (words, at) = (text.Text, last.Start);
        var word = Words.Before(words, at, out var before);
        if (word.Is("ngày"))
            word = Words.Before(words, at = before, out before);
        if (word.Is("hết"))
            word = Words.Before(words, at = before, out before);
        var joined = words.AsSpan(0, at).TrimEnd() is [.., '-' or '–'] dashed ? dashed.Length - 1 : word.Is("đến") ? before : -1;
        if (joined < 0)
            return null;
        var end = words.AsSpan(0, joined).TrimEnd().Length;
        if (index > 0 && text.Dates[index - 1] is var first && first.End == end)
            return IsFrom(words, first.Start) ? first : null;
        // "từ ngày 20 đến 15/5/2026": the month of the second.
        var day = Words.Before(words, end, out var start);
        return day.Length is 1 or 2 && int.TryParse(day, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 31 && IsFrom(words, start)
            ? new(start, end, number, last.Month, last.Year) : null;
    }

    private static bool IsFrom(string text, int at) =>
        Words.Before(text, at, out var start) is var word && (word.Is("từ") || word.Is("ngày") && Words.Before(text, start).Is("từ"));

    /// <summary>Without a year on the first day the span may begin in the year before: "từ 28/12 đến 05/01/2026".</summary>
    private static bool EndsBefore(PrintedDate first, PrintedDate last)
    {
        if (first.Year is { } from && last.Year is { } to)
            return (from, first.Month, first.Day).CompareTo((to, last.Month, last.Day)) > 0;
        return first.Year is null && (first.Month, first.Day).CompareTo((last.Month, last.Day)) > 0 && first.Month - last.Month < 6;
    }

    private static Inconsistency At(FigureText text, int start, int end, string what) =>
        new(text.Path, "date-conflict", what, Evidence.Quote([text.Clause(start, end)]), text.Paragraph.Flow.Span(start, end - start));
}
