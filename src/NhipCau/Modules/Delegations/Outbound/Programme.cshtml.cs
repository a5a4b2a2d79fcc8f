using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Delegations.Outbound;

/// <summary>The programme as lines of text, as one types or pastes them.</summary>
[Needs(Right.KeepRegisters)]
public sealed class ProgrammeModel(AppDbContext db, DelegationRecord records) : TripPart(db, records)
{
    [BindProperty]
    public string? Lines { get; set; }

    protected override bool May(Viewer viewer) => Trip.MayEdit(viewer);

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (await Load(id) is { } no) return no;
        Lines = string.Join('\n', Trip.Days.OrderBy(d => d.On).ThenBy(d => d.Id).Select(d => string.Create(CultureInfo.InvariantCulture, $"{d.On:dd/MM/yyyy}; {d.Place}; {d.Work}")));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id)
    {
        if (await Load(id) is { } no) return no;
        var (days, wrong) = Read(Lines, Trip.From);
        return await Save(wrong ?? Trip.SetDays(this.Viewer(), days), TripActs.Programme, "Đã lưu chương trình.", field: nameof(Lines));
    }

    internal static (List<DelegationDay> Days, Refusal? Wrong) Read(string? text, DateOnly around)
    {
        var days = new List<DelegationDay>();
        DateOnly? last = null;
        foreach (var line in (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(200))
        {
            var cells = line.Split(line.Contains('\t') ? '\t' : ';', 3, StringSplitOptions.TrimEntries);
            // Without a day of its own a line goes on with the day before it.
            if (cells.Length > 1 && cells[0].Length > 0)
            {
                if (!DayText.TryParse(cells[0], around, out var day)) return ([], new Refusal("“{0}” không đọc được thành ngày. Ghi mỗi dòng: ngày; nơi; việc, ví dụ 01/12; Oita; Làm việc với chính quyền tỉnh.", cells[0]));
                last = day;
            }
            if (last is not { } on || cells[^1].Length == 0) return ([], new Refusal("Dòng “{0}” thiếu ngày hoặc việc. Ghi mỗi dòng: ngày; nơi; việc.", line.Length > 100 ? line[..100] + "…" : line));
            if (cells[^1].Length > 1000 || cells.Length == 3 && cells[1].Length > 200) return ([], new Refusal("Một dòng dài quá 1.000 chữ. Tách thành nhiều dòng."));
            days.Add(new DelegationDay { On = on, Place = cells.Length == 3 && cells[1].Length > 0 ? cells[1] : null, Work = cells[^1] });
        }
        return (days, null);
    }
}
