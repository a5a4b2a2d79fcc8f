using System.IO.Compression;
using System.Text.Json;
using NhipCau.Commands;
using NhipCau.Tests.Modules.Plans;

namespace NhipCau.Tests.Modules.Documents;

public sealed class CheckCommandTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("nc-check-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Run_DocumentAsItShouldBe_SaysSoAndExits0() =>
        Assert.Equal((0, "Không thấy lỗi nào.\n", ""), Run(PlanText.Sample("chuong-trinh-doi-ngoai-nhan-dan-2026.docx")));

    [Fact]
    public void Run_WithFaults_ListsThemInOrderWithTheirPlacesAndExits1()
    {
        var (code, output, error) = Run(BadLayout());
        Assert.Equal((1, ""), (code, error));
        Assert.Equal(
        [
            "toàn văn bản: Lề trên 15 mm; yêu cầu 20 đến 25 mm.",
            "    Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục I.3",
            "trang đầu, khối số ký hiệu: Ghi “Số 412/KH-UBND”; sau từ “Số” phải có dấu hai chấm (:).",
            "    Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II.3",
            "mục I.2, gạch đầu dòng thứ 2, dòng 19: Lặp “các”.",
            "    “trùng lặp nội dung giữa các các đơn vị.”",
        ], output.Split('\n').Take(6));
        Assert.Contains("mục II, dòng 46: Số thứ tự nhảy từ “6” sang “8”.\n", output);
    }

    [Fact]
    public void Run_Json_HasEveryFindingWithPlaceAndClause()
    {
        var (code, output, _) = Run(BadLayout(), json: true);
        Assert.Equal(1, code);
        using var json = JsonDocument.Parse(output);
        Assert.True(json.RootElement.GetProperty("layout_checked").GetBoolean());
        var colon = json.RootElement.GetProperty("findings").EnumerateArray().Single(f => f.GetProperty("kind").GetString() == "number.colon");
        Assert.Equal("trang đầu, khối số ký hiệu", colon.GetProperty("place").GetString());
        Assert.Equal("error", colon.GetProperty("severity").GetString());
        Assert.Equal(3, colon.GetProperty("line").GetInt32());
        Assert.StartsWith("Nghị định 30/2020/NĐ-CP", colon.GetProperty("clause").GetString());
    }

    [Fact]
    public void Run_Json_OfAGoodDocument_IsAnEmptyListAndExits0()
    {
        var (code, output, _) = Run(PlanText.Sample("chuong-trinh-doi-ngoai-nhan-dan-2026.docx"), json: true);
        using var json = JsonDocument.Parse(output);
        Assert.Equal((0, 0), (code, json.RootElement.GetProperty("findings").GetArrayLength()));
    }

    [Fact]
    public void Run_PlainText_ChecksItsWordsAndSaysWhatItCannotSee()
    {
        Assert.Equal((0, "Không thấy lỗi nào. Thể thức chỉ kiểm tra được ở tệp .docx.\n", ""), Run(PlanText.Sample("ke-hoach-thong-tin-doi-ngoai-2026.txt")));
        var (code, output, _) = Run(Written("lap.txt", PlanText.Of("21", "Kiểm tra", new PrintedTask("Gặp gỡ bạn bè"), new PrintedTask("Giao lưu của của sinh viên"))));
        Assert.Equal(1, code);
        Assert.Contains("mục II.2, dòng 17: Lặp “của”.", output);
    }

    [Theory]
    [InlineData("khong-co.docx", null)]
    [InlineData("trong.docx", "")]
    [InlineData("hong.docx", "PK\u0003\u0004 hỏng")]
    [InlineData("mat.txt", "MẬT\nSỞ NGOẠI VỤ\nSố: 12/KH-SNgV\nKẾ HOẠCH\nĐón đoàn năm 2026\n1. Việc một.")]
    public void Run_WhatCannotBeOpened_SaysOneLineAndExits2(string name, string? content)
    {
        var (code, output, error) = Run(content is null ? Path.Combine(folder, name) : Written(name, content));
        Assert.Equal((2, ""), (code, output));
        Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>A sample with a narrow upper margin and no colon after "Số".</summary>
    private string BadLayout()
    {
        var path = Path.Combine(folder, "sai-the-thuc.docx");
        File.WriteAllBytes(path, BadCopy(PlanText.Sample("ke-hoach-doi-ngoai-2026.docx"), ("Số: 412/", "Số 412/"), ("w:top=\"1134\"", "w:top=\"850\"")));
        return path;
    }

    /// <summary>The sample with a chart at its end, whose words cannot be read. Delete it afterwards.</summary>
    internal static string WithChart()
    {
        const string chart = "<w:p><w:r><w:t>Biểu đồ kèm theo kế hoạch.</w:t><w:drawing><c:chart xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"/></w:drawing></w:r></w:p>";
        var path = Path.Combine(Path.GetTempPath(), $"nc-{Guid.NewGuid():N}.docx");
        File.WriteAllBytes(path, BadCopy(PlanText.Sample("ke-hoach-doi-ngoai-2026.docx"), ("</w:body>", chart + "</w:body>")));
        return path;
    }

    internal static byte[] BadCopy(string path, params (string Old, string New)[] changes)
    {
        using var copy = new MemoryStream();
        copy.Write(File.ReadAllBytes(path));
        using (var zip = new ZipArchive(copy, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var part = zip.GetEntry("word/document.xml")!.Open();
            var xml = new StreamReader(part).ReadToEnd();
            foreach (var (old, other) in changes)
            {
                Assert.Contains(old, xml);
                xml = xml.Replace(old, other, StringComparison.Ordinal);
            }
            part.SetLength(0);
            part.Write(System.Text.Encoding.UTF8.GetBytes(xml));
        }
        return copy.ToArray();
    }

    private string Written(string name, string content)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, content);
        return path;
    }

    private static (int Code, string Output, string Error) Run(string path, bool json = false)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter();
        return (CheckCommand.Run(path, json, output, error), output.ToString(), error.ToString());
    }
}
