using System.Diagnostics;
using System.Globalization;

namespace NhipCau.Bench;

/// <summary>Repeated timings of one thing, in milliseconds.</summary>
internal sealed record Times(double Min, double Median, double Max)
{
    public static async Task<Times> Of(int rounds, Func<Task> work)
    {
        var all = new double[rounds];
        for (var i = 0; i < rounds; i++)
        {
            var watch = Stopwatch.StartNew();
            await work();
            all[i] = watch.Elapsed.TotalMilliseconds;
        }
        return From(all);
    }

    /// <summary>The processor's time, whatever else the machine does.</summary>
    public static double Processor(Action work)
    {
        var before = Environment.CpuUsage.TotalTime;
        work();
        return (Environment.CpuUsage.TotalTime - before).TotalMilliseconds;
    }

    public static Times OfProcessor(int rounds, Action work) => From([.. Enumerable.Range(0, rounds).Select(_ => Processor(work))]);

    public static Times From(double[] all)
    {
        Array.Sort(all);
        return new Times(all[0], all[all.Length / 2], all[^1]);
    }

    public string Against(Times other) => string.Create(CultureInfo.InvariantCulture, $"{this}   {Median / other.Median,8:0.0} ×");

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Min,8:0.00} {Median,8:0.00} {Max,8:0.00} ms");
}
