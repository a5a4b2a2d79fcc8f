using System.CommandLine;
using NhipCau.VanBan;

namespace NhipCau.Commands;

/// <summary><c>nhipcau read FILE</c>: prints what was read of a document, without a server or a database.</summary>
internal static class ReadCommand
{
    public static Command Build()
    {
        var file = new Argument<string>("FILE") { Description = "A .docx, .pdf or text file." };
        var json = new Option<bool>("--json") { Description = "What was read, as JSON (the default)." };
        var text = new Option<bool>("--text") { Description = "The text alone, to which all places refer." };
        var command = new Command("read", "Read one document.") { file, json, text };
        command.SetAction(parsed => Run(parsed.GetValue(file)!, parsed.GetValue(text)));
        return command;
    }

    private static int Run(string file, bool textOnly)
    {
        var text = File.ReadAllText(file);
        Console.Out.Write(textOnly ? text : DocumentReader.Read(text).Header.ToString());
        return 0;
    }
}
