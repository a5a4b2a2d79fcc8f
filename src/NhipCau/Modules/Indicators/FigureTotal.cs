using NhipCau.Shell.Indicators;

namespace NhipCau.Modules.Indicators;

/// <summary>What agencies stated of a period, made one. Pure arithmetic: a blank, a nought and "không phát sinh" stay three things.</summary>
public sealed record FigureTotal(decimal? Value, bool Nothing, FigureBasis Basis, DateOnly? AsOf, IReadOnlyList<StatedFigure> Sources)
{
    public static readonly FigureTotal Blank = new(null, false, FigureBasis.Actual, null, []);

    public decimal? Amount => Nothing ? 0 : Value;

    /// <summary>
    /// The figure of a period from the stated ones. What was stated for the province as a whole stands; else the agencies' own are put together. Superseded
    /// ones do not count; of two that stand for the same, the later does.
    /// </summary>
    public static FigureTotal Of(IEnumerable<StatedFigure> stated, Aggregation how, Period period)
    {
        var answers = stated.Where(f => !f.Superseded).GroupBy(f => f.AgencyId)
            .Select(agency => (Agency: agency.Key, Answer: OverTime([.. agency], how, period))).Where(a => a.Answer.Sources.Count > 0).ToList();
        return answers.Find(a => a.Agency is null).Answer ?? Join([.. answers.Select(a => a.Answer)], how == Aggregation.Latest ? Aggregation.Sum : how);
    }

    /// <summary>One agency's figure: as stated for the very period; else from the periods that make it up without a gap.</summary>
    private static FigureTotal OverTime(IReadOnlyList<StatedFigure> own, Aggregation how, Period period)
    {
        if (Newest(own.Where(f => f.From == period.From && f.To == period.To)) is { } exact) return One(exact);
        if (how == Aggregation.Latest) return Newest(own.Where(f => f.To >= period.From && f.To <= period.To)) is { } last ? One(last) : Blank;
        return Join([.. Tiles(own, period).Select(One)], how);
    }

    /// <summary>Quarters and months one after another from the first day to the last, the longest first; none if a day is missing.</summary>
    private static List<StatedFigure> Tiles(IReadOnlyList<StatedFigure> own, Period period)
    {
        var tiles = new List<StatedFigure>();
        for (var next = period.From; next <= period.To; next = tiles[^1].To.AddDays(1))
        {
            var (from, longest) = (next, own.Where(f => f.From == next && f.To <= period.To).Select(f => (DateOnly?)f.To).Max());
            if (Newest(own.Where(f => f.From == from && f.To == longest)) is not { } tile) return [];
            tiles.Add(tile);
        }
        return tiles;
    }

    private static StatedFigure? Newest(IEnumerable<StatedFigure> figures) => figures.OrderBy(f => f.To).ThenBy(f => f.AsOf).ThenBy(f => f.Id).LastOrDefault();

    private static FigureTotal One(StatedFigure figure) => new(figure.Value, figure.Value is null, figure.Basis, figure.AsOf, [figure]);

    /// <summary>"Không phát sinh" adds nothing and is no part of an average; where all said it, it is what the whole says.</summary>
    private static FigureTotal Join(IReadOnlyList<FigureTotal> parts, Aggregation how)
    {
        if (parts.Count == 0) return Blank;
        var values = parts.Where(p => p.Value is not null).Select(p => p.Value!.Value).ToList();
        decimal? value = values.Count == 0 ? null : how switch { Aggregation.Max => values.Max(), Aggregation.Average => values.Average(), Aggregation.Latest => values[^1], _ => values.Sum() };
        return new FigureTotal(value, value is null, parts.Any(p => p.Basis == FigureBasis.Estimate) ? FigureBasis.Estimate : FigureBasis.Actual, parts.Min(p => p.AsOf), [.. parts.SelectMany(p => p.Sources)]);
    }
}
