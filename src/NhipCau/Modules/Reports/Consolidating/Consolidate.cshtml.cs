using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Indicators;
using NhipCau.Modules.Reports.Outlines;
using NhipCau.Shell;
using NhipCau.Shell.Editing;
using NhipCau.Shell.Indicators;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;
using NhipCau.VanBan.Files.Official;

namespace NhipCau.Modules.Reports.Consolidating;

/// <summary>Báo cáo tổng hợp: outline, the report as it will be printed, and the sources of the section, the paragraph or the figure at hand.</summary>
[Needs(Right.SeeReports, Reach.All)]
public sealed class ConsolidateModel(AppDbContext db, Consolidator consolidator, OfficialReports reports, FigureBook book, IndicatorCatalogue catalogue, TimeProvider clock) : PageModel
{
    [BindProperty(Name = "muc", SupportsGet = true)]
    public string? Code { get; set; }

    /// <summary>The paragraph at the cursor.</summary>
    [BindProperty(Name = "doan", SupportsGet = true)]
    public string? Key { get; set; }

    /// <summary>The figure whose records are shown.</summary>
    [BindProperty(Name = "so", SupportsGet = true)]
    public string? Figure { get; set; }

    /// <summary>Of the section; of the whole report where all of it is built.</summary>
    [BindProperty]
    public int Version { get; set; }

    [BindProperty, MaxLength(40000, ErrorMessage = "Một đoạn không dài quá 40.000 chữ. Tách đoạn, hoặc chuyển phần chi tiết sang phụ lục.")]
    public string? Text { get; set; }

    [BindProperty, MaxLength(2000, ErrorMessage = "Lý do không dài quá 2.000 chữ.")]
    public string? Reason { get; set; }

    /// <summary>Marks of the contributions chosen.</summary>
    [BindProperty]
    public List<string> Chosen { get; set; } = [];

    /// <summary>Places to move by.</summary>
    [BindProperty]
    public int By { get; set; }

    public ReportPeriod Period { get; private set; } = null!;

    public Consolidation? Report { get; private set; }

    public ConsolidationSection? Section { get; private set; }

    public ReportParagraph? Paragraph => Section?.Find(Key);

    public OfficialDocument? Paper { get; private set; }

    public IReadOnlyList<PrintedSection> Printed { get; private set; } = [];

    /// <summary>As it is printed: "3.1. …"; without a number where nothing stands in it.</summary>
    public string NameOf(ConsolidationSection section) => Printed.FirstOrDefault(p => p.Section == section)?.Heading ?? section.Title;

    /// <summary>Footnotes in their order.</summary>
    public IReadOnlyList<PrintedPiece> Notes => [.. Printed.SelectMany(s => s.Paragraphs).SelectMany(p => p.Lines).SelectMany(l => l.Pieces).Where(p => p.Note is not null)];

    public ReportFigures Figures { get; private set; } = ReportFigures.None;

    public FigureReading? FigureAt => Figure is null ? null : Figures.Readings.GetValueOrDefault(Figure);

    public string? FigureDefinition => catalogue.Of(Figure)?.Definition;

    public IReadOnlyList<FigureRow> FigureRows { get; private set; } = [];

    public ReportSource Source { get; private set; } = null!;

    public OutlineSection? Outlined => Section is null ? null : Period.Outline.Find(Section.Code);

    /// <summary>What the agencies wrote for the section, those who wrote nearly the same together.</summary>
    public IReadOnlyList<IReadOnlyList<Sourced>> Groups { get; private set; } = [];

    public bool Edits { get; private set; }

    public int Waiting { get; private set; }

    public int Missing { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (await Load(id) is { } elsewhere) return elsewhere;
        await Draw();
        (Text, Version) = (Paragraph?.Text, Section?.Version ?? 0);
        if (FigureAt is { } figure) FigureRows = await book.Rows(this.Viewer(), figure.Code, new Period(Period.From, Period.To));
        return Page();
    }

    [Needs(Right.Consolidate)]
    public async Task<IActionResult> OnPostBuildAsync(int id)
    {
        if (await Load(id) is { } elsewhere) return elsewhere;
        var isNew = Report is null;
        var report = Report ?? await consolidator.Create(Period, this.Viewer());
        if (report.Build(Period, Source, clock.UtcNow()) is { } refusal) return Refused(refusal, id);
        if (isNew) db.Add(report);
        else consolidator.Touch(report);
        var clash = isNew ? await Clash.Try(db, report, () => db.Because("Dựng báo cáo").SaveChangesAsync()) : await Clash.Save(db, report, Version, "Dựng báo cáo");
        if (clash is not null) return Refused(clash.Refusal, id);
        var kept = report.Sections.Sum(s => s.Paragraphs.Count(p => p.Edited || p.Mark is null));
        if (kept == 0) this.Say("Đã dựng báo cáo từ những gì đã nhận.");
        else this.Say("Đã dựng lại từ những gì đã nhận; {0} đoạn sửa tay được giữ nguyên.", kept);
        return RedirectToPage(new { id, muc = Section?.Code });
    }

    [Needs(Right.Consolidate)]
    public Task<IActionResult> OnPostAsync(int id) => Change(id, "Sửa đoạn", section =>
    {
        if (Paragraph is not { } paragraph) return section.Add(Text) is null ? new Refusal("Viết nội dung đoạn rồi lưu.") : null;
        if (section.Write(paragraph, Text) is { } refusal) return refusal;
        if (By != 0) section.Move(paragraph, Math.Sign(By));
        return null;
    });

