using System.Linq.Expressions;
using NhipCau.Shell.History;
using NhipCau.Shell.Time;

namespace NhipCau.Shell.Deadlines;

/// <summary>
/// A time limit that runs for a record, by a rule it names.
/// <para>The day something happens is never counted, the next one is the first ("ngày đầu tiên của thời hạn không được tính", Bộ luật Dân sự
/// 91/2015/QH13 Điều 147 khoản 2). A wait follows the same rule on both its ends: the day the other body is asked was still ours and counts; from
/// the day after it the clock stands still, up to and with the day the answer comes, of which nothing may be left; the next day counts again.</para>
/// </summary>
public sealed partial class Clock : IPart
{
    /// <summary>Longer ones are mistakes: no rule counts in more days than ten years.</summary>
    public const int MostDays = 3660;

    public int Id { get; init; }

    /// <summary>The class of the record, as in history.</summary>
    public required string Record { get; init; }
    public int RecordId { get; init; }
    public required string Code { get; init; }
    public required string What { get; init; }
    public required string Clause { get; init; }

    /// <summary>Nought: the last day is fixed and nothing is counted.</summary>
    public int Days { get; init; }
    public ClockUnit Unit { get; init; }
    public DateOnly StartedOn { get; init; }

    /// <summary>The last day to do it in time. While the clock waits: as it would be had the answer come at once, so never too late.</summary>
    public DateOnly DueOn { get; set; }
    public DateOnly? DoneOn { get; set; }

    /// <summary>The agency that owes it; null for a body outside.</summary>
    public int? OwesId { get; set; }
    public required string OwesName { get; set; }

    /// <summary>The agency it is owed to, on whose desk it stands among what others owe.</summary>
    public int? OwedToId { get; set; }
    public List<ClockWait> Waits { get; } = [];
    public (Type Record, int Id) Whole => (RecordType.Of(Record), RecordId);

    public bool IsFixed => Days == 0;

    public ClockWait? Waiting => DoneOn is null ? Waits.FirstOrDefault(w => w.To is null) : null;

    /// <summary>Clocks that are past their day and run still: the same as <see cref="ClockReading.IsLate"/> of those not done.</summary>
    public static Expression<Func<Clock, bool>> LateOn(DateOnly today) => c => c.DoneOn == null && c.DueOn < today && !c.Waits.Any(w => w.To == null);

    /// <summary>A clock that begins to count the day after <paramref name="on"/>.</summary>
    public static Clock Start(ClockRule rule, Type record, int recordId, DateOnly on, WorkingDays days, int? owesId, string owesName, int? owedToId = null)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(rule.Days is > 0 and <= MostDays, true, nameof(rule));
        var clock = new Clock { Record = record.Name, RecordId = recordId, Code = rule.Code, What = rule.What, Clause = rule.Clause, Days = rule.Days, Unit = rule.Unit, StartedOn = on, OwesId = owesId, OwesName = owesName, OwedToId = owedToId };
        clock.Recount(days);
        return clock;
    }

    /// <summary>A last day that is fixed, or counted by the record itself: "ít nhất 20 ngày làm việc trước khi đi".</summary>
    /// <param name="on">Since when it is known.</param>
    public static Clock Until(string code, string what, DateOnly due, string clause, Type record, int recordId, DateOnly on, int? owesId, string owesName, int? owedToId = null) =>
        new() { Record = record.Name, RecordId = recordId, Code = code, What = what, Clause = clause, StartedOn = on, DueOn = due, OwesId = owesId, OwesName = owesName, OwedToId = owedToId, Unit = ClockUnit.CalendarDays };

    /// <summary>Another body was asked on this day: from the next one the clock stands still.</summary>
    public Refusal? Wait(DateOnly on, string forWhom, WorkingDays days)
    {
        if (DoneOn is not null) return new Refusal("Thời hạn này đã kết thúc ngày {0:dd/MM/yyyy}, không dừng được nữa.", DoneOn);
        if (IsFixed) return new Refusal("Hạn này là một ngày cố định, không dừng được. Sửa ngày đến hạn nếu ngày đã đổi.");
        if (Waiting is { } now) return new Refusal("Đồng hồ đang dừng chờ {0}. Ghi ngày có ý kiến trước khi hỏi tiếp.", now.For);
        if (string.IsNullOrWhiteSpace(forWhom)) return new Refusal("Ghi đang chờ cơ quan nào, về việc gì.");
        if (forWhom.Trim().Length > 300) return new Refusal("Ghi cơ quan và việc đang chờ trong 300 ký tự.");
        if (on < Since) return new Refusal("Chọn ngày từ {0:dd/MM/yyyy} trở đi.", Since);
        if (on >= DueOn) return new Refusal("Đến ngày {0:dd/MM/yyyy} đã dùng hết {1} {2}; hỏi sau ngày đó thì đồng hồ không dừng.", DueOn, Days, Unit.Name());
        Waits.Add(new ClockWait { From = on, For = forWhom.Trim(), Clock = this });
        Recount(days);
        return null;
    }

    /// <summary>The answer came on this day: from the next one the clock counts again.</summary>
    public Refusal? GoOn(DateOnly on, WorkingDays days)
    {
        if (Waiting is not { } wait) return new Refusal("Đồng hồ không dừng chờ ai.");
        if (on < wait.From) return new Refusal("Chọn ngày từ {0:dd/MM/yyyy} trở đi.", wait.From);
        if (on.DayNumber - wait.From.DayNumber > MostDays) return new Refusal("Ngày {0:dd/MM/yyyy} cách ngày bắt đầu chờ quá mười năm. Kiểm tra lại ngày.", on);
        wait.To = on;
        Recount(days);
        return null;
    }

    /// <summary>What was owed is done on this day.</summary>
    public Refusal? Stop(DateOnly on)
    {
        if (DoneOn is not null) return new Refusal("Thời hạn này đã kết thúc ngày {0:dd/MM/yyyy}.", DoneOn);
        if (Waiting is { } wait) return new Refusal("Đồng hồ đang dừng chờ {0}. Ghi ngày có ý kiến trước khi kết thúc.", wait.For);
        if (on < Since) return new Refusal("Chọn ngày từ {0:dd/MM/yyyy} trở đi.", Since);
        DoneOn = on;
        return null;
    }

    /// <summary>The last day anew, after the calendar or the waits have changed.</summary>
    internal void Recount(WorkingDays days)
    {
        // An open wait is left out of what is stored: how long it lasts nobody knows yet.
        if (!IsFixed) DueOn = Walk(days, DateOnly.MinValue).LastOrDefault()?.Date ?? StartedOn;
    }

    /// <summary>No deed of this clock may lie before the last one.</summary>
    private DateOnly Since => Waits.Select(w => w.To ?? w.From).Append(StartedOn).Max();
}
