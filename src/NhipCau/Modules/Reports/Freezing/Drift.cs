using NhipCau.Modules.Reports.Consolidating;

namespace NhipCau.Modules.Reports.Freezing;

/// <param name="Then">As frozen.</param>
/// <param name="Now">Null: the figure is no longer in the catalogue.</param>
/// <param name="Came">Records it counts now and did not then.</param>
public sealed record FigureDrift(FrozenFigure Then, FrozenFigure? Now, IReadOnlyList<FrozenRow> Came, IReadOnlyList<FrozenRow> Went)
{
    public bool ValueMoved => Now is null || (Now.Value, Now.Nothing) != (Then.Value, Then.Nothing);

    public bool BaseMoved => Now is not null && (Now.Before, Now.Plan) != (Then.Before, Then.Plan);
}

public enum WordsChange { Changed, Gone, Came }

public sealed record WordsDrift(FrozenWords Words, WordsChange Change);

/// <summary>Kiểm chứng: what is no longer as it was when the report was frozen. Pure comparison.</summary>
/// <param name="Checked">Figures compared.</param>
/// <param name="Read">Contributions compared.</param>
public sealed record Drift(IReadOnlyList<FigureDrift> Figures, IReadOnlyList<WordsDrift> Words, int Checked, int Read)
{
    public bool IsNone => Figures.Count == 0 && Words.Count == 0;

    public static Drift Between(FrozenReport then, IReadOnlyList<FrozenRow> rowsThen, FrozenReport now, IReadOnlyList<FrozenRow> rowsNow)
    {
        var (was, stands) = (rowsThen.ToLookup(r => r.Code), rowsNow.ToLookup(r => r.Code));
        var figures = then.Figures.Select(f => new FigureDrift(f, now.Figures.FirstOrDefault(n => n.Code == f.Code), [.. Without(stands[f.Code], was[f.Code])], [.. Without(was[f.Code], stands[f.Code])]))
            .Where(d => d.ValueMoved || d.BaseMoved || d.Came.Count + d.Went.Count > 0);
        var live = now.Words.ToDictionary(w => (w.Kind, w.Id));
        var known = then.Words.Select(w => (w.Kind, w.Id)).ToHashSet();
        var words = then.Words.Where(w => !live.TryGetValue((w.Kind, w.Id), out var same) || same.Hash != w.Hash).Select(w => new WordsDrift(w, live.ContainsKey((w.Kind, w.Id)) ? WordsChange.Changed : WordsChange.Gone))
            .Concat(now.Words.Where(w => !known.Contains((w.Kind, w.Id))).Select(w => new WordsDrift(w, WordsChange.Came)));
        return new Drift([.. figures], [.. words], then.Figures.Count, then.Words.Count);
    }

    private static IEnumerable<FrozenRow> Without(IEnumerable<FrozenRow> rows, IEnumerable<FrozenRow> others)
    {
        var there = others.Select(r => (r.Record, r.Id)).ToHashSet();
        return rows.Where(r => !there.Contains((r.Record, r.Id)));
    }
}
