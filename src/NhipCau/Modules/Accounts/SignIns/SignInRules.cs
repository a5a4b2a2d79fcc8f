using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NhipCau.Data;
using NhipCau.Shell.History;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Accounts.SignIns;

/// <summary>How people sign in here: what the office decides, in one row. Until it decides, as current guidance has it.</summary>
public sealed class SignInRules : IRecord
{
    public const int Only = 1;
    public const int UsualLength = 15;
    public const int UsualLengthWithSecondFactor = 8;
    public const int UsualIdleHours = 10;
    public const int UsualLongestDays = 7;

    public int Id { get; init; } = Only;

    /// <summary>Characters of a password that is all there is (NIST SP 800-63B-4: 15).</summary>
    public int LengthAlone { get; set; } = UsualLength;

    /// <summary>Characters of a password beside a second factor (the same: 8).</summary>
    public int LengthWithSecondFactor { get; set; } = UsualLengthWithSecondFactor;

    /// <summary>Signed out when nothing was asked for so long.</summary>
    public int IdleHours { get; set; } = UsualIdleHours;

    /// <summary>Signed out after so long, whatever was done.</summary>
    public int LongestDays { get; set; } = UsualLongestDays;

    /// <summary>Roles that do not work here without a second factor, comma between.</summary>
    public string SecondFactorRoles { get; set; } = "";
    public int Version { get; set; }

    public IReadOnlyList<Role> MustHaveSecondFactor => RolesOf(SecondFactorRoles);

    public int MinLength(bool secondFactor) => secondFactor ? LengthWithSecondFactor : LengthAlone;

    public static async Task<SignInRules> Load(AppDbContext db) => await db.Set<SignInRules>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == Only) ?? new SignInRules();

    internal static IReadOnlyList<Role> RolesOf(string? names) => [.. (names ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Role>)];

    internal sealed class Table : IEntityTypeConfiguration<SignInRules>
    {
        public void Configure(EntityTypeBuilder<SignInRules> builder)
        {
            builder.ToTable("sign_in_rules");
            builder.Property(r => r.Id).ValueGeneratedNever();
            builder.Property(r => r.SecondFactorRoles).HasMaxLength(300);
        }
    }
}
