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
        var text = Run(path, textOnly: true).Output;
        Assert.StartsWith("1. Trang thông tin điện tử", text[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()]);
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

    private string Written(string name, string content)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, content);
        return path;
    }

    private static (int Code, string Output, string Error) Run(string path, bool textOnly = false)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var code = ReadCommand.Run(path, textOnly, output, error);
        return (code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
