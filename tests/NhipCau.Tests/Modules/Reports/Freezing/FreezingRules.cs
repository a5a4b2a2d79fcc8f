using NhipCau.Modules.Indicators;
using NhipCau.Modules.Reports;
using NhipCau.Modules.Reports.Consolidating;
using NhipCau.Modules.Reports.Freezing;

namespace NhipCau.Tests.Modules.Reports.Freezing;

/// <summary>Freezing, verifying and comparing, without a database.</summary>
public sealed class FreezingRules
{
    private static readonly DateTime Now = new(2026, 6, 20, 3, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Freeze_ClosesTheEditionAndReopenNeedsAReason()
    {
        var report = Report("Có nội dung.");
        Assert.Null(report.Freeze(Now));
        Assert.NotNull(report.CannotBeEdited);
        Assert.NotNull(report.Freeze(Now));
        Assert.NotNull(report.Reopen(" "));
        Assert.Null(report.Reopen("Đính chính theo công văn số 12."));
        Assert.Equal((2, true), (report.Edition, report.CannotBeEdited is null));
    }

    [Fact]
    public void Freeze_OfNothing_IsRefused() => Assert.NotNull(Report().Freeze(Now));

    [Fact]
    public void Drift_NamesFiguresRecordsAndWordsThatMoved()
    {
        var then = Frozen([Figure("doan-ra", 2), Figure("doan-vao", 3), Figure("vien-tro", 5)], Words(1, "a"), Words(2, "b"), Words(3, "c"));
        var now = Frozen([Figure("doan-ra", 2), Figure("doan-vao", 4) with { Before = 1 }], Words(1, "a"), Words(2, "b, sửa"), Words(4, "d"));
        FrozenRow[] was = [new("doan-vao", "Visit", 1, "Đoàn Một"), new("doan-vao", "Visit", 2, "Đoàn Hai"), new("doan-ra", "Delegation", 9, "Đi")];
        FrozenRow[] stands = [new("doan-vao", "Visit", 2, "Đoàn Hai"), new("doan-vao", "Visit", 3, "Đoàn Ba"), new("doan-ra", "Delegation", 9, "Đi, tên mới")];
        var drift = Drift.Between(then, was, now, stands);
        Assert.Equal(["doan-vao", "vien-tro"], drift.Figures.Select(f => f.Then.Code));
        Assert.Equal("Đoàn Ba", drift.Figures[0].Came.Single().Title);
        Assert.Equal("Đoàn Một", drift.Figures[0].Went.Single().Title);
        Assert.True(drift.Figures[0].BaseMoved);
        Assert.Null(drift.Figures[1].Now);
        Assert.Equal([(2, WordsChange.Changed), (3, WordsChange.Gone), (4, WordsChange.Came)], drift.Words.Select(w => (w.Words.Id, w.Change)));
        Assert.True(Drift.Between(then, was, then, was).IsNone);
    }

    /// <summary>The sum stays and the records change: two faults that hide each other are seen.</summary>
    [Fact]
    public void Drift_OfRecordsUnderTheSameNumber_IsSeen() => Assert.Single(Drift.Between(Frozen([Figure("x", 1)]), [new("x", "Visit", 1, "Một")], Frozen([Figure("x", 1)]), [new("x", "Visit", 2, "Hai")]).Figures);

    [Fact]
    public void TheSnapshotComesBackAsItWasWritten()
    {
        var frozen = Frozen([Figure("doan-ra", 2.5m)], Words(1, "a"));
        var read = new Snapshot { Who = "Trần Thị Mẫu", Content = Snapshot.Write(frozen), DocxSha = "" }.Read();
        Assert.Equal(frozen.Figures, read.Figures);
        Assert.Equal(frozen.Words, read.Words);
        Assert.Equal(frozen.Sections[0].Paragraphs[0].Text, read.Sections[0].Paragraphs[0].Text);
    }

    [Fact]
    public void Fate_TellsAnAgencyOfItsOwnWordsOnly()
    {
        var frozen = new FrozenReport([new("I", "I", "Kết quả", [new("pI_1", "Sở Một, Sở Hai tổ chức hội chợ.", ParagraphOrigin.Contribution, [], ["Sở Một", "Sở Hai"])])], [],
            [new(SourceKind.Entry, 1, 11, "Sở Một", "I", "Hội chợ", "", UseOfWords.Merged, "pI_1"), new(SourceKind.Entry, 2, 12, "Sở Hai", "I", "Hội chợ", "", UseOfWords.Merged, "pI_1"), new(SourceKind.Answer, 3, 11, "Sở Một", "I", "", "", UseOfWords.LeftOut, null, "Thuộc kỳ trước.")]);
        var fates = FateViewComponent.Of(frozen, 11);
        Assert.Equal([("Hội chợ", UseOfWords.Merged, "Sở Một, Sở Hai tổ chức hội chợ.", null), ("", UseOfWords.LeftOut, null, "Thuộc kỳ trước.")], fates.Select(f => (f.About, f.Use!.Value, f.Text, f.Reason)));
        Assert.Equal(["Sở Hai"], fates[0].With);
    }

    [Fact]
    public void Blackline_MarksWordsThatCameAndWent()
    {
        var line = Blackline.Words("Đón 12 đoàn khách nước ngoài.", "Đón 14 đoàn khách quốc tế.");
        Assert.Equal([(LineChange.Same, "Đón"), (LineChange.Removed, "12"), (LineChange.Added, "14"), (LineChange.Same, "đoàn khách"), (LineChange.Removed, "nước ngoài."), (LineChange.Added, "quốc tế.")], line.Pieces.Select(p => (p.Change, p.Text)));
    }

    [Fact]
    public void Blackline_PairsParagraphsAndKeepsSectionsThatWent()
    {
        var sections = Blackline.Between(
            [new("I", "I. Kết quả", ["Đoạn giữ nguyên.", "Tổ chức 02 hội chợ tại cửa khẩu biên giới.", "Đoạn bỏ đi hẳn, không còn gì."]), new("II", "II. Cũ", ["Mục cũ."])],
            [new("I", "I. Kết quả", ["Đoạn mới thêm vào đầu mục.", "Đoạn giữ nguyên.", "Tổ chức 03 hội chợ tại cửa khẩu biên giới."])]);
        Assert.Equal(["I. Kết quả", "II. Cũ"], sections.Select(s => s.Title));
        Assert.Equal(["+Đoạn mới thêm vào đầu mục.", "=Đoạn giữ nguyên.", "=Tổ chức|-02|+03|=hội chợ tại cửa khẩu biên giới.", "-Đoạn bỏ đi hẳn, không còn gì."],
            sections[0].Paragraphs.Select(p => string.Join('|', p.Pieces.Select(x => (x.Change switch { LineChange.Added => "+", LineChange.Removed => "-", _ => "=" }) + x.Text))));
        Assert.All(sections[1].Paragraphs, p => Assert.All(p.Pieces, x => Assert.Equal(LineChange.Removed, x.Change)));
    }

    [Fact]
    public void Blackline_OfVeryLongParagraphs_IsBounded()
    {
        var (before, now) = (string.Join(' ', Enumerable.Range(0, 9000)), string.Join(' ', Enumerable.Range(1, 9000)));
        var watch = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(2, Blackline.Words(before, now).Pieces.Count);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5));
    }

    private static Consolidation Report(params string[] texts)
    {
        var report = new Consolidation { Title = "Kết quả" };
        var section = new ConsolidationSection { Code = "I", Title = "Kết quả" };
        foreach (var text in texts) section.Add(text);
        report.Sections.Add(section);
        return report;
    }

    private static FrozenReport Frozen(FrozenFigure[] figures, params FrozenWords[] words) => new([new("I", "I", "Kết quả", [new("pI_1", "Một.\nHai.", ParagraphOrigin.Office, [], [])])], figures, words);

    private static FrozenFigure Figure(string code, decimal value) => new(code, code, "đoàn", 0, value, false, FigureBasis.Actual, new DateOnly(2026, 6, 14), null, null, "");

    private static FrozenWords Words(int id, string hash) => new(SourceKind.Entry, id, id, "Sở Mẫu", "I", "", hash);
}
