using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Shell.History;

namespace NhipCau.Modules.Partners;

/// <summary>A day of every year to remember: a national day, the day relations began. The year of the first, where known, tells round ones.</summary>
public sealed class PartnerDay : IPart
{
    public int Id { get; init; }
    public int PartnerId { get; init; }
    public required string What { get; set; }
    public int Day { get; set; }
    public int Month { get; set; }
    public int? Year { get; set; }
    public (Type Record, int Id) Whole => (typeof(Partner), PartnerId);

    /// <summary>The day in a year; 29 February stands on the 28th where there is none.</summary>
    public DateOnly In(int year) => new(year, Month, Math.Min(Day, DateTime.DaysInMonth(year, Month)));

    /// <summary>Today, or the next time it comes.</summary>
    public DateOnly Next(DateOnly today) => In(today.Year) >= today ? In(today.Year) : In(today.Year + 1);

    /// <summary>How many years it will be in a year; null where the first is not known or has not been.</summary>
    public int? Years(int year) => year > Year ? year - Year : null;

    internal sealed class Table : IEntityTypeConfiguration<PartnerDay>
    {
        public void Configure(EntityTypeBuilder<PartnerDay> builder)
        {
            builder.ToTable("partner_days");
            builder.Property(d => d.What).HasMaxLength(200);
        }
    }
}
