using NhipCau.Shell;

namespace NhipCau.Host.Settings;

/// <summary>Everything an installation may set: a line each. <c>docs/operating.md</c> holds the same table, and a test compares the two.</summary>
internal static class SettingsTable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1), Minute = TimeSpan.FromMinutes(1);

    public static IReadOnlyList<Setting> All { get; } =
    [
        Setting.Of("data", new PlainText("folder"), "Data folder: SQLite database, files, keys", s => s.DataFolder, (s, v) => s with { DataFolder = Path.GetFullPath(v) }),
        Setting.Of("database", new PlainText("address"), "PostgreSQL instead of SQLite in the data folder: `postgres://user:password@host/database` or `Host=…;Database=…`", s => s.Database, (s, v) => s with { Database = v }) with { Secret = true },
        Setting.Of("urls", new Listening(), "Where the program listens", s => s.Urls, (s, v) => s with { Urls = v }),
        Setting.Of("site", new Public(), "The address people type; links in letters begin with it. With https: HSTS and cookies for https only", s => s.Mail.Site, (s, v) => s with { Mail = s.Mail with { Site = v } }),
        Setting.Of("hosts", new HostNames(), "Names answered beside that of `site`; with neither set, any name", s => s.Door.Hosts, (s, v) => s with { Door = s.Door with { Hosts = v } }),
        Setting.Of("proxies", new Networks(), "Reverse proxies whose X-Forwarded-For and -Proto are believed", s => s.Door.Proxies, (s, v) => s with { Door = s.Door with { Proxies = v } }),
        Setting.Of("tls.certificate", new FilePath(), "Own certificate with its chain (PEM), for https without a proxy", s => s.Door.Certificate, (s, v) => s with { Door = s.Door with { Certificate = v } }),
        Setting.Of("tls.key", new FilePath(), "Its key (PEM, without a password)", s => s.Door.CertificateKey, (s, v) => s with { Door = s.Door with { CertificateKey = v } }),
        Setting.Of("stopping", new Duration(Second, 10 * Minute), "Told to stop, requests and jobs that run may go on for so long", s => s.Door.Stopping, (s, v) => s with { Door = s.Door with { Stopping = v } }),
        Setting.Of("smtp.host", new PlainText("name"), "Mail server; without one letters lie as `.eml` in the data folder's `mail`", s => s.Mail.Host, (s, v) => s with { Mail = s.Mail with { Host = v } }),
        Setting.Of("smtp.port", new Number(1, 65_535), "Its port", s => s.Mail.Port, (s, v) => s with { Mail = s.Mail with { Port = v } }),
        Setting.Of("smtp.user", new PlainText(), "Name to sign in there", s => s.Mail.User, (s, v) => s with { Mail = s.Mail with { User = v } }),
        Setting.Of("smtp.password", new PlainText(), "Password to sign in there", s => s.Mail.Password, (s, v) => s with { Mail = s.Mail with { Password = v } }) with { Secret = true },
        Setting.Of("smtp.tls", new YesNo(), "STARTTLS; `no` only for a server in the same house", s => s.Mail.Tls, (s, v) => s with { Mail = s.Mail with { Tls = v } }),
        Setting.Of("smtp.from", new PlainText("address"), "Sender of letters", s => s.Mail.From, (s, v) => s with { Mail = s.Mail with { From = v } }),
        Setting.Of("smtp.patience", new Duration(Second, 5 * Minute), "A mail server silent for so long is given up until the next round", s => s.Mail.Patience, (s, v) => s with { Mail = s.Mail with { Patience = v } }),
        Setting.Of("pdf.workers", new Number(1, 32), "PDFs made at the same time; each takes a processor and 300 MB", s => s.PdfWorkers, (s, v) => s with { PdfWorkers = v }),
        Setting.Of("backup.folder", new PlainText("folder"), "Where the server backs up by itself; without one it does not", s => s.Backup.Folder, (s, v) => s with { Backup = s.Backup with { Folder = Path.GetFullPath(v) } }),
        Setting.Of("backup.passphrase", new PlainText("16 characters or more"), "The server's own backups are sealed under it; `nhipcau backup --encrypt` and `restore` take it too", s => s.Backup.Passphrase, (s, v) => s with { Backup = s.Backup with { Passphrase = v } }) with { Secret = true },
        Setting.Of("backup.minutes", new Number(1, 1440), "Minutes from one backup to the next: at most so much work is lost with the machine", s => s.Backup.Minutes, (s, v) => s with { Backup = s.Backup with { Minutes = v } }),
        Setting.Of("backup.keep-days", new Number(1, 3660), "Days for which one backup a day is kept", s => s.Backup.KeepDays, (s, v) => s with { Backup = s.Backup with { KeepDays = v } }),
        Setting.Of("backup.keep-months", new Number(1, 240), "Months for which one backup a month is kept", s => s.Backup.KeepMonths, (s, v) => s with { Backup = s.Backup with { KeepMonths = v } }),
        Setting.Of("password.rounds", new Number(100_000, 10_000_000), "Rounds of PBKDF2-HMAC-SHA512 for a new password", s => s.SignIn.PasswordRounds, (s, v) => s with { SignIn = s.SignIn with { PasswordRounds = v } }),
        Setting.Of("password.list", new FilePath(), "Passwords nobody may choose, one a line, plain or SHA-1; over 64 MB: SHA-1 in ascending order", s => s.SignIn.PasswordList, (s, v) => s with { SignIn = s.SignIn with { PasswordList = v } }),
        Setting.Of("signin.failures", new Number(10, 1_000_000), "Wrong passwords from one address in five minutes before it has to wait", s => s.SignIn.FailuresOfAnAddress, (s, v) => s with { SignIn = s.SignIn with { FailuresOfAnAddress = v } }),
        Setting.Of("costly.per-minute", new Number(5, 1_000_000), "Costly pages (a PDF, an export, an import) one person may ask for in a minute", s => s.SignIn.CostlyPerMinute, (s, v) => s with { SignIn = s.SignIn with { CostlyPerMinute = v } }),
        Setting.Of("log.format", new LogForm(), "Lines for people or for programs", s => s.Watch.LogJson, (s, v) => s with { Watch = s.Watch with { LogJson = v } }),
        Setting.Of("log.requests", new YesNo(), "Log every request, and not only what went wrong", s => s.Watch.LogRequests, (s, v) => s with { Watch = s.Watch with { LogRequests = v } }),
        Setting.Of("metrics.from", new Networks(), "Who may read `/metrics` without a token", s => s.Watch.MetricsFrom, (s, v) => s with { Watch = s.Watch with { MetricsFrom = v } }),
        Setting.Of("metrics.token", new PlainText("16 characters or more"), "Whoever sends it (`Authorization: Bearer …`) may read `/metrics` from anywhere", s => s.Watch.MetricsToken, (s, v) => s with { Watch = s.Watch with { MetricsToken = v } }) with { Secret = true },
        Setting.Of("ready.free", new Bytes(10_000_000, 999_000_000_000), "With less space in the data folder `/health/ready` answers 503", s => s.Watch.LeastFree, (s, v) => s with { Watch = s.Watch with { LeastFree = v } }),
    ];
}
