using NhipCau.Modules.Delegations.Outbound;
using NhipCau.Modules.Delegations.Passports;
using NhipCau.Modules.Delegations.YearPlans;
using NhipCau.Shell;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Delegations;

/// <summary>Đoàn ra: the yearly plan, the trips, the passports of those who travel.</summary>
public sealed class DelegationsModule : IModule
{
    public static IEnumerable<MenuEntry> Menu =>
    [
        new("Sổ theo dõi", "Đoàn ra", "/doan-ra", Right.SeeRegisters, 20),
        new("Sổ theo dõi", "Kế hoạch đoàn", "/ke-hoach-doan", Right.SeeRegisters, 21),
        new("Sổ theo dõi", "Hộ chiếu", "/ho-chieu", Right.SeeRegisters, 23),
    ];

    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<DelegationRecord>();
        services.AddScoped<DelegationClocks>();
        services.AddScoped<YearPlanRecord>();
        services.AddScoped<PassportRecord>();
    }
}
