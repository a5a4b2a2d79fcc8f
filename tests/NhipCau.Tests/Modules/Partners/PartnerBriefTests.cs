using System.Text;
using System.Text.RegularExpressions;
using NhipCau.Modules.Partners;
using NhipCau.VanBan.Files;
using NhipCau.VanBan.Files.Official;

namespace NhipCau.Tests.Modules.Partners;

/// <summary>The brief is two pages, however much is known.</summary>
public sealed partial class PartnerBriefTests
{
    private static readonly DateOnly Today = new(2026, 11, 10);

    [Fact]
    public void SixtyEvents_AreTwoPages_AndTheRestIsCounted()
    {
        var text = "Đoàn xúc tiến đầu tư, gặp doanh nghiệp và thăm khu công nghiệp Changwon";
        var body = PartnerBrief.Body(Full(60, text));
        var said = string.Join('\n', body.Select(Text));
        Assert.Contains("05/11/2026", said);
        Assert.Matches(@"Và \d+ mục khác", said);
        Assert.Contains("Ngày cần nhớ", said);
        Assert.Contains("Cam kết chưa xong", said);
        var pages = Pages(body);
        Assert.InRange(pages, 2, 2);
    }

    /// <summary>Every item as long as it may be.</summary>
    [Fact]
    public void LongItems_AreTwoPagesToo() => Assert.InRange(Pages(PartnerBrief.Body(Full(60, string.Concat(Enumerable.Repeat("Hội đàm, ký kết và thăm các cơ sở sản xuất ở Mapo. ", 12))))), 1, 2);

    [Fact]
    public void LittleKnown_LeavesOutWhatThereIsNothingOf()
    {
        var body = PartnerBrief.Body(new PartnerFile(PartnerRules.Made("Oita"), [], [], [], Today));
        Assert.Equal(["1. Thông tin chung"], body.OfType<Heading>().Select(h => string.Concat(h.Runs.Select(r => r.Text))));
        Assert.Equal(1, Pages(body));
    }

    private static PartnerFile Full(int events, string text)
    {
        var partner = PartnerRules.Made("Gyeongnam");
        partner.Type = "tỉnh";
        foreach (var alias in new[] { "Gyeongsangnam", "Gyeoongnam", "Gyeong Nam", "Gyeongsangnam-do" }) partner.AddAlias(alias);
        for (var i = 0; i < 8; i++)
        {
            partner.Contacts.Add(new PartnerContact { Id = i, Name = $"Kim Do-yun {i}", Position = "Trưởng phòng Hợp tác quốc tế", Languages = "Tiếng Hàn, Anh" });
            partner.Days.Add(new PartnerDay { Id = i, What = "Ngày ký Bản ghi nhớ hợp tác hữu nghị", Day = i + 1, Month = 4, Year = 2010 + i });
        }
        return new PartnerFile(partner,
            [.. Enumerable.Range(-8, events).Select(i => PartnerRules.Event(text, Today.AddDays(-45 * i - 5)) with { Under = "9 người, trưởng đoàn là Phó Chủ tịch; ghi nhận ba cam kết" })],
            [.. Enumerable.Range(0, 12).Select(i => new PartnerPromise(text, i % 2 == 0, Today.AddDays(i * 9 - 30), i > 9 ? Today : null, "Sở Nội vụ"))],
            [.. Enumerable.Range(0, 12).Select(i => new PartnerAgreement("Bản ghi nhớ hợp tác hữu nghị giữa hai địa phương về " + text, "Bản ghi nhớ", new DateOnly(2010 + i, 4, 25), new DateOnly(2015 + (2 * i), 4, 25)))], Today);
    }

    private static string Text(Block block) => block switch { Heading h => string.Concat(h.Runs.Select(r => r.Text)), BulletItem b => string.Concat(b.Runs.Select(r => r.Text)), _ => "" };

    private static int Pages(IReadOnlyList<Block> body)
    {
        using var made = new MemoryStream();
        DocxWriter.Write(new OfficialDocument { Parent = "Ủy ban nhân dân thành phố Mẫu", Issuer = "Sở Ngoại vụ", Symbol = "BC-SNgV", Place = "Mẫu", Date = Today, KindName = "Báo cáo", Title = "Tóm tắt quan hệ với tỉnh Gyeongnam, Hàn Quốc", Body = body, Signature = new Signature([], "Người lập", "Trần Mai Khanh") }, made);
        var pdf = LibreOffice.ToPdf(made.ToArray(), cancel: TestContext.Current.CancellationToken);
        return PageObject().Count(Encoding.Latin1.GetString(pdf));
    }

    [GeneratedRegex(@"/Type\s*/Page(?!s)")]
    private static partial Regex PageObject();
}
