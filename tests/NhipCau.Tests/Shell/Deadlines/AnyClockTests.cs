using FsCheck;
using FsCheck.Fluent;
using NhipCau.Modules.Provinces;
using NhipCau.Shell.Deadlines;
using static NhipCau.Tests.Shell.Deadlines.Calendar;

namespace NhipCau.Tests.Shell.Deadlines;

/// <summary>What holds of any clock with any waits, over years with and without a calendar.</summary>
public sealed class AnyClockTests
{
    /// <param name="Waits">For each: after how many days it was asked, and how long the answer took.</param>
    private sealed record Plan(DateOnly On, int Count, ClockUnit Unit, (int After, int Long)[] Waits, int Looked);

    private static readonly Arbitrary<Plan> Any = (
        from start in Gen.Choose(0, 1500)
        from count in Gen.Choose(1, 60)
        from unit in Gen.Elements(ClockUnit.WorkingDays, ClockUnit.CalendarDays)
        from waits in Gen.ArrayOf(from after in Gen.Choose(0, 20) from length in Gen.Choose(0, 30) select (after, length))
        from looked in Gen.Choose(0, 200)
        select new Plan(new DateOnly(2024, 6, 1).AddDays(start), count, unit, [.. waits.Take(4)], looked)).ToArbitrary();

    private static Clock Start(Plan plan) => Clock.Start(new ClockRule("a", "A", plan.Count, plan.Unit, "B"), typeof(Area), 1, plan.On, Days, null, "C");

    /// <summary>The clock after its waits; those the rules refuse leave it as it is.</summary>
    private static Clock Lived(Plan plan, Action<DateOnly, Clock>? afterEach = null)
    {
        var (clock, day) = (Start(plan), plan.On);
        foreach (var (after, length) in plan.Waits)
        {
            var before = clock.DueOn;
            if (clock.Wait(day = day.AddDays(after), "D", Days) is null) Assert.Null(clock.GoOn(day = day.AddDays(length), Days));
            afterEach?.Invoke(before, clock);
        }
        return clock;
    }

    private static void ForAll(Func<Plan, bool> holds) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Any, holds));

    [Fact]
    public void DueOn_OfWorkingDays_IsAWorkingDay_AsFarOnAsDaysAndWaitsSay() => ForAll(plan =>
    {
        var clock = Lived(plan);
        var waited = clock.On(clock.DueOn, Days).Days.Count(d => d.Kind == ClockDayKind.Waiting);
        return plan.Unit == ClockUnit.CalendarDays
            ? clock.DueOn.DayNumber - plan.On.DayNumber == plan.Count + waited
            : Days.IsWorkingDay(clock.DueOn) && Days.Between(plan.On, clock.DueOn) == plan.Count + waited;
    });

    [Fact]
    public void AWait_NeverMakesItEarlier() => ForAll(plan =>
    {
        var holds = true;
        Lived(plan, (before, clock) => holds &= clock.DueOn >= before);
        return holds;
    });

    [Fact]
    public void UsedAndLeft_AreTheDaysOfTheRule_AndTheDaysAreNumberedThrough() => ForAll(plan =>
    {
        var (clock, day) = (Lived(plan), plan.On.AddDays(plan.Looked));
        var reading = clock.On(day, Days);
        return reading.Used + reading.Left == plan.Count && reading.Used >= 0 && reading.Left >= 0
            && reading.Days.Where(d => d.Number is not null).Select(d => d.Number!.Value).SequenceEqual(Enumerable.Range(1, plan.Count))
            && reading.Days.Select(d => d.Date.DayNumber).SequenceEqual(Enumerable.Range(plan.On.DayNumber + 1, reading.Days.Count));
    });

    [Fact]
    public void LateInTheDatabase_IsLateOnThePage() => ForAll(plan =>
    {
        var (clock, day) = (Lived(plan), plan.On.AddDays(plan.Looked));
        if (plan.Looked % 3 == 0 && plan.Waits is [var (after, _), ..]) clock.Wait(day.AddDays(-after), "E", Days);
        return Clock.LateOn(day).Compile()(clock) == clock.On(day, Days).IsLate;
    });

    [Fact]
    public void WhileItWaits_NoDayIsUsedUp() => ForAll(plan =>
    {
        var clock = Start(plan);
        if (clock.Wait(plan.On.AddDays(plan.Looked % 10), "D", Days) is not null) return true;
        var since = plan.On.AddDays(plan.Looked % 10);
        return clock.On(since, Days).Used == clock.On(since.AddDays(plan.Looked), Days).Used && !clock.On(since.AddDays(plan.Looked), Days).IsLate;
    });
}
