using System.Collections;
using System.CommandLine;
using NhipCau.Host.Settings;
using NhipCau.Shell;

namespace NhipCau.Commands;

/// <summary>Something in the settings is wrong: a sentence each, nothing is started.</summary>
internal sealed class SettingsException(IReadOnlyList<string> sentences) : Exception(string.Join(Environment.NewLine, sentences));

/// <summary>What every command takes that works with the data of an installation.</summary>
internal static class SettingsOptions
{
    /// <param name="run">What the command does under these settings.</param>
    /// <param name="more">Options that stand for a setting.</param>
    public static Command WithSettings(this Command command, Func<AppSettings, ParseResult, CancellationToken, Task<int>> run, params (string Key, Option<string?> Option)[] more)
    {
        command.ReadSettings((read, parsed, stop) =>
        {
            if (read.Faults.Count > 0) throw new SettingsException(read.Faults);
            foreach (var note in read.Notes) Console.Error.WriteLine(note);
            return run(read.Settings, parsed, stop);
        }, more);
        return command;
    }

    public static void ReadSettings(this Command command, Func<SettingsRead, ParseResult, CancellationToken, Task<int>> run, params (string Key, Option<string?> Option)[] more)
    {
        var file = new Option<string?>("--settings") { Description = $"Settings file; without it the one in {SettingsReader.FileVariable}, or {SettingsReader.FileName} in the data folder.", HelpName = "FILE" };
        var data = new Option<string?>("--data") { Description = "Data folder: database and files.", HelpName = "FOLDER" };
        foreach (var option in more.Select(m => m.Option).Append(data).Append(file)) command.Options.Add(option);
        command.SetAction((parsed, stop) => run(new SettingsReader(Variables()).Read(parsed.GetValue(file), [("data", parsed.GetValue(data)), .. more.Select(m => (m.Key, parsed.GetValue(m.Option)))]), parsed, stop));
    }

    private static Dictionary<string, string> Variables() => Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().ToDictionary(v => (string)v.Key, v => (string?)v.Value ?? "");
}
