using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using NhipCau.Data;
using NhipCau.Shell.Backup;
using NhipCau.Shell.Time;

namespace NhipCau.Commands;

/// <summary><c>nhipcau restore</c>: a backup into an empty data folder, and into an empty database of either kind.</summary>
internal static class RestoreCommand
{
    public static Command Build()
    {
        var backup = new Argument<string>("backup") { Description = "A backup file, a folder of backups (its newest), or a manifest there." };
        var phrase = BackupCommand.PassphraseOption();
        var to = new Option<string?>("--to") { Description = "Database; unless given, where the settings say." };
        var command = new Command("restore", "Restore a backup into an empty data folder.") { backup, phrase, to };
        return command.WithSettings((settings, parsed, stop) => Run(BackupCommand.Open(parsed.GetValue(backup)!, BackupCommand.Passphrase(parsed.GetValue(phrase), settings)), parsed.GetValue(to) ?? settings.Database, settings.DataFolder, Console.Out, stop));
    }

    internal static async Task<int> Run(IBackupSource source, string? database, string dataFolder, TextWriter output, CancellationToken stop)
    {
        var watch = Stopwatch.StartNew();
        BackupManifest manifest;
        using (FolderLock.Take(dataFolder)) manifest = await BackupRestorer.Restore(source, database, dataFolder, stop);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Đã khôi phục bản sao lưu lúc {manifest.MadeAt.ToVietnam():dd/MM/yyyy HH:mm:ss} vào {dataFolder}: {manifest.Tables.Sum(t => t.Rows)} dòng, {manifest.Files.Count} tệp trong {watch.Elapsed.TotalSeconds:0.0} giây; đã so từng dòng và từng tệp."));
        return 0;
    }
}
