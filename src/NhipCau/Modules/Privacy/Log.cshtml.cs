using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Privacy;
using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Privacy;

/// <summary>Lượt xem: who looked at whose data, newest first. The head of a unit reads those of his unit.</summary>
[Needs(Right.SeePersonalDataLog)]
public sealed class LogModel(AppDbContext db, RecordDoors records, TimeProvider clock) : PageModel
{
    public const int PageSize = 50;

    /// <summary>Words of a name: of who looked, or of whose data it was.</summary>
    [BindProperty(Name = "q", SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty(Name = "tu", SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty(Name = "den", SupportsGet = true)]
    public string? Until { get; set; }

    /// <summary>The last number of the page before.</summary>
    [BindProperty(Name = "sau", SupportsGet = true)]
    public int? After { get; set; }

    public IReadOnlyList<SecretView> Views { get; private set; } = [];
    public bool More { get; private set; }
    public bool Filtered => !string.IsNullOrWhiteSpace(Search) || !string.IsNullOrWhiteSpace(From) || !string.IsNullOrWhiteSpace(Until);

    private readonly Dictionary<(string Record, int Id), RecordHead> heads = [];

    /// <summary>The record it was of, where this person may see it.</summary>
    public RecordHead? HeadOf(SecretView view) => heads.GetValueOrDefault((view.WholeRecord, view.WholeId));

    public string NounOf(SecretView view) => records.Of(view.WholeRecord)?.Noun ?? view.WholeRecord;

    public async Task OnGetAsync()
    {
        var viewer = this.Viewer();
        var views = await WordIndex.Matching(db, db.VisibleTo<SecretView>(viewer).AsNoTracking(), Search);
        if (Day(From, nameof(From)) is { } first) { var start = StartOf(first); views = views.Where(v => v.At >= start); }
        if (Day(Until, nameof(Until)) is { } last) { var end = StartOf(last.AddDays(1)); views = views.Where(v => v.At < end); }
        if (After is { } after) views = views.Where(v => v.Id < after);
        var found = await views.OrderByDescending(v => v.Id).Take(PageSize + 1).ToListAsync();
        (More, Views) = (found.Count > PageSize, [.. found.Take(PageSize)]);
        foreach (var kind in Views.GroupBy(v => v.WholeRecord))
        {
            if (records.Of(kind.Key) is not { } door || !viewer.May(door.See)) continue;
            foreach (var head in await door.Heads(viewer, [.. kind.Select(v => v.WholeId).Distinct()])) heads[(kind.Key, head.Id)] = head;
        }
    }

    public string NextPage => string.Create(CultureInfo.InvariantCulture, $"/quan-tri/luot-xem?q={Uri.EscapeDataString(Search ?? "")}&tu={Uri.EscapeDataString(From ?? "")}&den={Uri.EscapeDataString(Until ?? "")}&sau={Views[^1].Id}");

    private DateOnly? Day(string? text, string field)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (DayText.TryParse(text, clock.Today(), out var day) && day.Year is > 1900 and < 9999) return day;
        ModelState.AddModelError(field, "Ngày không đọc được. Nhập ngày/tháng/năm, ví dụ 05/03/2026.");
        return null;
    }

    private static DateTime StartOf(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified), VietnamTime.Zone);
}
