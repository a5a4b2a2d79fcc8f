namespace NhipCau.VanBan.Meaning;

/// <summary>What is wrong with the text itself; each kind of fault is one rule. Nothing is raised that the text does not prove.</summary>
internal static class FaultReader
{
    private static readonly Func<Subject, FigureReader, IEnumerable<Inconsistency>>[] Rules =
    [
        (subject, _) => MissingParts.Find(subject), (subject, _) => Numbering.Find(subject), (_, figures) => RepeatedWords.Find(figures), (subject, _) => DateConflicts.Find(subject),
        (_, figures) => Days.Find(figures), Attachments.Find,
        (_, figures) => Sums.Find(figures), (_, figures) => TableSums.Find(figures), Counts.Find, (_, figures) => Repeats.Find(figures), (_, figures) => Percentages.Find(figures), (_, figures) => Comparisons.Find(figures),
    ];

    public static List<Inconsistency> Read(Subject subject, FigureReader figures) => [.. Rules.SelectMany(rule => rule(subject, figures)).OrderBy(fault => fault.Span.Start)];
}
