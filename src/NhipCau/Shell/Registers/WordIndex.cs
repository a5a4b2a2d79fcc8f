using NhipCau.Shell.History;
using NhipCau.VanBan;

namespace NhipCau.Shell.Registers;

/// <summary>Finds rows by words typed with or without marks: every word must be there.</summary>
public static class WordIndex
{
    private const int MostWords = 8;

    public static IQueryable<T> Matching<T>(IQueryable<T> rows, string? text) where T : class, ISearchable
    {
        foreach (var word in VietnameseText.Fold(text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MostWords))
        {
            rows = rows.Where(r => r.SearchText.Contains(word));
        }
        return rows;
    }
}
