namespace NhipCau.VanBan.Files.Docx;

/// <summary>Footnotes and endnotes: <c>[^1]</c> where the mark stands, <c>[^1]: …</c> on its own line after the paragraph or table.</summary>
internal sealed class FootnoteText(Func<string, Dictionary<string, string>> read)
{
    private readonly Dictionary<string, Dictionary<string, string>> _texts = [];
    private readonly Dictionary<(string Kind, string Id), int> _numbers = [];
    private readonly List<string> _waiting = [];

    /// <param name="reference">footnoteReference or endnoteReference.</param>
    public string Mark(string reference, string? id)
    {
        if (!_texts.TryGetValue(reference, out var texts)) _texts[reference] = texts = read(reference);
        if (!texts.TryGetValue(id ?? "", out var text)) return "";
        // A note referred to twice is said once.
        if (!_numbers.TryGetValue((reference, id!), out var number))
        {
            _numbers[(reference, id!)] = number = _numbers.Count + 1;
            _waiting.Add($"[^{number}]: {text}");
        }
        return $"[^{number}]";
    }

    public List<string> Waiting()
    {
        if (_waiting.Count == 0) return [];
        List<string> now = [.. _waiting];
        _waiting.Clear();
        return now;
    }
}
