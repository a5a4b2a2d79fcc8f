using NhipCau.Modules.Accounts.SignIns;
using NhipCau.Shell.Rights;

namespace NhipCau.Tests.Modules.Accounts;

public sealed class KnownSignInTests
{
    private static readonly DateTime Begun = new(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc);

    private static KnownSignIn Of(DateTime seen) => new(new Viewer(1, "Phạm Khánh Linh", 1, "Sở Công Thương", Role.Officer, []), Begun, 7, 10) { SeenAt = seen };

    [Theory]
    [InlineData(9.9, true)]
    [InlineData(10, false)]
    public void Idle_CountsFromWhatWasAskedLast(double hours, bool stands) => Assert.Equal(stands, Of(Begun).StandsAt(Begun.AddHours(hours)));

    [Fact]
    public void Seen_BeginsTheIdleTimeAnew()
    {
        var known = Of(Begun);
        known.SeenAt = Begun.AddHours(9);
        Assert.Equal(DateTimeKind.Utc, known.SeenAt.Kind);
        Assert.True(known.StandsAt(Begun.AddHours(18)));
    }

    [Fact]
    public void TheWholeTime_EndsHoweverBusy()
    {
        var end = Begun.AddDays(7);
        Assert.True(Of(end).StandsAt(end.AddMinutes(-1)));
        Assert.False(Of(end).StandsAt(end));
    }
}
