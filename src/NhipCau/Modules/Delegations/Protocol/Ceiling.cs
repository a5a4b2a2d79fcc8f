using NhipCau.Shell;

namespace NhipCau.Modules.Delegations.Protocol;

/// <summary>A line of the costs of a reception as the norms look at it.</summary>
/// <param name="Count">Persons, or gifts.</param>
/// <param name="Units">Days, half-days, hours or pages for each.</param>
/// <param name="ByOther">Paid by an agency that receives along with the one in charge.</param>
public sealed record NormLine(NormItem Item, NormPerson Person, int Count, decimal Units = 1, bool ByOther = false);

/// <summary>What may be spent on a line. None of amount and refusal: no norm applies, or the head of the host decides.</summary>
/// <param name="Amount">Đồng for the whole line; null where no number holds.</param>
/// <param name="Source">By which document; null where nothing was looked at.</param>
/// <param name="No">The line may not be there at all.</param>
/// <param name="HeadDecides">The norms leave it to whoever heads the receiving body.</param>
/// <param name="NeedsReason">Only with a reason.</param>
public sealed record Ceiling(decimal? Amount, string? Source, Refusal? No = null, bool HeadDecides = false, bool NeedsReason = false)
{
    /// <summary>Why a sum cannot be spent; null when it can.</summary>
    public Refusal? Refuse(string item, decimal sum, string? reason) =>
        No is not null && sum > 0 ? No
        : Amount is { } most && sum > most ? new Refusal("{0}: {1:N0} đồng vượt mức trần {2:N0} đồng của {3}. Giảm số tiền, hoặc sửa số người, số ngày cho đúng.", item, sum, most, Source!)
        : NeedsReason && sum > 0 && string.IsNullOrWhiteSpace(reason) ? new Refusal("{0}: chỉ chi trong trường hợp đặc biệt. Ghi lý do và người quyết định.", item) : null;
}

/// <summary>Reckons the ceilings of a reception (TT 35/2026/TT-BTC). Pure: the norms, the rank, the day and the lines are all it looks at.</summary>
public static class Ceilings
{
    /// <summary>What those pay who receive along with the lead: their own meetings and interpretation.</summary>
    private static readonly NormItem[] OfOthers =
    [
        NormItem.Meeting, NormItem.Consecutive, NormItem.Simultaneous, NormItem.PageToVietnamese, NormItem.PageFromVietnamese, NormItem.RarePageToVietnamese, NormItem.RarePageFromVietnamese, NormItem.Free,
    ];

    /// <summary>The ceiling of a line among the other lines of the same reception.</summary>
    public static Ceiling Of(NormBook book, GuestRank rank, DateOnly on, GuestsPay pay, NormLine line, IReadOnlyList<NormLine> all)
    {
        if (line.Item == NormItem.Free || !book.Holds(on)) return new Ceiling(null, null);
        if (pay == GuestsPay.Everything && line.Item != NormItem.Meeting) return Not(book, line, new("{0}: khách tự chi toàn bộ thì chỉ chi tiếp xã giao, làm việc. Bỏ khoản này.", line.Item.Name()));
        if (pay == GuestsPay.FoodAndLodging && line.Item is NormItem.Lodging or NormItem.Meals) return Not(book, line, new("{0}: khách tự chi ăn, ở. Bỏ khoản này.", line.Item.Name()));
        if (line.ByOther && !OfOthers.Contains(line.Item)) return Not(book, line, new("{0}: khoản này do cơ quan chủ trì đón chi; cơ quan cùng đón chỉ chi tiếp khách và phiên dịch của mình. Sửa người chi.", line.Item.Name()));
        if (line.Item == NormItem.Banquet && all.Count(l => l.Item == NormItem.Banquet) > 1) return Not(book, line, new("Mỗi đoàn chỉ chiêu đãi một lần. Gộp vào một khoản chiêu đãi, hoặc bỏ bớt."));
        if (book.Of(line.Item, rank, line.Person, on) is not { } norm)
            return Not(book, line, new("{0}: thông tư không quy định khoản này cho {1}, {2}. Bỏ khoản này, hoặc chọn lại người hưởng, hạng khách.", line.Item.Name(), line.Person.Name(), rank.Name()));
        return norm.Amount is { } amount
            ? new Ceiling(Math.Floor(amount * line.Count * Units(norm, line, all)), norm.Document, NeedsReason: norm.NeedsReason)
            : new Ceiling(null, norm.Document, HeadDecides: true);
    }

    private static decimal Units(ProtocolNorm norm, NormLine line, IReadOnlyList<NormLine> all) => norm.Per switch
    {
        // Giờ lẻ tính tròn.
        NormUnit.Hour => Math.Ceiling(line.Units),
        // On the day of the banquet only the other meal is paid for, by half of the day's rate.
        NormUnit.PersonDay when line.Item == NormItem.Meals && line.Units >= 1 && all.Any(l => l.Item == NormItem.Banquet && l.Count > 0) => line.Units - 0.5m,
        _ when norm.Per.HasUnits() => line.Units,
        _ => 1,
    };

    private static Ceiling Not(NormBook book, NormLine line, Refusal why) => new(0, book.All.FirstOrDefault(n => n.Item == line.Item && !n.IsLocal)?.Document, why);
}
