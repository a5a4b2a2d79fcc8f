namespace NhipCau.Modules.Reports.Consolidating;

/// <summary>A paragraph as the program would write it.</summary>
/// <param name="Mark">What it is made from; the same however often it is made.</param>
public sealed record ParagraphDraft(string Mark, ParagraphOrigin Origin, string Text, params IReadOnlyList<ParagraphSource> Sources)
{
    public ParagraphDraft(Sourced said) : this(said.Mark, ParagraphOrigin.Contribution, ReportWording.OfAgency(said.Saying), said.AsSource())
    {
    }
}
