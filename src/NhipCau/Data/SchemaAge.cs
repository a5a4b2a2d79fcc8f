using Microsoft.EntityFrameworkCore;
using NhipCau.Shell;

namespace NhipCau.Data;

/// <summary>A database knows by which steps it was made; a program that does not know them all leaves it alone.</summary>
internal static class SchemaAge
{
    public static async Task<Refusal?> TooNew(AppDbContext db, CancellationToken stop)
    {
        var known = db.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        if (!await db.Database.CanConnectAsync(stop)) return null;
        return (await db.Database.GetAppliedMigrationsAsync(stop)).LastOrDefault(s => !known.Contains(s)) is { } step ? Newer(step) : null;
    }

    public static Refusal Newer(string step) => new("Dữ liệu do bản Nhịp Cầu mới hơn ghi (bước {0}). Cài bản mới hơn rồi chạy lại; bản này không động đến dữ liệu.", step);

    /// <summary>By which step the schema stands; null where none was taken.</summary>
    public static async Task<string?> StepOf(AppDbContext db, CancellationToken stop) => (await db.Database.GetAppliedMigrationsAsync(stop)).LastOrDefault();
}
