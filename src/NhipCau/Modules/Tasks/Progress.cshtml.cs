using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Files;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Tasks;

/// <summary>An agency writes what it has done; only for itself: the agency is the signed-in person's, whatever the form says.</summary>
[Needs(Right.ReportProgress)]
public sealed class ProgressModel(AppDbContext db, FileStore store, TimeProvider clock) : PageModel
{
    private const int MostFiles = 10;

    public sealed class Words
    {
        [StringLength(20000, ErrorMessage = "Lời báo cáo dài quá 20.000 chữ. Rút gọn, phần chi tiết đưa vào tệp kèm theo.")]
        public string? Text { get; set; }

        [StringLength(4000, ErrorMessage = "Số liệu dài quá 4.000 chữ. Đưa bảng số vào tệp kèm theo.")]
        public string? Figures { get; set; }

        [Range(0, 100, ErrorMessage = "Tỷ lệ là một số từ 0 đến 100.")]
        public int? Percent { get; set; }
        public string? QuantityDone { get; set; }
        public bool DeclaresDone { get; set; }
        public bool NothingToReport { get; set; }
        public List<IFormFile> Files { get; set; } = [];
        public List<int> Remove { get; set; } = [];

        /// <summary>The draft the form was drawn from, and how old; none: a new one.</summary>
        public int? Id { get; set; }
        public int Version { get; set; }
    }

    [BindProperty]
    public Words Input { get; set; } = new();

    public WorkTask Work { get; private set; } = null!;
    public TaskParty Part { get; private set; } = null!;

    /// <summary>What is in hand; null where nothing has been begun.</summary>
    public Contribution? Draft { get; private set; }

    /// <summary>Sent back by the monitor and not yet answered: its words are where one begins.</summary>
    public Contribution? Returned { get; private set; }

