using NhipCau.VanBan;

namespace NhipCau.Modules.Delegations;

/// <summary>Whether two trips are one entered twice: the same country, days that meet, and the same head or much the same name.</summary>
public static class Likeness
{
    /// <summary>Words that any delegation has, folded.</summary>
    private static readonly HashSet<string> Common = [.. "doan di tham va lam viec tai voi cua tinh thanh pho so cong tac nuoc nam ve chuong trinh tham gia du lanh dao ra".Split(' ')]; // official Vietnamese text

    /// <summary>The trip as it is compared; its names are folded once, for it may be compared with thousands.</summary>
    public sealed record Trip(int Id, string? Name, string? Head, string Countries, DateOnly From, DateOnly To)
    {
        internal string HeadKey { get; } = PersonKey(Head);
        internal HashSet<string> NameWords { get; } = Words(Name);
    }

    public static bool Meet(DateOnly from, DateOnly to, DateOnly otherFrom, DateOnly otherTo) => from <= otherTo && otherFrom <= to;

    public static bool MayBeOne(Trip one, Trip other) =>
        one.Id != other.Id && Meet(one.From, one.To, other.From, other.To) && Alike(one, other, 0.5) && CountryList.Share(one.Countries, other.Countries);

    /// <summary>No doubt about it: nearly the same days in the same countries under one head or one name.</summary>
    public static bool AreOne(Trip one, Trip other) =>
        one.Id != other.Id && Math.Abs(one.From.DayNumber - other.From.DayNumber) <= 1 && Math.Abs(one.To.DayNumber - other.To.DayNumber) <= 1
        && Alike(one, other, 0.8) && CountryList.Same(one.Countries, other.Countries);

    /// <summary>One head, or names that share so much.</summary>
    private static bool Alike(Trip one, Trip other, double share) => one.HeadKey.Length > 0 && one.HeadKey == other.HeadKey || OfNames(one.NameWords, other.NameWords) >= share;

    /// <summary>0 … 1: how many of the words that say something the two names share.</summary>
    public static double OfNames(string? one, string? other) => OfNames(Words(one), Words(other));

    private static double OfNames(HashSet<string> one, HashSet<string> other)
    {
        if (one.Count == 0 || other.Count == 0) return 0;
        var shared = one.Count(other.Contains);
        return shared / (double)(one.Count + other.Count - shared);
    }

    /// <summary>One for "Ông Đỗ Thanh Sơn, Phó Giám đốc" and "Đỗ Thanh Sơn".</summary>
    public static string PersonKey(string? printed)
    {
        var name = VietnameseText.NameKey((printed ?? "").Split([',', '-', '–', '(', ';', '\n'])[0]);
        foreach (var title in (string[])["ông ", "bà ", "đồng chí ", "đ/c ", "đc ", "ts. ", "ths. ", "pgs. "]) if (name.StartsWith(title, StringComparison.Ordinal)) name = name[title.Length..]; // official Vietnamese text
        return name.Trim();
    }

    private static HashSet<string> Words(string? name) => [.. VietnameseText.Fold(name ?? "").Split([' ', ',', '.', '-', '–', '(', ')', '"', '“', '”', ';', ':', '/'], StringSplitOptions.RemoveEmptyEntries).Where(w => !Common.Contains(w))];
}
