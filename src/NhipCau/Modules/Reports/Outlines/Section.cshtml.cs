using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Indicators;
using NhipCau.Modules.Reports.Consolidating;
using NhipCau.Shell;
using NhipCau.Shell.Editing;
using NhipCau.Shell.Indicators;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Reports.Outlines;

/// <summary>One section of an outline that is being edited: its title, what fills it, who contributes, its figures, its standing sentences.</summary>
[Needs(Right.Consolidate)]
public sealed class SectionModel(AppDbContext db, IndicatorCatalogue catalogue, TimeProvider clock) : PageModel
{
    public sealed class Form
    {
        /// <summary>The section it stands under; null: at the top.</summary>
        public string? Under { get; set; }

        [Required(ErrorMessage = "Ghi tên mục."), MaxLength(300, ErrorMessage = "Tên mục không dài quá 300 chữ.")]
        public string? Title { get; set; }
        public FedBy FedBy { get; set; }
        public AskedOf AskedOf { get; set; }
        public List<int> Agencies { get; set; } = [];
        public List<string> Figures { get; set; } = [];

        [MaxLength(8000, ErrorMessage = "Câu có sẵn không dài quá 8.000 chữ.")]
        public string? Standing { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public int Version { get; set; }

    public Outline Outline { get; private set; } = null!;

    /// <summary>Null: a new one.</summary>
    public OutlineSection? Section { get; private set; }

    public IReadOnlyList<SelectListItem> Bodies { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Figures { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Above => [.. Outline.InOrder().Select(s => new SelectListItem($"{s.Code} {s.Title}", s.Code))];

    public async Task<IActionResult> OnGetAsync(int id, int? section)
    {
        if (await Load(id, section) is { } elsewhere) return elsewhere;
        Version = Outline.Version;
        if (Section is { } known) Input = new Form { Title = known.Title, FedBy = known.FedBy, AskedOf = known.AskedOf, Agencies = [.. known.AgencyIds], Figures = [.. known.FigureCodes], Standing = known.Standing };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, int? section)
    {
        if (await Load(id, section) is { } elsewhere) return elsewhere;
        if (!ModelState.IsValid) return this.Invalid();
        if (Wrong() is (var field, var refusal)) return this.Refuse(refusal, $"Input.{field}");
        var part = Section ?? new OutlineSection { Code = Outline.NextUnder(Outline.Find(Input.Under)?.Code), Title = "" };
        (part.Title, part.FedBy, part.AskedOf) = (Input.Title!.Trim(), Input.FedBy, Input.AskedOf);
        part.Agencies = Input.AskedOf == AskedOf.Named ? Joined(Input.Agencies) : null;
        part.Figures = Joined(Input.Figures);
        part.Standing = string.IsNullOrWhiteSpace(Input.Standing) ? null : ReportWording.Clean(Input.Standing);
        if (Section is null && Outline.Add(part) is { } full) return this.Refuse(full, "Input.Under");
        if (await Clash.Save(db, Outline, Version, Section is null ? "Thêm mục của đề cương" : "Sửa mục của đề cương") is { } clash)
        {
            await Load(id, section);
            Version = clash.Version;
            return this.Refuse(clash.Refusal);
        }
        this.Say("Đã lưu mục {0}.", part.Title);
        return RedirectToPage("Details", new { id });
    }

    /// <summary>A standing sentence is checked here, not when the report is due.</summary>
    private (string Field, Refusal Refusal)? Wrong()
    {
        if (Input.Title!.Replace("{0}", "", StringComparison.Ordinal).AsSpan().ContainsAny('{', '}')) return (nameof(Form.Title), new Refusal("Tên mục chỉ dùng {0} cho tên kỳ sau; bỏ các dấu ngoặc nhọn khác."));
        if (Input.AskedOf == AskedOf.Named && Input.Agencies.Count == 0) return (nameof(Form.Agencies), new Refusal("Chọn các cơ quan được hỏi."));
        if (Joined(Input.Figures) is { Length: > 2000 }) return (nameof(Form.Figures), new Refusal("Một mục không có quá nhiều số liệu như vậy. Chia ra các mục con."));
        var known = Figures.Select(f => f.Value).ToHashSet();
        return FigureText.Faults(Input.Standing ?? "", known.Contains).FirstOrDefault() is { } fault
            ? (nameof(Form.Standing), new Refusal("“{0}” không phải số liệu nào. Viết [[mã]], ví dụ [[doan-ra.tong]], hoặc [[mã|cung-ky]], [[mã|ke-hoach]], [[mã|danh-sach]], [[mã|don-vi]].", fault.Text)) : null;
    }

    private async Task<IActionResult?> Load(int id, int? section)
    {
        if (await db.Set<Outline>().Include(o => o.Sections).SingleOrDefaultAsync(o => o.Id == id) is not { } outline) return NotFound();
        (Outline, Section) = (outline, outline.Sections.Find(s => s.Id == section));
        if (section is not null && Section is null) return NotFound();
        if (outline.CannotBeEdited is { } refusal)
        {
            this.SayNo(refusal);
            return RedirectToPage("Details", new { id });
        }
        Bodies = await AgencyChoices.Bodies(db, clock.Today());
        var entered = await db.Set<EnteredIndicator>().AsNoTracking().OrderBy(i => i.Position).Select(i => new { i.Code, i.Name }).ToListAsync();
        Figures = [.. catalogue.All.Select(i => (i.Code, i.Name)).Concat(entered.Select(i => (i.Code, i.Name))).DistinctBy(i => i.Code).Select(i => new SelectListItem($"{i.Name} [{i.Code}]", i.Code))];
        return null;
    }

    private static string? Joined<T>(IReadOnlyCollection<T> values) => values.Count == 0 ? null : string.Join(' ', values);
}
