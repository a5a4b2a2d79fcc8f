namespace NhipCau.VanBan.Meaning;

/// <summary>The year or years a document is for; what has no year of its own takes them.</summary>
internal readonly record struct Years(int From, int To)
{
    public DateOnly FirstDay => new(From, 1, 1);

    public DateOnly LastDay => new(To, 12, 31);

    /// <summary>From "năm 2026" or "giai đoạn 2026 - 2030" of the title, else the year of issue.</summary>
    public static Years? Of(DocumentHeader header)
    {
        if (header.Title is { } title && TimeWords.YearSpan().Match(title) is { Success: true } span
            && TimeWords.Year(span.Groups["a"].Value) is { } a && TimeWords.Year(span.Groups["b"].Value) is { } b && a <= b)
            return new(a, b);
        return header.Year is { } year and >= 1945 and <= 2100 ? new(year, year) : null;
    }
}
