using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;

namespace NhipCau.VanBan.Tests;

/// <summary>The door is total: whatever stands in a file, a reading comes out and its places are places of the text.</summary>
public class AnyTextTests
{
    private static readonly string[] Pieces =
    [
        "KẾ HOẠCH\n", "Số: /KH-UBND\n", "Số: 5/KH-UBND\t", "I. ", "II. MỤC ĐÍCH\n", "1. ", "1.1. ", "a) ", "- ", "+ ", "Điều 1. ", "PHỤ LỤC I\n", "Nơi nhận:\n",
        "KT. CHỦ TỊCH\n", "Đơn vị chủ trì: ", "chủ trì: ", "phối hợp với ", "Thời gian: ", "Sở A, ", "các sở, ban, ngành ", "và ", "Giao ", "Đề nghị ", ": ", "; ", ".\n", "\n\n",
        "STT\tNội dung\tChủ trì\tThời gian\n", "1\tLàm\t\tquý II\n", "\t\t\t\n", "quý II, III/2026", "01 số/quý", "trước ngày 31/02/2026", "ngày 30/4/2026", "99/99/9999",
        "Nghị quyết số 59-NQ/TW ngày 24/01/2025 của Bộ Chính trị ", "về ", "Kế hoạch số 9/KH-\nUBND ", "“", "”", "(", ")", "**", "¹ ", "\f", "\u2028", "\ud83d", "\udc00", "e\u0323\u0302", "hoà ", "năm 2026 ", "trong đó trong đó ", "6 tháng cuối năm ",
    ];

    internal static Arbitrary<string> Texts =>
        Gen.Elements(Pieces).Or(ArbMap.Default.GeneratorFor<string>().Select(text => text ?? "")).ArrayOf().Select(string.Concat).ToArbitrary();

    [Fact]
    public void Any_string_is_read_and_every_span_lies_inside_it() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(Texts, IsSound));

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\f")]
    [InlineData("\ud800")]
    [InlineData("\t")]
    public void Nearly_nothing_gives_a_diagnostic(string text)
    {
        Assert.True(IsSound(text));
        Assert.Contains(DocumentReader.Read(text).Diagnostics, diagnostic => diagnostic.Severity != Severity.Info);
    }

    [Fact]
    public void Lists_that_only_ever_open_new_lists_do_not_exhaust_the_stack()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 4000; i++)
            text.Append("1. Một\na) Hai\n1.1. Ba\n- Bốn\n+ Năm\n");
        Assert.True(IsSound(text.ToString()));
    }

    private static bool IsSound(string text)
    {
        var reading = DocumentReader.Read(text);
        using var json = JsonDocument.Parse(ReadingJson.Write(reading));
        return Spans(reading).All(span => span.Start >= 0 && span.Start <= span.End && span.End <= text.Length);
    }

    private static IEnumerable<Span> Spans(DocumentReading reading) =>
    [
        reading.Header.Span,
        .. reading.Sections.Select(row => row.Span),
        .. reading.Tasks.SelectMany(row => row.Lead.Concat(row.CoLead).Concat(row.Coordinating).Select(body => body.Span).Append(row.Span).Append(row.TitleSpan)),
        .. reading.Duties.SelectMany(row => new[] { row.Span, row.Body.Span }),
        .. reading.Citations.SelectMany(row => row.Places),
        .. reading.Deadlines.Select(row => row.Span),
        .. reading.Figures.Select(row => row.Span),
        .. reading.Inconsistencies.Select(row => row.Span),
        .. reading.Diagnostics.Select(row => row.Span),
    ];
}
