using NhipCau.Shell.Backup;

namespace NhipCau.Tests.Shell.Backup;

public sealed class ThinningTests
{
    private static readonly DateTime Now = new(2026, 11, 22, 7, 3, 0, DateTimeKind.Utc);

    /// <summary>Thinned every five minutes for two years, as the server does it.</summary>
    [Fact]
    public void WhatStaysAfterTwoYears()
    {
        var kept = new List<DateTime>();
        for (var now = Now.AddYears(-2); now <= Now; now = now.AddMinutes(5))
        {
            kept.Add(now);
            foreach (var gone in BackupThinning.Gone(kept, now, 31, 12)) kept.Remove(gone);
            Assert.InRange(kept.Count, 1, 25 + 25 + 32 + 13);
        }
        Assert.Equal(25, kept.Count(t => Now - t <= TimeSpan.FromHours(2)));
        for (var hours = 2; hours < 24; hours++) Assert.Contains(kept, t => Now - t >= TimeSpan.FromHours(hours) && Now - t <= TimeSpan.FromHours(hours + 1));
        for (var days = 1; days < 31; days++) Assert.Contains(kept, t => Now - t >= TimeSpan.FromDays(days) && Now - t <= TimeSpan.FromDays(days + 1));
        for (var months = 1; months < 12; months++) Assert.Contains(kept, t => t >= Now.AddMonths(-months - 1) && t <= Now.AddMonths(-months));
        Assert.True(kept.Min() >= Now.AddMonths(-12));
    }

    [Fact]
    public void TheNewestStays_HoweverOld() => Assert.Equal([Now.AddYears(-5)], BackupThinning.Gone([Now.AddYears(-5), Now.AddYears(-4)], Now, 31, 12));
}
