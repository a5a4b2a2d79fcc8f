using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Files;
using NhipCau.Shell.Jobs;
using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Shell.Imports;

/// <summary>
/// The page that imports a list into a register: upload or paste, look at what was read, take the good rows. A module writes
/// <code>
/// [Needs(Right.KeepRegisters)]
/// public sealed class ImportModel(ImportServices services) : ImportPage&lt;Delegation&gt;(services, new DelegationImport());
/// </code>
/// and Import.cshtml with <c>@page "/doan-ra/nhap"</c>, <c>@model …ImportModel</c> and <c>&lt;partial name="_Import" model="Model" /&gt;</c>.
/// Where the map needs something of the address (the plan to import into), set it in an override of <see cref="Begin"/>.
/// </summary>
public abstract class ImportPage<T>(ImportServices services, ImportMap<T> map) : ImportPage(services) where T : RegisterRecord, IVisible<T>
{
    /// <summary>More rows than this are read as a job, and taken as another.</summary>
    private const int MostAtOnce = 200;
    private static readonly Refusal Gone = new("Bản xem trước không còn (chỉ giữ một ngày). Tải tệp lên hoặc dán lại danh sách.");

    public override string Title => map.Title;
    public override string Path => map.Path;
    public override IReadOnlyList<ImportColumn> Fields => map.Fields;

    /// <summary>Runs before everything: prepares the map from the address, or says why the page is not to be used.</summary>
    protected virtual Task<IActionResult?> Begin() => Task.FromResult<IActionResult?>(null);

    public async Task<IActionResult> OnGetAsync(string? draft, CancellationToken stop)
    {
        if (await Begin() is { } no) return no;
        if (draft is null) return Page();
        var viewer = this.Viewer();
        if (await Services.Drafts.Find(draft, viewer, Here) is { Rows.Count: > MostAtOnce } found && Services.Readings.Find(found.Draft, viewer) is null) return Redirect(ReadAsJob(found.Draft, viewer).Page);
        return await Open(draft, stop) is { } refusal ? this.Refuse(refusal) : Page();
    }

    public async Task<IActionResult> OnGetTemplateAsync()
    {
        if (await Begin() is { } no) return no;
        return await SheetDownload.Of("mau-nhap.xlsx", map.Title, [new SheetColumn("STT", 6), .. map.Fields.Select(f => new SheetColumn(f.Title, 26))], _ => Task.CompletedTask);
    }

