using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Tasks;

namespace NhipCau.Modules.Plans;

/// <summary>A body named in a task: as printed, and the agency it was matched to.</summary>
public sealed class PlanItemBody
{
    public int Id { get; init; }
    public int ItemId { get; init; }
    public PartyRole Role { get; set; }
    public required string Printed { get; set; }
    public int? AgencyId { get; set; }
    public Agency? Agency { get; set; }

    /// <summary>Invited or requested, not ordered.</summary>
    public bool Asked { get; set; }
    public int? Start { get; init; }
    public int? End { get; init; }

    /// <summary>As it stands in a list of bodies: courtesy first.</summary>
    public string Line => Asked ? $"đề nghị {Printed}" : Printed; // official Vietnamese text

    public PlanItemBody Copy() => new() { Role = Role, Printed = Printed, AgencyId = AgencyId, Agency = Agency, Asked = Asked, Start = Start, End = End };

    internal sealed class Table : IEntityTypeConfiguration<PlanItemBody>
    {
        public void Configure(EntityTypeBuilder<PlanItemBody> builder)
        {
            builder.ToTable("plan_item_bodies");
            builder.Property(b => b.Printed).HasMaxLength(500);
            builder.HasOne(b => b.Agency).WithMany().HasForeignKey(b => b.AgencyId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
