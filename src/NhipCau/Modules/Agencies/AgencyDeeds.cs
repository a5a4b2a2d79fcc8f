using NhipCau.Shell;
using NhipCau.VanBan;

namespace NhipCau.Modules.Agencies;

/// <summary>What can happen to a body. Everything is dated, nothing is deleted; a refusal changes nothing.</summary>
public sealed partial class Agency
{
    /// <summary>A body that begins on a day; null: it has always been there, as far as known.</summary>
    public static Agency Found(string code, string name, string? shortName, string? symbol, AgencyKind kind, DateOnly? from)
    {
        var agency = new Agency { Code = code, Kind = kind, StartedOn = from, Ordered = kind is not (AgencyKind.Party or AgencyKind.Front or AgencyKind.Central) };
        agency.Names.Add(new AgencyName { Name = Clean(name), ShortName = Filled(shortName), Symbol = Filled(symbol), ValidFrom = from });
        agency.ShowNameOf(from ?? DateOnly.MaxValue);
        return agency;
    }

    /// <summary>Mends facts that carry no date.</summary>
    public Refusal? Correct(AgencyKind kind, bool isCommune, bool ordered, bool doubtful, string? note)
    {
        if (IsGroup != (kind == AgencyKind.Group)) return new Refusal("Cơ quan không thành nhóm được, nhóm cũng không thành cơ quan. Thêm mới thay vì sửa loại.");
        (Kind, IsCommune, Ordered, Doubtful, Note) = (kind, isCommune && kind == AgencyKind.State, ordered, doubtful, Filled(note));
        return null;
    }

    /// <summary>Takes a new name from a day on; the old one ends the day before.</summary>
    public Refusal? Rename(string name, string? shortName, string? symbol, DateOnly from, DateOnly today)
    {
        if (EndedOn is not null) return Ended();
        if (from > today) return new Refusal("Ngày này chưa đến. Ghi lại khi tên mới đã có hiệu lực.");
        var last = Names.OrderBy(n => n.ValidFrom ?? DateOnly.MinValue).LastOrDefault();
        if (last?.ValidFrom is { } since && from <= since)
            return new Refusal("Tên “{0}” dùng từ {1:dd/MM/yyyy}. Chọn ngày đổi tên sau ngày đó.", last.Name, since);
        if (last is not null && VietnameseText.NameKey(last.Name) == VietnameseText.NameKey(name)) return new Refusal("Tên mới trùng với tên đang dùng. Nhập tên khác.");

        foreach (var open in Names.Where(n => n.ValidTo is null || n.ValidTo >= from)) open.ValidTo = from.AddDays(-1);
        Names.Add(new AgencyName { Name = Clean(name), ShortName = Filled(shortName), Symbol = Filled(symbol), ValidFrom = from });
        ShowNameOf(today);
        return null;
    }

    public Refusal? AddAlias(string text)
    {
        var alias = AgencyAlias.Of(Clean(text));
        if (alias.Key.Length == 0) return new Refusal("Nhập cách viết khác của tên.");
        if (Aliases.Any(a => a.Key == alias.Key) || Names.Any(n => VietnameseText.NameKey(n.Name) == alias.Key)) return new Refusal("Cơ quan đã có cách viết này.");
        Aliases.Add(alias);
        return null;
    }

    /// <summary>A group takes a body in from a day on.</summary>
    public Refusal? TakeIn(Agency member, DateOnly from)
    {
        if (!IsGroup) return new Refusal("Chỉ nhóm cơ quan mới có thành viên.");
        if (EndedOn is not null) return Ended();
        if (member == this || member.IsGroup) return new Refusal("Thành viên của nhóm là từng cơ quan. Chọn một cơ quan, không chọn một nhóm.");
        if (!member.ExistsOn(from)) return new Refusal("“{0}” không có vào ngày {1:dd/MM/yyyy}. Chọn ngày khác.", member.Name, from);
        if (Members.Any(m => m.IsOf(member) && (m.ValidTo is null || m.ValidTo >= from))) return new Refusal("“{0}” đã ở trong nhóm vào ngày đó.", member.Name);
        Members.Add(new AgencyMember { Member = member, ValidFrom = from });
        return null;
    }

