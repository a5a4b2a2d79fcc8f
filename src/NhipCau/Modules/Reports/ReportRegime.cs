using System.Globalization;
using NhipCau.Data;

namespace NhipCau.Modules.Reports;

/// <summary>A periodic report and its days as the law has them; every day can be mended when a period is opened.</summary>
/// <param name="Name">With {0} for the year and {1} for the next one.</param>
/// <param name="Next">The period after it, in the same form.</param>
/// <param name="Title">Of its consolidated report, with {name} and {next}; the opening has {issuer}, {from} and {to} besides.</param>
public sealed record ReportRegime(PeriodKind Kind, string Name, string Next, ReportRegime.Day From, ReportRegime.Day To, ReportRegime.Day Due, string Basis, string DueRule, bool Doubtful,
    string Title, string Opening, IReadOnlyList<string> Recipients)
{
    private static readonly Lazy<IReadOnlyList<ReportRegime>> Read = new(() =>
        [.. CsvFile.Read(Path.Combine(AppContext.BaseDirectory, "data", "report-regimes.csv")).Select(row => new ReportRegime(
            row.Enum<PeriodKind>("kind"), row["name"], row["next"],
            Day.Of(row, "from"), Day.Of(row, "to"), Day.Of(row, "due"), row["basis"], row["due_rule"], row.Yes("doubtful"), row["title"], row["opening"], row.Many("recipients")))]);

    public static IReadOnlyList<ReportRegime> All => Read.Value;

    public static ReportRegime Of(PeriodKind kind) => All.First(r => r.Kind == kind);

    public string NameIn(int year) => Words(Name, year);

    public string NextAfter(int year) => Words(Next, year);

    private static string Words(string form, int year) => string.Format(CultureInfo.InvariantCulture, form, year, year + 1);

    /// <summary>A day of the reported year, or of the one before it (-1).</summary>
    public sealed record Day(int YearOffset, int Month, int Number)
    {
        public DateOnly In(int year) => new(year + YearOffset, Month, Number);

        internal static Day Of(CsvRow row, string column)
        {
            var parts = row[column].Split('-').Select(p => int.Parse(p, CultureInfo.InvariantCulture)).ToArray();
            return new Day(int.Parse(row[column + "_year"], CultureInfo.InvariantCulture), parts[0], parts[1]);
        }
    }
}
