using System.Globalization;
using NhipCau.Data;

namespace NhipCau.Modules.Reports;

/// <summary>What fills a section when the report is built.</summary>
public enum FedBy { Nothing, Counts, Areas, OtherAreas, Difficulties, NextPeriod, Proposals }

/// <summary>A section of the outline (đề cương): its place by its code, its title, and what fills it.</summary>
public sealed record OutlineSection(string Code, string Title, FedBy FedBy)
{
    /// <summary>"I" stands at 1, "I.3.1" at 3.</summary>
    public int Level => LevelOf(Code);

    public string Label => LabelOf(Code);

    public static int LevelOf(string code) => code.Count(c => c == '.') + 1;

    /// <summary>As printed: I. – 3. – 3.1.</summary>
    public static string LabelOf(string code) => (code.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? code[(dot + 1)..] : code) + ".";
}

public static class ReportOutline
{
    private static readonly Lazy<IReadOnlyList<OutlineSection>> Read = new(() =>
        [.. CsvFile.Read(Path.Combine(AppContext.BaseDirectory, "data", "report-outline.csv"))
            .Select(row => new OutlineSection(row["code"], row["title"], row.Filled("fed_by") is null ? FedBy.Nothing : row.Enum<FedBy>("fed_by")))]);

    public static IReadOnlyList<OutlineSection> All => Read.Value;

    /// <summary>The section where the results of an area stand; one that the outline does not know stands with the others.</summary>
    public static OutlineSection? SectionOf(string? reportSection) =>
        All.FirstOrDefault(s => s.FedBy == FedBy.Areas && s.Code == reportSection) ?? All.FirstOrDefault(s => s.FedBy == FedBy.OtherAreas);

    public static OutlineSection? Find(string code) => All.FirstOrDefault(s => s.Code == code);

    public static string TitleIn(this OutlineSection section, ReportPeriod period) => string.Format(CultureInfo.InvariantCulture, section.Title, period.NextName);
}
