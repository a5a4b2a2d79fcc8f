using Microsoft.EntityFrameworkCore;

namespace NhipCau.Data;

/// <summary>SQLite in the data folder unless a PostgreSQL connection string is set: everything that differs between the two.</summary>
internal static class DatabaseChoice
{
    public static void Use(DbContextOptionsBuilder options, string? connection, string dataFolder)
    {
        if (IsPostgres(connection)) options.UseNpgsql(connection, o => o.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery));
        else options.UseSqlite(connection ?? $"Data Source={Path.Combine(dataFolder, "nhipcau.db")}", o => o.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)).AddInterceptors(new SqlitePragmas());
        options.ConfigureWarnings(w => w.Ignore(Microsoft.EntityFrameworkCore.Diagnostics.RelationalEventId.PendingModelChangesWarning));
    }

    public static bool IsPostgres(string? connection) => connection?.Contains("Host=", StringComparison.OrdinalIgnoreCase) == true;
}
