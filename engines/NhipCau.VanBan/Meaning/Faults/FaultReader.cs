namespace NhipCau.VanBan.Meaning;

/// <summary>What is wrong with the text itself; each kind of fault is one rule. Nothing is raised that the text does not prove.</summary>
internal static class FaultReader
{
    private static readonly Func<Subject, IEnumerable<Inconsistency>>[] Rules = [MissingParts.Find, Numbering.Find, RepeatedWords.Find, DateConflicts.Find];

    public static List<Inconsistency> Read(Subject subject) => [.. Rules.SelectMany(rule => rule(subject)).OrderBy(fault => fault.Span.Start)];
}
