using System.CommandLine;

namespace NhipCau.Commands;

/// <summary><c>nhipcau user add</c>: the first administrator where there is no demonstration.</summary>
internal static class UserCommand
{
    public static Command Build()
    {
        var command = new Command("user", "Accounts.");
        return command;
    }
}
