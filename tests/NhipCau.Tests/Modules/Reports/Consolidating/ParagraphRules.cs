using NhipCau.Modules.Reports;
using NhipCau.Modules.Reports.Consolidating;
using NhipCau.Modules.Reports.Outlines;
using NhipCau.Modules.Tasks;

namespace NhipCau.Tests.Modules.Reports.Consolidating;

/// <summary>What happens to the paragraphs of a section and to the ledger, without a database.</summary>
public sealed class ParagraphRules
{
    private static readonly OutlineSection Trade = new() { Code = "I.3.2", Title = "Ngoại giao kinh tế", FedBy = FedBy.Areas, Standing = "Câu có sẵn." };
    private static readonly Sourced One = Said(1, "Sở Một", "Tổ chức 02 hội chợ.");
    private static readonly Sourced Two = Said(2, "Sở Hai", "Đón 01 đoàn.");
    private static readonly Sourced Three = Said(3, "Sở Ba", "Ký 01 biên bản.");

    [Fact]
    public void Build_PutsWhatStandsThenCountsThenEveryContributionAndWritesTheLedger()
    {
        var section = Built(One, Two);
        Assert.Equal(["Câu có sẵn.", "Có 3 nhiệm vụ, hoàn thành 1.", "- Sở Một: Tổ chức 02 hội chợ.", "- Sở Hai: Đón 01 đoàn."], Texts(section));
        Assert.Equal([(1, UseOfWords.Whole), (2, UseOfWords.Whole)], Ledger(section));
        Assert.Equal(["pI_3_2_1", "pI_3_2_2", "pI_3_2_3", "pI_3_2_4"], section.InOrder().Select(p => p.Key));
    }

    [Fact]
    public void BuildAgain_KeepsKeysEditsMovesAndOwnParagraphs()
    {
        var section = Built(One, Two);
        section.Write(section.Find("pI_3_2_3")!, "Sở Một tổ chức hội chợ.");
        section.Add("Lời của cơ quan tổng hợp.", after: "pI_3_2_1");
        section.Build(Source(One with { Saying = One.Saying with { Words = "Tổ chức 03 hội chợ." } }, Two with { Saying = Two.Saying with { Words = "Đón 02 đoàn." } }, Three).Draft(Trade, section));
        Assert.Equal(["Câu có sẵn.", "Lời của cơ quan tổng hợp.", "Có 3 nhiệm vụ, hoàn thành 1.", "Sở Một tổ chức hội chợ.", "- Sở Hai: Đón 02 đoàn.", "- Sở Ba: Ký 01 biên bản."], Texts(section));
        Assert.Equal([(1, UseOfWords.Shortened), (2, UseOfWords.Whole), (3, UseOfWords.Whole)], Ledger(section));
        Assert.Equal("Tổ chức 02 hội chợ.", section.Find("pI_3_2_3")!.Sources.Single().OriginalText);
        Assert.Equal("Đón 02 đoàn.", section.Find("pI_3_2_4")!.Sources.Single().OriginalText);
    }

    [Fact]
    public void BuildAgain_DropsWhatIsNoLongerAccepted()
    {
        var section = Built(One, Two);
        section.Build(Source(Two).Draft(Trade, section));
        Assert.DoesNotContain(section.Paragraphs, p => p.Said.Any(One.Is));
        Assert.Equal([(2, UseOfWords.Whole)], Ledger(section));
    }

    [Fact]
    public void LeaveOut_NeedsAReasonAndHoldsWhenBuiltAgain()
    {
        var section = Built(One, Two);
        Assert.NotNull(section.LeaveOut(One, " "));
        Assert.Null(section.LeaveOut(One, "Trùng với Sở Hai."));
        section.Build(Source(One, Two).Draft(Trade, section));
        Assert.DoesNotContain(section.Paragraphs, p => p.Said.Any(One.Is));
        Assert.Equal("Trùng với Sở Hai.", section.UseOf(One)!.Reason);
        section.Take(One);
        Assert.Equal(UseOfWords.Whole, section.UseOf(One)!.Use);
        Assert.Null(section.UseOf(One)!.Reason);
    }

    [Fact]
    public void Merge_MakesOneParagraphWhereTheFirstStood()
    {
        var section = Built(One, Two, Three);
        Assert.Null(section.Merge([One]));
        var made = section.Merge([Three, One])!;
        Assert.Equal(["Câu có sẵn.", "Có 3 nhiệm vụ, hoàn thành 1.", "- Sở Ba, Sở Một: Ký 01 biên bản.\nTổ chức 02 hội chợ.", "- Sở Hai: Đón 01 đoàn."], Texts(section));
        Assert.Equal([(1, UseOfWords.Merged), (2, UseOfWords.Whole), (3, UseOfWords.Merged)], Ledger(section));
        section.Build(Source(One, Two, Three).Draft(Trade, section));
        Assert.Equal(4, section.Paragraphs.Count);

        Assert.Null(section.LeaveOut(Three, "Thuộc kỳ trước."));
        Assert.Equal([One.Mark], made.Said.Select(s => $"entry:{s.SourceId}"));
        section.Take(One);
        Assert.DoesNotContain(made, section.Paragraphs);
    }

