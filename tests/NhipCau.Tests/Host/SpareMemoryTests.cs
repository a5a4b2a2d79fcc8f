using System.Runtime.InteropServices;
using NhipCau.Host;

namespace NhipCau.Tests.Host;

public sealed class SpareMemoryTests
{
    [Fact]
    public void WhatLiesFreeBeforeSomethingInUse_GoesBackToTheSystem()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has malloc_trim.");
        const int block = 1000, many = 64 * 1024;
        var full = new byte[block];
        var blocks = new nint[many];
        for (var i = 0; i < many; i++)
        {
            blocks[i] = Marshal.AllocHGlobal(block);
            Marshal.Copy(full, 0, blocks[i], block);
        }
        // The last stays: the library could not give the end of its heap back by itself.
        foreach (var free in blocks[..^1]) Marshal.FreeHGlobal(free);
        var before = Resident();

        Assert.True(SpareMemory.GiveBack());

        var given = before - Resident();
        Marshal.FreeHGlobal(blocks[^1]);
        Assert.True(given > many * block / 2, $"Given back: {given} bytes of {many * block}.");
    }

    /// <summary>Bytes of this process that are in memory.</summary>
    private static long Resident() => long.Parse(File.ReadAllText("/proc/self/statm").Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture) * Environment.SystemPageSize;
}
