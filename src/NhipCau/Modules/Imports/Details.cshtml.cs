using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Imports;
using NhipCau.Shell.Jobs;
using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Imports;

/// <summary>One import, and its taking back.</summary>
[Needs(Right.KeepRegisters)]
public sealed class DetailsModel(AppDbContext db, ImportMaps maps, ImportDrafts drafts, RecordDoors doors, JobRunner jobs, TimeProvider clock) : PageModel
{
    /// <summary>More rows than this are taken back as a job.</summary>
    private const int MostAtOnce = 200;
    private const int MostShown = 20;

    public ImportBatch Batch { get; private set; } = null!;
    public IImportMap? Map { get; private set; }

    /// <summary>Records somebody has touched since: why it cannot be taken back.</summary>
    public IReadOnlyList<RecordHead> Changed { get; private set; } = [];
    public int ChangedCount { get; private set; }

    /// <summary>The preview is still there, and rows of it were not taken.</summary>
    public bool HasRest { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (!await Find(db, id)) return NotFound();
        var viewer = this.Viewer();
        HasRest = Batch.Rows > Batch.Taken && Batch.AccountId == viewer.AccountId && drafts.Has(Batch.Draft, viewer.AccountId);
        if (Map is null || Batch.UndoneAt is not null) return Page();
        var changed = await Map.ChangedSince(db, Batch);
        ChangedCount = changed.Count;
        if (changed.Count > 0 && doors.Of(Batch.Record) is { } door) Changed = await door.Heads(viewer, [.. changed.Take(MostShown)]);
        return Page();
    }

    public async Task<IActionResult> OnPostUndoAsync(int id, CancellationToken stop)
    {
        if (!await Find(db, id) || Map is null) return NotFound();
        var (viewer, version) = (this.Viewer(), Batch.Version);
        if (Batch.Taken > MostAtOnce) return Redirect(jobs.Start("Hoàn tác nhập từ Excel", viewer, $"/nhap/{id}", Work, key: $"undo {id}").Page);
        var end = await Undo(db, Batch, (_, _) => { }, stop);
        if (end.Refused) this.SayNo(new Refusal(end.Text, end.Arguments));
        else this.Say(end.Text, end.Arguments);
        return Redirect($"/nhap/{id}");

        async Task<JobEnd> Work(IServiceProvider own, JobProgress progress, CancellationToken cancel)
        {
            var context = own.GetRequiredService<AppDbContext>();
            return await Undo(context, await context.VisibleTo<ImportBatch>(viewer).SingleAsync(b => b.Id == id, cancel), progress.Report, cancel);
        }

        async Task<JobEnd> Undo(AppDbContext context, ImportBatch batch, Action<int, int> report, CancellationToken cancel)
        {
            if (batch.UndoneAt is not null) return JobEnd.Not(new Refusal("Lần nhập này đã được hoàn tác."), $"/nhap/{id}");
            try
            {
                await using var transaction = await context.Database.BeginTransactionAsync(cancel);
                context.Expect(batch, version);
                (batch.UndoneAt, batch.UndoneBy) = (clock.UtcNow(), viewer.Name);
                await context.Because("Hoàn tác nhập từ Excel").SaveChangesAsync(cancel);
                if (await Map!.Undo(context, batch, report, cancel) is { } refusal) return JobEnd.Not(refusal, $"/nhap/{id}");
                await transaction.CommitAsync(cancel);
                return new JobEnd("Đã hoàn tác: {0} dòng được lấy lại khỏi sổ.", $"/nhap/{id}", batch.Taken);
            }
            catch (DbUpdateException wrong) when (!cancel.IsCancellationRequested && StorageFaults.Of(wrong) == StorageFault.None)
            {
                return JobEnd.Not(new Refusal("Không hoàn tác được: có hồ sơ đang được nơi khác dùng hoặc vừa được sửa. Xem lại từng hồ sơ."), $"/nhap/{id}");
            }
        }
    }

    /// <summary>The page that still holds the preview.</summary>
    public string Rest => $"{Map!.Path}/nhap?handler=Faulty&draft={Batch.Draft}";

    private async Task<bool> Find(AppDbContext context, int id)
    {
        if (await context.VisibleTo<ImportBatch>(this.Viewer()).SingleOrDefaultAsync(b => b.Id == id) is not { } batch) return false;
        (Batch, Map) = (batch, maps.Of(batch.Record));
        return true;
    }
}
