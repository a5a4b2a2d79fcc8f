using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace NhipCau.VanBan.Files.Official;

/// <summary>
/// Content controls around figures. Its tag says what a figure is; its number follows from the tag and how often that stood before,
/// so that it stays where other figures come and go.
/// </summary>
internal sealed class Controls
{
    /// <summary>Word opens nothing with a longer tag.</summary>
    private const int LongestTag = 64;

    private readonly Dictionary<string, int> _times = new(StringComparer.Ordinal);
    private readonly HashSet<int> _ids = [];

    public SdtRun Around(W.Run run, string tag)
    {
        if (tag.Length is 0 or > LongestTag) throw new ArgumentException($"Tag “{tag}”: 1 to {LongestTag} characters.");
        var time = _times[tag] = _times.GetValueOrDefault(tag) + 1;
        return new SdtRun(
            new SdtProperties(new SdtAlias { Val = Readable(tag) }, new Tag { Val = tag }, new SdtId { Val = Id($"{tag} {time}") }),
            new SdtContentRun(run));
    }

    /// <summary>"chi-tieu:doan-vao" → "chi tieu doan vao": what Word shows above the figure.</summary>
    private static string Readable(string tag) => string.Join(' ', tag.Split(['-', '_', ':', '.', '/', '|', ' '], StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } words ? words : tag;

    /// <summary>FNV-1a; the next one free where two fall together.</summary>
    private int Id(string text)
    {
        var hash = 2166136261u;
        foreach (var b in Encoding.UTF8.GetBytes(text)) hash = unchecked((hash ^ b) * 16777619u);
        var id = Math.Max(1, (int)(hash & int.MaxValue));
        while (!_ids.Add(id)) id = id == int.MaxValue ? 1 : id + 1;
        return id;
    }
}
