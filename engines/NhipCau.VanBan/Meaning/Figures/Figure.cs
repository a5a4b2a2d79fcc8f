using NhipCau.VanBan.Structure;

namespace NhipCau.VanBan.Meaning;

/// <summary>Does the number say by how much something rose or fell?</summary>
internal enum Change { None, Rise, Fall }

/// <summary>What a number in brackets or behind "so với" is there for: the value of another period, of the plan.</summary>
internal enum Basis { None, Before, Plan }

/// <summary>"khoảng", "gần", "trên": how exact the words allow the number to be.</summary>
internal enum Bound { Exact, About, Over, Under }

/// <summary>One number that states something, with all that is said around it. Places are offsets into the text of its paragraph.</summary>
internal sealed class Figure
{
    public required FigureText In { get; init; }

    public required int Start { get; init; }

    /// <summary>Behind the unit.</summary>
    public required int End { get; init; }

    public required decimal Value { get; init; }

    public required decimal Place { get; init; }

    public required Unit Unit { get; init; }

    /// <summary>10 in "02/10 đoàn".</summary>
    public decimal? Whole { get; init; }

    public Change Change { get; init; }

    public Basis Basis { get; set; }

    public Bound Bound { get; init; }

    /// <summary>Where the bracket opens that it stands in; -1 outside of brackets.</summary>
    public int Bracket { get; init; } = -1;

    /// <summary>"không có dự án": nought in words.</summary>
    public bool InWords { get; init; }

    public string? AsOf { get; set; }

    public string Text => In.Text;

    /// <summary>The value in what its key is measured in, so that tỷ and triệu can be added.</summary>
    public decimal Worth => Value * Unit.Scale;

    /// <summary>Half of what the last printed digit is worth; counts are exact.</summary>
    public decimal Slack
    {
        get
        {
            var exact = Unit is { Kind: UnitKind.Count or UnitKind.None, Scale: 1 } && Place == 1;
            var half = exact ? 0 : Place / 2;
            return Unit.Scale * (Bound == Bound.Exact ? half : half + Round());
        }
    }

    /// <summary>"khoảng 500" may be 460, "trên 63,452" little more than it says.</summary>
    private decimal Round()
    {
        if (Place < 1)
            return Bound == Bound.About ? Place * 5 : Place;
        var zeros = 1m;
        for (var rest = Value; rest != 0 && rest % 10 == 0 && zeros < 1_000_000_000; rest /= 10)
            zeros *= 10;
        return Math.Max(zeros, Value / 20);
    }

    /// <summary>The clause it stands in, as printed.</summary>
    public string Clause => In.Clause(Start, End);

    /// <summary>The number with its unit, as printed.</summary>
    public string Printed => Text[Start..End];

    public Span Span => In.Paragraph.Flow.Span(Start, End - Start);
}
