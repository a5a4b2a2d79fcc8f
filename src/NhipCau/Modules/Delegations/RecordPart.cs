using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Editing;
using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Delegations;

/// <summary>A page on which one part of a record is changed.</summary>
/// <param name="path">The address of the register: "/doan-ra".</param>
public abstract class RecordPart<T>(AppDbContext db, string path) : PageModel where T : RegisterRecord
{
    public T Record { get; private set; } = null!;

    /// <summary>The page of the record itself.</summary>
    public string Link => $"{path}/{Record.Id}";

    [BindProperty]
    public int Version { get; set; }

    protected AppDbContext Db => db;

    protected abstract Task<T?> Find(Viewer viewer, int id);

    protected abstract bool May(Viewer viewer);

    protected async Task<IActionResult?> Load(int id)
    {
        var viewer = this.Viewer();
        if (await Find(viewer, id) is not { } record) return NotFound();
        Record = record;
        if (HttpContext.Request.Method == HttpMethods.Get) Version = record.Version;
        return May(viewer) || HttpContext.Request.Method == HttpMethods.Post ? null : Forbid();
    }

    /// <summary>Saves what was done, or says why not; ends on the record's page.</summary>
    protected async Task<IActionResult> Save(Refusal? refusal, string act, string said, string? document = null, string field = "", string? reason = null)
    {
        if (refusal is not null) return this.Refuse(refusal, field);
        if (await Clash.Save(db, Record, Version, act, reason, document) is { } clash)
        {
            Version = clash.Version;
            return this.Refuse(clash.Refusal);
        }
        this.Say(said);
        return Redirect(Link);
    }
}
