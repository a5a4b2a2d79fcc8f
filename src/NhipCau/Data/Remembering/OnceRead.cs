namespace NhipCau.Data.Remembering;

/// <summary>What several remembered answers of one request are made from: asked for by the first that is not remembered, and read by all of them until one of its tables is written.</summary>
internal sealed class OnceRead<T>(AppDbContext db, Func<Task<T>> ask)
{
    private (T Value, long At, IReadOnlyCollection<string> Tables)? found;

    public async Task<T> Get()
    {
        // An answer found by its help counts from its own moment: what has been written since must be in it.
        if (found is null || db.Writes?.AnySince(found.Value.At, found.Value.Tables) is true)
        {
            using var read = new ReadTables();
            var at = db.Writes?.Now ?? 0;
            found = (await ask(), at, read.Names);
        }
        ReadTables.Current?.Add(found.Value.Tables);
        return found.Value.Value;
    }
}