    /// <summary>A body leaves the group; the last day it belonged stays on record.</summary>
    public Refusal? LetGo(AgencyMember member, DateOnly lastDay)
    {
        if (member.ValidTo is not null) return new Refusal("Thành viên này đã ra khỏi nhóm.");
        if (member.ValidFrom is { } from && lastDay < from) return new Refusal("Thành viên vào nhóm ngày {0:dd/MM/yyyy}. Chọn ngày cuối không trước ngày đó.", from);
        member.ValidTo = lastDay;
        return null;
    }

    /// <summary>Ends on its last day.</summary>
    public Refusal? End(DateOnly lastDay, DateOnly today)
    {
        if (CannotEnd(lastDay, today) is { } refusal) return refusal;
        EndedOn = lastDay;
        foreach (var open in Names.Where(n => n.ValidTo is null)) open.ValidTo = lastDay;
        return null;
    }

    /// <summary>Several bodies become one on a day, be it new or one that was there before. All or none.</summary>
    public static Refusal? Merge(IReadOnlyCollection<Agency> bodies, Agency into, DateOnly on, string? document, DateOnly today)
    {
        if (bodies.Count == 0) return new Refusal("Chọn cơ quan được sáp nhập.");
        if (bodies.Contains(into)) return new Refusal("Một cơ quan không sáp nhập vào chính nó. Bỏ “{0}” khỏi danh sách được sáp nhập, hoặc chọn cơ quan nhận khác.", into.Name);
        if (bodies.Append(into).Any(b => b.IsGroup)) return new Refusal("Nhóm cơ quan không sáp nhập được. Sửa danh sách thành viên của nhóm.");
        if (!into.ExistsOn(on)) return new Refusal("“{0}” không có vào ngày {1:dd/MM/yyyy}. Chọn ngày khác.", into.Name, on);
        if (bodies.Select(b => b.CannotEnd(on.AddDays(-1), today)).FirstOrDefault(r => r is not null) is { } refusal) return refusal;
        foreach (var body in bodies) body.GiveWayTo([into], on, document, today);
        return null;
    }

    /// <summary>One body becomes several on a day.</summary>
    public Refusal? Split(IReadOnlyCollection<Agency> parts, DateOnly on, string? document, DateOnly today)
    {
        if (IsGroup) return new Refusal("Nhóm cơ quan không chia tách được. Sửa danh sách thành viên của nhóm.");
        if (parts.Contains(this)) return new Refusal("Một cơ quan không tách thành chính nó. Ghi cơ quan mới với tên của nó.");
        if (parts.Distinct().Count() < 2) return new Refusal("Chia tách cần ít nhất hai cơ quan mới. Nếu chỉ có một, dùng Đổi tên hoặc Sáp nhập.");
        if (parts.FirstOrDefault(p => !p.ExistsOn(on)) is { } missing) return new Refusal("“{0}” không có vào ngày {1:dd/MM/yyyy}. Chọn ngày khác.", missing.Name, on);
        if (CannotEnd(on.AddDays(-1), today) is { } refusal) return refusal;
        GiveWayTo(parts, on, document, today);
        return null;
    }

    /// <summary>Why the body cannot have its last day on this day.</summary>
    private Refusal? CannotEnd(DateOnly lastDay, DateOnly today)
    {
        if (EndedOn is not null) return Ended();
        if (lastDay > today) return new Refusal("Ngày này chưa đến. Ghi lại khi việc sắp xếp đã có hiệu lực.");
        var since = Names.Max(n => n.ValidFrom) ?? StartedOn;
        return since is { } from && lastDay < from ? new Refusal("“{0}” có từ {1:dd/MM/yyyy}. Chọn ngày sau ngày đó.", Name, from) : null;
    }

    private void GiveWayTo(IEnumerable<Agency> successors, DateOnly on, string? document, DateOnly today)
    {
        End(on.AddDays(-1), today);
        foreach (var successor in successors) Successors.Add(new AgencySuccession { Successor = successor, On = on, Document = document });
    }

    private Refusal Ended() => new("“{0}” đã kết thúc ngày {1:dd/MM/yyyy}, không thay đổi được nữa.", Name, EndedOn!);

    private static string Clean(string text) => string.Join(' ', text.Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : Clean(text);
}
