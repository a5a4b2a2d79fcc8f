using Microsoft.EntityFrameworkCore;

namespace NhipCau.Data;

/// <summary>The few different values of a column of many rows: from one to the next by its index, where DISTINCT would read them all.</summary>
internal static class LooseScan
{
    /// <param name="table">A table and a column of the model, never of a request; the column begins an index.</param>
#pragma warning disable EF1002 // names of the model, see above
    public static async Task<IReadOnlyList<T>> Values<T>(AppDbContext db, string table, string column) where T : notnull =>
        await db.Database.SqlQueryRaw<T>($"""
            WITH RECURSIVE found(v) AS (
                SELECT MIN("{column}") FROM "{table}" WHERE "{column}" IS NOT NULL
                UNION ALL
                SELECT (SELECT MIN("{column}") FROM "{table}" WHERE "{column}" > found.v) FROM found WHERE found.v IS NOT NULL)
            SELECT v AS "Value" FROM found WHERE v IS NOT NULL
            """).ToListAsync();
#pragma warning restore EF1002
}
