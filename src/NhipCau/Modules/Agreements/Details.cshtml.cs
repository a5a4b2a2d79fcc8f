using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NhipCau.Data;
using NhipCau.Modules.Agreements.Letters;
using NhipCau.Modules.Tasks;
using NhipCau.Shell;
using NhipCau.Shell.Deadlines;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Agreements;

/// <summary>An agreement: its path with days, what to do next, who was asked and what they said, what was promised and done.</summary>
[Needs(Right.SeeRegisters)]
public sealed class DetailsModel(AppDbContext db, TaskDoor tasks, AgreementMeetings meetings, TimeProvider clock) : PageModel
{
    public Agreement Work { get; private set; } = null!;

    /// <summary>The passage shown at the top: the one under way, else the last that was.</summary>
    public Dossier? Dossier { get; private set; }
    public NextStep? Next { get; private set; }
    public IReadOnlyList<Clock> Running { get; private set; } = [];
    public SignOfLife? Last { get; private set; }
    public IReadOnlyList<AgreementCheck> Checks { get; private set; } = [];
    public DateOnly Today { get; private set; }
    public bool MayKeep { get; private set; }

    /// <summary>Letters that can be drafted now, the one of the next step first.</summary>
    public IReadOnlyList<LetterKind> Letters { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(int id) => await Load(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPostDraftAsync(int id)
    {
        if (!await Load(id)) return NotFound();
        if (Work.Draft(this.Viewer(), Today) is { } refusal) return No(refusal);
        await db.Because("Bắt đầu soạn thảo").SaveChangesAsync();
        this.Say("Đã bắt đầu soạn thảo. Bước tiếp theo ghi ở đầu trang.");
        return Redirect($"{AgreementsModule.Path}/{id}");
    }

    /// <summary>A promise becomes a task of the agency that keeps it.</summary>
    public async Task<IActionResult> OnPostTaskAsync(int id, int cam)
    {
        if (!await Load(id)) return NotFound();
        if (!MayKeep) return Forbid();
        if (Work.Commitments.FirstOrDefault(c => c.Id == cam) is not { Ours: true, TaskId: null, OwnerId: { } owner } promise) return NotFound();
        if (promise.DoneOn is not null) return No(new Refusal("Cam kết đã thực hiện xong nên không cần giao nhiệm vụ."));
        if (promise.DueOn is not { } due) return No(new Refusal("Cam kết chưa có hạn. Thêm cam kết mới có hạn rồi giao nhiệm vụ."));
        await using var transaction = await db.Database.BeginTransactionAsync();
        var task = await tasks.Make(nameof(Agreement), id, promise.Text, owner, [], due, "Cam kết trong thỏa thuận quốc tế", this.Viewer());
        promise.TaskId = task.Id;
        await db.Because("Giao nhiệm vụ từ cam kết").SaveChangesAsync();
        await transaction.CommitAsync();
        this.Say("Đã giao nhiệm vụ.");
        return Redirect($"{AgreementsModule.Path}/{id}#cam-ket");
    }

    private RedirectResult No(Refusal refusal)
    {
        this.SayNo(refusal);
        return Redirect($"{AgreementsModule.Path}/{Work.Id}");
    }

    private async Task<bool> Load(int id)
    {
        var viewer = this.Viewer();
        if (await AgreementRecord.Load(db, viewer, id) is not { } work) return false;
        (Work, Today, MayKeep) = (work, clock.Today(), work.MayKeep(viewer));
        Dossier = work.Dossiers.Where(d => d.Stage != Stage.Dropped).OrderBy(d => d is { IsOpen: true } && d.Stage != Stage.Concluded ? 0 : d.IsOpen ? 1 : 2).ThenByDescending(d => d.Id).FirstOrDefault();
        Last = await meetings.Last(work, viewer, Today);
        Next = NextStep.Of(work, viewer, Today);
        // The record came with its clocks.
        Running = [.. db.Set<Clock>().Local.OrderBy(c => c.StartedOn).ThenBy(c => c.Id)];
        Checks = AgreementChecks.Of(work, Today);
        Letters = MayKeep ? AgreementLetters.For(work, Dossier) : [];
        return true;
    }
}
