using Xunit.Sdk;

namespace NhipCau.VanBan.Tests.Fuzz;

[Collection(nameof(Alone))]
public class CampaignTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(100);

    [Fact]
    public void A_fault_is_named_with_its_first_seed_and_the_smallest_input()
    {
        var failure = Failure(text => text.Contains('5', StringComparison.Ordinal) ? "A five." : null);
        Assert.Contains("seed 5: A five.\ninput: \"5\"", failure, StringComparison.Ordinal);
    }

    [Fact]
    public void What_keeps_the_processor_longer_than_it_may_fails() => Assert.Contains("seed 5: Took ", Failure(text =>
    {
        var before = Environment.CpuUsage.TotalTime;
        while (text.Contains('5', StringComparison.Ordinal) && Environment.CpuUsage.TotalTime - before < 1.5 * Limit) { }
        return null;
    }), StringComparison.Ordinal);

    [Fact]
    public void What_never_ends_fails() => Assert.Contains("seed 5: Not over", Failure(text =>
    {
        if (text.Contains('5', StringComparison.Ordinal)) Thread.Sleep(Timeout.Infinite);
        return null;
    }), StringComparison.Ordinal);

    [Fact]
    public void A_machine_that_is_busy_with_something_else_makes_nothing_fail() => new Campaign(Nine, text =>
    {
        if (text.Contains('5', StringComparison.Ordinal)) Thread.Sleep(2 * Limit);
        return null;
    }, Limit).Run(0, 9);

    private static string Failure(Func<string, string?> fault) => Assert.ThrowsAny<XunitException>(() => new Campaign(Nine, fault, Limit).Run(0, 9)).Message;

    private static string Nine(int seed) => $"The {seed}.";
}
