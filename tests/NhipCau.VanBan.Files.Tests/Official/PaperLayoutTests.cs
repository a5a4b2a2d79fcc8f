using NhipCau.VanBan.Files.Official;

namespace NhipCau.VanBan.Files.Tests.Official;

public class PaperLayoutTests
{
    [Theory]
    [InlineData(Branch.State, "2018-01-01", "Nghị định 30/2020")]
    [InlineData(Branch.State, "2026-07-01", "Nghị định 30/2020")]
    [InlineData(Branch.Party, "2026-05-26", "Hướng dẫn 36-HD/VPTW")]
    [InlineData(Branch.Party, "2026-05-27", "Hướng dẫn 05-HD/VPTW")]
    public void BranchAndDayChooseTheLayout(Branch branch, string day, string act) =>
        Assert.StartsWith(act, PaperLayouts.On(branch, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).Act, StringComparison.Ordinal);

    [Theory]
    [InlineData(2026, 4, "Hướng dẫn 36")]
    [InlineData(2026, 5, "Hướng dẫn 05")]
    [InlineData(2026, null, "Hướng dẫn 05")]
    [InlineData(2025, null, "Hướng dẫn 36")]
    [InlineData(null, null, "Hướng dẫn 05")]
    public void ADraftIsOfTheLastDayItCanBe(int? year, int? month, string act) =>
        Assert.StartsWith(act, (PartyReport.Document with { Date = null, Year = year, Month = month }).Layout.Act, StringComparison.Ordinal);

    [Fact]
    public void WhatTheActsLeaveOpenIsSet()
    {
        var settings = new LayoutSettings { Guidance05From = new(2026, 1, 9), Guidance36 = new() { RightMargin = 20, PositionBold = true, PetitionAddress = "Kính trình" } };
        Assert.Equal(20, PaperLayouts.On(Branch.Party, new(2025, 1, 1), settings).Right);
        Assert.True(PaperLayouts.On(Branch.Party, new(2025, 1, 1), settings).Position.Bold);
        Assert.StartsWith("Hướng dẫn 05", PaperLayouts.On(Branch.Party, new(2026, 2, 1), settings).Act, StringComparison.Ordinal);
        var petition = PartyReport.Document with { KindName = "Tờ trình", Symbol = "TTr/VPTU", Addressees = ["Thường trực Tỉnh ủy"], Date = new(2025, 3, 4) };
        Assert.Contains("Kính gửi: Thường trực", Made.Open(Made.Docx(petition)).Text, StringComparison.Ordinal);
        Assert.Contains("Kính trình: Thường trực", Made.Open(Made.Docx(petition with { Settings = settings })).Text, StringComparison.Ordinal);
        Assert.Contains("Kính trình: Thường trực", Made.Open(Made.Docx(petition with { Date = new(2026, 7, 4) })).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Authority.Head, "TM. Ủy ban nhân dân | Chủ tịch")]
    [InlineData(Authority.Deputy, "TM. Ủy ban nhân dân | KT. Chủ tịch | Phó Chủ tịch")]
    [InlineData(Authority.Acting, "TM. Ủy ban nhân dân | Q. Chủ tịch")]
    [InlineData(Authority.ByOrder, "TL. Chủ tịch | KT. Chánh Văn phòng | Phó Chủ tịch")]
    [InlineData(Authority.ByMandate, "TUQ. Chủ tịch | Phó Chủ tịch")]
    public void ACommitteeOfTheStateSigns(Authority authority, string lines) =>
        Assert.Equal(lines, Lines(SignatureLines.Of(Branch.State, authority, "Ủy ban nhân dân", "Chủ tịch", "Phó Chủ tịch", unitHeadTitle: "Chánh Văn phòng")));

    [Theory]
    [InlineData(Authority.Head, "T/M Ban Thường vụ | Bí thư")]
    [InlineData(Authority.Deputy, "T/M Ban Thường vụ | Phó Bí thư")]
    [InlineData(Authority.Acting, "T/M Ban Thường vụ | Q. Bí thư | ")]
    [InlineData(Authority.ByOrder, "T/L Ban Thường vụ | Phó Bí thư")]
    public void ACommitteeOfThePartySigns(Authority authority, string lines) => Assert.Equal(lines, Lines(SignatureLines.Of(Branch.Party, authority, "Ban Thường vụ", "Bí thư", "Phó Bí thư")));

    [Fact]
    public void AnOfficeSigns()
    {
        Assert.Equal("KT. Giám đốc | Phó Giám đốc", Lines(SignatureLines.Of(Branch.State, Authority.Deputy, null, "Giám đốc", "Phó Giám đốc")));
        Assert.Equal("K/T Chánh Văn phòng | Phó Chánh Văn phòng", Lines(SignatureLines.Of(Branch.Party, Authority.Deputy, null, "Chánh Văn phòng", "Phó Chánh Văn phòng")));
        Assert.Equal("KT. Chủ tịch | Phó Chủ tịch", Lines(SignatureLines.Of(Branch.State, Authority.Deputy, "Ủy ban nhân dân", "Chủ tịch", "Phó Chủ tịch", settings: new() { CommitteeLine = false })));
        Assert.DoesNotContain(Authority.ByMandate, SignatureLines.Known(Branch.Party));
        Assert.Throws<ArgumentException>(() => SignatureLines.Of(Branch.Party, Authority.ByMandate, null, "Chánh Văn phòng", "Trưởng phòng"));
    }

    [Fact]
    public void TheSymbolFollowsFromKindAndIssuer()
    {
        Assert.Equal(("KH-UBND", "UBND-NgV", "UBND"), (OfficialKinds.Plan.Symbol(Branch.State, "UBND", "NgV"), OfficialKinds.Letter.Symbol(Branch.State, "UBND", "NgV"), OfficialKinds.Letter.Symbol(Branch.State, "UBND")));
        Assert.Equal(("TTr/TU", "CV/VPTU"), (OfficialKinds.Petition.Symbol(Branch.Party, "TU", "x"), OfficialKinds.Letter.Symbol(Branch.Party, "VPTU")));
    }

    [Fact]
    public void AnInvitationNotYetDatedHasBlanks()
    {
        var draft = Report.Document with { KindName = "Giấy mời", Date = null, Year = 2026, Month = 8, Bases = [], Body = [], Invitation = new(["Sở Tài chính."], "cuộc họp", null, "phòng số 2") };
        var text = Made.Open(Made.Docx(draft)).Text;
        Assert.Contains("Sở Ngoại vụ trân trọng kính mời Sở Tài chính\nTới dự cuộc họp.\n", text, StringComparison.Ordinal);
        Assert.Matches(@"Thời gian: +giờ +, ngày +tháng 8 năm 2026\.\nĐịa điểm: phòng số 2\./\.", text);
    }

    private static string Lines(Signature signature) => string.Join(" | ", [.. signature.Authority, signature.Title]);
}
