using System.CommandLine;
using System.Text;
using NhipCau.VanBan;
using NhipCau.VanBan.Files;

namespace NhipCau.Commands;

/// <summary><c>nhipcau read FILE</c>: prints what was read of a document, without a server or a database.</summary>
internal static class ReadCommand
{
    public static Command Build()
    {
        var file = new Argument<string>("FILE") { Description = "A .docx, .pdf or text file." };
        var json = new Option<bool>("--json") { Description = "What was read, as JSON (the default)." };
        var text = new Option<bool>("--text") { Description = "The text alone, to which all places refer." };
        var akn = new Option<bool>("--akn") { Description = "The document as Akoma Ntoso 3.0 XML." };
        var command = new Command("read", "Read one document.") { file, json, text, akn };
        command.SetAction(parsed => Run(parsed.GetValue(file)!, parsed.GetValue(text) ? reading => reading.Text : parsed.GetValue(akn) ? AkomaNtoso.Write : Json, Console.OpenStandardOutput(), Console.Error));
        return command;
    }

    internal static string Json(DocumentReading reading) => ReadingJson.Write(reading) + "\n";

    /// <returns>0 for anything opened; 2 and one line of error for what cannot be.</returns>
    internal static int Run(string file, Func<DocumentReading, string> form, Stream output, TextWriter error)
    {
        DocumentReading reading;
        try
        {
            reading = DocumentReader.Read(TextOf(file));
        }
        catch (Exception problem) when (problem is FileRefusal or IOException or UnauthorizedAccessException)
        {
            error.WriteLine(problem is FileRefusal ? problem.Message : $"Không mở được tệp “{Path.GetFileName(file)}”; hãy kiểm tra quyền đọc tệp.");
            return 2;
        }
        if (reading.Header.Secrecy is { } secrecy)
        {
            error.WriteLine($"Văn bản có độ mật “{secrecy}”; hệ thống không đọc văn bản mật.");
            return 2;
        }
        output.Write(Encoding.UTF8.GetBytes(form(reading)));
        output.Flush();
        return 0;
    }

    /// <summary>An empty file and a scan without text were opened: what they lack is a diagnostic of the reading.</summary>
    private static string TextOf(string file)
    {
        try
        {
            return DocumentFile.Open(file).Text;
        }
        catch (FileRefusal refusal) when (refusal.Code is RefusalCode.Empty or RefusalCode.Scan)
        {
            return "";
        }
    }
}
