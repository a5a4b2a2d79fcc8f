namespace NhipCau.VanBan.Files.Official;

/// <summary>Names in capitals one under the other: the issuing body takes the last lines that together begin its name; what stands above is its parent.</summary>
internal static class IssuerLines
{
    /// <summary>How many of them are the issuing body's; 0: none begins its name.</summary>
    public static int Count(IReadOnlyList<string> names, string issuer) => Enumerable.Range(1, names.Count)
        .FirstOrDefault(n => VietnameseText.NameKey(issuer).StartsWith(VietnameseText.NameKey(string.Join(' ', names.TakeLast(n))), StringComparison.Ordinal));
}
