using NhipCau.Shell.Calendar;
using NhipCau.Shell.Indicators;
using NhipCau.Shell.Lists;

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
        services.AddSingleton<IndicatorCatalogue>();
    }
}
