namespace NhipCau.Data.Remembering;

/// <summary>What several remembered answers of one request are made from: asked for by the first that is not remembered, and read by all of them.</summary>
internal sealed class OnceRead<T>(Func<Task<T>> ask)
{
    private (T Value, IReadOnlyCollection<string> Tables)? found;

    public async Task<T> Get()
    {
        if (found is null)
        {
            using var read = new ReadTables();
            found = (await ask(), read.Names);
        }
        ReadTables.Current?.Add(found.Value.Tables);
        return found.Value.Value;
    }
}
