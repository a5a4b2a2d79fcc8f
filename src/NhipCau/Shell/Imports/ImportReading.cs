using System.Text.RegularExpressions;
using NhipCau.Data;
using NhipCau.Shell.Files;
using NhipCau.Shell.Imports.Cells;
using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;

namespace NhipCau.Shell.Imports;

/// <summary>A sheet read by a map: its lines with what is wrong with them, and what was passed over.</summary>
public abstract class ImportReading
{
    internal const string Blank = "Không có ô nào được dùng";
    internal const string Total = "Dòng tổng cộng";
    internal const string Group = "Dòng tên nhóm";
    internal const string Repeated = "Dòng tiêu đề lặp lại";
    internal const string Outside = "Không phải dòng số liệu";

    public required IReadOnlyList<SheetColumnUse> Columns { get; init; }
    public required IReadOnlyList<SkippedLine> Skipped { get; init; }

    /// <summary>Required fields that no column fills: nothing can be taken.</summary>
    public required IReadOnlyList<string> Missing { get; init; }
    public abstract IReadOnlyList<ImportLine> Lines { get; }

    public IEnumerable<ImportLine> Faulty => Lines.Where(l => !l.IsGood);
    public IEnumerable<ImportLine> Twins => Lines.Where(l => l is { IsGood: true, Twin: not null });

    /// <summary>Good lines that somebody should look at all the same.</summary>
    public IEnumerable<ImportLine> Noted => Lines.Where(l => l is { IsGood: true, Notes.Count: > 0 });

    /// <summary>Lines that are taken without a further word.</summary>
    public int Sure => Lines.Count(l => l is { IsGood: true, Twin: null });
}

internal sealed partial class ImportReading<T> : ImportReading where T : RegisterRecord, IVisible<T>
{
    /// <summary>Rows between one word of how far it is and the next.</summary>
    internal const int Step = 100;

    public required IReadOnlyList<ImportLine<T>> All { get; init; }

    public override IReadOnlyList<ImportLine> Lines => All;

