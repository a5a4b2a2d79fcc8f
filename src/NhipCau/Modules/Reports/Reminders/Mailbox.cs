using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Modules.Agencies;
using NhipCau.Shell;
using NhipCau.Shell.History;

namespace NhipCau.Modules.Reports.Reminders;

/// <summary>Hộp thư công vụ of an agency, where reminders go.</summary>
public sealed class Mailbox : IRecord
{
    public int Id { get; init; }
    public int AgencyId { get; init; }
    public Agency Agency { get; init; } = null!;
    public required string Address { get; set; }
    public int Version { get; set; }

    public static Refusal? Check(string address) => address.Length <= 254 && MailAddress.TryCreate(address, out var read) && read.Address == address && read.Host.Contains('.', StringComparison.Ordinal)
        ? null : new Refusal("“{0}” không phải địa chỉ thư điện tử. Ghi như vanthu@vidu.gov.vn.", address);

    internal sealed class Table : IEntityTypeConfiguration<Mailbox>
    {
        public void Configure(EntityTypeBuilder<Mailbox> builder)
        {
            builder.ToTable("mailboxes");
            builder.Property(m => m.Address).HasMaxLength(254);
            builder.HasOne(m => m.Agency).WithMany().HasForeignKey(m => m.AgencyId);
            builder.HasIndex(m => m.AgencyId).IsUnique();
        }
    }
}
