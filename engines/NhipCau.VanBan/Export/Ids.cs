using NhipCau.VanBan.Structure;

namespace NhipCau.VanBan.Export;

/// <summary>eIds by the naming convention, §5: <c>part_II__para_5__point_b</c>. A label printed twice in one list gets _2 the second time.</summary>
internal sealed class Ids
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>Abbreviations of the convention.</summary>
    private static string Short(string element) => element switch
    {
        "chapter" => "chp",
        "section" => "sec",
        "article" => "art",
        "paragraph" => "para",
        "subparagraph" => "subpara",
        "attachment" => "att",
        "citations" => "cits",
        "citation" => "cit",
        "wrapUp" => "wrapup",
        _ => element,
    };

    public string Once(string parent, string element) => Free(Join(parent, Short(element)));

    /// <summary>By its place among those of its kind under one parent.</summary>
    public string Counted(string parent, string element)
    {
        var key = Join(parent, Short(element));
        var number = _counts[key] = _counts.GetValueOrDefault(key) + 1;
        return Free(FormattableString.Invariant($"{key}_{number}"));
    }

    public string Labelled(string parent, string element, Label label) => label.IsBullet
        ? Counted(parent, element)
        : Free($"{Join(parent, Short(element))}_{label.Printed[(label.Printed.LastIndexOf(' ') + 1)..].Replace('.', '-')}");

    private static string Join(string parent, string own) => parent.Length == 0 ? own : $"{parent}__{own}";

    private string Free(string id)
    {
        var free = id;
        for (var n = 2; !_taken.Add(free); n++)
            free = FormattableString.Invariant($"{id}_{n}");
        return free;
    }
}