    /// <summary>Reads all rows below the heading. The map must have been prepared.</summary>
    /// <param name="heading">The place of the heading among the rows; null: there is none.</param>
    /// <param name="codes">What each column is, as <see cref="Headings.Match"/> gives it.</param>
    public static async Task<ImportReading<T>> Of(ImportMap<T> map, IReadOnlyList<SheetRow> rows, int? heading, IReadOnlyList<string> codes, AppDbContext db, Viewer viewer, CancellationToken stop, Action<int, int>? report = null)
    {
        var head = heading is { } at ? rows[at].Cells : null;
        var fields = map.Fields;
        var columns = fields.Select(f => (Field: f, Column: codes.ToList().IndexOf(f.Code))).Where(c => c.Column >= 0)
            .Select(c => (c.Field, c.Column, Unit: c.Field.Money && head is not null ? Headings.Unit(head[c.Column], rows.Take(heading!.Value)) : null)).ToList();
        var missing = fields.Where(f => f.Required && !codes.Contains(f.Code)).Select(f => f.Title).ToList();
        var (lines, skipped, counter, below) = (new List<ImportLine<T>>(), new List<SkippedLine>(), codes.ToList().IndexOf(Headings.Counter), false);
        var (done, all) = (0, rows.Count - (heading + 1 ?? 0));
        foreach (var row in rows.Skip(heading + 1 ?? 0))
        {
            stop.ThrowIfCancellationRequested();
            if (done++ % Step == 0) report?.Invoke(done - 1, all);
            if (Skip(row.Cells) is { } why) { skipped.Add(new SkippedLine(row.Number, string.Join(" | ", row.Cells.Where(c => c.Length > 0)), why)); continue; }
            if (missing.Count == 0) lines.Add(Read(row));
        }
        report?.Invoke(all, all);
        await FindTwins();
        return new ImportReading<T> { All = lines, Columns = [.. codes.Select((code, i) => new SheetColumnUse(i, head?.ElementAtOrDefault(i), Sample(i), code))], Skipped = skipped, Missing = missing };

        string Cell(string[] cells, int column) => column >= 0 && column < cells.Length ? cells[column] : "";

        string Sample(int column) => string.Join(", ", rows.Skip(heading + 1 ?? 0).Select(r => Cell(r.Cells, column)).Where(c => c.Length > 0).Distinct().Take(2).Select(c => c.Length > 40 ? c[..40] + "…" : c));

        string? Skip(string[] cells)
        {
            var filled = Enumerable.Range(0, cells.Length).Where(i => cells[i].Length > 0).ToList();
            var used = columns.Where(c => Cell(cells, c.Column).Length > 0).Select(c => c.Field).ToList();
            if (used.Count == 0 && filled.Count != 1) return Blank;
            if (head is not null && Headings.IsRepeated(cells, head)) return Repeated;
            var lacking = columns.Count(c => c.Field.Required && !used.Contains(c.Field));
            var count = Cell(cells, counter);
            var numbered = count.Length > 0 && char.IsAsciiDigit(count[0]);
            if (!numbered && IsTotal(cells[filled.Find(i => i != counter || filled.Count == 1)])) { below = true; return Total; }
            // "I | Đoàn ra cấp tỉnh", or a line that only names a group.
            if (!numbered && lacking > 0 && (count.Length > 0 || filled.Count == 1)) return Group;
            if (!numbered && count.Length > 0 && used.Count == 1 && GroupNumber().IsMatch(count)) return Group;
            // Below the table: who made the list, who signs it.
            if (count.Length == 0 && lacking > 0 && (below || counter >= 0 && lacking * 2 >= columns.Count(c => c.Field.Required))) return Outside;
            return used.Count == 0 ? Blank : null;
        }

        ImportLine<T> Read(SheetRow row)
        {
            var line = new ImportLine<T>(row.Number, row.Cells, row.Merged, map.New(viewer));
            foreach (var (field, column, unit) in columns)
            {
                var text = Cell(row.Cells, column);
                if (unit is not null && MoneyCell.IsBare(text)) text = $"{text} {unit}";
                var refusal = text.Length > 0 ? field.Read(line.Row, text) : field.Required ? new Refusal("Ô này đang trống. Ghi nội dung rồi nhập lại.") : null;
                if (refusal is not null) line.Add(new ImportFault(column, field.Title, refusal));
            }
            // The rules of the record speak of a record that could be read.
            if (line.IsGood) foreach (var refusal in map.Check(line.Row, viewer)) line.Add(new ImportFault(null, null, refusal));
            if (!viewer.May(Right.KeepRegisters, line.Row.OwnerId)) line.Add(new ImportFault(null, null, new Refusal("Chỉ nhập được hồ sơ của cơ quan mình. Bỏ dòng này hoặc ghi đúng cơ quan.")));
            if (line.IsGood) line.Notes = [.. map.Notes(line.Row)];
            return line;
        }

        async Task FindTwins()
        {
            var keyed = lines.Where(l => l.IsGood).Select(l => (Line: l, Key: map.DuplicateKey(l.Row))).Where(l => l.Key is not null).ToList();
            if (keyed.Count == 0) return;
            var there = await map.Duplicates(db, viewer, [.. keyed.Select(k => k.Key!).Distinct()], stop);
            var first = new Dictionary<string, int>();
            foreach (var (line, key) in keyed)
            {
                if (there.TryGetValue(key!, out var title)) line.Twin = new Refusal("Có vẻ đã có trong sổ: {0}.", title);
                else if (!first.TryAdd(key!, line.Number)) line.Twin = new Refusal("Có vẻ trùng với dòng {0}.", first[key!]);
            }
        }
    }

    /// <summary>Accents tell a total (tổng cộng) from a company (tổng công ty).</summary>
    private static bool IsTotal(string text) => Headings.Key(text) is "tong cong" or "tong so" or "tong" or "cong" || TotalRow().IsMatch(text.Normalize());

    [GeneratedRegex(@"^\s*(?:tổng cộng|tổng số|cộng)\s*(?:[:(\d]|$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)] // official Vietnamese text
    private static partial Regex TotalRow();

    [GeneratedRegex("^(?:[IVXLC]{1,6}|[A-Za-z])[.)]?$")]
    private static partial Regex GroupNumber();
}
