using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Modules.Provinces;
using NhipCau.Modules.Tasks;
using NhipCau.Shell;
using NhipCau.Shell.History;
using NhipCau.Shell.Language;
using NhipCau.VanBan;

namespace NhipCau.Modules.Plans;

/// <summary>A task as it was read, mended by the officer until the plan is issued; then it becomes a task.</summary>
public sealed class PlanItem : IPart
{
    public int Id { get; init; }
    public int PlanId { get; init; }
    public Plan Plan { get; init; } = null!;

    /// <summary>Order on the screen: the place in the text.</summary>
    public int Position { get; set; }

    /// <summary>As printed: II.5.b.</summary>
    public string? Path { get; set; }
    public required string Title { get; set; }
    public int? AreaId { get; set; }
    public Area? Area { get; set; }
    public string? TimeText { get; set; }
    public TimeKind TimeKind { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? DueOn { get; set; }

    /// <summary>By which rule the due day came: shown beside it.</summary>
    public string? DueRule { get; set; }

    /// <summary>ISO 8601 duration of a recurring task.</summary>
    public string? Every { get; set; }
    public int? Count { get; set; }
    public string? Condition { get; set; }
    public string? Quantity { get; set; }

    /// <summary>Where it stands in the document's text; both null for an added one.</summary>
    public int? Start { get; set; }
    public int? End { get; set; }

    /// <summary>What is doubtful: a code of <see cref="Doubt"/>; nobody leading and bodies unknown are seen without one.</summary>
    public string? Doubts { get; set; }
    public bool Confirmed { get; set; }
    public bool Dropped { get; set; }

    /// <summary>In a revised plan: the task of the older one that this item continues.</summary>
    public int? ContinuesTaskId { get; set; }
    public List<PlanItemBody> Bodies { get; } = [];

    /// <summary>The bodies in one sentence, for the history: a change of bodies is a change of the item.</summary>
    public string Who { get; private set; } = "";

    public bool HasLead => Bodies.Any(b => b.Role == PartyRole.Lead);

    /// <summary>Still asks: a doubt nobody has answered, or nobody leads.</summary>
    public bool IsOpen => Doubts is Doubt.Removed ? !Confirmed : !Dropped && (!HasLead || Doubts is not null && !Confirmed);

    public IEnumerable<PlanItemBody> In(PartyRole role) => Bodies.Where(b => b.Role == role);

    public void Take(DueDay due) => (From, DueOn, DueRule) = (due.From, due.On, due.Rule);

    /// <summary>Puts these bodies in the place of those there were; what stays the same keeps its place in the text.</summary>
    public void Name(IEnumerable<PlanItemBody> bodies)
    {
        var named = bodies.DistinctBy(b => (b.Role, b.Printed)).ToList();
        Bodies.RemoveAll(b => !named.Contains(b));
        Bodies.AddRange(named.Where(b => !Bodies.Contains(b)));
        Tell();
    }

    public void Add(PlanItemBody body)
    {
        Bodies.Add(body);
        Tell();
    }

    public void Tell() => Who = Shortened(string.Join("; ", Bodies.OrderBy(b => b.Role).GroupBy(b => b.Role).Select(g => $"{g.Key.Name()}: {string.Join(", ", g.Select(b => b.Line))}")), 4000);

    /// <summary>The item in one quiet line: who, when.</summary>
    public string Line(Words words)
    {
        var leads = In(PartyRole.Lead).Concat(In(PartyRole.CoLead)).Select(b => b.Printed);
        var line = string.Join("; ", new[] { string.Join(", ", leads), TimeText ?? words["không ghi thời gian"], words["hạn {0}", Words.Day(DueOn)] }.Where(part => part.Length > 0));
        return In(PartyRole.Lead).Any() && In(PartyRole.Lead).All(b => b.Asked) ? $"{line}. {words["Mời, không giao."]}" : line;
    }

    /// <summary>Takes in another one: its bodies where they are not there yet, its time where none stands, its words of the text.</summary>
    public Refusal? Absorb(PlanItem other)
    {
        if (other == this || Dropped || other.Dropped) return new Refusal("Chọn hai nhiệm vụ khác nhau, chưa bỏ, để gộp.");
        Title = Shortened($"{Title}; {other.Title}", 2000);
        foreach (var body in other.Bodies.Where(b => Bodies.All(own => own.Printed != b.Printed)).ToList()) Bodies.Add(body.Copy());
        if (TimeText is null && other.TimeText is not null) (TimeText, TimeKind, From, DueOn, DueRule, Every, Count) = (other.TimeText, other.TimeKind, other.From, other.DueOn, other.DueRule, other.Every, other.Count);
        (Quantity, Condition) = (Quantity ?? other.Quantity, Condition ?? other.Condition);
        if (Start is { } start && other.Start is { } otherStart) (Start, End) = (Math.Min(start, otherStart), Math.Max(End!.Value, other.End!.Value));
        other.Dropped = true;
        Tell();
        return null;
    }

    /// <summary>Leaves the first title here and makes an item of each further one, alike in all else.</summary>
    public (IReadOnlyList<PlanItem> Made, Refusal? Refusal) Split(IReadOnlyList<string> titles)
    {
        if (titles.Count < 2) return ([], new Refusal("Ghi ít nhất hai tên nhiệm vụ, mỗi tên một dòng."));
        Title = titles[0];
        return ([.. titles.Skip(1).Select(Twin)], null);
    }

    private PlanItem Twin(string title)
    {
        var twin = new PlanItem
        {
            PlanId = PlanId,
            Position = Position,
            Path = Path,
            Title = title,
            AreaId = AreaId,
            TimeText = TimeText,
            TimeKind = TimeKind,
            From = From,
            DueOn = DueOn,
            DueRule = DueRule,
            Every = Every,
            Count = Count,
            Condition = Condition,
            Quantity = Quantity,
            Start = Start,
            End = End,
            Confirmed = true,
        };
        twin.Name([.. Bodies.Select(b => b.Copy())]);
        return twin;
    }

    internal static string Shortened(string text, int length) => text.Length <= length ? text : text[..(length - 1)] + "…";

    public (Type Record, int Id) Whole => (typeof(Plan), PlanId);

    internal sealed class Table : IEntityTypeConfiguration<PlanItem>
    {
        public void Configure(EntityTypeBuilder<PlanItem> builder)
        {
            builder.ToTable("plan_items");
            builder.Property(i => i.Path).HasMaxLength(60);
            builder.Property(i => i.Title).HasMaxLength(2000);
            builder.Property(i => i.TimeText).HasMaxLength(300);
            builder.Property(i => i.DueRule).HasMaxLength(300);
            builder.Property(i => i.Every).HasMaxLength(10);
            builder.Property(i => i.Condition).HasMaxLength(500);
            builder.Property(i => i.Quantity).HasMaxLength(100);
            builder.Property(i => i.Who).HasMaxLength(4000);
            builder.Property(i => i.Doubts).HasMaxLength(300);
            builder.HasOne(i => i.Area).WithMany().HasForeignKey(i => i.AreaId).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany(i => i.Bodies).WithOne().HasForeignKey(b => b.ItemId).OnDelete(DeleteBehavior.ClientCascade);
        }
    }
}
