namespace NhipCau.VanBan.Files.Check;

/// <summary>What one act asks of a document's layout: numbers with their clauses. Lengths in millimetres, sizes and gaps in points.</summary>
internal sealed record Guidance
{
    /// <summary>As it is cited: "Nghị định 30/2020/NĐ-CP, Phụ lục I".</summary>
    public required string Act { get; init; }

    public required Branch Branch { get; init; }

    public required Bounds Top { get; init; }
    public required Bounds Bottom { get; init; }
    public required Bounds Left { get; init; }
    public required Bounds Right { get; init; }

    public required IReadOnlyList<Norm> Norms { get; init; }

    /// <summary>First lines begin at one of these.</summary>
    public required IReadOnlyList<double> Indents { get; init; }

    public double Gap { get; init; } = 6;

    /// <summary>Between lines, in lines; null: the act counts in points.</summary>
    public Bounds? Lines { get; init; }

    /// <summary>Between lines, exactly so many points.</summary>
    public Bounds? Points { get; init; }

    public required Bounds PageNumberSize { get; init; }
    public Bounds? PageNumberFromTop { get; init; }

    /// <summary>"Số:" or "Số"; null: not said.</summary>
    public bool? Colon { get; init; }

    /// <summary>Under the trích yếu: so many hyphens; null: not said.</summary>
    public int? TitleDashes { get; init; }

    /// <summary>How a tờ trình addresses whom it is for; null: not said.</summary>
    public string? PetitionAddress { get; init; }

    /// <summary>"./." or ".".</summary>
    public required string End { get; init; }

    /// <summary>Where in the act: part and item by what they are about; empty where the act is cited as a whole.</summary>
    public IReadOnlyDictionary<Topic, string> Items { get; init; } = new Dictionary<Topic, string>();

    public string Clause(Topic topic) => Clause(Items.GetValueOrDefault(topic));

    public string Clause(string? item) => item is null ? Act : $"{Act}, Mục {item}";
}

internal enum Topic { Paper, Orientation, Margins, Font, PageNumber, Motto, Issuer, Number, Date, Title, Body, Signature, Recipients, Annex }
