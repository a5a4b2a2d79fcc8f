using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using NhipCau.VanBan.Files;
using NhipCau.VanBan.Files.Check;

namespace NhipCau.Commands;

/// <summary><c>nhipcau check FILE</c>: what is wrong with a document, its words and its layout, and nothing else.</summary>
internal static class CheckCommand
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    public static Command Build()
    {
        var file = new Argument<string>("FILE") { Description = "A .docx, .pdf or text file; the layout is checked of a .docx only." };
        var json = new Option<bool>("--json") { Description = "What was found, as JSON." };
        var command = new Command("check", "List what is wrong with one document: contradictions in its text, departures from the prescribed layout.") { file, json };
        command.SetAction(parsed => Run(parsed.GetValue(file)!, parsed.GetValue(json), Console.Out, Console.Error));
        return command;
    }

    /// <returns>0: nothing found; 1: something is wrong; 2 and one line of error: it cannot be opened.</returns>
    internal static int Run(string file, bool json, TextWriter output, TextWriter error)
    {
        if (OpenedFile.Read(file, emptyToo: false, error) is not { } opened) return 2;
        IReadOnlyList<Finding> findings;
        try
        {
            findings = DocumentCheck.Of(opened.Reading, opened.Kind == FileKind.Docx ? LayoutCheck.Read(File.ReadAllBytes(file), Path.GetFileName(file), opened.Reading) : []);
        }
        catch (FileRefusal refusal)
        {
            error.WriteLine(refusal.Message);
            return 2;
        }
        if (json)
            output.WriteLine(JsonSerializer.Serialize(new { LayoutChecked = opened.Kind == FileKind.Docx, Findings = findings.Select(Row) }, Json));
        else if (findings.Count == 0)
            output.WriteLine(opened.Kind == FileKind.Docx ? "Không thấy lỗi nào." : "Không thấy lỗi nào. Thể thức chỉ kiểm tra được ở tệp .docx.");
        else
            foreach (var finding in findings) Print(finding, output);
        return findings.Count == 0 ? 0 : 1;
    }

    private static object Row(Finding finding) => new
    {
        finding.Kind,
        Severity = finding.Severity.ToString().ToLowerInvariant(),
        finding.Place,
        Line = finding.Line == 0 ? (int?)null : finding.Line,
        finding.What,
        finding.Clause,
        finding.Evidence,
    };

    private static void Print(Finding finding, TextWriter output)
    {
        output.WriteLine($"{finding.Place}: {finding.What}");
        if (finding.Clause is not null) output.WriteLine($"    {finding.Clause}");
        foreach (var evidence in finding.Evidence) output.WriteLine($"    “{evidence}”");
    }
}
