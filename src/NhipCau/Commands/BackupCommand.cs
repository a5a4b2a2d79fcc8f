using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Backup;
using NhipCau.Shell.Time;

namespace NhipCau.Commands;

/// <summary><c>nhipcau backup</c>: everything into one file, while the server works; <c>--check</c> proves one without restoring it.</summary>
internal static class BackupCommand
{
    /// <summary>The backup was made, and files it should have held are lost or damaged in the data folder.</summary>
    public const int Incomplete = 3;

    public static Command Build()
    {
        var to = new Option<string>("--to") { Description = "Folder for the backup.", DefaultValueFactory = _ => "." };
        var encrypt = new Option<bool>("--encrypt") { Description = "Under a passphrase: --passphrase-file, NHIPCAU_BACKUP_PASSPHRASE, or a line of standard input." };
        var phrase = PassphraseOption();
        var check = new Option<string?>("--check") { Description = "Read this backup whole (a file, a folder of backups, or a manifest in it) and prove it; nothing is written." };
        var command = new Command("backup", "Back up database, files and keys into one file.") { to, encrypt, phrase, check };
        return command.WithSettings((settings, parsed, stop) => parsed.GetValue(check) is { } path
            ? Check(path, Passphrase(parsed.GetValue(phrase), settings), Console.Out, stop)
            : Make(settings, parsed.GetValue(to)!,
                parsed.GetValue(encrypt) ? Passphrase(parsed.GetValue(phrase), settings) ?? FromInput() : null, TimeProvider.System, Console.Out, Console.Error, stop));
    }

    internal static async Task<int> Make(AppSettings settings, string folder, string? passphrase, TimeProvider clock, TextWriter output, TextWriter error, CancellationToken stop)
    {
        var watch = Stopwatch.StartNew();
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, $"nhipcau-{clock.UtcNow().ToVietnam().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}.{(passphrase is null ? "tar" : "sealed")}");
        if (File.Exists(path)) throw new CannotGoOnException(new Refusal("Đã có tệp {0}. Chọn thư mục khác hoặc chạy lại sau một giây.", path));
        BackupManifest manifest;
        using (var sink = new BackupFile.Sink(path, passphrase)) manifest = await new BackupMaker(settings.Database, settings.DataFolder, clock).Make(sink, stop);
        await BackupReading.Prove(new BackupFile.Source(path, passphrase), stop);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{path}: {Held(manifest)}, {new FileInfo(path).Length / 1048576.0:0.0} MB trong {watch.Elapsed.TotalSeconds:0.0} giây; đã đọc lại và kiểm toàn bộ."));
        if (passphrase is null) await error.WriteLineAsync("Bản sao lưu chứa khóa dữ liệu cá nhân và không có mật khẩu: giữ như giữ khóa, hoặc dùng --encrypt.");
        return await Lost(manifest, error);
    }

    internal static async Task<int> Check(string path, string? passphrase, TextWriter output, CancellationToken stop)
    {
        var watch = Stopwatch.StartNew();
        var manifest = await BackupReading.Prove(Open(path, passphrase), stop);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Bản sao lưu lúc {manifest.MadeAt.ToVietnam():dd/MM/yyyy HH:mm:ss} nguyên vẹn: {Held(manifest)}; kiểm trong {watch.Elapsed.TotalSeconds:0.0} giây."));
        return await Lost(manifest, output);
    }

    /// <summary>A backup as people name it: a file, a folder the server backs up into (its newest), or a manifest there.</summary>
    internal static IBackupSource Open(string path, string? passphrase)
    {
        if (Directory.Exists(path))
        {
            var store = BackupStore.ToRead(path, passphrase);
            return store.Times is [.., var newest] ? store.Open(newest) : throw new CannotGoOnException(new Refusal("Thư mục {0} không có bản sao lưu nào. Chọn thư mục khác.", path));
        }
        if (!File.Exists(path)) throw new CannotGoOnException(new Refusal("Không có tệp {0}. Kiểm tra đường dẫn.", path));
        return BackupStore.IsManifest(path) ? BackupStore.ToRead(Path.GetDirectoryName(Path.GetFullPath(path))!, passphrase).Open(BackupStore.TimeOf(path)!.Value) : new BackupFile.Source(path, passphrase);
    }

    internal static Option<string?> PassphraseOption() => new("--passphrase-file") { Description = "File whose first line is the passphrase." };

    internal static string? Passphrase(string? file, AppSettings settings)
    {
        if (file is null) return settings.Backup.Passphrase;
        if (!File.Exists(file)) throw new CannotGoOnException(new Refusal("Không có tệp mật khẩu {0}. Kiểm tra đường dẫn.", file));
        return File.ReadLines(file).FirstOrDefault() is { Length: > 0 } line ? line : throw new CannotGoOnException(new Refusal("Dòng đầu của tệp mật khẩu {0} trống. Ghi mật khẩu vào đó.", file));
    }

    private static string FromInput() => Console.In.ReadLine() is { Length: > 0 } line ? line : throw new CannotGoOnException(new Refusal("Chưa có mật khẩu. Cho bằng --passphrase-file, NHIPCAU_BACKUP_PASSPHRASE hoặc một dòng ở đầu vào chuẩn."));

    private static string Held(BackupManifest manifest) => string.Create(CultureInfo.InvariantCulture, $"{manifest.Tables.Sum(t => t.Rows)} dòng, {manifest.Files.Count} tệp, {manifest.Loose.Count} khóa và thư");

    private static async Task<int> Lost(BackupManifest manifest, TextWriter error)
    {
        if (manifest.Missing.Count == 0) return 0;
        await error.WriteLineAsync($"Thiếu {manifest.Missing.Count} tệp vì thư mục dữ liệu đã mất hoặc hỏng bản gốc; tìm trong bản sao lưu cũ hơn: {string.Join(", ", manifest.Missing.Take(5))}");
        return Incomplete;
    }
}
