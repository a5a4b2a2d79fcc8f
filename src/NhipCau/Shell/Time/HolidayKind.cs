namespace NhipCau.Shell.Time;

public enum HolidayKind { Holiday, SwappedOff, SwappedWork }

public static class HolidayKindNames
{
    public static string Name(this HolidayKind kind) => kind switch
    {
        HolidayKind.Holiday => "Ngày nghỉ lễ",
        HolidayKind.SwappedOff => "Nghỉ hoán đổi",
        _ => "Làm bù",
    };
}
