namespace NhipCau.VanBan.Meaning;

/// <summary>What a comparison is made between: the value of another time behind it, the values spoken of around it.</summary>
internal static class Bases
{
    /// <summary>Between a rise and the value it is measured from.</summary>
    private const int Farthest = 90;

    /// <summary>The value that a comparison goes on to name: in the next bracket, or behind "so với"; of one unit, where one is asked for.</summary>
    public static Figure? After(FigureText text, int index, Unit? unit = null)
    {
        var figure = text.Figures[index];
        var sentence = text.Sentence(figure.Start);
        for (var i = index + 1; i < text.Figures.Count && text.Figures[i] is var next && next.Start < sentence.End; i++)
        {
            if (next.Start - figure.End > Farthest || text.Text.AsSpan(figure.End, next.Start - figure.End).Contains(';'))
                return null;
            if (next.Basis != Basis.None)
                return unit is null || next.Unit.IsLike(unit.Value) || next.Unit.Kind == UnitKind.None ? next : null;
            if (next.Change == Change.None)
                return null;
        }
        return null;
    }

    /// <summary>The last value of another time named before a place in its sentence.</summary>
    public static Figure? Before(FigureText text, int index)
    {
        var sentence = text.Sentence(text.Figures[index].Start);
        for (var i = index - 1; i >= 0 && text.Figures[i].Start >= sentence.Start; i--)
            if (text.Figures[i].Basis != Basis.None)
                return text.Figures[i];
        return null;
    }

    /// <summary>All values of one unit in the sentence, or in the sentence before where it has none.</summary>
    public static List<Figure> Values(FigureText text, int index, Unit unit)
    {
        var sentence = text.Sentence(text.Figures[index].Start);
        var found = In(text, sentence.Start, sentence.End, unit);
        if (found.Count == 0 && sentence.Start > 2)
            found = In(text, text.Sentence(sentence.Start - 2).Start, sentence.Start, unit);
        return found;
    }

    private static List<Figure> In(FigureText text, int start, int end, Unit unit) =>
        text.Figures.FindAll(figure => figure.Start >= start && figure.Start < end && figure.Change == Change.None && figure.Basis == Basis.None
            && figure.Unit.IsLike(unit) && !figure.InWords);
}
