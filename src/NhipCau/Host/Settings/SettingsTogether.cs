using System.Net.Mail;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using NhipCau.Data;
using NhipCau.Modules.Accounts.Passwords;
using NhipCau.Shell;
using NhipCau.Shell.Backup;

namespace NhipCau.Host.Settings;

/// <summary>What each setting alone cannot show to be wrong.</summary>
internal static class SettingsTogether
{
    public static IEnumerable<string> Faults(AppSettings s)
    {
        if (s.Mail.User is null != s.Mail.Password is null) yield return "Chỉ có một trong hai thiết đặt “smtp.user” và “smtp.password”. Ghi đủ cả hai, hoặc bỏ cả hai khi máy chủ thư không đòi đăng nhập.";
        if (!MailAddress.TryCreate(s.Mail.From, out _)) yield return $"Thiết đặt “smtp.from” là “{s.Mail.From}”: phải là một địa chỉ thư điện tử. Sửa rồi chạy lại.";
        if (s.Mail.Host is not null && s.Mail.Site is null) yield return "Có “smtp.host” mà chưa có “site”. Ghi địa chỉ người dùng mở chương trình để liên kết trong thư dùng được.";
        if (s.Watch.MetricsToken is { Length: < 16 }) yield return "Thiết đặt “metrics.token” ngắn hơn 16 ký tự. Tạo chuỗi khác, ví dụ bằng “openssl rand -hex 24”.";
        if (s.SignIn.PasswordList is { } list && GivenPasswords.Fault(list) is { } unfit) yield return unfit;
        if (s.Backup is { Folder: not null, Passphrase.Length: < BackupSettings.ShortestPassphrase }) yield return $"Thiết đặt “backup.passphrase” ngắn hơn {BackupSettings.ShortestPassphrase} ký tự. Tạo chuỗi khác, ví dụ bằng “openssl rand -base64 24”, và cất một bản ở nơi khác.";
        else if (BackupFault(s.Backup) is { } backup) yield return backup;
        if (s.Database is { } database && DatabaseFault(database) is { } fault) yield return fault;
        if (FolderFault(s.DataFolder) is { } folder) yield return folder;
        foreach (var tls in Tls(s)) yield return tls;
    }

    private static IEnumerable<string> Tls(AppSettings s)
    {
        var listens = s.Urls.Split(';').Any(u => u.TrimStart().StartsWith("https:", StringComparison.OrdinalIgnoreCase));
        var (certificate, key) = (s.Door.Certificate, s.Door.CertificateKey);
        if (certificate is null != key is null) yield return "Chỉ có một trong hai thiết đặt “tls.certificate” và “tls.key”. Ghi đủ cả hai, hoặc bỏ cả hai khi dùng proxy.";
        else if (listens && certificate is null) yield return "“urls” có địa chỉ https mà chưa có chứng thư. Ghi “tls.certificate” và “tls.key”, hoặc để proxy lo https và dùng http ở đây.";
        else if (!listens && certificate is not null) yield return "Có “tls.certificate” mà “urls” không có địa chỉ https nào. Sửa “urls” thành https, hoặc bỏ chứng thư.";
        else if (certificate is not null && CertificateFault(certificate, key!) is { } fault) yield return fault;
    }

    private static string? CertificateFault(string certificate, string key)
    {
        try
        {
            using var own = X509Certificate2.CreateFromPemFile(certificate, key);
            return own.NotAfter.ToUniversalTime() < TimeProvider.System.GetUtcNow() ? "Chứng thư ở “tls.certificate” đã hết hạn. Xin chứng thư mới rồi chạy lại." : null;
        }
        catch (Exception wrong) when (wrong is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            return "Không dùng được chứng thư ở “tls.certificate” với khóa ở “tls.key”. Kiểm tra hai tệp là PEM, đi cùng nhau, khóa không đặt mật khẩu và người chạy chương trình đọc được.";
        }
    }

    private static string? DatabaseFault(string database)
    {
        try
        {
            var connection = DatabaseAddress.Connection(database);
            if (DatabaseChoice.IsPostgres(connection)) _ = new Npgsql.NpgsqlConnectionStringBuilder(connection);
            else _ = new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(connection);
            return null;
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException or CannotGoOnException)
        {
            return "Thiết đặt “database” không phải địa chỉ cơ sở dữ liệu. Viết “postgres://tên:mật-khẩu@máy/cơ-sở-dữ-liệu”, “Host=…;Database=…”, “sqlite” hoặc đường dẫn tệp.";
        }
    }

    /// <summary>A folder of backups is of one kind, and opens with one passphrase.</summary>
    private static string? BackupFault(BackupSettings backup)
    {
        try
        {
            if (backup.Folder is not null) BackupStore.ToWrite(backup.Folder, backup.Passphrase, make: false);
            return null;
        }
        catch (CannotGoOnException why)
        {
            return why.Message;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            // A share that is away comes back: the rounds say so, and so does /health/ready.
            return null;
        }
    }

    private static string? FolderFault(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var trial = Path.Combine(folder, $".trial-{Guid.NewGuid():N}");
            File.WriteAllBytes(trial, []);
            File.Delete(trial);
            return null;
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return $"Không ghi được vào thư mục dữ liệu {folder}. Kiểm tra đường dẫn, quyền ghi của người chạy chương trình và chỗ trống trên đĩa.";
        }
    }
}