    /// <summary>A paragraph of the office's own after the one at the cursor, or at the end.</summary>
    [Needs(Right.Consolidate)]
    public Task<IActionResult> OnPostAddAsync(int id) => Change(id, "Thêm đoạn", section =>
    {
        if (section.Add(Text, Key) is not { } made) return new Refusal("Viết nội dung đoạn rồi lưu.");
        Key = made.Key;
        return null;
    });

    [Needs(Right.Consolidate)]
    public Task<IActionResult> OnPostRemoveAsync(int id) => Change(id, "Bỏ đoạn", section =>
        Paragraph is not { } paragraph ? new Refusal("Đoạn này không còn. Xem lại mục rồi làm tiếp.") : section.Remove(paragraph, Reason));

    [Needs(Right.Consolidate)]
    public Task<IActionResult> OnPostTakeAsync(int id) => Change(id, "Lấy nguyên lời của cơ quan", section =>
    {
        foreach (var said in Found()) Key = section.Take(said).Key;
        return null;
    });

    [Needs(Right.Consolidate)]
    public Task<IActionResult> OnPostMergeAsync(int id) => Change(id, "Gộp lời của các cơ quan", section =>
    {
        if (section.Merge(Found()) is not { } made) return new Refusal("Chọn từ hai lời trở lên rồi gộp.");
        Key = made.Key;
        return null;
    });

    [Needs(Right.Consolidate)]
    public Task<IActionResult> OnPostLeaveAsync(int id) => Change(id, "Bỏ lời của cơ quan", section =>
    {
        foreach (var said in Found()) if (section.LeaveOut(said, Reason) is { } refusal) return refusal;
        Key = null;
        return null;
    });

    /// <summary>Gives a section back to the program: what nobody edited is made again, what was dropped comes back.</summary>
    [Needs(Right.Consolidate)]
    public Task<IActionResult> OnPostResetAsync(int id) => Change(id, "Dựng lại một mục", section =>
    {
        section.Dropped = null;
        section.Build(Source.Draft(Outlined!, section));
        return null;
    });

    private List<Sourced> Found() => [.. Chosen.Select(mark => Source.Find(Outlined, mark)).OfType<Sourced>()];

    private async Task<IActionResult> Change(int id, string act, Func<ConsolidationSection, Refusal?> verb)
    {
        if (await Load(id) is { } elsewhere) return elsewhere;
        if (Report is null || Section is not { } section || Outlined is null) return NotFound();
        if (Report.CannotBeEdited is { } frozen) return await Again(id, frozen);
        if (!ModelState.IsValid)
        {
            await Draw();
            return this.Invalid();
        }
        if (verb(section) is { } refusal) return await Again(id, refusal);
        if (await Clash.Save(db, section, Version, act, Reason) is { } clash)
        {
            Version = clash.Version;
            return await Again(id, clash.Refusal);
        }
        this.Say("Đã lưu mục {0}.", section.Title);
        return RedirectToPage(null, null, new { id, muc = section.Code, doan = section.Find(Key) is null ? null : Key }, section.Find(Key) is null ? "muc" : Key);
    }

    /// <summary>The page as it is now, with what was typed.</summary>
    private async Task<IActionResult> Again(int id, Refusal refusal)
    {
        db.ChangeTracker.Clear();
        await Load(id);
        await Draw();
        return this.Refuse(refusal, Reason is not null || Chosen.Count > 0 ? nameof(Reason) : nameof(Text));
    }

    private RedirectToPageResult Refused(Refusal refusal, int id)
    {
        this.SayNo(refusal);
        return RedirectToPage(new { id });
    }

    private async Task<IActionResult?> Load(int id)
    {
        var viewer = this.Viewer();
        if (await db.Set<ReportPeriod>().Include(p => p.Regime).Include(p => p.Outline.Sections).SingleOrDefaultAsync(p => p.Id == id) is not { } period) return NotFound();
        Period = period;
        Report = await Consolidator.Whole(db.VisibleTo<Consolidation>(viewer)).SingleOrDefaultAsync(c => c.PeriodId == id);
        Edits = viewer.May(Right.Consolidate) && Report?.FrozenAt is null;
        Waiting = await db.VisibleTo<AgencyReport>(viewer).CountAsync(r => r.PeriodId == id && r.State == ReportState.Sent);
        Missing = await db.VisibleTo<AgencyReport>(viewer).CountAsync(r => r.PeriodId == id && r.State != ReportState.Sent && r.State != ReportState.Accepted);
        Source = await consolidator.Source(period, viewer);
        Section = Report?.Sections.FirstOrDefault(s => s.Code == Code) ?? Report?.InOrder().FirstOrDefault(s => Period.Outline.Find(s.Code)?.FedBy is not (null or FedBy.Nothing));
        return null;
    }

    /// <summary>What only the page shows; an act that goes well needs none of it.</summary>
    private async Task Draw()
    {
        if (Report is null) return;
        (Printed, Figures, Paper) = await reports.Of(Report, Period, this.Viewer());
        Groups = Outlined is { } outlined ? NearDuplicates.Of([.. Source.Of(outlined)], s => s.Saying.Words) : [];
    }
}
