using System.Globalization;
using NhipCau.Shell;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Delegations;

/// <summary>A programme as lines of text, as one types or pastes them: ngày; nơi; việc.</summary>
public static class ProgrammeText
{
    public const int Most = 100;

    public static string Write(IEnumerable<ProgrammeRow> days) =>
        string.Join('\n', days.OrderBy(d => d.On).ThenBy(d => d.Id).Select(d => string.Create(CultureInfo.InvariantCulture, $"{d.On:dd/MM/yyyy}; {d.Place}; {d.Work}")));

    public static (IReadOnlyList<T> Days, Refusal? Wrong) Read<T>(string? text, DateOnly around, Func<DateOnly, string?, string, T> make) where T : ProgrammeRow
    {
        var days = new List<T>();
        DateOnly? last = null;
        foreach (var line in (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(2 * Most))
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
            days.Add(make(on, cells.Length == 3 && cells[1].Length > 0 ? cells[1] : null, cells[^1]));
        }
        return (days, null);
    }

    /// <summary>What no programme of these days may hold.</summary>
    public static Refusal? Fault(IReadOnlyList<ProgrammeRow> days, DateOnly from, DateOnly to) =>
        days.Count > Most ? new Refusal("Chương trình nhiều nhất 100 dòng. Gộp các việc trong một ngày.")
        : days.FirstOrDefault(d => d.On < from || d.On > to) is { } outside ? new Refusal("Ngày {0:dd/MM/yyyy} trong chương trình ngoài thời gian đi. Kiểm tra lại.", outside.On)
        : Classified.Refuse([.. days.Select(d => d.Work)]);
}
