using System.Globalization;
using NhipCau.Data;
using NhipCau.VanBan;

namespace NhipCau.Modules.Delegations;

/// <summary>A number that the law sets for trips and passports, with its clause and the days it holds.</summary>
public sealed record TravelRule(string Code, string Name, int Value, string Clause, DateOnly? From, DateOnly? To);

/// <summary>Whose cadre a traveller is, and so who may send him or her.</summary>
/// <param name="IsLeader">A leader: nobody but the budget or the host pays for such a trip unless a higher body has said so.</param>
public sealed record CadreLevel(string Code, string Name, string Decider, bool IsLeader, string Clause, DateOnly? From, DateOnly? To);

/// <summary>The dated rules of trips, read from the reference data: a new act is a new row, not new code.</summary>
public static class DelegationRules
{
    /// <summary>The passport holds at least so many months when one enters.</summary>
    public const string ValidAtEntry = "con-han-nhap-canh";
    public const string HandBack = "nop-lai";
    public const string LongestExtension = "gia-han-toi-da";
    public const string ExtensionWhenLeft = "gia-han-khi-con";
    public const string ValidForNote = "con-han-cong-ham";
    public const string LongestPassport = "thoi-han-toi-da";

    /// <summary>The heads of the province, by their position, who are asked about when two of them travel together.</summary>
    private static readonly string[] Principals = ["bi thu tinh uy", "bi thu thanh uy", "chu tich uy ban nhan dan tinh", "chu tich uy ban nhan dan thanh pho", "chu tich ubnd tinh", "chu tich ubnd thanh pho", "bi thu tu", "bi thu tp", "chu tich ubnd tp", "chu tich uy ban nhan dan tp"]; // official Vietnamese text

    private static readonly Lazy<IReadOnlyList<TravelRule>> Numbers = new(() =>
        [.. Read("delegation-rules.csv").Select(r => new TravelRule(r["code"], r["name"], int.Parse(r["value"], CultureInfo.InvariantCulture), r["clause"], r.Day("valid_from"), r.Day("valid_to")))]);

    private static readonly Lazy<IReadOnlyList<CadreLevel>> Cadres = new(() =>
        [.. Read("delegation-deciders.csv").Select(r => new CadreLevel(r["code"], r["name"], r["decider"], r.Yes("leader"), r["clause"], r.Day("valid_from"), r.Day("valid_to")))]);

    /// <summary>The rule as it holds on a day.</summary>
    public static TravelRule Of(string code, DateOnly on) =>
        Numbers.Value.Where(r => r.Code == code).OrderByDescending(r => r.From is not { } from || from <= on && (r.To is not { } to || on <= to)).ThenByDescending(r => r.From).First();

    public static IReadOnlyList<CadreLevel> Levels(DateOnly on) => [.. Cadres.Value.Where(l => (l.From is not { } from || from <= on) && (l.To is not { } to || on <= to))];

    public static CadreLevel? Level(string? code) => code is null ? null : Cadres.Value.Where(l => l.Code == code).MaxBy(l => l.From);

    /// <summary>Secretary of the committee or chairman of the province, no deputy.</summary>
    public static bool IsPrincipal(string? position)
    {
        var words = VietnameseText.Fold(position ?? "").Replace(",", " ,", StringComparison.Ordinal);
        return Principals.Any(p => words.IndexOf(p, StringComparison.Ordinal) is >= 0 and var at && !words[..at].EndsWith("pho ", StringComparison.Ordinal));
    }

    private static IEnumerable<CsvRow> Read(string file) => CsvFile.Read(Path.Combine(AppContext.BaseDirectory, "data", file));
}
