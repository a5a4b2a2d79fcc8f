using System.Globalization;
using System.Net;

namespace NhipCau.Host.Settings;

/// <summary>A kind of value: what may stand there, and how it is read and written.</summary>
internal interface IValue<T>
{
    string Allowed { get; }

    /// <returns>null, or what the value must be: the end of a sentence.</returns>
    string? Read(string typed, out T value);

    string Write(T value);
}

internal sealed class PlainText(string allowed = "text") : IValue<string>
{
    public string Allowed => allowed;

    public string? Read(string typed, out string value) => (value = typed).Any(char.IsControl) ? "có ký tự điều khiển; gõ lại giá trị" : null;

    public string Write(string value) => value;
}

internal sealed class Number(int least, int most) : IValue<int>
{
    public string Allowed => string.Create(CultureInfo.InvariantCulture, $"{least} – {most}");

    public string? Read(string typed, out int value) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out value) && value >= least && value <= most ? null : $"phải là số nguyên từ {least} đến {most}, không có dấu chấm hay đơn vị";

    public string Write(int value) => value.ToString(CultureInfo.InvariantCulture);
}

internal sealed class YesNo : IValue<bool>
{
    public string Allowed => "yes, no";

    public string? Read(string typed, out bool value) =>
        (value = typed.ToLowerInvariant() is "yes" or "1" or "true") || typed.ToLowerInvariant() is "no" or "0" or "false" ? null : "phải là “yes” hoặc “no”";

    public string Write(bool value) => value ? "yes" : "no";
}

/// <summary>A number with its unit: <c>30 s</c>, <c>500 MB</c>.</summary>
internal abstract class Quantity<T>(T least, T most, (string Unit, long Size)[] units) : IValue<T> where T : IComparable<T>
{
    public string Allowed => $"{Write(least)} – {Write(most)} ({string.Join(", ", units.Select(u => u.Unit))})";

    protected abstract T Of(long size);

    protected abstract long Size(T value);

    public string? Read(string typed, out T value)
    {
        value = least;
        var digits = typed.TakeWhile(char.IsAsciiDigit).Count();
        var unit = Array.Find(units, u => u.Unit.Equals(typed[digits..].Trim(), StringComparison.OrdinalIgnoreCase));
        if (digits is 0 or > 9 || unit.Unit is null) return $"phải là một số kèm đơn vị {string.Join(", ", units.Select(u => u.Unit))}, ví dụ “{Write(least)}”";
        value = Of(long.Parse(typed[..digits], CultureInfo.InvariantCulture) * unit.Size);
        return value.CompareTo(least) >= 0 && value.CompareTo(most) <= 0 ? null : $"phải từ {Write(least)} đến {Write(most)}";
    }

    /// <summary>In the largest unit that leaves no remainder.</summary>
    public string Write(T value)
    {
        var size = Size(value);
        var (unit, of) = units.OrderByDescending(u => u.Size).First(u => size % u.Size == 0);
        return string.Create(CultureInfo.InvariantCulture, $"{size / of} {unit}");
    }
}

internal sealed class Duration(TimeSpan least, TimeSpan most) : Quantity<TimeSpan>(least, most, [("s", 1), ("m", 60), ("h", 3600), ("d", 86_400)])
{
    protected override TimeSpan Of(long size) => TimeSpan.FromSeconds(size);

    protected override long Size(TimeSpan value) => (long)value.TotalSeconds;
}

internal sealed class Bytes(long least, long most) : Quantity<long>(least, most, [("MB", 1_000_000), ("GB", 1_000_000_000)])
{
    protected override long Of(long size) => size;

    protected override long Size(long value) => value;
}

internal sealed class FilePath : IValue<string>
{
    public string Allowed => "path";

    public string? Read(string typed, out string value) => File.Exists(value = Path.GetFullPath(typed)) ? null : "chỉ tới một tệp không có hoặc không đọc được; kiểm tra đường dẫn và quyền đọc";

    public string Write(string value) => value;
}

/// <summary>Addresses this server listens on.</summary>
internal sealed class Listening : IValue<string>
{
    public string Allowed => "http:// or https://, several parted by ;";

    public string? Read(string typed, out string value) => (value = typed).Split(';', StringSplitOptions.TrimEntries).All(Is) ? null : "phải là địa chỉ lắng nghe như “http://127.0.0.1:5080”; nhiều địa chỉ cách nhau bằng dấu “;”";

    public string Write(string value) => value;

    private static bool Is(string address) => Uri.TryCreate(address.Replace("://*", "://any", StringComparison.Ordinal).Replace("://+", "://any", StringComparison.Ordinal), UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.AbsolutePath == "/";
}

/// <summary>The address people type.</summary>
internal sealed class Public : IValue<string>
{
    public string Allowed => "http:// or https:// and a name";

    public string? Read(string typed, out string value) =>
        Uri.TryCreate(value = typed.TrimEnd('/'), UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url is { AbsolutePath: "/", Query: "", UserInfo: "" } ? null : "phải là địa chỉ người dùng gõ, như “https://doingoai.tinh.gov.vn”, không kèm đường dẫn";

    public string Write(string value) => value;
}

internal sealed class Networks : IValue<IReadOnlyList<IPNetwork>>
{
    public string Allowed => "IP addresses or networks, parted by commas";

    public string? Read(string typed, out IReadOnlyList<IPNetwork> value)
    {
        var read = Parts.Of(typed).Select(One).ToList();
        value = [.. read.OfType<IPNetwork>()];
        return value.Count == read.Count ? null : "phải gồm địa chỉ IP hoặc mạng như “10.0.0.5, 10.1.0.0/16”, cách nhau bằng dấu phẩy";
    }

    public string Write(IReadOnlyList<IPNetwork> value) => string.Join(", ", value.Select(n => n.PrefixLength == n.BaseAddress.GetAddressBytes().Length * 8 ? n.BaseAddress.ToString() : n.ToString()));

    /// <summary>"10.0.0.1/8" is more likely one address mistyped than a network of millions.</summary>
    private static IPNetwork? One(string text) =>
        IPNetwork.TryParse(text, out var network) ? IPAddress.Parse(text.Split('/')[0]).Equals(network.BaseAddress) ? network : null : IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8) : null;
}

internal sealed class HostNames : IValue<IReadOnlyList<string>>
{
    public string Allowed => "names, parted by commas";

    public string? Read(string typed, out IReadOnlyList<string> value) =>
        (value = Parts.Of(typed)).All(name => Uri.CheckHostName(name) != UriHostNameType.Unknown) ? null : "phải gồm tên máy như “doingoai.tinh.gov.vn”, cách nhau bằng dấu phẩy, không kèm “https://” hay cổng";

    public string Write(IReadOnlyList<string> value) => string.Join(", ", value);
}

internal sealed class LogForm : IValue<bool>
{
    public string Allowed => "text, json";

    public string? Read(string typed, out bool value) => (value = typed == "json") || typed == "text" ? null : "phải là “text” hoặc “json”";

    public string Write(bool value) => value ? "json" : "text";
}

internal static class Parts
{
    public static IReadOnlyList<string> Of(string typed) => typed.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
