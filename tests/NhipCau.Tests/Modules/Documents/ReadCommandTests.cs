using System.Text;
using System.Text.Json;
using NhipCau.Commands;
using NhipCau.Tests.Modules.Plans;

namespace NhipCau.Tests.Modules.Documents;

public sealed class ReadCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("nc-read-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Run_Sample_PrintsJson()
    {
        var (code, output, error) = Run(PlanText.Sample("ke-hoach-doi-ngoai-2026.docx"));
        Assert.Equal((0, ""), (code, error));
        using var json = JsonDocument.Parse(output);
        Assert.Equal("412", json.RootElement.GetProperty("document").GetProperty("number").GetString());
        Assert.Equal(8, json.RootElement.GetProperty("tasks").GetArrayLength());
    }

    [Fact]
    public void Run_TextOnly_IsWhatTheSpansPointInto()
    {
        var path = PlanText.Sample("ke-hoach-thong-tin-doi-ngoai-2026.txt");
        using var json = JsonDocument.Parse(Run(path).Output);
        var span = json.RootElement.GetProperty("tasks")[0].GetProperty("span");
        var text = Run(path, ReadCommand.Printed(reading => reading.Text)).Output;
        Assert.StartsWith("1. Trang thông tin điện tử", text[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()]);
    }

    [Fact]
    public void Run_FileWithPartsUnread_SaysSoAmongTheDiagnostics()
    {
        var file = CheckCommandTests.WithChart();
        using var json = JsonDocument.Parse(Run(file).Output);
        File.Delete(file);
        Assert.Contains(json.RootElement.GetProperty("diagnostics").EnumerateArray(), one => one.GetProperty("code").GetString() == "file" && one.GetProperty("text").GetString()!.Contains("biểu đồ", StringComparison.Ordinal));
    }

    [Fact]
    public void Build_OcrOfATextFile_ReadsItAsItIs() =>
        Assert.Equal(Invoke("read", PlanText.Sample("ke-hoach-thong-tin-doi-ngoai-2026.txt")), Invoke("read", PlanText.Sample("ke-hoach-thong-tin-doi-ngoai-2026.txt"), "--ocr"));

    [Fact]
    public void Build_Akn_PrintsOneXmlDocument()
    {
        var (code, output) = Invoke("read", PlanText.Sample("ke-hoach-doi-ngoai-2026.docx"), "--akn");
        Assert.Equal(0, code);
        var root = System.Xml.Linq.XDocument.Parse(output).Root!;
        Assert.Equal("{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}akomaNtoso", root.Name.ToString());
        Assert.Equal(8, root.Descendants().Count(element => element.Name.LocalName == "task"));
    }

    [Fact]
    public void Build_Docx_WritesTheFileAndPrintsNothing()
    {
        var to = Path.Combine(folder, "dung-the-thuc.docx");
        Assert.Equal((0, ""), Invoke("read", PlanText.Sample("ke-hoach-thong-tin-doi-ngoai-2026.txt"), "--docx", to));
        using var json = JsonDocument.Parse(Run(to).Output);
        Assert.Equal(6, json.RootElement.GetProperty("tasks").GetArrayLength());
    }

    [Fact]
    public void Run_DocxToAPlaceThatCannotBeWritten_SaysOneLineAndExits2()
    {
        var (code, output, error) = Run(PlanText.Sample("ke-hoach-doi-ngoai-2026.docx"), (reading, _) => ReadCommand.WriteDocx(reading, Path.Combine(folder, "khong-co", "x.docx")));
        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith("Không ghi được tệp “x.docx”", Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public void Run_EmptyFile_IsADiagnosticNotAFailure()
    {
        var (code, output, error) = Run(Written("trong.txt", ""));
        Assert.Equal((0, ""), (code, error));
        using var json = JsonDocument.Parse(output);
        Assert.NotEqual(0, json.RootElement.GetProperty("diagnostics").GetArrayLength());
    }

    [Theory]
    [InlineData("khong-co.docx", null)]
    [InlineData("hong.docx", "PK\u0003\u0004 hỏng")]
    [InlineData("mat.txt", "MẬT\nSỞ NGOẠI VỤ\nSố: 12/KH-SNgV\nKẾ HOẠCH\nĐón đoàn năm 2026\n1. Việc một.")]
    public void Run_WhatCannotBeOpened_SaysOneLineAndExits2(string name, string? content)
    {
        var path = content is null ? Path.Combine(folder, name) : Written(name, content);
        var (code, output, error) = Run(path);
        Assert.Equal((2, ""), (code, output));
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>As from the command line.</summary>
    private static (int Code, string Output) Invoke(params string[] line)
    {
        using var output = new MemoryStream();
        var root = new System.CommandLine.RootCommand { ReadCommand.Build(output) };
        return (root.Parse(line).Invoke(), Encoding.UTF8.GetString(output.ToArray()));
    }

    private string Written(string name, string content)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, content);
        return path;
    }

    private static (int Code, string Output, string Error) Run(string path, Action<NhipCau.VanBan.DocumentReading, Stream>? write = null)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var code = ReadCommand.Run(path, write ?? ReadCommand.Printed(ReadCommand.Json), output, error);
        return (code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
