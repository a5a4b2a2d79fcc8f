using NhipCau.Shell;

namespace NhipCau.Modules.Partners;

/// <summary>What somebody should look at, each in a sentence that says what to do.</summary>
public static class PartnerChecks
{
    /// <summary>Older than this, what we know of a partner should be looked at again.</summary>
    public const int FreshDays = 365;

    public static IEnumerable<Refusal> Of(PartnerFile file)
    {
        if (Uncovered(file) is { } uncovered) yield return uncovered;
        if (file.Partner.State == PartnerState.Expired && file.InForce is [var valid, ..]) yield return new Refusal("“{0}” đang có hiệu lực, nhưng tình trạng ghi là “{1}”. Sửa tình trạng của đối tác.", valid.Title, file.Partner.State.Name());
    }

    public static bool IsStale(DateOnly? confirmedOn, DateOnly today) => confirmedOn is null || confirmedOn < today.AddDays(-FreshDays);

    /// <summary>Something is planned for a day on which an agreement will have expired and none is in force.</summary>
    private static Refusal? Uncovered(PartnerFile file)
    {
        var planned = file.Events.Where(e => !e.IsOff && e.IsUpcoming(file.Today)
            && file.Agreements.Any(a => a.To < e.From) && !file.Agreements.Any(a => a.IsInForce(e.From))).ToList();
        if (planned.Count == 0) return null;
        var first = planned.MinBy(e => e.From)!;
        var last = file.Agreements.Where(a => a.To < first.From).MaxBy(a => a.To)!;
        return new Refusal("“{0}” hết hiệu lực ngày {1:dd/MM/yyyy}, sau đó còn {2} việc dự kiến mà không có văn kiện nào có hiệu lực. Gia hạn, ký mới hoặc xem lại việc dự kiến.", last.Title, last.To!, planned.Count);
    }
}
