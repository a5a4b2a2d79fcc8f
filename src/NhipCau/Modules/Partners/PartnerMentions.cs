using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.History;
using NhipCau.Shell.Registers;
using NhipCau.VanBan;

namespace NhipCau.Modules.Partners;

/// <summary>The spellings by which texts are searched for a partner. A bounded number of them, and of what is found.</summary>
internal static class PartnerMentions
{
    public const int Most = 500;

    /// <summary>Of tasks and of documents, the newest.</summary>
    public const int MostTexts = 30;

    private const int MostSpellings = 8;

    /// <summary>Shorter than this a spelling stands in too many words.</summary>
    private const int Shortest = 4;

    /// <summary>Folded as texts are for search; one that holds another one finds nothing more than that one.</summary>
    public static async Task<IReadOnlyList<string>> Of(AppDbContext db, int partnerId)
    {
        var names = await db.Set<PartnerName>().AsNoTracking().Where(n => n.PartnerId == partnerId).OrderByDescending(n => n.Id).Select(n => n.Name).ToListAsync();
        var aliases = await db.Set<PartnerAlias>().AsNoTracking().Where(a => a.PartnerId == partnerId).OrderBy(a => a.Id).Select(a => a.Text).ToListAsync();
        var folded = names.Concat(aliases).Select(VietnameseText.Fold).Where(s => s.Length >= Shortest).Distinct().ToList();
        return [.. folded.Where(s => !folded.Any(other => other != s && Stands(s, other))).Take(MostSpellings)];
    }

    /// <summary>Rows that hold every word of a spelling, whole; whether side by side is seen in their text.</summary>
    public static async Task<IQueryable<T>> Rows<T>(AppDbContext db, IQueryable<T> rows, string spelling) where T : class, ISearchable
    {
        rows = await WordIndex.Matching(db, rows, spelling);
        foreach (var word in WordIndex.WordsOf(spelling).Select(w => $" {w} ")) rows = rows.Where(r => (r.SearchText + " ").Contains(word));
        return rows;
    }

    /// <summary>Stands in the text as whole words.</summary>
    public static bool Stands(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + words.Length == text.Length || !char.IsLetterOrDigit(text[at + words.Length]))) return true;
        }
        return false;
    }
}
