using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using NhipCau.Commands;
using NhipCau.Host.Settings;
using NhipCau.Shell;
using NhipCau.Tests.Shell;

namespace NhipCau.Tests.Host;

public sealed class SettingsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("nc-settings-").FullName;
    private readonly Dictionary<string, string> environment = [];

    public SettingsTests() => environment["NHIPCAU_DATA"] = folder;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Write(string name, string text, bool toAll = false)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | (toAll ? UnixFileMode.OtherRead : 0));
        return path;
    }

    private SettingsRead Read(string? file = null, params (string, string?)[] commandLine) => new SettingsReader(environment).Read(file, commandLine);

    [Fact]
    public void CommandLineOverEnvironmentOverFile_AndEachSaysWhereItComesFrom()
    {
        Write("nhipcau.conf", "# ghi chú\n\npdf.workers = 3\nsmtp.port=25\n  site = \"https://doingoai.vidu.gov.vn/\"  \nurls = http://127.0.0.1:1\n");
        environment["NHIPCAU_SMTP_PORT"] = "465";
        environment["NHIPCAU_URLS"] = "http://127.0.0.1:2";
        var read = Read(null, ("urls", "http://127.0.0.1:3"), ("data", null));
        Assert.Empty(read.Faults);
        Assert.Equal((3, 465, "http://127.0.0.1:3", "https://doingoai.vidu.gov.vn"), (read.Settings.PdfWorkers, read.Settings.Mail.Port, read.Settings.Urls, read.Settings.Mail.Site));
        Assert.True(read.Settings.IsHttps);
        Assert.Equal("biến NHIPCAU_SMTP_PORT", Source(read, "smtp.port"));
        Assert.Equal("dòng lệnh", Source(read, "urls"));
        Assert.EndsWith("nhipcau.conf, dòng 3", Source(read, "pdf.workers"), StringComparison.Ordinal);
        Assert.Equal("mặc định", Source(read, "smtp.tls"));
    }

    private static string Source(SettingsRead read, string key) => read.InForce.Single(l => l.Setting.Key == key).Source;

    [Fact]
    public void NothingSet_IsWithoutFault() => Assert.Empty(Read().Faults);

    [Theory]
    [InlineData("pdf.workers", "0")]
    [InlineData("pdf.workers", "hai")]
    [InlineData("pdf.workers", "1.5")]
    [InlineData("smtp.tls", "có")]
    [InlineData("stopping", "30")]
    [InlineData("stopping", "0 s")]
    [InlineData("stopping", "1 tuần")]
    [InlineData("ready.free", "1 MB")]
    [InlineData("ready.free", "99999999999999 GB")]
    [InlineData("urls", "127.0.0.1:5080")]
    [InlineData("urls", "http://127.0.0.1:5080;ftp://x")]
    [InlineData("urls", "https://127.0.0.1:5080")]
    [InlineData("site", "doingoai.vidu.gov.vn")]
    [InlineData("site", "https://vidu.gov.vn/doi-ngoai")]
    [InlineData("proxies", "10.0.0.300")]
    [InlineData("proxies", "10.0.0.1/8")]
    [InlineData("hosts", "https://vidu.gov.vn")]
    [InlineData("log.format", "xml")]
    [InlineData("tls.certificate", "/no/such/file.pem")]
    [InlineData("smtp.user", "ai đó")]
    [InlineData("smtp.from", "khong phai thu")]
    [InlineData("smtp.host", "thu.vidu.gov.vn")]
    [InlineData("metrics.token", "ngan")]
    [InlineData("database", "Host=x;Cổng=5")]
    [InlineData("pdf.worker", "2")]
    public void WhatCannotBe_IsOneSentenceThatNamesItAndSaysWhatToDo(string key, string value)
    {
        var read = Read(Write("nhipcau.conf", $"{key} = {value}\n"));
        var fault = Assert.Single(read.Faults);
        Assert.Contains(key, fault, StringComparison.Ordinal);
        Assert.EndsWith(".", fault, StringComparison.Ordinal);
        Assert.Matches("Sửa|Ghi|Bỏ|bỏ|Kiểm tra|Tạo|Viết", fault);
    }

    [Theory]
    [InlineData("stopping", "90 s", "90 s")]
    [InlineData("stopping", "2m", "2 m")]
    [InlineData("ready.free", "2 GB", "2 GB")]
    [InlineData("proxies", "10.0.0.5, 10.1.0.0/16,2001:db8::/32", "10.0.0.5, 10.1.0.0/16, 2001:db8::/32")]
    [InlineData("urls", "http://*:5080;http://[::1]:5081", "http://*:5080;http://[::1]:5081")]
    public void WhatCanBe_IsShownAsItWouldBeTyped(string key, string value, string shown)
    {
        var read = Read(Write("nhipcau.conf", $"{key} = {value}\n"));
        Assert.Empty(read.Faults);
        Assert.Equal(shown, read.InForce.Single(l => l.Setting.Key == key).Value);
    }

    [Fact]
    public void EveryFaultIsToldAtOnce()
    {
        environment["NHIPCAU_PDF_WORKERS"] = "x";
        var read = Read(Write("nhipcau.conf", "smtp.hots = a\nsmtp.port = 0\nkhông phải dòng\nstopping = 5 s\nstopping = 6 s\n"));
        Assert.Equal(5, read.Faults.Count);
        Assert.Contains(read.Faults, f => f.Contains("Có lẽ là “smtp.host”", StringComparison.Ordinal));
        Assert.Contains(read.Faults, f => f.Contains("biến NHIPCAU_PDF_WORKERS", StringComparison.Ordinal));
        Assert.Contains(read.Faults, f => f.Contains("dòng 3", StringComparison.Ordinal) && !f.Contains("không phải dòng", StringComparison.Ordinal));
        Assert.Contains(read.Faults, f => f.Contains("ghi hai lần", StringComparison.Ordinal));
    }

    [Fact]
    public void AFileThatIsNotThere_IsAFault() => Assert.Contains("Không đọc được tệp thiết đặt", Assert.Single(Read(Path.Combine(folder, "khong-co.conf")).Faults), StringComparison.Ordinal);

    [Fact]
    public void AVariableAlmostRight_IsAFault_AnotherProgramsIsPassedOverWithANote()
    {
        environment["NHIPCAU_SMTP_HSOT"] = "x";
        environment["NHIPCAU_SERVICE_PORT"] = "tcp://10.0.0.1";
        var read = Read();
        Assert.Contains("NHIPCAU_SMTP_HOST", Assert.Single(read.Faults), StringComparison.Ordinal);
        Assert.Contains("NHIPCAU_SERVICE_PORT", Assert.Single(read.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void ASecret_ComesOutOfAFileOfItsOwn_AndIsNeverShown()
    {
        environment["NHIPCAU_METRICS_TOKEN_FILE"] = Write("token", "mot-chuoi-bi-mat-rat-dai\n");
        var read = Read();
        Assert.Empty(read.Faults);
        Assert.Equal("mot-chuoi-bi-mat-rat-dai", read.Settings.Watch.MetricsToken);
        var (output, error) = (new StringWriter(), new StringWriter());
        Assert.Equal(0, SettingsCommand.Run(read, output, error));
        Assert.Contains("metrics.token    = ********   # tệp", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("bi-mat", output.ToString(), StringComparison.Ordinal);

        environment["NHIPCAU_METRICS_TOKEN"] = "mot-chuoi-bi-mat-khac-nua";
        read = Read();
        Assert.Contains("vừa ghi thẳng", Assert.Single(read.Faults), StringComparison.Ordinal);
        Assert.Equal(Cli.Refused, SettingsCommand.Run(read, output, error));
        Assert.DoesNotContain("bi-mat", output.ToString() + error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("thieu", null, "Không đọc được tệp bí mật")]
    [InlineData("token", "", "trống")]
    public void ASecretFileThatHoldsNone_IsAFault(string name, string? content, string says)
    {
        environment["NHIPCAU_METRICS_TOKEN_FILE"] = content is null ? Path.Combine(folder, name) : Write(name, content);
        Assert.Contains(says, Assert.Single(Read().Faults), StringComparison.Ordinal);
    }

    [Fact]
    public void ASecretThatEverybodyReads_IsAFault()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "File modes are Unix's.");
        environment["NHIPCAU_METRICS_TOKEN_FILE"] = Write("token", "mot-chuoi-bi-mat-rat-dai", toAll: true);
        Assert.Contains("chmod o=", Assert.Single(Read().Faults), StringComparison.Ordinal);
        environment.Remove("NHIPCAU_METRICS_TOKEN_FILE");
        Assert.Contains("chmod o=", Assert.Single(Read(Write("nhipcau.conf", "metrics.token = mot-chuoi-bi-mat-rat-dai", toAll: true)).Faults), StringComparison.Ordinal);
    }

    /// <summary>What would keep the server from sealing its backups is told before it starts.</summary>
    [Fact]
    public void ThePassphraseOfBackups_IsJudgedAtTheStart()
    {
        var backups = Path.Combine(folder, "sao-luu");
        environment["NHIPCAU_BACKUP_FOLDER"] = backups;
        environment["NHIPCAU_BACKUP_PASSPHRASE_FILE"] = Write("phrase", "ngắn quá\n");
        Assert.Contains("ngắn hơn 16", Assert.Single(Read().Faults), StringComparison.Ordinal);
        Write("phrase", "mật khẩu sao lưu đủ dài\n");
        Assert.Empty(Read().Faults);
        Assert.Equal("mật khẩu sao lưu đủ dài", Read().Settings.Backup.Passphrase);
        Assert.False(Directory.Exists(backups));

        NhipCau.Shell.Backup.BackupStore.ToWrite(backups, "mật khẩu sao lưu đủ dài");
        Assert.Empty(Read().Faults);
        Write("phrase", "mật khẩu sao lưu khác hẳn");
        Assert.Contains("không mở được", Assert.Single(Read().Faults), StringComparison.Ordinal);
        environment.Remove("NHIPCAU_BACKUP_PASSPHRASE_FILE");
        Assert.Contains("đã niêm phong", Assert.Single(Read().Faults), StringComparison.Ordinal);
        // For a command on another machine it stands in the environment, and there is no folder.
        environment.Remove("NHIPCAU_BACKUP_FOLDER");
        environment["NHIPCAU_BACKUP_PASSPHRASE"] = "ngắn";
        Assert.Empty(Read().Faults);
    }

    [Theory]
    [InlineData("", "trống")]
    [InlineData("8846f7eaee8fb117ad06bdd830b7586c\n", "không phải SHA-1")]
    [InlineData("mot\nhai\n", null)]
    public void TheListOfPasswords_IsJudgedAtTheStart(string content, string? says)
    {
        environment["NHIPCAU_PASSWORD_LIST"] = Write("list", content);
        if (says is null) Assert.Empty(Read().Faults);
        else Assert.Contains(says, Assert.Single(Read().Faults), StringComparison.Ordinal);
    }

    [Fact]
    public void ACertificate_GoesWithItsKeyAndWithHttps()
    {
        var (certificate, key) = Certificate("own", days: 30);
        var (_, other) = Certificate("other", days: 30);
        var (old, oldKey) = Certificate("old", days: -1);
        Assert.Empty(Faults(certificate, key));
        Assert.Contains("Không dùng được chứng thư", Assert.Single(Faults(certificate, other)), StringComparison.Ordinal);
        Assert.Contains("hết hạn", Assert.Single(Faults(old, oldKey)), StringComparison.Ordinal);
        Assert.Contains("không có địa chỉ https", Assert.Single(Faults(certificate, key, "http://127.0.0.1:1")), StringComparison.Ordinal);

        IReadOnlyList<string> Faults(string pem, string keyPem, string urls = "https://127.0.0.1:1") => Read(null, ("urls", urls), ("tls.certificate", pem), ("tls.key", keyPem)).Faults;
    }

    private (string Certificate, string Key) Certificate(string name, int days)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var made = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-10), DateTimeOffset.UtcNow.AddDays(days));
        return (Write(name + ".pem", made.ExportCertificatePem()), Write(name + ".key", key.ExportPkcs8PrivateKeyPem()));
    }

    /// <summary>The table of docs/operating.md is the one of the program: written anew with NHIPCAU_WRITE_SETTINGS=1.</summary>
    [Fact]
    public void TheTableOfTheManual_IsTheProgramsOwn()
    {
        const string Begin = "<!-- settings -->\n", End = "<!-- /settings -->";
        var path = Path.Combine(Repository.Root, "docs", "operating.md");
        var text = File.ReadAllText(path);
        var (from, to) = (text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, text.IndexOf(End, StringComparison.Ordinal));
        var defaults = new AppSettings { DataFolder = ".nhipcau" };
        var table = "| Key | Variable | Values | Default | |\n|---|---|---|---|---|\n" + string.Concat(SettingsTable.All.Select(s =>
            $"| `{s.Key}` | `{s.Variable}` | {s.Values}{(s.Secret ? "; **secret**" : "")} | {(s.Show(defaults) is { Length: > 0 } set ? $"`{set}`" : "–")} | {s.What} |\n"));
        if (Environment.GetEnvironmentVariable("NHIPCAU_WRITE_SETTINGS") == "1") File.WriteAllText(path, text[..from] + table + text[to..]);
        else Assert.Equal(table, text[from..to]);
    }
}
