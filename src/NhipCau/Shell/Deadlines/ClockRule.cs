namespace NhipCau.Shell.Deadlines;

/// <summary>What the days of a time limit are: days worked, or days of the calendar ("ngày" without "làm việc" in a law).</summary>
public enum ClockUnit { WorkingDays, CalendarDays }

/// <summary>A time limit as a rule sets it.</summary>
/// <param name="Code">Short and fixed, by which a record finds its own clock: "gop-y".</param>
/// <param name="What">What is owed, in the office's words: "Cơ quan được hỏi trả lời". Key of its English.</param>
/// <param name="Days">How many days, at least one.</param>
/// <param name="Clause">The rule as cited: act, article, clause.</param>
public sealed record ClockRule(string Code, string What, int Days, ClockUnit Unit, string Clause);

public static class ClockUnitNames
{
    public static string Name(this ClockUnit unit) => unit == ClockUnit.WorkingDays ? "ngày làm việc" : "ngày";
}
