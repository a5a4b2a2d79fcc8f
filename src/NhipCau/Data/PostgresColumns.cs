using Microsoft.EntityFrameworkCore;

namespace NhipCau.Data;

/// <summary>What PostgreSQL is told of its columns beside the model; SQLite needs none of it.</summary>
internal static class PostgresColumns
{
    /// <summary>
    /// Sort keys are compared code by code. SQLite does; a PostgreSQL server that speaks a language would skip the spaces in them, so its columns are told.
    /// An agency is one of a hundred in every column that refers to one, unless somebody has said how many: PostgreSQL keeps one plan of a question for every agency, made for an even
    /// share of the rows, and where only the foreign affairs office stands in a column of a new province it takes that share for all of them. Read by the next ANALYZE, which the
    /// server does by itself (docs/decisions/0010).
    /// </summary>
    public static async Task Tell(AppDbContext db, CancellationToken stop)
    {
        if (!db.Database.IsNpgsql()) return;
        await db.Database.ExecuteSqlRawAsync("""
            DO $$
            DECLARE it record;
            BEGIN
              FOR it IN SELECT table_name, column_name, character_maximum_length AS length FROM information_schema.columns
                WHERE table_schema = current_schema() AND column_name = 'SortKey' AND collation_name IS DISTINCT FROM 'C'
              LOOP
                EXECUTE format('ALTER TABLE %I ALTER COLUMN %I TYPE character varying(%s) COLLATE "C"', it.table_name, it.column_name, it.length);
              END LOOP;
              FOR it IN SELECT k.conrelid::regclass AS of_table, a.attname AS name FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
                WHERE k.contype = 'f' AND k.confrelid = 'agencies'::regclass AND a.attoptions IS NULL
              LOOP
                EXECUTE format('ALTER TABLE %s ALTER COLUMN %I SET (n_distinct = 100)', it.of_table, it.name);
              END LOOP;
            END $$;
            """, stop);
    }
}
