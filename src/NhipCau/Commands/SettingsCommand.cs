using System.CommandLine;
using NhipCau.Host.Settings;

namespace NhipCau.Commands;

/// <summary><c>nhipcau settings</c>: what is in force and where each comes from; what is wrong with it.</summary>
internal static class SettingsCommand
{
    public static Command Build()
    {
        var command = new Command("settings", "Show the settings in force, where each comes from, and what is wrong with them.");
        command.ReadSettings((read, _, _) => Task.FromResult(Run(read, Console.Out, Console.Error)));
        return command;
    }

    internal static int Run(SettingsRead read, TextWriter output, TextWriter error)
    {
        foreach (var line in read.InForce) output.WriteLine($"{line.Setting.Key,-16} = {Shown(line)}   # {line.Source}");
        foreach (var sentence in read.Notes.Concat(read.Faults)) error.WriteLine(sentence);
        return read.Faults.Count == 0 ? 0 : Cli.Refused;
    }

    private static string Shown(InForce line) => line.Value is not { Length: > 0 } value ? "" : line.Setting.Secret ? "********" : value;
}
