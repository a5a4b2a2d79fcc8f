namespace NhipCau.Modules.Desk;

/// <summary>One thing to do: until when, what, why, and the commonest next step.</summary>
/// <param name="Due">Null: no day is set for it.</param>
/// <param name="Late">Counted by the rules of tasks: an asked body is never late, nor a task before its condition.</param>
/// <param name="Why">A sentence with places; the key of its English.</param>
/// <param name="Accept">The step is done in place: taking the task on.</param>
public sealed record DeskItem(DateOnly? Due, bool Late, string Title, string Link, string Why, object?[] Arguments, string Step, string StepLink, string? DueRule = null, bool Accept = false)
{
    public DeskGroup GroupOn(DateOnly today) => Late ? DeskGroup.Late
        : Due is not { } due || due > Sunday(today) ? DeskGroup.Later
        : due <= today ? DeskGroup.Today : DeskGroup.Week;

    private static DateOnly Sunday(DateOnly today) => today.AddDays((7 - (int)today.DayOfWeek) % 7);
}

public enum DeskGroup { Late, Today, Week, Later }

public static class DeskGroupNames
{
    public static string Name(this DeskGroup group) => group switch
    {
        DeskGroup.Late => "Quá hạn",
        DeskGroup.Today => "Hôm nay",
        DeskGroup.Week => "Tuần này",
        _ => "Sau đó",
    };
}

/// <summary>Something others owe: who, since when, and how it stands.</summary>
public sealed record DeskWaiting(string Title, string Link, string Why, object?[] Arguments, DateOnly? Due, bool Late);
