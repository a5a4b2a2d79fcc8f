using System.CommandLine;
using NhipCau.Data;

namespace NhipCau.Commands;

/// <summary>The verbs of the program, one file each.</summary>
internal static class Cli
{
    /// <summary>The command did nothing, and said why.</summary>
    public const int Refused = 2;

    public static async Task<int> Run(string[] args)
    {
        var root = new RootCommand("Nhịp Cầu: công tác đối ngoại của một tỉnh, từ kế hoạch đến báo cáo.");
        root.Subcommands.Add(ServeCommand.Build());
        root.Subcommands.Add(ReadCommand.Build());
        root.Subcommands.Add(CheckCommand.Build());
        root.Subcommands.Add(UserCommand.Build());
        root.Subcommands.Add(VerifyCommand.Build());
        root.Subcommands.Add(MoveCommand.Build());
        root.Subcommands.Add(BackupCommand.Build());
        root.Subcommands.Add(RestoreCommand.Build());
        root.Subcommands.Add(SettingsCommand.Build());
        try
        {
            // How long running work may take to end is a setting of the server's.
            return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromMinutes(15) });
        }
        catch (Exception why) when (why is CannotGoOnException or SettingsException)
        {
            await Console.Error.WriteLineAsync(why.Message);
            return Refused;
        }
    }
}
