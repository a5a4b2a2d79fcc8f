using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NhipCau.Data;
using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Search;

/// <summary>One search for everything a person may see: every word typed must begin a word of the record, with or without its marks.</summary>
[Needs(Right.Enter)]
public sealed class IndexModel(AppDbContext db, RecordDoors doors) : PageModel
{
    private const int Most = 10;
    private const int Longest = 200;

    /// <summary>What was found of one kind, and the list that shows all of it.</summary>
    public sealed record Group(string Record, string Noun, IReadOnlyList<RecordHead> Heads, bool More, string? List);

    [FromQuery(Name = "q")]
    public string? Text { get; set; }

    public IReadOnlyList<Group> Groups { get; private set; } = [];

    public async Task OnGetAsync()
    {
        var typed = (Text ?? "").Trim();
        if (typed.Length > Longest) typed = typed[..Longest];
        var (viewer, groups) = (this.Viewer().Anyone, new List<Group>());
        var sought = new Sought(db, typed, [.. doors.For(viewer).Select(d => d.Table).Distinct()]);
        var words = string.Join(' ', sought.Words);
        if (words.Length == 0) return;
        // The work first, then who does it.
        foreach (var door in doors.For(viewer).OrderBy(d => d.See == Right.SeeAgencies))
        {
            // One looks at what was found and comes back to the rest of it.
            var found = await db.Remember($"find {door.Record} {viewer.Scope} {words}", () => door.Find(viewer, sought, Most + 1));
            if (found.Count > 0) groups.Add(new Group(door.Record, door.Noun, [.. found.Take(Most)], found.Count > Most, door.ListOf(typed)));
        }
        Groups = groups;
    }
}
