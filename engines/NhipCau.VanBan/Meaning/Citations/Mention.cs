using NhipCau.VanBan.Structure;

namespace NhipCau.VanBan.Meaning;

/// <summary>One place where a document is cited.</summary>
internal sealed class Mention
{
    public required Paragraph Paragraph { get; init; }

    public required string Path { get; init; }

    public required int Start { get; init; }

    /// <summary>Behind the symbol, the date or the issuer, whichever is last.</summary>
    public required int IdentityEnd { get; set; }

    /// <summary>Behind the title.</summary>
    public int End { get; set; }

    public required string Kind { get; set; }

    public required string? Symbol { get; init; }

    public string? Date { get; set; }

    public string? Issuer { get; set; }

    public string? Title { get; set; }

    public CitationRole Role { get; set; }

    /// <summary>What governs the list it stands in, whatever it does itself.</summary>
    public CitationRole ListRole { get; set; }

    /// <summary>Stands in the title of another cited document.</summary>
    public bool Nested { get; set; }

    /// <summary>How far it and those before it in the paragraph reach with their titles, and <see cref="IdentityReach"/> without.</summary>
    public int Reach { get; set; }

    public int IdentityReach { get; set; }

    public string Text => Paragraph.Text[Start..IdentityEnd].TrimEnd(' ', ',');

    public Span Span => Paragraph.Flow.Span(Start, IdentityEnd - Start);

    public string? Number => Symbol is null ? null : new string([.. Symbol.TakeWhile(char.IsDigit)]);
}
