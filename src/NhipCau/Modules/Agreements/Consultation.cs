using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Modules.Agencies;
using NhipCau.Shell.Deadlines;
using NhipCau.Shell.History;

namespace NhipCau.Modules.Agreements;

public enum Opinion { Agree, Comments, Disagree }

public static class OpinionNames
{
    public static string Name(this Opinion opinion) => opinion switch
    {
        Opinion.Agree => "Đồng ý",
        Opinion.Comments => "Đồng ý, có góp ý",
        _ => "Không đồng ý",
    };
}

/// <summary>One body that is asked, what it answers, and what is made of its answer. Its days run on a clock of its own; silence is no consent.</summary>
public sealed class Consultation : IPart
{
    public int Id { get; init; }
    public int DossierId { get; init; }
    public Dossier Dossier { get; init; } = null!;
    public Body Body { get; init; }
    public int? AgencyId { get; set; }
    public Agency? Agency { get; set; }

    /// <summary>As it was called on the day of the letter.</summary>
    public required string Name { get; init; }
    public DateOnly SentOn { get; init; }
    public string? SentDocument { get; init; }
    public int? ClockId { get; set; }
    public Clock Clock { get; set; } = null!;
    public DateOnly? AnsweredOn { get; set; }
    public Opinion? Opinion { get; set; }
    public string? Comments { get; set; }
    public string? AnswerDocument { get; set; }

    /// <summary>Giải trình, tiếp thu.</summary>
    public string? Response { get; set; }
    public (Type Record, int Id) Whole => (typeof(Agreement), Dossier.AgreementId);

    public bool IsOpen => AnsweredOn is null;

    /// <summary>What has to be explained before it is submitted; a no of the Prime Minister is final.</summary>
    public bool AsksExplanation => Opinion == Agreements.Opinion.Comments || Opinion == Agreements.Opinion.Disagree && Body != Body.PrimeMinister;

    internal sealed class Table : IEntityTypeConfiguration<Consultation>
    {
        public void Configure(EntityTypeBuilder<Consultation> builder)
        {
            builder.ToTable("agreement_consultations");
            builder.Property(c => c.Name).HasMaxLength(300);
            builder.Property(c => c.SentDocument).HasMaxLength(300);
            builder.Property(c => c.Comments).HasMaxLength(8000);
            builder.Property(c => c.AnswerDocument).HasMaxLength(300);
            builder.Property(c => c.Response).HasMaxLength(8000);
            builder.HasOne(c => c.Agency).WithMany().HasForeignKey(c => c.AgencyId);
            builder.HasOne(c => c.Clock).WithMany().HasForeignKey(c => c.ClockId);
            builder.HasIndex(c => new { c.AgencyId, c.AnsweredOn });
        }
    }
}
