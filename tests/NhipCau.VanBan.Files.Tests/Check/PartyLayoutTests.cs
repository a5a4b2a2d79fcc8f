using NhipCau.VanBan.Files.Check;
using static NhipCau.VanBan.Files.Tests.Check.PartyPlan;

namespace NhipCau.VanBan.Files.Tests.Check;

/// <summary>05-HD/VPTW and, of documents before it, 36-HD/VPTW.</summary>
public class PartyLayoutTests
{
    private static readonly Dictionary<string, Func<PartyPlan, PartyPlan>> Breaks = new()
    {
        ["margin.right"] = p => p with { Margins = p.Margins.Replace("850", "1134", StringComparison.Ordinal) },
        ["page-number.size"] = p => p with { Header = p.Header.Replace("28", "24", StringComparison.Ordinal) },
        ["page-number.from-top"] = p => p with { Margins = p.Margins.Replace("w:header=\"567\"", "w:header=\"850\"", StringComparison.Ordinal) },
        ["party-name.size"] = p => p with { Name = Line("ĐẢNG CỘNG SẢN VIỆT NAM", 14, "<w:b/>") },
        ["party-name.bold"] = p => p with { Name = Line("ĐẢNG CỘNG SẢN VIỆT NAM", 15) },
        ["party-name.line"] = p => p with { Rule = "<w:p/>" },
        ["parent.bold"] = p => p with { Parent = Line("TỈNH ỦY BÌNH MINH", 14, "<w:b/>") },
        ["issuer.bold"] = p => p with { Issuer = Line("BAN TUYÊN GIÁO VÀ DÂN VẬN", 14) },
        ["issuer.star"] = p => p with { Star = "" },
        ["number.colon"] = p => p with { Number = Line("Số: 12-KH/BTGDVTU", 14) },
        ["number.size"] = p => p with { Number = Line("Số 12-KH/BTGDVTU", 13) },
        ["place-date.italic"] = p => p with { PlaceAndDate = Line("Bình Minh, ngày 05 tháng 8 năm 2026", 14) },
        ["kind.size"] = p => p with { Kind = Line("KẾ HOẠCH", 14, "<w:b/>") },
        ["title.bold"] = p => p with { Title = Line("thông tin đối ngoại năm 2026", 14) },
        ["title.dashes"] = p => p with { Dashes = Line("-------", 14) },
        ["heading.mark"] = p => p with { Heading = Text("I. MỤC ĐÍCH, YÊU CẦU", run: "<w:b/>") },
        ["heading.bold"] = p => p with { Heading = Text("I- MỤC ĐÍCH, YÊU CẦU") },
        ["body.size"] = p => p with { End = Text("Trong quá trình thực hiện, nếu có vướng mắc, các cơ quan phản ánh về Ban.", size: 13) },
        ["body.indent"] = p => p with { End = Text("Trong quá trình thực hiện, nếu có vướng mắc, các cơ quan phản ánh về Ban.", indent: 0) },
        ["body.gap"] = p => p with { Body = Text("Giới thiệu với bạn bè quốc tế về tỉnh.", after: 60) },
        ["body.line-spacing"] = p => p with { End = Text("Trong quá trình thực hiện, nếu có vướng mắc, các cơ quan phản ánh về Ban.", line: "w:line=\"276\" w:lineRule=\"auto\"") },
        ["end.mark"] = p => p with { End = Text("Trong quá trình thực hiện, nếu có vướng mắc, các cơ quan phản ánh về Ban./.") },
        ["authority.mark"] = p => p with { Authority = Line("KT. TRƯỞNG BAN", 14, "<w:b/>") },
        ["authority.bold"] = p => p with { Authority = Line("K/T TRƯỞNG BAN", 14) },
        ["position.bold"] = p => p with { Position = Line("PHÓ TRƯỞNG BAN", 14, "<w:b/>") },
        ["signer.bold"] = p => p with { Signer = Line("Lê Minh Thảo", 14) },
        ["recipients-head.underlined"] = p => p with { Recipients = Line("Nơi nhận:", 14) },
        ["recipients.size"] = p => p with { Kept = Line("- Lưu Văn phòng Ban.", 11) },
        ["recipients.kept"] = p => p with { Kept = Line("- Lãnh đạo Ban.", 12) },
        ["authority.committee"] = p => p with
        {
            Parent = Line("ĐẢNG BỘ TỈNH BÌNH MINH", 14),
            Issuer = Line("TỈNH ỦY", 14, "<w:b/>"),
            Number = Line("Số 12-KH/TU", 14),
            Authority = Line("K/T BÍ THƯ", 14, "<w:b/>"),
        },
        ["addressee.petition"] = p => p with { Kind = Line("TỜ TRÌNH", 16, "<w:b/>"), Dashes = p.Dashes + Text("Kính gửi: Thường trực Tỉnh ủy") },
    };

    public static TheoryData<string> Rules => [.. Breaks.Keys];

    [Theory]
    [MemberData(nameof(Rules))]
    public void OneThingWrongIsOneDeparture(string rule)
    {
        var found = Read(Breaks[rule](new PartyPlan()));
        Assert.Equal([rule], found.Select(d => d.Rule));
        Assert.Equal("Hướng dẫn 05-HD/VPTW ngày 27/5/2026", found[0].Clause);
    }

    [Fact]
    public void SetAsAskedItHasNone() => Assert.Empty(Read(new PartyPlan()));

    /// <summary>The colon, the lines of the body, the hyphens and the light position were first asked for in 2026.</summary>
    [Fact]
    public void AnOlderDocumentIsMeasuredByTheOlderGuidance()
    {
        var plan = new PartyPlan
        {
            PlaceAndDate = Line("Bình Minh, ngày 05 tháng 3 năm 2025", 14, "<w:i/>"),
            Number = Line("Số: 12-KH/BTGDVTU", 14),
            Dashes = "",
            Position = Line("PHÓ TRƯỞNG BAN", 14, "<w:b/>"),
            Title = Line("thông tin đối ngoại năm 2025", 14, "<w:b/>"),
        };
        Assert.Empty(Read(plan));
        Assert.Equal("Hướng dẫn 36-HD/VPTW ngày 03/4/2018", Assert.Single(Read(plan with { Star = "" })).Clause);
    }

    [Fact]
    public void TheDayBetweenTheTwoIsASetting()
    {
        var plan = new PartyPlan { PlaceAndDate = Line("Bình Minh, ngày 05 tháng 3 năm 2026", 14, "<w:i/>"), Number = Line("Số: 12-KH/BTGDVTU", 14) };
        Assert.Empty(Read(plan));
        Assert.Equal("number.colon", Assert.Single(Read(plan, new CheckSettings { PartyLayoutOf2026From = new DateOnly(2026, 1, 9) })).Rule);
    }

    private static IReadOnlyList<Departure> Read(PartyPlan plan, CheckSettings? settings = null) =>
        LayoutCheck.Read(plan.Docx(), "van-ban.docx", settings, cancel: TestContext.Current.CancellationToken);
}
