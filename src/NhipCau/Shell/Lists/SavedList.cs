using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NhipCau.Shell.Lists;

/// <summary>A way of looking at a list that a person has named: filters, order and columns are all in its address.</summary>
public sealed class SavedList
{
    public int Id { get; init; }
    public int AccountId { get; init; }
    public required string Path { get; init; }
    public required string Name { get; set; }
    public required string Query { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<SavedList>
    {
        public void Configure(EntityTypeBuilder<SavedList> builder)
        {
            builder.ToTable("saved_lists");
            builder.Property(s => s.Path).HasMaxLength(100);
            builder.Property(s => s.Name).HasMaxLength(100);
            builder.Property(s => s.Query).HasMaxLength(2000);
            builder.HasIndex(s => new { s.AccountId, s.Path, s.Name }).IsUnique();
        }
    }
}
