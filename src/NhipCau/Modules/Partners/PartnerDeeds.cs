using NhipCau.Modules.Accounts;
using NhipCau.Modules.Agencies;
using NhipCau.Shell;
using NhipCau.Shell.Rights;
using NhipCau.VanBan;

namespace NhipCau.Modules.Partners;

/// <summary>What can happen to a partner. Names are dated, nothing is deleted; a refusal changes nothing.</summary>
public sealed partial class Partner
{
    /// <summary>What is wrong with the record as it stands, by the field: the same for the form and for rows of a spreadsheet.</summary>
    /// <param name="place">The country, where only its number is in the record.</param>
    public IEnumerable<(string Field, Refusal Why)> Faults(DateOnly today, Country? place = null)
    {
        place ??= Country;
        if (PartnerSpelling.Key(Name).Length == 0) yield return ("Name", new Refusal("Nhập tên đối tác."));
        if (place is null && Kind is (PartnerKind.Locality or PartnerKind.National)) yield return ("CountryId", new Refusal("Chọn nước của đối tác. Chỉ tổ chức quốc tế mới để trống nước."));
        if (place is { Code: "VN" }) yield return ("CountryId", new Refusal("Đối tác là của nước ngoài. Chọn nước khác."));
        if (place is not null && !place.ExistsOn(today)) yield return ("CountryId", new Refusal("“{0}” không còn trong danh mục nước. Chọn nước kế tục.", place.Name));
        if (Type is not null && Kind != PartnerKind.Locality) yield return ("Type", new Refusal("Chỉ địa phương nước ngoài mới ghi cấp (tỉnh, bang, thành phố). Bỏ trống ô này."));
    }

    /// <summary>Its first name, or the name of today mended: a wrong spelling stays findable.</summary>
    public Refusal? Spell(string name, DateOnly today)
    {
        var text = Clean(name);
        if (PartnerSpelling.Key(text).Length == 0) return new Refusal("Nhập tên đối tác.");
        if (NameOn(today) is not { } current) Names.Add(new PartnerName { Name = text });
        else if (current.Name != text)
        {
            var wrong = current.Name;
            current.Name = text;
            if (!IsCalled(wrong)) Aliases.Add(new PartnerAlias { Text = wrong });
        }
        ShowNameOf(today);
        return null;
    }

    /// <summary>Takes a new name from a day on; the old one ends the day before.</summary>
    public Refusal? Rename(string name, DateOnly from, DateOnly today)
    {
        if (from > today) return new Refusal("Ngày này chưa đến. Ghi lại khi tên mới đã có hiệu lực.");
        var last = Names.OrderBy(n => n.ValidFrom ?? DateOnly.MinValue).LastOrDefault();
        if (last?.ValidFrom is { } since && from <= since) return new Refusal("Tên “{0}” dùng từ {1:dd/MM/yyyy}. Chọn ngày đổi tên sau ngày đó.", last.Name, since);
        if (PartnerSpelling.Key(name).Length == 0) return new Refusal("Nhập tên đối tác.");
        if (last is not null && VietnameseText.SameName(last.Name, name)) return new Refusal("Tên mới trùng với tên đang dùng. Nhập tên khác.");
        foreach (var open in Names.Where(n => n.ValidTo is null || n.ValidTo >= from)) open.ValidTo = from.AddDays(-1);
        Names.Add(new PartnerName { Name = Clean(name), ValidFrom = from });
        ShowNameOf(today);
        return null;
    }

    public Refusal? AddAlias(string text)
    {
        var clean = Clean(text);
        if (PartnerSpelling.Key(clean).Length == 0) return new Refusal("Nhập cách viết khác của tên.");
        if (IsCalled(clean)) return new Refusal("Đối tác đã có cách viết này.");
        Aliases.Add(new PartnerAlias { Text = clean });
        Spellings += " " + clean;
        return null;
    }

    public void DropAlias(PartnerAlias alias, DateOnly today)
    {
        Aliases.Remove(alias);
        ShowNameOf(today);
    }

    /// <summary>Somebody has looked and says that all of it is still true.</summary>
    public void Confirm(Viewer viewer, DateOnly today) => (ConfirmedOn, ConfirmedBy) = (today, viewer.Name);

    /// <summary>Gives the tie to an agency, and there to a person.</summary>
    public Refusal? GiveTo(Agency agency, Account? person, DateOnly today)
    {
        if (agency.IsGroup) return new Refusal("Đầu mối là một cơ quan, không phải một nhóm. Chọn cơ quan.");
        if (!agency.ExistsOn(today)) return new Refusal("“{0}” đã kết thúc. Chọn cơ quan đang hoạt động.", agency.Name);
        if (person is not null && (person.AgencyId != agency.Id || person.EndedAt is not null)) return new Refusal("“{0}” không làm việc ở {1}. Chọn người của cơ quan đầu mối.", person.FullName, agency.Name);
        (Owner, OwnerId, Person, PersonId) = (agency, agency.Id, person, person?.Id);
        return null;
    }

    public Refusal? CannotMergeInto(Partner other)
    {
        if (other == this) return new Refusal("Một đối tác không gộp vào chính nó. Chọn đối tác khác.");
        if (MergedIntoId is not null || MergedInto is not null) return new Refusal("“{0}” đã được gộp rồi.", Name);
        return CountryId is { } own && other.CountryId is { } its && own != its
            ? new Refusal("“{0}” và “{1}” khác nước. Sửa nước của đối tác ghi sai rồi gộp lại.", Title, other.Title) : null;
    }

    /// <summary>It turned out to be another one: that one takes over its spellings, people and days; what other registers keep passes in <see cref="PartnerMerger"/>.</summary>
    public Refusal? MergeInto(Partner other)
    {
        if (CannotMergeInto(other) is { } refusal) return refusal;
        foreach (var spelling in Names.Select(n => n.Name).Concat(Aliases.Select(a => a.Text)).ToList()) other.AddAlias(spelling);
        Move(Contacts, other.Contacts);
        Move(Days, other.Days);
        Move(Dealings, other.Dealings);
        MergedInto = other;
        return null;
    }

    public PartnerName? NameOn(DateOnly day) => Names.FirstOrDefault(n => n.Covers(day)) ?? Names.OrderBy(n => n.ValidFrom ?? DateOnly.MinValue).LastOrDefault();

    /// <param name="place">The country, where only its number is in the record.</param>
    public void ShowNameOf(DateOnly today, Country? place = null)
    {
        place ??= Country;
        if (NameOn(today) is { } shown) (Name, SortKey) = (shown.Name, VietnameseText.SortKey(shown.Name));
        // A separator before every letter: Lào stands before Lào X.
        PlaceKey = $"{place?.SortKey}\u0001{SortKey}";
        Spellings = string.Join(' ', [Type, place?.Name, .. Names.Select(n => n.Name), .. Aliases.Select(a => a.Text)]);
    }

    public bool IsCalled(string text)
    {
        var key = PartnerSpelling.Key(text);
        return Names.Select(n => n.Name).Concat(Aliases.Select(a => a.Text)).Any(known => PartnerSpelling.Key(known) == key);
    }

    private static void Move<T>(List<T> from, List<T> to)
    {
        to.AddRange(from);
        from.Clear();
    }

    internal static string Clean(string text) => string.Join(' ', text.Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    internal static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : Clean(text);
}
