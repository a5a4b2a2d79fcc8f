using NhipCau.Modules.Delegations.Protocol;
using NhipCau.Shell;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Delegations.Inbound;

/// <summary>Guests, programme, gifts, costs, and what was promised.</summary>
public sealed partial class Visit
{
    public const int MostGuests = 500;
    private const decimal MostMoney = 1_000_000_000_000m;

    /// <summary>The unit may change what it proposes until it is put forward; the focal agency until the guests have left.</summary>
    public bool MayEdit(Viewer viewer) => MayKeep(viewer) && (State == VisitState.Proposed && SentOn is null || MayVerify(viewer) && !State.IsOff() && State < VisitState.Done);

    /// <summary>Those who prepare go on with the list, the programme and the gifts until the report.</summary>
    public bool MayPrepare(Viewer viewer) => MayKeep(viewer) && (MayEdit(viewer) || State is VisitState.Approved or VisitState.Preparing or VisitState.Receiving or VisitState.Done);

    public Refusal? SetGuests(Viewer viewer, IReadOnlyList<VisitGuest> guests, bool partial)
    {
        if (Closed(viewer, "sửa danh sách khách") is { } no) return no;
        if (guests.Count > MostGuests) return new Refusal("Danh sách nhiều nhất {0} người. Đính kèm danh sách đầy đủ vào giấy tờ.", MostGuests);
        if (People > 0 && guests.Count > People) return new Refusal("Danh sách có {0} người, nhiều hơn số khách {1} đã ghi. Sửa số khách trước, hoặc bỏ bớt dòng.", guests.Count, People);
        if (guests.GroupBy(g => Likeness.PersonKey(g.Name)).FirstOrDefault(g => g.Count() > 1) is { } twice) return new Refusal("{0} có hai lần trong danh sách. Bỏ một dòng, hoặc ghi rõ họ tên.", twice.First().Name);
        if (Classified.Refuse([.. guests.Select(g => g.Position)]) is { } secret) return secret;
        // Rows that are the same stay: what was seen of a passport is told of the row.
        Guests.RemoveAll(g => !guests.Contains(g));
        foreach (var guest in guests.Where(g => !Guests.Contains(g))) Guests.Add(guest);
        for (var i = 0; i < guests.Count; i++) guests[i].Order = i + 1;
        if (People == 0) People = guests.Count;
        ListIsPartial = partial && guests.Count < People;
        Nationalities = CountryList.Pack(guests.Select(g => g.Nationality).OfType<string>()) is { Length: > 0 and <= CountryList.MostLetters } packed ? packed : Nationalities;
        return null;
    }

    public Refusal? SetDays(Viewer viewer, IReadOnlyList<VisitDay> days)
    {
        if (Closed(viewer, "sửa chương trình") is { } no) return no;
        if (ProgrammeText.Fault(days, From, To) is { } fault) return fault;
        VisitDay[] before = [.. Days];
        Days.Clear();
        Days.AddRange(days);
        if (VisitChecks.Restricted(this) is not { } closed || !closed.Stops(TripStep.Save, false)) return null;
        Days.Clear();
        Days.AddRange(before);
        return closed.AsRefusal;
    }

    public Refusal? SetGifts(Viewer viewer, IReadOnlyList<VisitGift> gifts)
    {
        if (Closed(viewer, "sửa sổ tặng phẩm") is { } no) return no;
        if (gifts.Count > 200) return new Refusal("Sổ tặng phẩm nhiều nhất 200 dòng. Gộp các món giống nhau.");
        if (gifts.Any(g => g.Worth is < 0 or > MostMoney)) return new Refusal("Số tiền phải là số đồng không âm và dưới một nghìn tỷ.");
        if (Classified.Refuse([.. gifts.SelectMany(g => new[] { g.What, g.ToWhom })]) is { } secret) return secret;
        Gifts.Clear();
        Gifts.AddRange(gifts);
        return null;
    }

    /// <summary>When it is to be. Of one that has begun the first day is the day it began, which figures count it by: mending the one mends the other.</summary>
    public Refusal? SetTime(DateOnly from, DateOnly to, bool known, DateOnly today)
    {
        if (StartedOn is not null && !known) return new Refusal("Đoàn đã đến, nên ghi đúng ngày đến.");
        if (StartedOn is not null && from > today) return new Refusal("Đoàn đã đến, nên ngày đến không thể sau hôm nay.");
        if (StartedOn is not null) StartedOn = from;
        (From, To, DaysKnown) = (from, to, known);
        return null;
    }