    /// <summary>What a colleague saved meanwhile, shown beside what was typed here.</summary>
    public Contribution? Theirs { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (await Load(id) is { } result) return result;
        var from = Draft ?? Returned;
        if (from is not null)
        {
            (Input.Text, Input.Figures, Input.Percent, Input.QuantityDone) = (from.Text, from.Figures, from.Percent, QuantityText.Write(from.QuantityDone));
            (Input.DeclaresDone, Input.NothingToReport) = (from.DeclaresDone, from.NothingToReport);
        }
        (Input.Id, Input.Version) = (Draft?.Id, Draft?.Version ?? 0);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(int id) => Save(id, submit: false);

    public Task<IActionResult> OnPostSubmitAsync(int id) => Save(id, submit: true);

    private async Task<IActionResult> Save(int id, bool submit)
    {
        if (await Load(id) is { } result) return result;
        if (!QuantityText.TryParse(Input.QuantityDone, out var quantity)) ModelState.AddModelError("Input.QuantityDone", "Ghi số lượng bằng số, ví dụ 2 hoặc 1.250 hoặc 2,5.");
        if (!ModelState.IsValid) return this.Invalid();
        if (Draft is not null && (Draft.Id != Input.Id || Draft.Version != Input.Version)) return await ToldOfEachOther();
        if (Draft is null && Input.Id is not null)
        {
            ModelState.Remove("Input.Id");
            Input.Id = null;
            return this.Refuse(new Refusal("Bản này vừa được gửi đi. Chữ vừa nhập còn ở dưới đây; lưu lại để ghi thành bản mới."));
        }

        var viewer = this.Viewer();
        var draft = Draft ?? new Contribution { TaskId = id, Task = Work, AgencyId = viewer.AgencyId };
        if (draft.Write(viewer, new ProgressWords(Input.Text, Input.Figures, Input.Percent, quantity, Input.DeclaresDone, Input.NothingToReport), clock.UtcNow()) is { } refusal) return this.Refuse(refusal);
        if (submit && draft.Submit(viewer) is { } incomplete) return await Undo(incomplete);
        if (await TakeFiles(draft) is { } bad) return await Undo(bad);
        if (Draft is null) db.Add(draft);
        else db.Expect(draft, Input.Version);
        try
        {
            await db.Because(submit ? Acts.Submit : Acts.Write).SaveChangesAsync();
        }
        catch (DbUpdateConcurrencyException)
        {
            return await ToldOfEachOther();
        }
        this.Say(submit ? "Đã trình lãnh đạo cơ quan duyệt." : "Đã lưu bản đang soạn.");
        return submit ? RedirectToPage("Details", new { id }) : RedirectToPage(new { id });
    }

    /// <summary>All files or none: one that is refused leaves the words in the form and the draft as it was.</summary>
    private async Task<Refusal?> TakeFiles(Contribution draft)
    {
        var kept = draft.Files.Where(f => !Input.Remove.Contains(f.Id)).Count() + (Draft is null && Returned is not null ? Returned.Files.Count(f => !Input.Remove.Contains(f.Id)) : 0);
        if (kept + Input.Files.Count > MostFiles) return new Refusal("Mỗi lần báo cáo không quá {0} tệp. Bớt tệp hoặc gộp lại.", MostFiles);
        var taken = new List<ContributionFile>();
        foreach (var file in Input.Files)
        {
            await using var content = file.OpenReadStream();
            var name = Path.GetFileName(file.FileName);
            if (name.Length > 260) name = name[^260..];
            var outcome = await store.Save(content, name, HttpContext.RequestAborted);
            if (outcome.Refusal is { } refusal) return refusal;
            taken.Add(new ContributionFile { Contribution = draft, Sha = outcome.File!.Sha, Name = name });
        }
        foreach (var gone in draft.Files.Where(f => Input.Remove.Contains(f.Id)).ToList()) draft.Files.Remove(gone);
        // The evidence of what was returned goes on with the new words.
        if (Draft is null && Returned is not null) draft.Files.AddRange(Returned.Files.Where(f => !Input.Remove.Contains(f.Id)).Select(f => new ContributionFile { Contribution = draft, Sha = f.Sha, Name = f.Name }));
        draft.Files.AddRange(taken);
        return null;
    }

    private async Task<IActionResult> Undo(Refusal refusal)
    {
        db.ChangeTracker.Clear();
        await Load(Work.Id);
        return this.Refuse(refusal);
    }

    private async Task<IActionResult> ToldOfEachOther()
    {
        db.ChangeTracker.Clear();
        await Load(Work.Id);
        Theirs = Draft;
        ModelState.Remove("Input.Id");
        ModelState.Remove("Input.Version");
        (Input.Id, Input.Version) = (Draft?.Id, Draft?.Version ?? 0);
        return this.Refuse(new Refusal("{0} vừa lưu một bản khác lúc {1}. Chữ vừa nhập còn ở dưới đây, bản kia ở ngay trên; gộp lại rồi lưu.", Draft?.WrittenBy.FullName ?? "", Draft?.WrittenAt.ToVietnam().ToString("HH:mm dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture) ?? ""));
    }

    private async Task<IActionResult?> Load(int id)
    {
        var viewer = this.Viewer();
        if (await TaskRecord.Load(db, viewer, id) is not { } work) return NotFound();
        if (work.PartOf(viewer.AgencyId) is not { } part) return Forbid();
        (Work, Part) = (work, part);
        var latest = await db.Set<Contribution>().Where(c => c.TaskId == id && c.AgencyId == viewer.AgencyId) // unfiltered: one's own agency's words
            .Include(c => c.Files).Include(c => c.WrittenBy).OrderByDescending(c => c.Id).FirstOrDefaultAsync();
        Draft = latest is { IsInside: true } ? latest : null;
        Returned = latest is { State: ContributionState.Returned } ? latest : null;
        if (part.AcceptedAt is not null && work.State.IsOpen() && Draft?.State != ContributionState.Submitted) return null;
        this.SayNo(part.AcceptedAt is null ? new Refusal("Tiếp nhận nhiệm vụ trước khi ghi tiến độ.")
            : work.State.IsOpen() ? new Refusal("Bản này đang chờ lãnh đạo duyệt. Đề nghị lãnh đạo trả lại nếu cần sửa.")
            : new Refusal("Nhiệm vụ đã kết thúc. Nếu còn việc phải làm, đề nghị cơ quan theo dõi mở lại."));
        return RedirectToPage("Details", new { id });
    }
}
