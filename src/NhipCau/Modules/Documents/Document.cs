using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Data;
using NhipCau.Modules.Accounts;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Plans;
using NhipCau.Shell;
using NhipCau.Shell.History;
using NhipCau.Shell.Rights;
using NhipCau.VanBan;

namespace NhipCau.Modules.Documents;

/// <summary>A document taken in: its file, its text, and what was read from it. Identity: number + symbol + issuer + date.</summary>
public sealed class Document : IRecord, ISearchable, IVisible<Document>
{
    public int Id { get; init; }
    public string? Kind { get; set; }
    public string? KindName { get; set; }
    public string? Number { get; set; }
    public string? Symbol { get; set; }
    public string? Place { get; set; }

    /// <summary>ISO, may be partial ("2026-04") in a draft.</summary>
    public string? PrintedDate { get; set; }
    public DateOnly? IssuedOn { get; set; }
    public string? Issuer { get; set; }
    public int? IssuerId { get; set; }
    public Agency? IssuerAgency { get; set; }
    public required string Title { get; set; }
    public int? Year { get; set; }
    public string? SignerName { get; set; }
    public string? SignerTitle { get; set; }
    public string? SignerAuthority { get; set; }
    public bool IsParty { get; set; }

    /// <summary>Another province's, or kept only because it is cited: creates no tasks.</summary>
    public bool CitedOnly { get; set; }
    public string? Recipients { get; set; }

    /// <summary>The text that was read; every span is an offset into it.</summary>
    public required string Text { get; init; }

    /// <summary>Where the head of the text (letterhead, kind, title) ends.</summary>
    public int HeaderEnd { get; init; }

    /// <summary>SHA-256 of the folded text: the same document twice is recognised by it.</summary>
    public required string TextHash { get; init; }
    public string? FileSha { get; init; }
    public string? FileName { get; init; }
    public int OwnerAgencyId { get; init; }
    public int? ImportedById { get; init; }
    public Account? ImportedBy { get; init; }
    public DateTime ImportedAt { get; init; }

    /// <summary>The older document this one revises.</summary>
    public int? RevisesId { get; set; }
    public Document? Revises { get; set; }
    public Plan? Plan { get; set; }
    public List<Citation> Citations { get; } = [];
    public int Version { get; set; }
    public string SearchText { get; set; } = "";
    public string SearchSource => string.Join(' ', Code, KindName, Title, Issuer, SignerName, Text);

    /// <summary>"229/KH-UBND" or "07-KH/TU"; null for a draft.</summary>
    public string? Code => Number is null ? null : Symbol is null ? Number : IsParty ? $"{Number}-{Symbol}" : $"{Number}/{Symbol}";

    /// <summary>As people cite it: "Kế hoạch 229/KH-UBND", or the title of a draft.</summary>
    public string ShortTitle => Code is null ? $"{KindName} {Title}".Trim() : $"{KindName} {Code}".Trim();

    /// <summary>Hướng dẫn of the Party: number and symbol joined by a dash; Nghị định 30/2020: by a stroke.</summary>
    public Refusal? Mend(string? number, string? symbol, DateOnly? issuedOn, string? issuer, string title)
    {
        if (string.IsNullOrWhiteSpace(title)) return new Refusal("Ghi trích yếu của văn bản.");
        (Number, Symbol, IssuedOn, Issuer, Title) = (Filled(number), Filled(symbol), issuedOn, Filled(issuer), title.Trim());
        if (issuedOn is { } day) PrintedDate = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return null;

        static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
    }

    /// <summary>
    /// Another wording of the same document: same number, symbol and issuer; or, where either number is still blank, same issuer, kind, title and year.
    /// </summary>
    public bool IsRevisionOf(Document older)
    {
        var sameIssuer = IssuerId is { } own && older.IssuerId is { } its ? own == its : Alike(Issuer, older.Issuer);
        if (Kind != older.Kind || !sameIssuer) return false;
        if (Number is not null && older.Number is not null) return Number == older.Number && Alike(Symbol, older.Symbol) && (Year is null || older.Year is null || Year == older.Year);
        return Alike(Title, older.Title) && Year == older.Year;

        static bool Alike(string? a, string? b) => VietnameseText.Fold(a ?? "") == VietnameseText.Fold(b ?? "");
    }

    public static Expression<Func<Document, bool>> VisibleTo(Viewer viewer)
    {
        var (all, own) = (viewer.SeesAll(Right.SeeDocuments), viewer.AgencyId);
        return document => all || document.OwnerAgencyId == own
            || document.Plan != null && document.Plan.Status == PlanStatus.Issued && document.Plan.Tasks.Any(t => t.Parties.Any(p => p.AgencyId == own));
    }

    /// <summary>Who does not see all: their own, and the plans that gave them a task, looked up from their tasks; the condition would ask every plan for all its tasks.</summary>
    public static IQueryable<Document>? SeenBy(AppDbContext db, Viewer viewer)
    {
        if (viewer.SeesAll(Right.SeeDocuments)) return null;
        var own = viewer.AgencyId;
        var documents = db.Set<Document>(); // unfiltered: this is the filter
        var ids = documents.Where(d => d.OwnerAgencyId == own).Select(d => d.Id).Union(Plan.WithTaskOf(db, own).Where(p => p.Status == PlanStatus.Issued).Select(p => p.DocumentId));
        return documents.Where(d => ids.Contains(d.Id));
    }

    internal sealed class Table : IEntityTypeConfiguration<Document>
    {
        public void Configure(EntityTypeBuilder<Document> builder)
        {
            builder.ToTable("documents");
            builder.Property(d => d.Kind).HasMaxLength(20);
            builder.Property(d => d.KindName).HasMaxLength(60);
            builder.Property(d => d.Number).HasMaxLength(20);
            builder.Property(d => d.Symbol).HasMaxLength(60);
            builder.Property(d => d.Place).HasMaxLength(100);
            builder.Property(d => d.PrintedDate).HasMaxLength(10);
            builder.Property(d => d.Issuer).HasMaxLength(300);
            builder.Property(d => d.Title).HasMaxLength(1000);
            builder.Property(d => d.SignerName).HasMaxLength(200);
            builder.Property(d => d.SignerTitle).HasMaxLength(200);
            builder.Property(d => d.SignerAuthority).HasMaxLength(200);
            builder.Property(d => d.TextHash).HasMaxLength(64);
            builder.Property(d => d.FileSha).HasMaxLength(64);
            builder.Property(d => d.FileName).HasMaxLength(260);
            builder.HasOne(d => d.IssuerAgency).WithMany().HasForeignKey(d => d.IssuerId);
            builder.HasOne(d => d.ImportedBy).WithMany().HasForeignKey(d => d.ImportedById);
            builder.HasOne(d => d.Revises).WithMany().HasForeignKey(d => d.RevisesId);
            builder.HasMany(d => d.Citations).WithOne().HasForeignKey(c => c.DocumentId).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(d => d.TextHash);
            builder.HasIndex(d => new { d.Symbol, d.Number });
            builder.HasIndex(d => d.Number);
            builder.HasIndex(d => d.KindName);
            builder.HasIndex(d => d.Year);
            builder.HasIndex(d => d.OwnerAgencyId);
        }
    }
}