    /// <summary>Nothing above its ceiling is taken in, neither estimated nor settled.</summary>
    public Refusal? SetCosts(Viewer viewer, IReadOnlyList<VisitCost> costs, NormBook norms)
    {
        if (!MayKeep(viewer)) return NotKeeper;
        if (State is VisitState.Cancelled or VisitState.Refused) return Not("sửa chi phí");
        if (costs.Count > 60) return new Refusal("Nhiều nhất 60 khoản chi. Gộp các khoản nhỏ.");
        if (costs.Any(c => c.Estimate is < 0 or > MostMoney || c.Settlement is < 0 or > MostMoney)) return new Refusal("Số tiền phải là số đồng không âm và dưới một nghìn tỷ.");
        if (costs.Any(c => c.Count is < 1 or > 5000 || c.Units is <= 0 or > 1000)) return new Refusal("Số người phải từ 1 đến 5.000, số ngày, giờ, trang từ 0,5 đến 1.000. Kiểm tra lại.");
        if (costs.Any(c => c.Item == NormItem.Free && string.IsNullOrWhiteSpace(c.Text))) return new Refusal("Ghi tên khoản chi ngoài định mức.");
        if (Classified.Refuse([.. costs.SelectMany(c => new[] { c.Text, c.Reason })]) is { } secret) return secret;
        if (OverCeiling(costs, norms) is { } over) return over;
        Costs.Clear();
        Costs.AddRange(costs);
        (Estimate, Settlement) = (costs.Sum(c => c.Estimate), costs.Sum(c => c.Settlement ?? 0));
        return null;
    }

    /// <summary>The first line that may not be spent as it stands; null when all may.</summary>
    public Refusal? OverCeiling(IReadOnlyList<VisitCost> costs, NormBook norms)
    {
        var lines = costs.Select(c => c.AsNorm).ToList();
        return costs.Select(c => CeilingOf(c.AsNorm, lines, norms).Refuse(c.Item.Name(), Math.Max(c.Estimate, c.Settlement ?? 0), c.Reason)).FirstOrDefault(no => no is not null);
    }

    public Ceiling CeilingOf(NormLine line, IReadOnlyList<NormLine> all, NormBook norms) => Ceilings.Of(norms, Rank, From, Pays, line, all);

    /// <summary>The lines a reception of these guests usually has, each at its ceiling.</summary>
    public IReadOnlyList<NormLine> UsualLines(NormBook norms)
    {
        var (guests, days) = (Math.Max(1, People), DaysKnown ? To.DayNumber - From.DayNumber + 1 : 1);
        NormLine[] usual =
        [
            new(NormItem.Lodging, NormPerson.Head, 1, Math.Max(1, days - 1)), .. guests > 1 ? [new NormLine(NormItem.Lodging, NormPerson.Member, guests - 1, Math.Max(1, days - 1))] : Array.Empty<NormLine>(),
            new(NormItem.Meals, NormPerson.Any, guests, days), new(NormItem.Banquet, NormPerson.Any, guests), new(NormItem.Meeting, NormPerson.Any, guests),
            new(NormItem.Gift, NormPerson.Head, 1), new(NormItem.Consecutive, NormPerson.Hired, 1, 4),
        ];
        // A courtesy call is a meeting: nobody stays the night.
        var of = Basis == VisitBasis.Courtesy ? usual.Where(l => l.Item is NormItem.Meeting or NormItem.Gift or NormItem.Consecutive) : usual;
        return [.. of.Where(l => CeilingOf(l, [l], norms) is { No: null, NeedsReason: false, Source: not null })];
    }

    public Refusal? Promise(Viewer viewer, VisitPromise promise)
    {
        if (!MayKeep(viewer)) return NotKeeper;
        if (!State.HasCome()) return new Refusal("Ghi cam kết sau khi đoàn đã đến.");
        if (promise.Fault() is { } fault) return fault;
        Promises.Add(promise);
        return null;
    }

    private Refusal? Closed(Viewer viewer, string what) => !MayKeep(viewer) ? NotKeeper : MayPrepare(viewer) ? null : Not(what);
}
