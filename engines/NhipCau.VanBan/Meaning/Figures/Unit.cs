namespace NhipCau.VanBan.Meaning;

internal enum UnitKind { None, Count, Money, Measure, Percent, Times, Duration }

/// <summary>What a number counts or measures.</summary>
/// <param name="Name">As printed, in lower case but for currencies: đoàn, tỷ đồng, triệu USD.</param>
/// <param name="Key">What can be added has one key: vụ and vụ việc, triệu USD and USD.</param>
/// <param name="Scale">What one of it is worth in its key: 1 000 000 for triệu USD.</param>
/// <param name="End">Behind it in the text.</param>
/// <param name="Known">In the list of units; otherwise the noun that stands there was taken.</param>
internal readonly record struct Unit(UnitKind Kind, string? Name, string Key, decimal Scale, int End, bool Known)
{
    /// <summary>Counts the same, or the same more closely: lượt and lượt cán bộ.</summary>
    public bool IsLike(Unit other) => Kind == other.Kind && (Key == other.Key || IsWider(Key, other.Key) || IsWider(other.Key, Key));

    /// <summary>The parts of so many đoàn khách may be printed as đoàn.</summary>
    public bool Holds(Unit other) => Kind == other.Kind && (Key == other.Key || IsWider(other.Key, Key));

    private static bool IsWider(string key, string narrow) => key.Length > 0 && narrow.Length > key.Length && narrow[key.Length] == ' ' && narrow.StartsWith(key, StringComparison.Ordinal);
}
