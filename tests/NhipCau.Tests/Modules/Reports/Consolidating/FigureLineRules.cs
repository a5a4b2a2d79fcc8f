using NhipCau.Modules.Indicators;
using NhipCau.Modules.Reports;
using NhipCau.Modules.Reports.Consolidating;
using NhipCau.Modules.Reports.Outlines;
using NhipCau.Modules.Tasks;
using NhipCau.Shell.Indicators;

namespace NhipCau.Tests.Modules.Reports.Consolidating;

/// <summary>Figures in the lines of a report: said from what was read, noted by the records they count.</summary>
public sealed class FigureLineRules
{
    [Fact]
    public void TokensBecomeFiguresAndFootnotesListTheRecordsCounted()
    {
        var line = Line("Đón [[doan-vao|don-vi]][[doan-vao|danh-sach]], [[doan-vao|cung-ky]].", Figures(2));
        Assert.Equal("Đón 2 đoàn, tăng 1 đoàn so với cùng kỳ.", line.Text);
        var (figure, change) = (line.Pieces[1], line.Pieces[3]);
        Assert.Equal(("doan-vao", "Đoàn 1; Đoàn 2.", 1), (figure.Code, figure.Note, figure.NoteNumber));
        Assert.Equal(("doan-vao", null), (change.Code, change.Note));
    }

    [Fact]
    public void AListTooLongForAFootnoteStandsInAnAppendix()
    {
        var figures = Figures(30);
        Assert.Equal(["doan-vao"], figures.Appended);
        Assert.Equal("Danh sách tại Phụ lục I.", Line("[[doan-vao]][[doan-vao|danh-sach]] đoàn", figures).Pieces[0].Note);
    }

    [Fact]
    public void WhatNobodyCanFillStandsAsTypedAndIsMarked()
    {
        var line = Line("Có [[khong-co]] và [[doan-vao|la]].", Figures(1));
        Assert.Equal("Có [[khong-co]] và [[doan-vao|la]].", line.Text);
        Assert.Equal(2, line.Pieces.Count(p => p.IsFault));
    }

    /// <summary>What an agency typed stands as typed, until the office words it; so does the title of a task.</summary>
    [Fact]
    public void BracketsAnAgencyTypedAreNoTokens()
    {
        var outlined = new OutlineSection { Code = "I", Title = "Một", FedBy = FedBy.Areas, Standing = "Đón [[doan-vao]] đoàn." };
        var said = new Sourced(SourceKind.Entry, 1, 1, outlined, new Saying(1, "Việc [[doan-vao]]", "Sở Một", "Theo biểu [[doan-vao]], [[doan-vao|danh-sach]] và [[khong-co]]."));
        var section = new ConsolidationSection { Code = "I", Title = "Một" };
        section.Build(new ReportSource([said], [], new Dictionary<string, TaskTally>()).Draft(outlined));
        var report = new Consolidation { Title = "Kết quả" };
        report.Sections.Add(section);
        List<PrintedPiece> Pieces() => [.. PrintedReport.Of(report, Figures(2)).Single().Paragraphs.SelectMany(p => p.Lines).SelectMany(l => l.Pieces)];
        Assert.Equal("Đón 2 đoàn.|Việc [[doan-vao]]:|Sở Một: Theo biểu [[doan-vao]], [[doan-vao|danh-sach]] và [[khong-co]].", string.Join('|', PrintedReport.Of(report, Figures(2)).Single().Paragraphs.Select(p => p.Text)));
        Assert.Equal(["doan-vao"], Pieces().Where(p => p.Code is not null).Select(p => p.Code));
        Assert.DoesNotContain(Pieces(), p => p.IsFault || p.Note is not null);
        Assert.Equal([("standing:0", "doan-vao")], section.Paragraphs.SelectMany(p => p.Sources.Where(s => s.Kind == SourceKind.Figure).Select(s => (p.Mark, s.Code))));

        // Once the office words it, it asks as the office's own words do.
        section.Write(section.Paragraphs.Single(p => p.Origin == ParagraphOrigin.Contribution), "Sở Một đón [[doan-vao]] đoàn.");
        Assert.Contains("Sở Một đón 2 đoàn.", PrintedReport.Of(report, Figures(2)).Single().Paragraphs.Select(p => p.Text));
        Assert.Equal(2, Pieces().Count(p => p.Code == "doan-vao"));
    }

    [Fact]
    public void FootnotesAreNumberedThroughTheReport()
    {
        var report = new Consolidation { Title = "Kết quả" };
        foreach (var code in new[] { "I", "II" })
        {
            var section = new ConsolidationSection { Code = code, Title = code, Position = code.Length };
            section.Add("Đón [[doan-vao]][[doan-vao|danh-sach]] đoàn.");
            report.Sections.Add(section);
        }
        Assert.Equal([1, 2], PrintedReport.Of(report, Figures(2)).SelectMany(s => s.Paragraphs).SelectMany(p => p.Lines).SelectMany(l => l.Pieces).Where(p => p.Note is not null).Select(p => p.NoteNumber));
    }

    [Fact]
    public void AParagraphKnowsTheFiguresInItAsTheyAre()
    {
        var section = new ConsolidationSection { Code = "I", Title = "Một" };
        var paragraph = section.Add("Đón [[doan-vao]] đoàn.")!;
        Assert.Equal(["doan-vao"], paragraph.Sources.Select(s => s.Code));
        section.Write(paragraph, "Cử [[doan-ra]] đoàn, [[doan-ra|cung-ky]].");
        Assert.Equal(["doan-ra"], paragraph.Sources.Select(s => s.Code));
    }

    private static PrintedLine Line(string text, ReportFigures figures)
    {
        var report = new Consolidation { Title = "Kết quả" };
        report.Sections.Add(new ConsolidationSection { Code = "I", Title = "Một" });
        report.Sections[0].Add(text);
        return PrintedReport.Of(report, figures).Single().Paragraphs.Single().Lines.Single();
    }

    private static ReportFigures Figures(int count) => new(
        new Dictionary<string, FigureReading> { ["doan-vao"] = new("doan-vao", "Đoàn vào", "đoàn", FigureSign.Neutral, 0, true, count, false, FigureBasis.Actual, new DateOnly(2026, 6, 14), 1, null, "/doan-vao", []) },
        new Dictionary<string, IReadOnlyList<FigureRow>> { ["doan-vao"] = [.. Enumerable.Range(1, count).Select(i => new FigureRow("Visit", i, $"Đoàn {i}", null, $"/doan-vao/{i}"))] });
}
