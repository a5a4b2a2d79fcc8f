using NhipCau.Data;
using NhipCau.Shell.Rights;

namespace NhipCau.Shell.Indicators;

/// <summary>A figure that reports ask for, with what it counts. Its value follows from records and is never typed.</summary>
/// <param name="Definition">What is counted and what is not, in a sentence.</param>
/// <param name="Owner">Who answers for it, in words: "Cơ quan ngoại vụ".</param>
public abstract record Indicator(string Code, string Name, string Definition, string Unit, string Owner)
{
    public FigureSign Sign { get; init; }

    /// <summary>It tells of today alone: the register keeps no history from which an earlier day could be counted.</summary>
    public bool OfToday { get; init; }

    /// <summary>Digits after the comma.</summary>
    public virtual int Decimals => 0;

    /// <summary>The class of the records it counts; null where it counts none one by one.</summary>
    public virtual string? Record => null;

    public abstract Task<decimal?> Value(AppDbContext db, Viewer viewer, Period period);

    /// <summary>What the register holds of one agency's records; null where no agency owns them.</summary>
    public virtual Task<decimal?> ValueOf(AppDbContext db, Period period, int agencyId) => Task.FromResult<decimal?>(null);

    /// <summary>What the register holds of each agency's records, in one question however many agencies there are; null where no agency owns them.</summary>
    public virtual Task<Func<int, decimal?>> ByAgency(AppDbContext db, Period period) => Task.FromResult<Func<int, decimal?>>(_ => null);

    /// <summary>The numbers of the records counted, in their order; of one agency where one is named.</summary>
    public virtual Task<IReadOnlyList<int>> Counted(AppDbContext db, Viewer viewer, Period period, int? agencyId = null) => Task.FromResult<IReadOnlyList<int>>([]);

    public virtual Task<bool> Holds(AppDbContext db, Viewer viewer, Period period, int id) => Task.FromResult(false);

    /// <summary>The codes of those among figures of the same records that count this one; one question for all of them.</summary>
    public virtual Task<IReadOnlyList<string>> Holding(AppDbContext db, Viewer viewer, Period period, int id, IReadOnlyList<Indicator> among) => Task.FromResult<IReadOnlyList<string>>([]);

    /// <summary>The list behind the figure: an address.</summary>
    public virtual string? List(Period period) => null;
}

/// <summary>A module says here which figures its register gives; found by scanning.</summary>
public interface IIndicators
{
    static abstract IEnumerable<Indicator> Indicators { get; }
}
