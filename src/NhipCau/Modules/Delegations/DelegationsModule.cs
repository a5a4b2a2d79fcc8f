using NhipCau.Modules.Delegations.Inbound;
using NhipCau.Modules.Delegations.Outbound;
using NhipCau.Modules.Delegations.Passports;
using NhipCau.Modules.Delegations.YearPlans;
using NhipCau.Shell;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Delegations;

/// <summary>Đoàn ra, đoàn vào: the yearly plan, the trips and the passports of those who travel, the guests received and the norms of protocol.</summary>
public sealed class DelegationsModule : IModule
{
    public static IEnumerable<MenuEntry> Menu =>
    [
        new("Sổ theo dõi", "Đoàn ra", "/doan-ra", Right.SeeRegisters, 20),
        new("Sổ theo dõi", "Đoàn vào", "/doan-vao", Right.SeeRegisters, 21),
        new("Sổ theo dõi", "Kế hoạch đoàn", "/ke-hoach-doan", Right.SeeRegisters, 22),
        new("Sổ theo dõi", "Hộ chiếu", "/ho-chieu", Right.SeeRegisters, 23),
    ];

    public static void AddServices(IServiceCollection services)
    {
        services.AddScoped<DelegationRecord>();
        services.AddScoped<DelegationClocks>();
        services.AddScoped<VisitRecord>();
        services.AddScoped<VisitClocks>();
        services.AddScoped<YearPlanRecord>();
        services.AddScoped<PassportRecord>();
    }
}
