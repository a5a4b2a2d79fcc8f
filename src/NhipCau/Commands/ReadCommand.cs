using System.CommandLine;
using System.Text;
using NhipCau.VanBan;
using NhipCau.VanBan.Files.Official;

namespace NhipCau.Commands;

/// <summary><c>nhipcau read FILE</c>: prints what was read of a document, without a server or a database.</summary>
internal static class ReadCommand
{
    public static Command Build(Stream? output = null)
    {
        var file = new Argument<string>("FILE") { Description = "A .docx, .pdf or text file." };
        var json = new Option<bool>("--json") { Description = "What was read, as JSON (the default)." };
        var text = new Option<bool>("--text") { Description = "The text alone, to which all places refer." };
        var akn = new Option<bool>("--akn") { Description = "The document as Akoma Ntoso 3.0 XML." };
        var docx = new Option<string>("--docx") { Description = "Write it to this file as Word in the official layout; nothing is printed.", HelpName = "OUT" };
        var ocr = new Option<bool>("--ocr") { Description = "Recognise pages that are pictures, where tesseract with Vietnamese is installed." };
        var command = new Command("read", "Read one document.") { file, json, text, akn, docx, ocr };
        command.SetAction(parsed => Run(parsed.GetValue(file)!,
            parsed.GetValue(docx) is { } to ? (reading, _) => WriteDocx(reading, to)
            : parsed.GetValue(text) ? Printed(reading => reading.Text)
            : Printed(parsed.GetValue(akn) ? AkomaNtoso.Write : Json), output ?? Console.OpenStandardOutput(), Console.Error, parsed.GetValue(ocr)));
        return command;
    }

    internal static Action<DocumentReading, Stream> Printed(Func<DocumentReading, string> form) => (reading, output) =>
    {
        output.Write(Encoding.UTF8.GetBytes(form(reading)));
        output.Flush();
    };

    internal static void WriteDocx(DocumentReading reading, string to)
    {
        var made = DocxWriter.Bytes(OfficialDocument.Of(reading));
        try
        {
            File.WriteAllBytes(to, made);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new IOException($"Không ghi được tệp “{Path.GetFileName(to)}”; hãy kiểm tra thư mục và quyền ghi.", problem);
        }
    }

    internal static string Json(DocumentReading reading) => ReadingJson.Write(reading) + "\n";

    /// <returns>0 for anything opened; 2 and one line of error for what cannot be.</returns>
    internal static int Run(string file, Action<DocumentReading, Stream> write, Stream output, TextWriter error, bool ocr = false)
    {
        if (OpenedFile.Read(file, emptyToo: true, error, ocr)?.Reading is not { } reading) return 2;
        try
        {
            write(reading, output);
        }
        catch (IOException problem)
        {
            error.WriteLine(problem.Message);
            return 2;
        }
        return 0;
    }
}
