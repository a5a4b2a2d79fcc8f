using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Modules.Reports.Outlines;
using NhipCau.Shell;
using NhipCau.Shell.History;

namespace NhipCau.Modules.Reports.Consolidating;

/// <summary>A section of the consolidated report: its paragraphs, and what became of every contribution to it. Two persons can work on two sections at once.</summary>
public sealed class ConsolidationSection : IRecord
{
    public int Id { get; init; }
    public int ConsolidationId { get; init; }
    public int Position { get; set; }

    /// <summary>Place in the outline: I, I.3.1, III.</summary>
    public required string Code { get; init; }
    public required string Title { get; set; }

    /// <summary>Paragraphs that the program makes and the office does not want: their marks, parted by blanks.</summary>
    public string? Dropped { get; set; }

    /// <summary>The number the last paragraph got.</summary>
    public int LastKey { get; set; }
    public List<ReportParagraph> Paragraphs { get; } = [];
    public List<ContributionUse> Uses { get; } = [];
    public int Version { get; set; }

    public string Label => OutlineSection.LabelOf(Code);

    public int Level => OutlineSection.LevelOf(Code);

    public bool IsEmpty => Paragraphs.Count == 0;

    public bool Edited => Paragraphs.Exists(p => p.Edited || p.Mark is null);

    public IEnumerable<ReportParagraph> InOrder() => Paragraphs.OrderBy(p => p.Position);

    public ReportParagraph? Find(string? key) => Paragraphs.Find(p => p.Key == key);

    public ReportParagraph? Holding(Sourced said) => InOrder().FirstOrDefault(p => p.Said.Any(said.Is));

    public ContributionUse? UseOf(Sourced said) => Uses.Find(u => u.Kind == said.Kind && u.SourceId == said.Id);

    /// <summary>Dựng, dựng lại: what the program makes, beside what the office wrote. What was edited, merged or left out stays so.</summary>
    public void Build(IReadOnlyList<ParagraphDraft> drafts)
    {
        var dropped = (Dropped ?? "").Split(' ');
        var order = InOrder().ToList();
        var at = 0;
        foreach (var draft in drafts)
        {
            if (order.Find(p => p.Mark == draft.Mark) is { } known)
            {
                if (!known.Edited) Replace(known, draft);
                at = order.IndexOf(known) + 1;
            }
            else if (!dropped.Contains(draft.Mark) && !draft.Sources.Any(s => IsSettled(s)))
            {
                var made = Make(draft.Text, draft.Origin, draft.Mark, draft.Sources);
                order.Insert(at++, made);
            }
        }
        var marks = drafts.Select(d => d.Mark).ToHashSet();
        Arrange(order.Where(p => p.Edited || p.Mark is null || marks.Contains(p.Mark)));
    }

    /// <summary>Words of the office's own, a paragraph, after another or at the end.</summary>
    public ReportParagraph? Add(string? text, string? after = null)
    {
        if (ReportWording.Clean(text) is not { Length: > 0 } clean) return null;
        var order = InOrder().ToList();
        var at = order.FindIndex(p => p.Key == after);
        var made = Make(clean, ParagraphOrigin.Office, null, []);
        order.Insert(at < 0 ? order.Count : at + 1, made);
        Arrange(order);
        return made;
    }

    public Refusal? Write(ReportParagraph paragraph, string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return new Refusal("Đoạn không để trống. Muốn bỏ cả đoạn thì chọn Bỏ đoạn.");
        paragraph.Write(text);
        Settle();
        return null;
    }

    public void Move(ReportParagraph paragraph, int by)
    {
        var order = InOrder().ToList();
        var at = order.IndexOf(paragraph);
        order.RemoveAt(at);
        order.Insert(Math.Clamp(at + by, 0, order.Count), paragraph);
        Arrange(order);
    }

    /// <summary>Lấy nguyên: one paragraph with what the agency wrote, whatever it was before.</summary>
    public ReportParagraph Take(Sourced said)
    {
        var order = Without(said, out var at);
        var made = Make(ReportWording.OfAgency(said.Saying), ParagraphOrigin.Contribution, said.Mark, [said.AsSource()]);
        order.Insert(at, made);
        Uses.RemoveAll(u => u.Kind == said.Kind && u.SourceId == said.Id);
        Arrange(order);
        return made;
    }

    /// <summary>Gộp: one paragraph of several contributions, where the first of them stood; the office then words it.</summary>
    public ReportParagraph? Merge(IReadOnlyList<Sourced> said)
    {
        if (said.Count < 2) return null;
        var at = said.Select(s => Holding(s) is { } p ? InOrder().ToList().IndexOf(p) : int.MaxValue).Min();
        List<ReportParagraph> order = [];
        foreach (var one in said)
        {
            order = Without(one, out _);
            Arrange(order, settle: false);
            Uses.RemoveAll(u => u.Kind == one.Kind && u.SourceId == one.Id);
        }
        var made = Make(ReportWording.Merged([.. said.Select(s => s.Saying)]), ParagraphOrigin.Contribution, null, [.. said.Select(s => s.AsSource())]);
        order.Insert(Math.Min(at, order.Count), made);
        Arrange(order);
        return made;
    }

    /// <summary>Bỏ: the agency reads the reason.</summary>
    public Refusal? LeaveOut(Sourced said, string? reason)
    {
        if (string.IsNullOrWhiteSpace(reason)) return NoReason;
        var order = Without(said, out _);
        Uses.RemoveAll(u => u.Kind == said.Kind && u.SourceId == said.Id);
        Uses.Add(new ContributionUse { ReportId = said.ReportId, Kind = said.Kind, SourceId = said.Id, Use = UseOfWords.LeftOut, Reason = reason.Trim() });
        Arrange(order);
        return null;
    }

