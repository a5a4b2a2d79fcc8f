namespace NhipCau.VanBan.Meaning;

/// <summary>Single words, asked for without cutting them out of the text; capitals do not matter.</summary>
internal sealed class WordSet(string words)
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _words =
        new HashSet<string>(words.Split(' '), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public bool Has(ReadOnlySpan<char> word) => word.Length > 0 && _words.Contains(word);
}
