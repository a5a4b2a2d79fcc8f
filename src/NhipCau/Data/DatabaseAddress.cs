using Microsoft.Data.Sqlite;
using Npgsql;
using NhipCau.Shell;

namespace NhipCau.Data;

/// <summary>
/// Where a database is, as people write it: <c>Host=…;Database=…</c>, <c>postgres://user:password@host:port/database?sslmode=require</c>, <c>sqlite</c>
/// (in the data folder), <c>Data Source=…</c> or the path of a file.
/// </summary>
internal static class DatabaseAddress
{
    /// <returns>A connection string; null: SQLite in the data folder.</returns>
    /// <exception cref="CannotGoOnException">Neither of these.</exception>
    public static string? Connection(string? address)
    {
        address = address?.Trim();
        if (string.IsNullOrEmpty(address) || address.Equals("sqlite", StringComparison.OrdinalIgnoreCase)) return null;
        if (address.Contains("://", StringComparison.Ordinal)) return OfUrl(address);
        return address.Contains('=', StringComparison.Ordinal) ? address : new SqliteConnectionStringBuilder { DataSource = Path.GetFullPath(address) }.ToString();
    }

    private static string OfUrl(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var url) || url.Scheme is not ("postgres" or "postgresql") || url.AbsolutePath.Length < 2)
            throw new CannotGoOnException(new Refusal("Không đọc được địa chỉ cơ sở dữ liệu. Viết “postgres://tên:mật-khẩu@máy/cơ-sở-dữ-liệu”, “Host=…;Database=…”, “sqlite” hoặc đường dẫn tệp."));
        var user = url.UserInfo.Split(':', 2);
        var made = new NpgsqlConnectionStringBuilder { Host = Uri.UnescapeDataString(url.Host), Database = Uri.UnescapeDataString(url.AbsolutePath[1..]) };
        if (url.Port > 0) made.Port = url.Port;
        if (user[0].Length > 0) made.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length == 2) made.Password = Uri.UnescapeDataString(user[1]);
        foreach (var pair in url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=', 2)))
        {
            var (name, value) = (pair[0].ToLowerInvariant(), Uri.UnescapeDataString(pair.ElementAtOrDefault(1) ?? ""));
            try
            {
                made[name switch { "sslmode" => "SSL Mode", "sslrootcert" => "Root Certificate", "application_name" => "Application Name", "connect_timeout" => "Timeout", _ => name }] = value.Replace("-", "", StringComparison.Ordinal) is var joined && name == "sslmode" ? joined : value;
            }
            catch (ArgumentException)
            {
                throw new CannotGoOnException(new Refusal("Địa chỉ cơ sở dữ liệu có tham số lạ “{0}”. Bỏ tham số này hoặc viết theo lối “Host=…;Database=…”.", pair[0]));
            }
        }
        return made.ToString();
    }

    /// <summary>What may stand in a log: without the password.</summary>
    public static string Shown(string? address, string dataFolder) => Connection(address) is not { } connection ? Path.Combine(dataFolder, "nhipcau.db")
        : !DatabaseChoice.IsPostgres(connection) ? new SqliteConnectionStringBuilder(connection).DataSource
        : new NpgsqlConnectionStringBuilder(connection) is var server ? $"PostgreSQL {server.Host}/{server.Database}" : "";
}
