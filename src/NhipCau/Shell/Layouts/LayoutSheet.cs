using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Data;
using NhipCau.Shell.History;
using NhipCau.VanBan.Files.Official;

namespace NhipCau.Shell.Layouts;

/// <summary>How this installation sets what the acts on official layout leave open; there is one row.</summary>
public sealed class LayoutSheet : IRecord
{
    private static readonly LayoutSettings Usual = new();

    public int Id { get; init; }
    public DateOnly Guidance05From { get; set; } = Usual.Guidance05From;
    public bool CommitteeLine { get; set; } = Usual.CommitteeLine;
    public bool PartyBasesDashed { get; set; } = Usual.PartyBasesDashed;

    /// <summary>Of 36-HD/VPTW, as all that follows: millimetres and points.</summary>
    public int RightMargin { get; set; } = (int)Usual.Guidance36.RightMargin;
    public int PageNumberSize { get; set; } = (int)Usual.Guidance36.PageNumberSize;
    public int PageNumberFromTop { get; set; } = (int)Usual.Guidance36.PageNumberFromTop;

    /// <summary>12,7 mm, else 10 mm: the two that are in use.</summary>
    public bool WideIndent { get; set; }
    public int LineExactly { get; set; } = (int)Usual.Guidance36.LineExactly;
    public bool PositionBold { get; set; } = Usual.Guidance36.PositionBold;

    /// <summary>Hyphens under the trích yếu; nought: nothing stands there.</summary>
    public int UnderTitle { get; set; } = Usual.Guidance36.UnderTitle?.Length ?? 0;

    /// <summary>"Kính trình" before whom a tờ trình is for, else "Kính gửi".</summary>
    public bool PetitionSubmits { get; set; }
    public int Version { get; set; }

    public LayoutSettings Settings => new()
    {
        Guidance05From = Guidance05From,
        CommitteeLine = CommitteeLine,
        PartyBasesDashed = PartyBasesDashed,
        Guidance36 = new()
        {
            RightMargin = RightMargin,
            PageNumberSize = PageNumberSize,
            PageNumberFromTop = PageNumberFromTop,
            FirstLineIndent = WideIndent ? 12.7 : 10,
            LineExactly = LineExactly,
            PositionBold = PositionBold,
            UnderTitle = UnderTitle == 0 ? null : new string('-', UnderTitle),
            PetitionAddress = PetitionSubmits ? "Kính trình" : "Kính gửi", // official Vietnamese text
        },
    };

    /// <summary>What every official document made here is laid out by.</summary>
    public static async Task<LayoutSettings> Of(AppDbContext db) => (await db.Set<LayoutSheet>().AsNoTracking().SingleOrDefaultAsync())?.Settings ?? Usual;

    internal sealed class Table : IEntityTypeConfiguration<LayoutSheet>
    {
        public void Configure(EntityTypeBuilder<LayoutSheet> builder)
        {
            builder.ToTable("layout_sheets");
            builder.Ignore(s => s.Settings);
        }
    }
}

/// <summary>The one row is there before two people can each make theirs.</summary>
internal sealed class LayoutFirstData : IFirstData
{
    public async Task Reference(AppDbContext db, string folder)
    {
        if (await db.Set<LayoutSheet>().AnyAsync()) return;
        db.Add(new LayoutSheet());
        await db.SaveChangesAsync();
    }
}
