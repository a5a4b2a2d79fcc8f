using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Rights;

namespace NhipCau.Shell.Indicators;

/// <summary>The days a figure is of, both counted.</summary>
public sealed record Period(DateOnly From, DateOnly To);

/// <summary>A figure that reports ask for, with what it counts. Its value follows from records and is never typed.</summary>
/// <param name="Definition">What is counted and what is not, in a sentence.</param>
/// <param name="Owner">Who answers for it, in words: "Cơ quan ngoại vụ".</param>
public abstract record Indicator(string Code, string Name, string Definition, string Unit, string Owner)
{
    public abstract Task<decimal?> Value(AppDbContext db, Viewer viewer, Period period);

    /// <summary>The list behind the figure: an address.</summary>
    public virtual string? List(Period period) => null;
}

/// <summary>Counts the rows of a register; the list behind it is the register's own list, narrowed by the same condition.</summary>
public record CountIndicator<T>(string Code, string Name, string Definition, string Unit, string Owner, string Path, Func<Period, Expression<Func<T, bool>>> Which)
    : Indicator(Code, Name, Definition, Unit, Owner) where T : class, IVisible<T>
{
    public override async Task<decimal?> Value(AppDbContext db, Viewer viewer, Period period) => await db.VisibleTo<T>(viewer).CountAsync(Which(period));

    public override string? List(Period period) =>
        string.Create(CultureInfo.InvariantCulture, $"{Path}?chi-tieu={Code}&tu={period.From:yyyy-MM-dd}&den={period.To:yyyy-MM-dd}");
}

/// <summary>Adds a number up over the rows of a register.</summary>
public sealed record SumIndicator<T>(string Code, string Name, string Definition, string Unit, string Owner, string Path, Func<Period, Expression<Func<T, bool>>> Which, Expression<Func<T, decimal>> What)
    : CountIndicator<T>(Code, Name, Definition, Unit, Owner, Path, Which) where T : class, IVisible<T>
{
    // SQLite keeps decimals as text and would add them as such: the numbers are added here.
    public override async Task<decimal?> Value(AppDbContext db, Viewer viewer, Period period) =>
        (await db.VisibleTo<T>(viewer).Where(Which(period)).Select(What).ToListAsync()).Sum();
}

/// <summary>How many percent one figure is of another; nothing where the other is nought.</summary>
public sealed record RatioIndicator(string Code, string Name, string Definition, string Owner, Indicator Part, Indicator Whole) : Indicator(Code, Name, Definition, "%", Owner)
{
    public override async Task<decimal?> Value(AppDbContext db, Viewer viewer, Period period) =>
        await Whole.Value(db, viewer, period) is { } whole and not 0 && await Part.Value(db, viewer, period) is { } part ? Math.Round(100 * part / whole, 1) : null;

    public override string? List(Period period) => Part.List(period);
}

/// <summary>A module says here which figures its register gives; found by scanning.</summary>
public interface IIndicators
{
    static abstract IEnumerable<Indicator> Indicators { get; }
}
