using System.Globalization;

namespace NhipCau.VanBan.Meaning;

/// <summary>One document with two dates: same symbol, same issuer, same title. Otherwise they are two documents (38-CT/TW of 2014 and of 2019).</summary>
internal static class DateConflicts
{
    public static IEnumerable<Inconsistency> Find(Subject subject)
    {
        foreach (var group in subject.Citations.All.Where(mention => mention.Symbol is not null && mention.Date is not null).GroupBy(mention => mention.Symbol!, StringComparer.OrdinalIgnoreCase))
        {
            var dates = group.DistinctBy(mention => mention.Date).ToList();
            for (var i = 0; i < dates.Count; i++)
                for (var j = i + 1; j < dates.Count; j++)
                    if (Same(group, dates[i].Date!, dates[j].Date!))
                        yield return new(dates[j].Path, "date-conflict",
                            string.Create(CultureInfo.InvariantCulture, $"{dates[i].Kind} số {group.Key} được ghi hai ngày khác nhau."),
                            [dates[j].Text, dates[i].Text], dates[j].Span);
        }
    }

    private static bool Same(IEnumerable<Mention> group, string a, string b)
    {
        var (first, second) = (Named(group, a), Named(group, b));
        return first is not null && second is not null
            && VietnameseText.SameName(first.Issuer!, second.Issuer!) && Begins(first.Title!, second.Title!);
    }

    private static Mention? Named(IEnumerable<Mention> group, string date) => group.FirstOrDefault(mention => mention.Date == date && mention.Issuer is not null && mention.Title is not null);

    private static bool Begins(string a, string b)
    {
        var (x, y) = (VietnameseText.NameKey(a), VietnameseText.NameKey(b));
        var length = Math.Min(40, Math.Min(x.Length, y.Length));
        return length >= 12 && string.CompareOrdinal(x, 0, y, 0, length) == 0;
    }
}
