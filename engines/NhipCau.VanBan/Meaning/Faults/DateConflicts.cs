using System.Globalization;
using System.Text.RegularExpressions;

namespace NhipCau.VanBan.Meaning;

/// <summary>
/// One document with two dates: same symbol, same issuer, same title. Otherwise they are two documents (38-CT/TW of 2014 and of 2019).
/// And dates that cannot be: another year than the symbol says, a document that cites one not yet issued.
/// </summary>
internal static partial class DateConflicts
{
    [GeneratedRegex(@"^\d+/(?<y>(?:19|20)\d{2})/", RegexOptions.CultureInvariant)]
    private static partial Regex YearOfSymbol();

    public static IEnumerable<Inconsistency> Find(Subject subject) => TwoDates(subject).Concat(subject.Citations.All.SelectMany(mention => Impossible(mention, subject)));

    private static IEnumerable<Inconsistency> Impossible(Mention mention, Subject subject)
    {
        if (mention.Date is not { Length: 10 } date || mention.Symbol is not { } symbol)
            yield break;
        if (YearOfSymbol().Match(symbol) is { Success: true } match && !date.StartsWith(match.Groups["y"].Value, StringComparison.Ordinal))
            yield return new(mention.Path, "symbol-conflict", $"{mention.Kind} số {symbol} ghi năm {match.Groups["y"].Value} trong ký hiệu nhưng ngày ban hành năm {date[..4]}.", Evidence.Quote([mention.Text]), mention.Span);
        else if (subject.Header.Date is { Length: 10 } own && string.CompareOrdinal(date, own) > 0)
            yield return new(mention.Path, "date-conflict", $"{mention.Kind} số {symbol} ghi ngày sau ngày của chính văn bản này ({Day(own)}).", Evidence.Quote([mention.Text]), mention.Span);
    }

    private static string Day(string iso) => $"{iso[8..]}/{iso[5..7]}/{iso[..4]}";

    private static IEnumerable<Inconsistency> TwoDates(Subject subject)
    {
        foreach (var group in subject.Citations.All.Where(mention => mention.Symbol is not null && mention.Date is not null).GroupBy(mention => mention.Symbol!, StringComparer.OrdinalIgnoreCase))
        {
            var dates = group.DistinctBy(mention => mention.Date).Take(12).ToList();
            for (var i = 0; i < dates.Count; i++)
                for (var j = i + 1; j < dates.Count; j++)
                    if (Same(group, dates[i].Date!, dates[j].Date!))
                        yield return new(dates[j].Path, "date-conflict",
                            string.Create(CultureInfo.InvariantCulture, $"{dates[i].Kind} số {group.Key} được ghi hai ngày khác nhau."),
                            [dates[j].Text, dates[i].Text], dates[j].Span);
        }
    }

    /// <summary>Numbers begin again each year: within one year a body has one document of a number, named or not.</summary>
    private static bool Same(IEnumerable<Mention> group, string a, string b)
    {
        var (first, second) = (Named(group, a), Named(group, b));
        return first is not null && second is not null && VietnameseText.SameName(first.Issuer!, second.Issuer!)
            && (first.Title is { } one && second.Title is { } other ? Begins(one, other) : a.Length == 10 && b.Length == 10 && a[..4] == b[..4]);
    }

    private static Mention? Named(IEnumerable<Mention> group, string date) =>
        group.Where(mention => mention.Date == date && mention.Issuer is not null).OrderByDescending(mention => mention.Title is not null).FirstOrDefault();

    private static bool Begins(string a, string b)
    {
        var (x, y) = (VietnameseText.NameKey(a), VietnameseText.NameKey(b));
        var length = Math.Min(40, Math.Min(x.Length, y.Length));
        return length >= 12 && string.CompareOrdinal(x, 0, y, 0, length) == 0;
    }
}
