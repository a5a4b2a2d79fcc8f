using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using NhipCau.Data;
using NhipCau.Shell.History;
using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;

namespace NhipCau.Shell.Indicators;

/// <summary>Counts the rows of a register; the list behind it is the register's own list, narrowed by the same condition.</summary>
public record CountIndicator<T>(string Code, string Name, string Definition, string Unit, string Owner, string Path, Func<Period, Expression<Func<T, bool>>> Which)
    : Indicator(Code, Name, Definition, Unit, Owner) where T : class, IRecord, IVisible<T>
{
    /// <summary>In which order a report lists what is counted; as entered where none is named.</summary>
    public Func<IQueryable<T>, IOrderedQueryable<T>>? Order { get; init; }

    public override string Record => typeof(T).Name;

    public override Task<decimal?> Value(AppDbContext db, Viewer viewer, Period period) => Total(Rows(db, viewer, period));

    public override async Task<decimal?> ValueOf(AppDbContext db, Period period, int agencyId) =>
        IsOwned(db) ? await Total(db.Set<T>().Where(Which(period)).Where(OwnedBy(agencyId))) : null; // unfiltered: an agency is told what is held of its own records

    public override async Task<Func<int, decimal?>> ByAgency(AppDbContext db, Period period)
    {
        if (!IsOwned(db)) return _ => null;
        var held = await Totals(db.Set<T>().Where(Which(period))); // unfiltered: an agency is told what is held of its own records
        return agency => held.GetValueOrDefault(agency);
    }

    public override async Task<IReadOnlyList<int>> Counted(AppDbContext db, Viewer viewer, Period period, int? agencyId = null)
    {
        var rows = Rows(db, viewer, period);
        if (agencyId is { } agency) rows = rows.Where(OwnedBy(agency));
        return await (Order?.Invoke(rows).ThenBy(r => r.Id) ?? rows.OrderBy(r => r.Id)).Select(r => r.Id).ToListAsync();
    }

    public override Task<bool> Holds(AppDbContext db, Viewer viewer, Period period, int id) => Rows(db, viewer, period).AnyAsync(r => r.Id == id);

    public override async Task<IReadOnlyList<string>> Holding(AppDbContext db, Viewer viewer, Period period, int id, IReadOnlyList<Indicator> among)
    {
        var asked = among.Select(i => (i.Code, Count: (i is RatioIndicator ratio ? ratio.Part : i) as CountIndicator<T>)).Where(i => i.Count is not null).ToList();
        var row = Expression.Parameter(typeof(T), "row");
        var answers = Expression.NewArrayInit(typeof(bool), asked.Select(i => i.Count!.Which(period)).Select(which => ReplacingExpressionVisitor.Replace(which.Parameters[0], row, which.Body)));
        var holds = await db.VisibleTo<T>(viewer).Where(r => r.Id == id).Select(Expression.Lambda<Func<T, bool[]>>(answers, row)).FirstOrDefaultAsync() ?? [];
        return [.. holds.Zip(asked).Where(h => h.First).Select(h => h.Second.Code)];
    }

    public override string? List(Period period) =>
        string.Create(CultureInfo.InvariantCulture, $"{Path}?chi-tieu={Code}&tu={period.From:yyyy-MM-dd}&den={period.To:yyyy-MM-dd}");

    protected virtual async Task<decimal?> Total(IQueryable<T> rows) => await rows.CountAsync();

    /// <summary>The same for every agency that owns some of them.</summary>
    protected virtual async Task<Dictionary<int, decimal>> Totals(IQueryable<T> rows) =>
        await rows.GroupBy(Owns).Select(g => new { g.Key, Total = g.Count() }).ToDictionaryAsync(g => g.Key, g => (decimal)g.Total);

    protected static readonly Expression<Func<T, int>> Owns = r => EF.Property<int>(r, nameof(RegisterRecord.OwnerId));

    private IQueryable<T> Rows(AppDbContext db, Viewer viewer, Period period) => db.VisibleTo<T>(viewer).Where(Which(period));

    private static bool IsOwned(AppDbContext db) => db.Model.FindEntityType(typeof(T))!.FindProperty(nameof(RegisterRecord.OwnerId)) is not null;

    private static Expression<Func<T, bool>> OwnedBy(int agencyId) => r => EF.Property<int>(r, nameof(RegisterRecord.OwnerId)) == agencyId;
}

/// <summary>Adds a number up over the rows of a register, in the database.</summary>
public sealed record SumIndicator<T>(string Code, string Name, string Definition, string Unit, string Owner, string Path, Func<Period, Expression<Func<T, bool>>> Which, Expression<Func<T, decimal>> What)
    : CountIndicator<T>(Code, Name, Definition, Unit, Owner, Path, Which) where T : class, IRecord, IVisible<T>
{
    protected override async Task<decimal?> Total(IQueryable<T> rows) => await rows.SumAsync(What);

    protected override Task<Dictionary<int, decimal>> Totals(IQueryable<T> rows) =>
        rows.GroupBy(Owns, What).Select(g => new { g.Key, Total = g.Sum() }).ToDictionaryAsync(g => g.Key, g => g.Total);
}