    /// <summary>Bỏ đoạn: words of agencies in it are left out with the reason; what the program made is not made again.</summary>
    public Refusal? Remove(ReportParagraph paragraph, string? reason)
    {
        var said = paragraph.Said.ToList();
        if (said.Count > 0 && string.IsNullOrWhiteSpace(reason)) return NoReason;
        if (said.Count == 0 && paragraph.Mark is { } mark) Dropped = $"{Dropped} {mark}".Trim();
        Arrange(InOrder().Where(p => p != paragraph));
        foreach (var source in said.Where(s => !Paragraphs.Exists(p => p.Said.Any(o => o.Kind == s.Kind && o.SourceId == s.SourceId))))
            Uses.Add(new ContributionUse { ReportId = source.ReportId!.Value, Kind = source.Kind, SourceId = source.SourceId, Use = UseOfWords.LeftOut, Reason = reason!.Trim() });
        return null;
    }

    private bool IsSettled(ParagraphSource source) => source.IsContribution && (
        Uses.Exists(u => u.Kind == source.Kind && u.SourceId == source.SourceId && u.Use == UseOfWords.LeftOut)
        || Paragraphs.Exists(p => p.Sources.Exists(s => s.Kind == source.Kind && s.SourceId == source.SourceId)));

    private ReportParagraph Make(string text, ParagraphOrigin origin, string? mark, IReadOnlyList<ParagraphSource> sources)
    {
        var made = new ReportParagraph { Key = $"p{Code.Replace('.', '_')}_{++LastKey}", Origin = origin, Mark = mark };
        made.Sources.AddRange(sources);
        made.Say(text);
        Paragraphs.Add(made);
        return made;
    }

    private static void Replace(ReportParagraph paragraph, ParagraphDraft draft)
    {
        if (paragraph.Text != draft.Text) paragraph.Say(draft.Text);
        if (paragraph.Sources.Where(s => s.Kind != SourceKind.Figure).Select(s => (s.Kind, s.SourceId, s.OriginalText)).SequenceEqual(draft.Sources.Select(s => (s.Kind, s.SourceId, s.OriginalText)))) return;
        paragraph.Sources.RemoveAll(s => s.Kind != SourceKind.Figure);
        paragraph.Sources.AddRange(draft.Sources);
    }

    /// <summary>The paragraphs once a contribution is taken out of them: one that only it fed is gone.</summary>
    private List<ReportParagraph> Without(Sourced said, out int at)
    {
        var order = InOrder().ToList();
        at = order.FindIndex(p => p.Said.Any(said.Is));
        if (at < 0) at = order.Count;
        foreach (var paragraph in order) if (paragraph.Said.Count() > 1) paragraph.Sources.RemoveAll(said.Is);
        return [.. order.Where(p => !p.Said.Any(said.Is))];
    }

    private void Arrange(IEnumerable<ReportParagraph> order, bool settle = true)
    {
        var kept = order.ToList();
        // A task that nothing is said of any more is not named.
        if (settle) kept = [.. kept.Where((p, i) => !p.IsHead || p.Edited || (i + 1 < kept.Count && !kept[i + 1].IsHead))];
        for (var i = 0; i < kept.Count; i++) if (kept[i].Position != i) kept[i].Position = i;
        Paragraphs.RemoveAll(p => !kept.Contains(p));
        if (settle) Settle();
    }

    /// <summary>Writes the ledger anew from the paragraphs.</summary>
    private void Settle()
    {
        var used = new HashSet<(SourceKind, int)>();
        foreach (var paragraph in InOrder())
        {
            var said = paragraph.Said.ToList();
            foreach (var source in said)
            {
                if (!used.Add((source.Kind, source.SourceId))) continue;
                var use = Uses.Find(u => u.Kind == source.Kind && u.SourceId == source.SourceId);
                if (use is null) Uses.Add(use = new ContributionUse { ReportId = source.ReportId!.Value, Kind = source.Kind, SourceId = source.SourceId });
                (use.Use, use.Paragraph, use.Reason) = (said.Count > 1 ? UseOfWords.Merged : paragraph.Edited ? UseOfWords.Shortened : UseOfWords.Whole, paragraph.Key, null);
            }
        }
        Uses.RemoveAll(u => u.Use != UseOfWords.LeftOut && !used.Contains((u.Kind, u.SourceId)));
    }

    private static readonly Refusal NoReason = new("Ghi lý do bỏ: cơ quan viết sẽ đọc được.");

    internal sealed class Table : IEntityTypeConfiguration<ConsolidationSection>
    {
        public void Configure(EntityTypeBuilder<ConsolidationSection> builder)
        {
            builder.ToTable("consolidation_sections");
            builder.Property(s => s.Code).HasMaxLength(20);
            builder.Property(s => s.Title).HasMaxLength(300);
            builder.Property(s => s.Dropped).HasMaxLength(4000);
            builder.HasMany(s => s.Paragraphs).WithOne().HasForeignKey(p => p.SectionId).OnDelete(DeleteBehavior.Cascade);
            builder.HasMany(s => s.Uses).WithOne(u => u.Section).HasForeignKey(u => u.SectionId).OnDelete(DeleteBehavior.ClientCascade);
            builder.HasIndex(s => new { s.ConsolidationId, s.Code }).IsUnique();
        }
    }
}
