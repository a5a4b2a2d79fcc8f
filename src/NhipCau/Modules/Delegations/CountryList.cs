using NhipCau.Modules.Partners;
using NhipCau.Shell;

namespace NhipCau.Modules.Delegations;

/// <summary>Countries of a trip in one column, by their ISO codes: ",KH,LA,". So a list can be asked for one of them.</summary>
public static class CountryList
{
    public const int MostLetters = 60;

    public static string Pack(IEnumerable<string> codes) => string.Concat(codes.Distinct().Select(c => c + ",")) is { Length: > 0 } packed ? "," + packed : "";

    public static string[] Codes(string packed) => packed.Split(',', StringSplitOptions.RemoveEmptyEntries);

    public static string Mark(string code) => $",{code},";

    public static bool Share(string one, string other) => Codes(one).Intersect(Codes(other)).Any();

    public static bool Same(string one, string other) => Codes(one).ToHashSet().SetEquals(Codes(other));

    /// <summary>"Hàn Quốc, Nhật Bản" or "Lào và Campuchia" as codes, or why not.</summary>
    public static async Task<(string Packed, Refusal? Unread)> Read(CountryRegister register, string? text)
    {
        var codes = new List<string>();
        foreach (var name in (text ?? "").Split([',', ';', '\n', '/', '+', '–'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).SelectMany(Parted))
        {
            if (await register.Find(name) is { } country) codes.Add(country.Code);
            else return ("", Unknown(name));
        }
        var packed = Pack(codes);
        return packed.Length > MostLetters ? ("", TooMany()) : (packed, null);
    }

    public static Refusal Unknown(string name) => new("“{0}” không có trong danh mục nước. Ghi tên nước bằng tiếng Việt, cách nhau bằng dấu phẩy.", name);

    public static Refusal TooMany() => new("Quá nhiều nước cho một đoàn. Kiểm tra lại.");

    public static string Names(string packed, IReadOnlyDictionary<string, string> names) => string.Join(", ", Codes(packed).Select(c => names.GetValueOrDefault(c, c)));

    private static string[] Parted(string name) => name.Split(" và ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries); // official Vietnamese text
}
