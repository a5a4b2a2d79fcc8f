using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
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

    public override async Task<IReadOnlyList<int>> Counted(AppDbContext db, Viewer viewer, Period period, int? agencyId = null)
    {
        var rows = Rows(db, viewer, period);
        if (agencyId is { } agency) rows = rows.Where(OwnedBy(agency));
        return await (Order?.Invoke(rows).ThenBy(r => r.Id) ?? rows.OrderBy(r => r.Id)).Select(r => r.Id).ToListAsync();
    }

    public override Task<bool> Holds(AppDbContext db, Viewer viewer, Period period, int id) => Rows(db, viewer, period).AnyAsync(r => r.Id == id);

    public override string? List(Period period) =>
        string.Create(CultureInfo.InvariantCulture, $"{Path}?chi-tieu={Code}&tu={period.From:yyyy-MM-dd}&den={period.To:yyyy-MM-dd}");

    protected virtual async Task<decimal?> Total(IQueryable<T> rows) => await rows.CountAsync();

    private IQueryable<T> Rows(AppDbContext db, Viewer viewer, Period period) => db.VisibleTo<T>(viewer).Where(Which(period));

    private static bool IsOwned(AppDbContext db) => db.Model.FindEntityType(typeof(T))!.FindProperty(nameof(RegisterRecord.OwnerId)) is not null;

    private static Expression<Func<T, bool>> OwnedBy(int agencyId) => r => EF.Property<int>(r, nameof(RegisterRecord.OwnerId)) == agencyId;
}

/// <summary>Adds a number up over the rows of a register, in the database.</summary>
public sealed record SumIndicator<T>(string Code, string Name, string Definition, string Unit, string Owner, string Path, Func<Period, Expression<Func<T, bool>>> Which, Expression<Func<T, decimal>> What)
    : CountIndicator<T>(Code, Name, Definition, Unit, Owner, Path, Which) where T : class, IRecord, IVisible<T>
{
    protected override async Task<decimal?> Total(IQueryable<T> rows) => await rows.SumAsync(What);
}
