namespace NhipCau.VanBan.Files.Pdf;

/// <summary>A table whose cells are drawn: what has no line between it is one cell.</summary>
internal sealed class RuledTable
{
    private const double Near = 3; // points within which lines meet
    private const int MostLines = 400; // of one direction; more is a drawing

    private readonly double[] _xs;
    private readonly double[] _ys;
    private readonly int[,] _cellAt;
    private readonly List<PdfWord>[] _words;

    private RuledTable(double[] xs, double[] ys, int[,] cellAt, int cells) =>
        (_xs, _ys, _cellAt, _words) = (xs, ys, cellAt, [.. Enumerable.Range(0, cells).Select(_ => new List<PdfWord>())]);

    public double Top => _ys[0];
    public double Bottom => _ys[^1];
    public int Columns => _xs.Length - 1;
    public int Rows => _ys.Length - 1;
    public bool HasText => _words.Any(w => w.Count > 0);

    public static List<RuledTable> Of(Rules rules)
    {
        var tables = new List<RuledTable>();
        foreach (var (across, down) in Groups(rules))
        {
            var (xs, ys) = (Places(down), Places(across));
            if (xs.Length is < 2 or > MostLines || ys.Length is < 2 or > MostLines) continue;
            tables.Add(Make(xs, ys, across, down));
        }
        return [.. tables.OrderBy(t => t.Top)];
    }

    /// <summary>The lines that make tables, among all that were seen.</summary>
    public static Rules LinesOf(Rules rules)
    {
        var groups = Groups(rules);
        return new Rules([.. groups.SelectMany(g => g.Across)], [.. groups.SelectMany(g => g.Down)]);
    }

    public bool Holds(PdfWord word) => CellOf(word) >= 0;

    /// <returns>false: it stands outside.</returns>
    public bool Take(PdfWord word)
    {
        var cell = CellOf(word);
        if (cell >= 0) _words[cell].Add(word);
        return cell >= 0;
    }

    private int CellOf(PdfWord word)
    {
        var x = (word.Left + word.Right) / 2;
        var (column, row) = (Array.FindLastIndex(_xs, edge => edge <= x), Array.FindLastIndex(_ys, edge => edge <= word.Middle));
        return column < 0 || column >= Columns || row < 0 || row >= Rows ? -1 : _cellAt[row, column];
    }

    public bool HasColumnsOf(RuledTable other) =>
        Columns == other.Columns && _xs.Zip(other._xs).All(p => Math.Abs(p.First - p.Second) < 2 * Near);

    /// <summary>The text of each cell, said in every row it spans and in its first column; and where a cell is the lower part of another.</summary>
    public List<PdfRow> Read()
    {
        var texts = _words.Select(CellText.Of).ToArray();
        var rows = new List<PdfRow>();
        for (var r = 0; r < Rows; r++)
        {
            var (cells, spans) = (new string[Columns], new int[Columns]);
            for (var c = 0; c < Columns; c++)
            {
                var cell = _cellAt[r, c];
                cells[c] = c > 0 && _cellAt[r, c - 1] == cell ? "" : texts[cell];
                while (r + spans[c] < Rows && _cellAt[r + spans[c], c] == cell) spans[c]++;
            }
            rows.Add(new PdfRow(cells, spans));
        }
        return rows;
    }

    private static RuledTable Make(double[] xs, double[] ys, List<Rule> across, List<Rule> down)
    {
        var (rows, columns) = (ys.Length - 1, xs.Length - 1);
        var parent = Enumerable.Range(0, rows * columns).ToArray();
        var (downAt, acrossAt) = (At(xs, down), At(ys, across));
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++)
            {
                var (x, y) = ((xs[c] + xs[c + 1]) / 2, (ys[r] + ys[r + 1]) / 2);
                if (c + 1 < columns && !downAt[c + 1].Any(d => d.Covers(y))) Join(r * columns + c, r * columns + c + 1);
                if (r + 1 < rows && !acrossAt[r + 1].Any(a => a.Covers(x))) Join(r * columns + c, (r + 1) * columns + c);
            }
        }
        var numbers = new Dictionary<int, int>();
        var cellAt = new int[rows, columns];
        for (var i = 0; i < parent.Length; i++)
        {
            var root = Root(i);
            if (!numbers.TryGetValue(root, out var number)) numbers[root] = number = numbers.Count;
            cellAt[i / columns, i % columns] = number;
        }
        return new RuledTable(xs, ys, cellAt, numbers.Count);

        static List<Rule>[] At(double[] places, List<Rule> rules) => [.. places.Select(place => rules.Where(rule => Math.Abs(rule.At - place) <= Near).ToList())];

        void Join(int a, int b) => parent[Root(b)] = Root(a);

        int Root(int i)
        {
            while (parent[i] != i) i = parent[i] = parent[parent[i]];
            return i;
        }
    }

    /// <summary>Lines that cross or meet belong to one table; an underline meets nothing.</summary>
    private static List<(List<Rule> Across, List<Rule> Down)> Groups(Rules rules)
    {
        var groups = new List<(List<Rule> Across, List<Rule> Down)>();
        var left = rules.Down.ToList();
        var free = rules.Across.ToList();
        while (left.Count > 0)
        {
            (List<Rule> Across, List<Rule> Down) group = ([], []);
            var next = new Queue<(Rule Rule, bool IsDown)>([(left[^1], true)]);
            left.RemoveAt(left.Count - 1);
            while (next.TryDequeue(out var one))
            {
                (one.IsDown ? group.Down : group.Across).Add(one.Rule);
                var others = one.IsDown ? free : left;
                foreach (var other in others.Where(o => Meet(one.Rule, o)).ToList())
                {
                    others.Remove(other);
                    next.Enqueue((other, !one.IsDown));
                }
            }
            // The line of a table ends at another; the tops of two letters that touch one do not.
            group.Across.RemoveAll(rule => !EndsAt(rule, group.Down));
            group.Down.RemoveAll(rule => !EndsAt(rule, group.Across));
            if (group.Across.Count > 1 && group.Down.Count > 1) groups.Add(group);
        }
        return groups;
    }

    private static bool EndsAt(Rule rule, List<Rule> others) =>
        others.Any(o => Math.Abs(o.At - rule.From) < Near) && others.Any(o => Math.Abs(o.At - rule.To) < Near);

    private static bool Meet(Rule one, Rule other) =>
        other.At > one.From - Near && other.At < one.To + Near && one.At > other.From - Near && one.At < other.To + Near;

    private static double[] Places(List<Rule> rules)
    {
        var places = new List<double>();
        foreach (var at in rules.Select(r => r.At).Order())
            if (places.Count == 0 || at - places[^1] > Near) places.Add(at);
        return [.. places];
    }
}
