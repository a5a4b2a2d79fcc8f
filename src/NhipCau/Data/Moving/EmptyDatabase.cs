using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NhipCau.Data.Rows;
using NhipCau.Shell;

namespace NhipCau.Data.Moving;

/// <summary>A database that was empty when we came: rows are put into it, and if that fails it is empty again.</summary>
internal sealed class EmptyDatabase : IAsyncDisposable
{
    private readonly AppDbContext db;
    private bool kept;

    private EmptyDatabase(AppDbContext db) => this.db = db;

    /// <exception cref="CannotGoOnException">It is not empty, or cannot be reached.</exception>
    public static async Task<EmptyDatabase> Open(string? address, string dataFolder, CancellationToken stop)
    {
        var db = DatabaseChoice.Open(address, dataFolder);
        var shown = DatabaseAddress.Shown(address, dataFolder);
        try
        {
            if (db.Database.IsSqlite() ? File.Exists(FileOf(db)) && new FileInfo(FileOf(db)).Length > 0 : await db.Database.CanConnectAsync(stop) && (await TableShapes.Of(db, stop)).Count > 0)
                throw new CannotGoOnException(new Refusal("Đích {0} đã có dữ liệu. Chọn một cơ sở dữ liệu trống.", shown));
            return new EmptyDatabase(db);
        }
        catch
        {
            await db.DisposeAsync();
            throw;
        }
    }

    /// <summary>Puts the schema there as it stood at a step, and takes the rows.</summary>
    public async Task<RowLoader> Load(string step, CancellationToken stop)
    {
        if (!db.Database.GetMigrations().Contains(step)) throw new CannotGoOnException(SchemaAge.Newer(step));
        try
        {
            await db.GetService<IMigrator>().MigrateAsync(step, stop);
            await PostgresColumns.Tell(db, stop);
        }
        catch (DbException gone)
        {
            throw new CannotGoOnException(new Refusal("Không tạo được bảng ở đích ({0}). Kiểm tra địa chỉ, tên và quyền của người dùng cơ sở dữ liệu.", gone.Message.ReplaceLineEndings(" ")));
        }
        return await RowLoader.Open(db, stop);
    }

    public void Keep() => kept = true;

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (!db.Database.IsSqlite())
            {
                if (!kept) await Empty();
                return;
            }
            if (kept) await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
            await db.Database.CloseConnectionAsync();
            SqliteConnection.ClearPool((SqliteConnection)db.Database.GetDbConnection());
            if (!kept) foreach (var end in (string[])["", "-wal", "-shm"]) File.Delete(FileOf(db) + end);
        }
        finally
        {
            await db.DisposeAsync();
        }
    }

    private Task<int> Empty() => db.Database.ExecuteSqlRawAsync("""
        DO $$
        DECLARE it record;
        BEGIN
          FOR it IN SELECT oid::regclass AS name FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r'
          LOOP
            EXECUTE format('DROP TABLE IF EXISTS %s CASCADE', it.name);
          END LOOP;
        END $$;
        """);

    private static string FileOf(AppDbContext db) => Path.GetFullPath(new SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource);
}
