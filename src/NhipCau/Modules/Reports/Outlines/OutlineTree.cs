using System.Globalization;
using NhipCau.Shell;
using NhipCau.VanBan.Files.Official;

namespace NhipCau.Modules.Reports.Outlines;

/// <summary>What the office does to an outline on the screen. A code is what areas and answers know a section by: it is given once, and only the order changes.</summary>
public static class OutlineTree
{
    public static string Above(string code) => code.LastIndexOf('.') is > 0 and var dot ? code[..dot] : "";

    /// <summary>The next free code under a section; at the top where none is named.</summary>
    public static string NextUnder(this Outline outline, string? parent)
    {
        var codes = outline.Sections.Select(s => s.Code).ToHashSet();
        return Enumerable.Range(1, codes.Count + 1).Select(n => string.IsNullOrEmpty(parent) ? OfficialWords.Roman(n) : string.Create(CultureInfo.InvariantCulture, $"{parent}.{n}")).First(code => !codes.Contains(code));
    }

    public static Refusal? Add(this Outline outline, OutlineSection section)
    {
        if (outline.CannotBeEdited is { } refusal) return refusal;
        if (section.Code.Length > 20) return new Refusal("Đề cương không chia được sâu hơn nữa ở mục này. Chọn mục cấp trên.");
        outline.Sections.Add(section);
        section.Position = outline.Sections.Count;
        outline.Arrange(outline.InOrder().ToList());
        return null;
    }

    /// <summary>Among those at its side, with all that is under it.</summary>
    public static Refusal? Move(this Outline outline, OutlineSection section, int by)
    {
        if (outline.CannotBeEdited is { } refusal) return refusal;
        var beside = outline.InOrder().Where(s => Above(s.Code) == Above(section.Code)).ToList();
        var at = beside.IndexOf(section);
        if (at + Math.Sign(by) is var to && (to < 0 || to >= beside.Count)) return null;
        (beside[at].Position, beside[to].Position) = (beside[to].Position, beside[at].Position);
        outline.Arrange(outline.InOrder().ToList());
        return null;
    }

    public static Refusal? Remove(this Outline outline, OutlineSection section)
    {
        if (outline.CannotBeEdited is { } refusal) return refusal;
        if (outline.Sections.Exists(s => s.Code.StartsWith(section.Code + ".", StringComparison.Ordinal))) return new Refusal("Mục {0} còn mục con. Bỏ hoặc chuyển các mục con trước.", section.Code);
        outline.Sections.Remove(section);
        outline.Arrange(outline.InOrder().ToList());
        return null;
    }

    /// <summary>Bản mới: the same sections, free to be edited.</summary>
    public static Outline Next(this Outline outline, int edition)
    {
        var next = new Outline { Code = outline.Code, Name = outline.Name, Edition = edition };
        next.Sections.AddRange(outline.InOrder().Select(s => new OutlineSection { Code = s.Code, Position = s.Position, Title = s.Title, FedBy = s.FedBy, AskedOf = s.AskedOf, Agencies = s.Agencies, Standing = s.Standing, Figures = s.Figures }));
        return next;
    }

    public static Refusal? Publish(this Outline outline, DateTime now)
    {
        if (outline.CannotBeEdited is { } refusal) return refusal;
        if (outline.Sections.Count == 0) return new Refusal("Đề cương chưa có mục nào. Thêm mục rồi đưa vào dùng.");
        if (outline.Sections.Find(s => s is { AskedOf: AskedOf.Named, AgencyIds.Count: 0 }) is { } nobody) return new Refusal("Mục {0} hỏi các cơ quan được chọn nhưng chưa chọn cơ quan nào.", nobody.Code);
        outline.PublishedAt = now;
        return null;
    }

    /// <summary>Every section after the one it stands under, in the order of its kin.</summary>
    private static void Arrange(this Outline outline, List<OutlineSection> order)
    {
        var place = 0;
        var under = order.ToLookup(s => order.Exists(o => o.Code == Above(s.Code)) ? Above(s.Code) : "");
        void Place(string parent)
        {
            foreach (var section in under[parent])
            {
                section.Position = place++;
                Place(section.Code);
            }
        }
        Place("");
    }
}
