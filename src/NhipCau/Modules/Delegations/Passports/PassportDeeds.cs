using NhipCau.Modules.Delegations.Outbound;
using NhipCau.Shell;
using NhipCau.Shell.Privacy;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Delegations.Passports;

/// <summary>What is done with a passport: issued, handed out and back, extended, lost, cancelled.</summary>
public sealed partial class Passport
{
    private static readonly Refusal NotYours = new("Chỉ cơ quan giữ hộ chiếu hoặc cơ quan đầu mối ghi việc này.");

    public bool MayKeep(Viewer viewer) => viewer.May(Right.KeepRegisters, OwnerId);

    /// <summary>What is wrong with it as it stands: the same for the form, the import and a request made by hand.</summary>
    public IEnumerable<Refusal> Faults(Viewer viewer, DateOnly today)
    {
        if (!MayKeep(viewer)) yield return new Refusal("Cơ quan giữ phải là cơ quan của người nhập. Chọn lại cơ quan.");
        if (string.IsNullOrWhiteSpace(Holder)) yield return new Refusal("Nhập họ tên người được cấp.");
        if (State != PassportState.Applied && Number is null) yield return new Refusal("Nhập số hộ chiếu.");
        if (State != PassportState.Applied && IssuedOn is null) yield return new Refusal("Nhập ngày cấp và ngày hết hạn.");
        if (IssuedOn is { } issued && issued > today) yield return new Refusal("Ngày cấp không thể sau hôm nay.");
        if (State != PassportState.Applied && IssuedOn is { } from && ExpiresOn is var to)
        {
            var most = DelegationRules.Of(DelegationRules.LongestPassport, from);
            if (to <= from) yield return new Refusal("Ngày hết hạn phải sau ngày cấp.");
            else if (ExtendedFrom is { } ended && DelegationRules.Of(DelegationRules.LongestExtension, ended) is var longest && to > ended.AddYears(longest.Value)) yield return new Refusal("Gia hạn nhiều nhất {0} năm, đến {1:dd/MM/yyyy} ({2}).", longest.Value, ended.AddYears(longest.Value), longest.Clause);
            else if (Kind != PassportKind.Ordinary && ExtendedFrom is null && to > from.AddYears(most.Value)) yield return new Refusal("Hộ chiếu ngoại giao, công vụ có thời hạn nhiều nhất {0} năm ({1}). Kiểm tra ngày cấp và ngày hết hạn.", most.Value, most.Clause);
        }
    }

    /// <summary>The passport came: its number and days.</summary>
    public Refusal? Issue(Viewer viewer, Secret? number, DateOnly? issuedOn, DateOnly? expiresOn, DateOnly today)
    {
        if (!MayKeep(viewer)) return NotYours;
        if (State != PassportState.Applied) return new Refusal("Hộ chiếu này đã được cấp.");
        if (number is null) return new Refusal("Nhập số hộ chiếu.");
        if (issuedOn is null || expiresOn is null) return new Refusal("Nhập ngày cấp và ngày hết hạn.");
        (Number, IssuedOn, ExpiresOn, State) = (number, issuedOn, expiresOn.Value, PassportState.Held);
        return Faults(viewer, today).FirstOrDefault();
    }