    [Fact]
    public void Remove_OfWordsNeedsAReasonAndOfAStandingSentenceStaysAwayUntilGivenBack()
    {
        var section = Built(One);
        Assert.Null(section.Remove(section.Find("pI_3_2_1")!, null));
        Assert.NotNull(section.Remove(section.Find("pI_3_2_3")!, null));
        Assert.Null(section.Remove(section.Find("pI_3_2_3")!, "Không thuộc mục này."));
        section.Build(Source(One).Draft(Trade, section));
        Assert.Equal(["Có 3 nhiệm vụ, hoàn thành 1."], Texts(section));
        Assert.Equal([(1, UseOfWords.LeftOut)], Ledger(section));
        section.Dropped = null;
        section.Build(Source(One).Draft(Trade, section));
        Assert.Equal("Câu có sẵn.", Texts(section)[0]);
    }

    [Fact]
    public void ATaskIsNamedOnceOverItsResultsAndNotAtAllWithoutThem()
    {
        var (first, second) = (One with { Saying = new Saying(7, "Hội chợ biên giới;", "Sở Một", "Đã dựng 12 gian.") }, Two with { Saying = new Saying(7, "Hội chợ biên giới;", "Sở Hai", "Đã vận chuyển.") });
        var section = Built(first, second);
        Assert.Equal(["Hội chợ biên giới:", "- Sở Một: Đã dựng 12 gian.", "- Sở Hai: Đã vận chuyển."], Texts(section).Skip(2));
        Assert.Equal("a)", PrintedReport.Of(Whole(section), ReportFigures.None).Single().Paragraphs[2].Lines[0].Letter);
        section.LeaveOut(first, "Trùng.");
        section.LeaveOut(second, "Trùng.");
        Assert.Equal(2, section.Paragraphs.Count);
    }

    [Fact]
    public void Move_StaysWithinTheSection()
    {
        var section = Built(One, Two);
        section.Move(section.Find("pI_3_2_4")!, -1);
        Assert.Equal("pI_3_2_4", section.InOrder().ElementAt(2).Key);
        for (var i = 0; i < 9; i++) section.Move(section.Find("pI_3_2_4")!, -1);
        Assert.Equal("pI_3_2_4", section.InOrder().First().Key);
        Assert.Equal([0, 1, 2, 3], section.InOrder().Select(p => p.Position));
    }

    [Theory]
    [InlineData("Ngày 12/3, Đoàn công tác tỉnh Champasak thăm và làm việc tại Sở.", "ngày 12/3 đoàn công tác tỉnh champasak thăm, làm việc tại sở và doanh nghiệp", true)]
    [InlineData("Không có vướng mắc.", "Khong co vuong mac", true)]
    [InlineData("Tổ chức 02 hội chợ tại cửa khẩu.", "Tổ chức 01 hội thảo về đầu tư tại Seoul.", false)]
    [InlineData("Đón 01 đoàn.", "Đón 02 đoàn.", false)]
    public void NearlyTheSameStandTogether(string a, string b, bool together) => Assert.Equal(together ? 1 : 2, NearDuplicates.Of([a, b], t => t).Count);

    [Fact]
    public void ManyAgenciesThatWriteTheSameSentenceAreOneGroup() =>
        Assert.Single(NearDuplicates.Of([.. Enumerable.Repeat("Trong kỳ không có khó khăn, vướng mắc gì cần báo cáo.", 60)], t => t));

    private static ConsolidationSection Built(params Sourced[] said)
    {
        var section = new ConsolidationSection { Code = Trade.Code, Title = Trade.Title };
        section.Build(Source(said).Draft(Trade, section));
        return section;
    }

    private static ReportSource Source(params Sourced[] said) => new([.. said.Where(s => s.Saying.Task > 0)], [.. said.Where(s => s.Saying.Task == 0)], new Dictionary<string, TaskTally> { [Trade.Code] = new() { All = 3, Done = 1 } });

    private static Consolidation Whole(ConsolidationSection section)
    {
        var report = new Consolidation { Title = "Kết quả" };
        report.Sections.Add(section);
        return report;
    }

    private static Sourced Said(int id, string agency, string words) => new(SourceKind.Entry, id, 100 + id, Trade, new Saying(0, "", agency, words));

    private static List<string> Texts(ConsolidationSection section) => [.. section.InOrder().Select(p => p.Text)];

    private static IEnumerable<(int, UseOfWords)> Ledger(ConsolidationSection section) => section.Uses.OrderBy(u => u.SourceId).Select(u => (u.SourceId, u.Use));
}
