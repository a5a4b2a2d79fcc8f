using System.Text;
using System.Text.Json;

namespace NhipCau.VanBan.Tests;

public class ReadingTests
{
    private const string Plan = "KẾ HOẠCH\nHoà bình và hữu nghị năm 2026\n\nUBND tỉnh ban hành Kế hoạch như sau:\n\nI. NHIỆM VỤ\n\n1. Giao lưu\n- Đơn vị chủ trì: Uỷ ban nhân dân xã Hoà Lạc; Sở Ngoại vụ.\n- Thời gian: hằng quý.\n\nKế hoạch này thay thế Kế hoạch số 31/KH-UBND ngày 02/4/2025 của UBND tỉnh.\n";

    [Fact]
    public void Decomposed_text_with_the_other_tone_placement_says_the_same()
    {
        var plain = DocumentReader.Read(VietnameseText.Normalize(Plan));
        var loose = DocumentReader.Read(Plan.Normalize(NormalizationForm.FormD).ReplaceLineEndings("\r\n"));
        Assert.Equal(ReadingRows.Of(plain), ReadingRows.Of(loose));
        Assert.Equal("Ủy ban nhân dân xã Hòa Lạc", loose.Tasks[0].Lead[0].Text);
    }

    [Fact]
    public void A_span_leads_to_the_words_as_they_were_printed()
    {
        var task = DocumentReader.Read(Plan).Tasks.Single();
        Assert.Equal("Uỷ ban nhân dân xã Hoà Lạc", task.Lead[0].Span.In(Plan));
        Assert.Equal("Giao lưu", task.TitleSpan.In(Plan));
        Assert.StartsWith("1. Giao lưu", task.Span.In(Plan), StringComparison.Ordinal);
    }

    [Fact]
    public void The_json_form_has_its_keys_and_names()
    {
        var text = ReadingJson.Write(DocumentReader.Read(Plan));
        Assert.Contains("Sở Ngoại vụ", text, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(text);
        var root = json.RootElement;
        Assert.Equal(["document", "sections", "tasks", "duties", "citations", "deadlines", "figures", "inconsistencies", "diagnostics"], root.EnumerateObject().Select(key => key.Name));
        var time = root.GetProperty("tasks")[0].GetProperty("time_norm");
        Assert.Equal("recurring P3M 2026-01-01", $"{time.GetProperty("kind")} {time.GetProperty("every")} {time.GetProperty("from")}");
        Assert.Equal(JsonValueKind.Null, root.GetProperty("document").GetProperty("number").ValueKind);
        Assert.Equal("replaced-by", root.GetProperty("citations")[0].GetProperty("role").GetString());
    }
}