    /// <summary>Handed to the holder for a trip, both sides named.</summary>
    /// <param name="travelEnds">The last day of the trip: handed back within the days of the law after it.</param>
    public Refusal? Lend(Viewer viewer, DateOnly on, string? givenBy, string? takenBy, string? reason, int? delegationId, DateOnly travelEnds, WorkingDays days, DateOnly today)
    {
        if (!MayKeep(viewer)) return NotYours;
        if (State == PassportState.Lent) return new Refusal("Hộ chiếu đang ở ngoài. Ghi việc nộp lại trước khi giao lần nữa.");
        if (State != PassportState.Held) return new Refusal("Hộ chiếu không còn trong cơ quan để giao: {0}.", State.Name());
        if (on > today) return new Refusal("Ngày giao không thể sau hôm nay.");
        if (Moves.Where(m => m.Kind != MoveKind.Note).Select(m => m.On).DefaultIfEmpty(DateOnly.MinValue).Max() is var last && on < last) return new Refusal("Lần giao nhận trước là ngày {0:dd/MM/yyyy}. Ghi ngày từ đó trở đi.", last);
        if (travelEnds < on) return new Refusal("Chuyến đi kết thúc trước ngày giao. Kiểm tra lại ngày.");
        if (ExpiresOn <= travelEnds) return new Refusal("Hộ chiếu hết hạn {0:dd/MM/yyyy}, trước khi chuyến đi kết thúc. Gia hạn hoặc cấp mới trước.", ExpiresOn);
        if (Signed(givenBy, takenBy) is { } unsigned) return unsigned;
        if (string.IsNullOrWhiteSpace(reason) && delegationId is null) return new Refusal("Hộ chiếu chỉ dùng cho chuyến đi được cử. Chọn đoàn, hoặc ghi quyết định cử.");
        Moves.Add(new PassportMove { Kind = MoveKind.Lend, On = on, GivenBy = givenBy!.Trim(), TakenBy = takenBy!.Trim(), Reason = reason?.Trim(), DelegationId = delegationId });
        (State, DueBackOn) = (PassportState.Lent, days.Add(travelEnds, DelegationRules.Of(DelegationRules.HandBack, travelEnds).Value));
        return null;
    }

    /// <summary>The trip ended on another day: the last day to hand it back moves with it.</summary>
    public void TravelEnded(DateOnly on, WorkingDays days)
    {
        if (State == PassportState.Lent) DueBackOn = days.Add(on, DelegationRules.Of(DelegationRules.HandBack, on).Value);
    }

    public Refusal? Return(Viewer viewer, DateOnly on, string? givenBy, string? takenBy, string? reason, DateOnly today)
    {
        if (!MayKeep(viewer)) return NotYours;
        if (State != PassportState.Lent) return new Refusal("Hộ chiếu không ở ngoài: {0}.", State.Name());
        if (on > today) return new Refusal("Ngày nộp lại không thể sau hôm nay.");
        if (Out is { } lent && on < lent.On) return new Refusal("Hộ chiếu được giao ngày {0:dd/MM/yyyy}. Ghi ngày từ đó trở đi.", lent.On);
        if (Signed(givenBy, takenBy) is { } unsigned) return unsigned;
        // "trừ trường hợp có lý do chính đáng": who hands it back late says why.
        if (on > DueBackOn && string.IsNullOrWhiteSpace(reason)) return new Refusal("Nộp lại sau hạn {0:dd/MM/yyyy} ({1}). Ghi lý do.", DueBackOn, DelegationRules.Of(DelegationRules.HandBack, on).Clause);
        Moves.Add(new PassportMove { Kind = MoveKind.Return, On = on, GivenBy = givenBy!.Trim(), TakenBy = takenBy!.Trim(), Reason = reason?.Trim() });
        (State, DueBackOn) = (PassportState.Held, null);
        return null;
    }

    /// <summary>Once, by three years at most, and only when less than twelve months are left.</summary>
    public Refusal? Extend(Viewer viewer, DateOnly until, DateOnly today)
    {
        if (!MayKeep(viewer)) return NotYours;
        if (!IsUsable) return new Refusal("Hộ chiếu không còn dùng được: {0}.", State.Name());
        var (longest, left) = (DelegationRules.Of(DelegationRules.LongestExtension, today), DelegationRules.Of(DelegationRules.ExtensionWhenLeft, today));
        if (ExtendedFrom is not null) return new Refusal("Hộ chiếu đã gia hạn một lần. Đề nghị cấp mới ({0}).", longest.Clause);
        if (ExpiresOn < today) return new Refusal("Hộ chiếu đã hết hạn ngày {0:dd/MM/yyyy}. Đề nghị cấp mới.", ExpiresOn);
        if (ExpiresOn > today.AddMonths(left.Value)) return new Refusal("Hộ chiếu còn hạn đến {0:dd/MM/yyyy}; chỉ gia hạn khi còn dưới {1} tháng ({2}).", ExpiresOn, left.Value, left.Clause);
        if (until <= ExpiresOn) return new Refusal("Ngày hết hạn mới phải sau {0:dd/MM/yyyy}.", ExpiresOn);
        if (until > ExpiresOn.AddYears(longest.Value)) return new Refusal("Gia hạn nhiều nhất {0} năm, đến {1:dd/MM/yyyy} ({2}).", longest.Value, ExpiresOn.AddYears(longest.Value), longest.Clause);
        (ExtendedFrom, ExpiresOn) = (ExpiresOn, until);
        return null;
    }

