namespace NhipCau.VanBan.Files.Docx;

/// <summary>The part <c>numbering.xml</c>: abstract lists, and the nums that use them with changes of their own.</summary>
internal sealed class NumberingDefinitions
{
    public const int Levels = 9;

    private readonly Dictionary<int, List> _lists = [];
    private readonly Dictionary<int, Num> _nums = [];

    /// <param name="StyleLink">The style that holds the true definition.</param>
    internal sealed record List(int Id, NumberingLevel?[] Levels, string? StyleLink);

    /// <param name="Starts">By level: where this num begins anew.</param>
    /// <param name="Own">By level: what replaces the level of the list.</param>
    internal sealed record Num(int Id, int ListId, int?[] Starts, NumberingLevel?[] Own)
    {
        public NumberingLevel? Level(List list, int at) => Own[at] ?? list.Levels[at];

        public int Start(List list, int at) => Starts[at] ?? Level(list, at)?.Start ?? 0;
    }

    public Num? Find(int id) => _nums.GetValueOrDefault(id);

    public List? ListOf(Num num) => _lists.GetValueOrDefault(num.ListId);

    public static NumberingDefinitions Read(Markup? xml)
    {
        var made = new NumberingDefinitions();
        if (xml is null || !xml.Root()) return made;
        for (var root = xml.Enter(); xml.Next(root);)
        {
            if (xml.Name == "abstractNum") made.AddList(xml);
            else if (xml.Name == "num") made.AddNum(xml);
        }
        return made;
    }

    private void AddList(Markup xml)
    {
        var id = xml.Number("abstractNumId") ?? 0;
        var levels = new NumberingLevel?[Levels];
        string? link = null;
        for (var at = xml.Enter(); xml.Next(at);)
        {
            if (xml.Name == "lvl") Keep(levels, NumberingLevel.Read(xml));
            else if (xml.Name == "numStyleLink") link = xml.Val;
        }
        _lists.TryAdd(id, new List(id, levels, link));
    }

    private void AddNum(Markup xml)
    {
        var id = xml.Number("numId") ?? 0;
        var list = -1;
        var starts = new int?[Levels];
        var own = new NumberingLevel?[Levels];
        for (var at = xml.Enter(); xml.Next(at);)
        {
            if (xml.Name == "abstractNumId") list = xml.Number() ?? -1;
            if (xml.Name != "lvlOverride" || xml.Number("ilvl") is not { } level || level is < 0 or >= Levels) continue;
            for (var inner = xml.Enter(); xml.Next(inner);)
            {
                if (xml.Name == "startOverride") starts[level] = xml.Number();
                else if (xml.Name == "lvl") own[level] = NumberingLevel.Read(xml);
            }
        }
        if (id != 0) _nums.TryAdd(id, new Num(id, list, starts, own));
    }

    private static void Keep(NumberingLevel?[] levels, NumberingLevel level)
    {
        if (level.At is >= 0 and < Levels) levels[level.At] ??= level;
    }
}
