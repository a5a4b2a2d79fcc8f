using NhipCau.Data;
using NhipCau.VanBan;

namespace NhipCau.Modules.Delegations.Protocol;

/// <summary>A title the annex of ranks lists.</summary>
public sealed record ListedTitle(GuestRank Rank, string Title, string Clause, DateOnly? From, DateOnly? To);

/// <summary>Which rank the annex gives to a title. A title it does not list is ranked case by case, with the reason.</summary>
public static class RankTable
{
    /// <summary>Before a title they make it another one.</summary>
    private static readonly string[] Lesser = ["pho", "nguyen", "cuu", "tro ly", "thu ky", "quyen", "phu nhan"]; // official Vietnamese text

    private static readonly Lazy<IReadOnlyList<ListedTitle>> Titles = new(() =>
        [.. CsvFile.Read(Path.Combine(AppContext.BaseDirectory, "data", "protocol-ranks.csv")).Select(r => new ListedTitle(r.Enum<GuestRank>("rank"), r["title"], r["clause"], r.Day("valid_from"), r.Day("valid_to")))]);

    /// <summary>The listed title that a position is; null where none is.</summary>
    public static ListedTitle? Of(string? position, DateOnly on)
    {
        var words = " " + string.Join(' ', VietnameseText.Fold(position ?? "").Split([' ', ',', ';', '-', '–', '(', ')', '.'], StringSplitOptions.RemoveEmptyEntries)) + " ";
        return Titles.Value.Where(t => (t.From is not { } from || from <= on) && (t.To is not { } to || on <= to))
            .OrderByDescending(t => t.Title.Length).FirstOrDefault(t => Is(words, VietnameseText.Fold(t.Title)));
    }

    private static bool Is(string words, string title)
    {
        var at = words.IndexOf($" {title} ", StringComparison.Ordinal);
        return at >= 0 && !Lesser.Any(l => words[..(at + 1)].EndsWith($" {l} ", StringComparison.Ordinal));
    }
}