    /// <summary>Takes in the list and shows what was read of it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (await Begin() is { } no) return no;
        if (List is null or { Length: 0 } && string.IsNullOrWhiteSpace(Pasted)) return this.Refuse(new Refusal("Chọn tệp Excel (.xlsx), hoặc dán bảng chép từ Excel."), nameof(List));
        var (rows, refusal) = await ReadRows();
        var field = List is null ? nameof(Pasted) : nameof(List);
        if (refusal is not null) return this.Refuse(refusal, field);
        if (rows.Count == 0) return this.Refuse(new Refusal("Danh sách không có dòng nào. Ghi mỗi hồ sơ một dòng rồi nhập lại."), field);
        var heading = Headings.Find(rows, map.Fields);
        var width = rows.Max(r => r.Cells.Length);
        string[] codes = heading is { } at ? Headings.Match(rows[at].Cells, map.Fields) : [];
        Draft = new ImportDraft
        {
            Id = ImportDrafts.NewId(),
            AccountId = this.Viewer().AccountId,
            Record = typeof(T).Name,
            Page = Here,
            Heading = heading,
            FileName = List is null ? "Bảng dán vào" : System.IO.Path.GetFileName(List.FileName) is var name && name.Length > 200 ? name[..200] : name,
            Columns = [.. codes, .. Enumerable.Repeat(Headings.Unused, width - codes.Length)],
        };
        await Services.Drafts.Save(Draft, rows);
        return Redirect(Here + Query);
    }

    /// <summary>Reads the same list again with its columns said anew.</summary>
    public async Task<IActionResult> OnPostMapAsync(string? draft, CancellationToken stop)
    {
        if (await Begin() is { } no) return no;
        if (await Services.Drafts.Find(draft, this.Viewer(), Here) is not { } found) return this.Refuse(Gone);
        var known = map.Fields.Select(f => f.Code).Append(Headings.Counter).ToHashSet();
        var codes = found.Draft.Columns.Select((_, i) => Columns.ElementAtOrDefault(i) is { } code && known.Contains(code) ? code : Headings.Unused).ToArray();
        if (codes.Where(c => c != Headings.Unused).GroupBy(c => c).FirstOrDefault(g => g.Count() > 1)?.Key is { } twice)
        {
            await Open(draft, stop);
            return this.Refuse(new Refusal("Hai cột cùng được chọn là {0}. Mỗi nội dung chỉ chọn một cột.", map.Fields.FirstOrDefault(f => f.Code == twice)?.Title ?? "STT"));
        }
        await Services.Drafts.Map(found.Draft with { Columns = codes });
        return Redirect(Here + $"?draft={draft}");
    }

    /// <summary>The rows that were not taken, with what is wrong in a last column.</summary>
    public async Task<IActionResult> OnGetFaultyAsync(string? draft, CancellationToken stop)
    {
        if (await Begin() is { } no) return no;
        if (await Open(draft, stop) is { } refusal) return this.Refuse(refusal);
        var columns = Reading!.Columns.Select((c, i) => new SheetColumn(c.Heading is { Length: > 0 } heading ? heading : TitleOf(c.Code), 22)).Append(new SheetColumn("Cần sửa", 60)).ToList(); // official Vietnamese text
        return await SheetDownload.Of("dong-can-sua.xlsx", "Dòng cần sửa", columns, sheet => // official Vietnamese text
        {
            foreach (var line in Reading.Faulty.Concat(Reading.Twins).OrderBy(l => l.Number)) sheet.Row([.. Reading.Columns.Select(c => (SheetCell)(line.Cells.ElementAtOrDefault(c.Index) ?? "")), Why(line)]);
            return Task.CompletedTask;
        });

        string TitleOf(string code) => code == Headings.Counter ? "STT" : map.Fields.FirstOrDefault(f => f.Code == code)?.Title ?? "";

        string Why(ImportLine line) => string.Join('\n', line.Faults.Select(f => Say(line, f)).Concat(line.Twin is null ? [] : [Services.Words[line.Twin]]));
    }

    /// <summary>Takes the good rows: at once, or as a job where they are many. The same preview sent twice leads to what the first sending made.</summary>
    public async Task<IActionResult> OnPostTakeAsync(string? draft, CancellationToken stop)
    {
        if (await Begin() is { } no) return no;
        var viewer = this.Viewer();
        if (await TakenBefore(Services.Db, draft) is { } before) return Redirect($"/nhap/{before}");
        var (anyway, all) = (Anyway, AllAnyway);
        if (await Services.Drafts.Find(draft, viewer, Here) is not { } found) return this.Refuse(Gone);
        if (found.Rows.Count > MostAtOnce) return Redirect(Services.Jobs.Start("Nhập từ Excel", viewer, Here + $"?draft={draft}", Work, key: "import " + found.Draft.Id).Page);

        if (await Open(draft, stop) is { } refusal) return this.Refuse(refusal);
        var end = await Take(Services.Db, (_, _) => { }, (ImportReading<T>)Reading!, stop);
        if (end.Refused) return this.Refuse(new Refusal(end.Text, end.Arguments));
        this.Say(end.Text, end.Arguments);
        return Redirect(end.Link!);

        bool Wanted(ImportLine line) => line.IsGood && (line.Twin is null || all || anyway.Contains(line.Number));

        async Task<JobEnd> Work(IServiceProvider own, JobProgress progress, CancellationToken cancel)
        {
            var (db, drafts) = (own.GetRequiredService<AppDbContext>(), own.GetRequiredService<ImportDrafts>());
            if (await Services.Readings.Claim(db, found.Draft, viewer, cancel) is ImportReading<T> seen) return await Take(db, progress.Report, seen, cancel);
            return await drafts.Find(found.Draft.Id, viewer, found.Draft.Page) is { } kept
                ? await Take(db, progress.Report, await Read(db, kept.Draft, kept.Rows, viewer, progress.Report, cancel), cancel)
                : JobEnd.Not(Gone, found.Draft.Page);
        }

        async Task<JobEnd> Take(AppDbContext db, Action<int, int> report, ImportReading<T> reading, CancellationToken cancel)
        {
            var back = found.Draft.Page + $"?draft={found.Draft.Id}";
            if (reading.Missing.Count > 0) return JobEnd.Not(Missing(reading), back);
            var rows = reading.All.Where(Wanted).Select(l => l.Row).ToList();
            if (rows.Count == 0) return JobEnd.Not(new Refusal("Không có dòng nào để nhận. Sửa các dòng lỗi trong Excel rồi nhập lại."), back);
            // The list may have been read by another map, in an earlier request.
            map.Today = Services.Clock.Today();
            try
            {
                var batch = await ImportTaker.Take(map, db, found.Draft, rows, reading.All.Count, viewer, Services.Clock.UtcNow(), report, cancel);
                return new JobEnd("Đã nhập {0} dòng.", $"/nhap/{batch.Id}", rows.Count);
            }
            catch (DbUpdateException wrong) when (!cancel.IsCancellationRequested && StorageFaults.Of(wrong) == StorageFault.None)
            {
                db.ChangeTracker.Clear();
                return await TakenBefore(db, found.Draft.Id) is { } first
                    ? new JobEnd("Danh sách này đã được nhập rồi.", $"/nhap/{first}")
                    : JobEnd.Not(new Refusal("Không nhập được: có dòng trái với dữ liệu đang có trong sổ. Chưa nhập dòng nào; xem lại danh sách rồi nhập lại."), back);
            }
        }
    }

    private static Task<int?> TakenBefore(AppDbContext db, string? draft) => db.Set<ImportBatch>().Where(b => b.Draft == draft).Select(b => (int?)b.Id).FirstOrDefaultAsync();

    private Refusal Missing(ImportReading reading) => new("Thiếu cột {0}. Chọn cột tương ứng, hoặc thêm cột vào danh sách rồi nhập lại.", string.Join(", ", reading.Missing.Select(m => $"“{Services.Words[m]}”")));

    private async Task<(IReadOnlyList<SheetRow>, Refusal?)> ReadRows()
    {
        if (List is null or { Length: 0 }) return PastedTable.Read(Pasted!);
        await using var file = List.OpenReadStream();
        return SheetFile.ReadRows(file);
    }

    /// <summary>The draft and what is read of it; one sentence where it is gone.</summary>
    private async Task<Refusal?> Open(string? draft, CancellationToken stop)
    {
        var viewer = this.Viewer();
        if (await Services.Drafts.Find(draft, viewer, Here) is not { } found) return Gone;
        Draft = found.Draft;
        Reading = Services.Readings.Find(found.Draft, viewer) ?? await Read(Services.Db, found.Draft, found.Rows, viewer, null, stop);
        if (Reading.Missing.Count > 0 && Request.Method == HttpMethods.Get) ModelState.AddModelError("", Services.Words[Missing(Reading)]);
        return null;
    }

    /// <summary>Reads a long list beside the pages and keeps what was read for the preview, which the job leads to.</summary>
    private Job ReadAsJob(ImportDraft draft, Viewer viewer)
    {
        var preview = draft.Page + $"?draft={draft.Id}";
        return Services.Jobs.Start("Đọc danh sách", viewer, draft.Page, async (own, progress, cancel) =>
        {
            var db = own.GetRequiredService<AppDbContext>();
            if (await own.GetRequiredService<ImportDrafts>().Find(draft.Id, viewer, draft.Page) is not { } found) return JobEnd.Not(Gone, draft.Page);
            var seen = await ImportReadings.Now(db, cancel);
            var reading = await Read(db, draft, found.Rows, viewer, progress.Report, cancel);
            Services.Readings.Keep(draft, viewer, reading, seen);
            return new JobEnd("Đã đọc {0} dòng.", preview, reading.All.Count) { Onward = true };
        }, key: $"read {draft.Id} {string.Join(',', draft.Columns)}");
    }

    private async Task<ImportReading<T>> Read(AppDbContext db, ImportDraft draft, IReadOnlyList<SheetRow> rows, Viewer viewer, Action<int, int>? report, CancellationToken stop)
    {
        map.Today = Services.Clock.Today();
        await map.Prepare(db, viewer, stop);
        return await ImportReading<T>.Of(map, rows, draft.Heading, draft.Columns, db, viewer, stop, report);
    }
}
