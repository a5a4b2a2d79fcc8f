namespace NhipCau.Shell.Registers;

/// <summary>The three pillars (ba trụ cột) of external affairs.</summary>
public enum Channel { Party, State, People }

/// <summary>Whose activity it is.</summary>
public enum Level { Province, Department, Commune, Organisation }

public static class RegisterNames
{
    public static string Name(this Channel channel) => channel switch
    {
        Channel.Party => "Đối ngoại Đảng",
        Channel.State => "Ngoại giao Nhà nước",
        _ => "Đối ngoại Nhân dân",
    };

    public static string Name(this Level level) => level switch
    {
        Level.Province => "Cấp tỉnh, thành phố",
        Level.Department => "Sở, ban, ngành",
        Level.Commune => "Xã, phường",
        _ => "Tổ chức, đoàn thể",
    };
}
