using NhipCau.VanBan;

namespace NhipCau.Modules.Delegations;

/// <summary>Whether two trips are one entered twice: the same country, days that meet, and the same head or much the same name.</summary>
public static class Likeness
{
    /// <summary>Words that any delegation has, folded.</summary>
    private static readonly HashSet<string> Common = [.. "doan di tham va lam viec tai voi cua tinh thanh pho so cong tac nuoc nam ve chuong trinh tham gia du lanh dao ra".Split(' ')]; // official Vietnamese text

    /// <summary>The trip as it is compared.</summary>
    public sealed record Trip(int Id, string? Name, string? Head, string Countries, DateOnly From, DateOnly To);

    public static bool Meet(DateOnly from, DateOnly to, DateOnly otherFrom, DateOnly otherTo) => from <= otherTo && otherFrom <= to;

    public static bool MayBeOne(Trip one, Trip other) =>
        one.Id != other.Id && CountryList.Share(one.Countries, other.Countries) && Meet(one.From, one.To, other.From, other.To)
        && (SamePerson(one.Head, other.Head) || OfNames(one.Name, other.Name) >= 0.5);

    /// <summary>No doubt about it: nearly the same days in the same countries under one head or one name.</summary>
    public static bool AreOne(Trip one, Trip other) =>
        one.Id != other.Id && CountryList.Same(one.Countries, other.Countries) && Math.Abs(one.From.DayNumber - other.From.DayNumber) <= 1 && Math.Abs(one.To.DayNumber - other.To.DayNumber) <= 1
        && (SamePerson(one.Head, other.Head) || OfNames(one.Name, other.Name) >= 0.8);

    /// <summary>0 … 1: how many of the words that say something the two names share.</summary>
    public static double OfNames(string? one, string? other)
    {
        var (a, b) = (Words(one), Words(other));
        return a.Count == 0 || b.Count == 0 ? 0 : a.Intersect(b).Count() / (double)a.Union(b).Count();
    }

    /// <summary>"Ông Đỗ Thanh Sơn, Phó Giám đốc" and "Đỗ Thanh Sơn".</summary>
    public static bool SamePerson(string? one, string? other) => PersonKey(one) is { Length: > 0 } key && key == PersonKey(other);

    public static string PersonKey(string? printed)
    {
        var name = VietnameseText.NameKey((printed ?? "").Split([',', '-', '–', '(', ';', '\n'])[0]);
        foreach (var title in (string[])["ông ", "bà ", "đồng chí ", "đ/c ", "đc ", "ts. ", "ths. ", "pgs. "]) if (name.StartsWith(title, StringComparison.Ordinal)) name = name[title.Length..]; // official Vietnamese text
        return name.Trim();
    }

    private static HashSet<string> Words(string? name) => [.. VietnameseText.Fold(name ?? "").Split([' ', ',', '.', '-', '–', '(', ')', '"', '“', '”', ';', ':', '/'], StringSplitOptions.RemoveEmptyEntries).Where(w => !Common.Contains(w))];
}
