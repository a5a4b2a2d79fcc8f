using System.CommandLine;
using System.Text;
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
        command.SetAction(parsed => Run(parsed.GetValue(file)!, parsed.GetValue(text), Console.OpenStandardOutput(), Console.Error));
        return command;
    }

    /// <returns>0 for anything opened; 2 and one line of error for what cannot be.</returns>
    internal static int Run(string file, bool textOnly, Stream output, TextWriter error)
    {
        if (OpenedFile.Read(file, emptyToo: true, error)?.Reading is not { } reading) return 2;
        output.Write(Encoding.UTF8.GetBytes(textOnly ? reading.Text : ReadingJson.Write(reading) + "\n"));
        output.Flush();
        return 0;
    }
}
