using System.CommandLine;
using NhipCau.Data;

namespace NhipCau.Commands;

/// <summary>The verbs of the program, one file each.</summary>
internal static class Cli
{
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
        try
        {
            return await root.Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (CannotGoOnException why)
        {
            await Console.Error.WriteLineAsync(why.Message);
            return Refused;
        }
    }

    /// <summary>The command did nothing, and said in one sentence why.</summary>
    public const int Refused = 2;

    /// <summary>Where database and files live unless --data says otherwise.</summary>
    public static string DefaultDataFolder =>
        Environment.GetEnvironmentVariable("NHIPCAU_DATA") is { Length: > 0 } folder ? folder : Path.GetFullPath(".nhipcau");

    public static Option<string> DataOption() => new("--data")
    {
        Description = "Data folder: database and files.",
        DefaultValueFactory = _ => DefaultDataFolder,
    };
}