    /// <summary>Reported at once; it is cancelled by the issuing body.</summary>
    public Refusal? Lose(Viewer viewer, DateOnly on, string? reason, DateOnly today)
    {
        if (!MayKeep(viewer)) return NotYours;
        if (!IsUsable) return new Refusal("Hộ chiếu không còn dùng được: {0}.", State.Name());
        return End(PassportState.Lost, on, reason, today, "Ghi mất khi nào, ở đâu và đã báo cơ quan nào.");
    }

    public Refusal? Cancel(Viewer viewer, DateOnly on, string? reason, DateOnly today)
    {
        if (!MayKeep(viewer)) return NotYours;
        if (State == PassportState.Cancelled) return new Refusal("Hộ chiếu đã hủy giá trị sử dụng.");
        if (State == PassportState.Lent) return new Refusal("Hộ chiếu đang ở ngoài. Ghi việc nộp lại trước khi hủy.");
        return End(PassportState.Cancelled, on, reason, today, "Ghi lý do hủy, ví dụ: nghỉ hưu, chuyển công tác, được cấp hộ chiếu mới.");
    }

    /// <summary>Why it cannot carry a visa note for a trip; null when it can.</summary>
    public Refusal? MayCarryNote(DateOnly departure)
    {
        var rule = DelegationRules.Of(DelegationRules.ValidForNote, departure);
        return ExpiresOn > departure.AddMonths(rule.Value) ? null : new Refusal("Hộ chiếu phải còn hạn trên {0} tháng từ ngày xuất cảnh để đề nghị công hàm ({1}).", rule.Value, rule.Clause);
    }

    /// <summary>A visa note is asked for, for a trip decided on: the number and day of the request stand in the log.</summary>
    public Refusal? AskNote(Viewer viewer, DateOnly on, string? document, Delegation? trip, DateOnly today)
    {
        if (!MayKeep(viewer)) return NotYours;
        if (!IsUsable) return new Refusal("Hộ chiếu không còn dùng được: {0}.", State.Name());
        if (Kind == PassportKind.Ordinary) return new Refusal("Công hàm chỉ đề nghị cho hộ chiếu ngoại giao, công vụ (Luật 49/2019/QH14). Chọn hộ chiếu khác của người đi.");
        if (trip is null) return new Refusal("Công hàm đề nghị cho chuyến đi được cử. Chọn đoàn có người này và đã có quyết định cử.");
        if (on > today) return new Refusal("Ngày không thể sau hôm nay.");
        if (string.IsNullOrWhiteSpace(document)) return new Refusal("Ghi số, ký hiệu của văn bản đề nghị công hàm.");
        if (Classified.Refuse(document) is { } secret) return secret;
        if (MayCarryNote(trip.From) is { } tooShort) return tooShort;
        Moves.Add(new PassportMove { Kind = MoveKind.Note, On = on, GivenBy = viewer.Name, TakenBy = "", Reason = document.Trim(), DelegationId = trip.Id });
        return null;
    }

    private Refusal? End(PassportState state, DateOnly on, string? reason, DateOnly today, string ask)
    {
        if (on > today) return new Refusal("Ngày không thể sau hôm nay.");
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal(ask);
        (State, EndedOn, EndReason, DueBackOn) = (state, on, reason.Trim(), null);
        return null;
    }

    private static Refusal? Signed(string? givenBy, string? takenBy) => string.IsNullOrWhiteSpace(givenBy) || string.IsNullOrWhiteSpace(takenBy)
        ? new Refusal("Ghi người giao và người nhận; hai bên ký sổ giao nhận (Luật 49/2019/QH14 Điều 24).") : null;
}
