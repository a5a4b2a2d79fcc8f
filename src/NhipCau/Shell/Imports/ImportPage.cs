using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using NhipCau.Shell.Files;
using NhipCau.Shell.Rights;

namespace NhipCau.Shell.Imports;

/// <summary>What the screen of an import shows, whatever the register; see <see cref="ImportPage{T}"/>.</summary>
// A pasted list of ten thousand rows is one long field.
[RequestFormLimits(ValueLengthLimit = (int)FileStore.LargestUpload, MultipartBodyLengthLimit = FileStore.LargestUpload + 1024 * 1024), ResponseCache(NoStore = true), EnableRateLimiting(Costly.Policy)]
public abstract class ImportPage(ImportServices services) : PageModel
{
    /// <summary>Rows shown before the rest is only counted.</summary>
    public const int FirstRows = 50;
    public const int MostShown = 200;

    [BindProperty]
    public IFormFile? List { get; set; }

    [BindProperty]
    public string? Pasted { get; set; }

    /// <summary>Rows to take although they seem to be there already.</summary>
    [BindProperty]
    public HashSet<int> Anyway { get; set; } = [];

    [BindProperty]
    public bool AllAnyway { get; set; }

    /// <summary>What each column is, in their order.</summary>
    [BindProperty]
    public List<string?> Columns { get; set; } = [];

    public abstract string Title { get; }
    public abstract string Path { get; }
    public abstract IReadOnlyList<ImportColumn> Fields { get; }

    public ImportDraft? Draft { get; protected set; }
    public ImportReading? Reading { get; protected set; }

    /// <summary>This page with its draft, for links and forms: "?draft=…".</summary>
    public string Query => $"?draft={Draft?.Id}";

    public string Here => Request.Path.Value ?? Path;

    protected ImportServices Services { get; } = services;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context) => ViewData["Title"] = Services.Words["Nhập từ Excel: {0}", Services.Words[Title]];

    /// <summary>"Dòng 7, cột Thời gian: …".</summary>
    public string Say(ImportLine line, ImportFault fault) => fault.Title is null
        ? Services.Words["Dòng {0}: {1}", line.Number, Services.Words[fault.Why]]
        : Services.Words["Dòng {0}, cột {1}: {2}", line.Number, Services.Words[fault.Title], Services.Words[fault.Why]];
}
