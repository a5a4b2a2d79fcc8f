using NhipCau.Shell;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Delegations.Outbound;

/// <summary>Who travels, the programme, the costs, and what was promised.</summary>
public sealed partial class Delegation
{
    public const int MostMembers = 200;

    /// <summary>The unit may change what it proposes until it is sent; the focal agency also while it appraises.</summary>
    public bool MayEdit(Viewer viewer) => MayKeep(viewer) && (State == TripState.Preparing || MayAppraise(viewer) && State is TripState.Sent or TripState.Appraising);

    /// <summary>After the decision who goes is changed by a new one.</summary>
    public bool MayEditMembers(Viewer viewer) => MayEdit(viewer) || MayDecide(viewer) && State == TripState.Decided;

    private Refusal? Closed(Viewer viewer) => !MayKeep(viewer) ? NotKeeper : MayEditMembers(viewer) ? null
        : State >= TripState.Decided ? new Refusal("Thành phần đã theo quyết định cử. Đổi thành phần thì ra quyết định mới.") : Not("sửa thành phần");

    /// <summary>Adds somebody, or puts right what is known of a member.</summary>
    /// <param name="document">After the decision: the new one that says so.</param>
    /// <param name="facts">With the other trips of the member: after the decision who goes is looked at as at the decision itself.</param>
    public Refusal? Put(Viewer viewer, DelegationMember member, string? document, TripFacts facts)
    {
        if (Closed(viewer) is { } no) return no;
        if (State == TripState.Decided && Trimmed(document) is null) return new Refusal("Ghi quyết định đổi thành phần đoàn.");
        if (string.IsNullOrWhiteSpace(member.Name)) return new Refusal("Nhập họ tên.");
        if (member.NameKey.Length == 0 || member.Name.Length > 200) return new Refusal("Họ tên không đọc được. Ghi họ và tên, không kèm chức vụ.");
        if (Members.Any(m => m != member && m.IsAlso(member))) return new Refusal("{0} đã có trong đoàn.", member.Name);
        if (!Members.Contains(member) && Members.Count >= MostMembers) return new Refusal("Đoàn có nhiều nhất {0} người. Tách thành hai đoàn.", MostMembers);
        if (member.Cadre is not null && DelegationRules.Level(member.Cadre) is null) return new Refusal("Chọn diện quản lý cán bộ trong danh sách.");
        var isNew = !Members.Contains(member);
        if (isNew) Members.Add(member);
        if (State == TripState.Decided && TripChecks.Stop(this, facts, TripStep.Decide, Reason ?? Opinion) is { } stop)
        {
            if (isNew) Members.Remove(member);
            return stop;
        }
        if (member.Role == MemberRole.Head && Members.FirstOrDefault(m => m != member && m.Role == MemberRole.Head) is { } head) head.Role = MemberRole.Deputy;
        if (Members.Count == 1) member.Role = MemberRole.Head;
        Redecide(document);
        Recount();
        return null;
    }

    public Refusal? Remove(Viewer viewer, DelegationMember member, string? document)
    {
        if (Closed(viewer) is { } no) return no;
        if (State == TripState.Decided && Trimmed(document) is null) return new Refusal("Ghi quyết định đổi thành phần đoàn.");
        if (State == TripState.Decided && Members.Count == 1) return new Refusal("Đoàn không còn ai. Hủy đoàn thay vì bỏ người cuối cùng.");
        Members.Remove(member);
        Redecide(document);
        Recount();
        return null;
    }

    /// <summary>
    /// The head by name only, from a list that names nobody else. Of which agency is not known: taking it for the one that prepares the trip would tell
    /// apart one person who leads trips of two.
    /// </summary>
    public void Lead(string name, string? position)
    {
        if (Likeness.PersonKey(name).Length == 0) return;
        // "Ông Nguyễn Văn A, Bí thư Tỉnh ủy": what stands behind the name is the position, by which the checks know a head.
        var cut = name.IndexOfAny([',', '-', '–', '(']);
        if (position is null && cut > 0 && name[(cut + 1)..].Trim(' ', ')') is { Length: > 0 and <= 300 } behind) position = behind;
        Members.Add(new DelegationMember { Name = (cut > 0 ? name[..cut] : name).Trim(), Position = position, Role = MemberRole.Head });
        var people = People;
        Recount();
        People = Math.Max(people, 1);
    }

    /// <summary>Nothing above its ceiling is settled; an estimate above it stops the decision.</summary>
    public Refusal? SetCosts(Viewer viewer, TripFacts facts, IReadOnlyList<DelegationCost> lines)
    {
        if (!MayKeep(viewer)) return NotKeeper;
        if (State is TripState.Closed or TripState.Cancelled or TripState.Refused) return Not("sửa chi phí");
        if (lines.Count > 50) return new Refusal("Nhiều nhất 50 khoản chi. Gộp các khoản nhỏ.");
        if (lines.Any(l => l.Estimate < 0 || l.Settlement < 0 || l.Estimate > 1_000_000_000_000m || l.Settlement > 1_000_000_000_000m)) return new Refusal("Số tiền phải là số đồng không âm và dưới một nghìn tỷ.");
        // Once decided the estimate stands as it was decided on.
        if (State >= TripState.Decided && lines.Sum(l => l.Estimate) > Estimate && Decision is not null) return new Refusal("Dự toán đã theo quyết định. Phần tăng thêm ghi vào quyết toán.");
        if (Classified.Refuse([.. lines.Select(l => l.Item)]) is { } secret) return secret;
        if (TripCeilings.Refuse(this, lines, facts) is { } over) return over;
        Costs.Clear();
        Costs.AddRange(lines);
        (Estimate, Settlement) = (lines.Sum(l => l.Estimate), lines.Sum(l => l.Settlement ?? 0));
        return null;
    }

    /// <summary>One sum where the items are not told.</summary>
    public void SetEstimate(string item, decimal amount)
    {
        Costs.Clear();
        Costs.Add(new DelegationCost { Item = item, Estimate = amount });
        Estimate = amount;
    }

    public Refusal? SetDays(Viewer viewer, IReadOnlyList<DelegationDay> days)
    {
        if (!MayEdit(viewer)) return MayKeep(viewer) ? Not("sửa chương trình") : NotKeeper;
        if (ProgrammeText.Fault(days, From, To) is { } fault) return fault;
        Days.Clear();
        Days.AddRange(days);
        return null;
    }

    public Refusal? Promise(Viewer viewer, DelegationPromise promise)
    {
        if (!MayKeep(viewer)) return NotKeeper;
        if (!State.HasGone()) return new Refusal("Ghi cam kết sau khi đoàn đã đi.");
        if (promise.Fault() is { } fault) return fault;
        Promises.Add(promise);
        return null;
    }

    private void Redecide(string? document)
    {
        if (State == TripState.Decided && Decision is { } old && Trimmed(document) is { } number)
            Decisions.Add(new DelegationDecision { Document = number, On = old.On, Body = old.Body, From = old.From, To = old.To, Countries = old.Countries, Reason = "Đổi thành phần đoàn" });
    }

    private void Recount()
    {
        Head = Members.FirstOrDefault(m => m.Role == MemberRole.Head)?.Name;
        People = Members.Count;
        var order = 0;
        foreach (var member in Members.OrderBy(m => m.Role).ThenBy(m => m.Order)) member.Order = ++order;
    }
}
