using NhipCau.Shell.Calendar;
using NhipCau.Shell.Deadlines;
using NhipCau.Shell.Editing;
using NhipCau.Shell.Indicators;
using NhipCau.Shell.Lists;
using NhipCau.Shell.Limits;

namespace NhipCau.Shell.Registers;

/// <summary>What registers declare, made findable.</summary>
internal static class RegisterServices
{
    public static void Add(IServiceCollection services)
    {
        Scan.Add<IRecordDoor>(services);
        Scan.Add<ICalendarSource>(services);
        Scan.Add<IFirstData>(services);
        services.AddScoped<RecordDoors>();
        services.AddScoped<ListServices>();
        services.AddScoped<Clocks>();
        services.AddSingleton<Presence>();
        services.AddSingleton<IndicatorCatalogue>();
        services.AddSingleton(new LimitCatalogue());
    }
}
