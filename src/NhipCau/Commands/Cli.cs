using System.CommandLine;

namespace NhipCau.Commands;

/// <summary>The verbs of the program, one file each.</summary>
internal static class Cli
{
    public static Task<int> Run(string[] args)
    {
        var root = new RootCommand("Nhịp Cầu: công tác đối ngoại của một tỉnh, từ kế hoạch đến báo cáo.");
        root.Subcommands.Add(ServeCommand.Build());
        root.Subcommands.Add(ReadCommand.Build());
        root.Subcommands.Add(CheckCommand.Build());
        root.Subcommands.Add(UserCommand.Build());
        root.Subcommands.Add(VerifyCommand.Build());
        return root.Parse(args).InvokeAsync();
    }

    /// <summary>Where database and files live unless --data says otherwise.</summary>
    public static string DefaultDataFolder =>
        Environment.GetEnvironmentVariable("NHIPCAU_DATA") is { Length: > 0 } folder ? folder : Path.GetFullPath(".nhipcau");

    public static Option<string> DataOption() => new("--data")
    {
        Description = "Data folder: database and files.",
        DefaultValueFactory = _ => DefaultDataFolder,
    };
}
