namespace NhipCau.Shell.Privacy;

/// <summary>
/// A passport number, a day of birth and the like as they lie in the database: sealed, found by keyed hash, shown as a mask.
/// A value: two records may hold the same one. Where it is written into a text by mistake, the mask is written.
/// </summary>
/// <param name="sealed">What <see cref="Vault.Open"/> opens.</param>
/// <param name="hash">HMAC-SHA256, lower-case hex: equal for equal values, whatever their spelling.</param>
/// <param name="mask">"C12****67"; of a day "**/**/1980".</param>
public sealed class Secret(string @sealed, string hash, string mask)
{
    public string Sealed { get; } = @sealed;
    public string Hash { get; } = hash;
    public string Mask { get; } = mask;

    public override string ToString() => Mask;
}
