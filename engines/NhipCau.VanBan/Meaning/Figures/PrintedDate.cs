namespace NhipCau.VanBan.Meaning;

/// <summary>A day as printed, whether there is such a day or not; without a year in "ngày 31/6".</summary>
internal readonly record struct PrintedDate(int Start, int End, int Day, int Month, int? Year)
{
    public DateOnly? Value => Year is { } year ? TimeWords.Day(year, Month, Day) : null;
}
