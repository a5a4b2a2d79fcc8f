using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Privacy;

namespace NhipCau.Shell.History;

/// <summary>What a walk along the chain found.</summary>
/// <param name="Lines">Lines that hold, from the first.</param>
/// <param name="Hash">Of the last line that holds.</param>
/// <param name="Broken">The first that does not, in one sentence; null: the chain is whole.</param>
public sealed record ChainState(long Lines, string Hash, string? Broken);

/// <summary>Proves the history: every line as it was written, none missing, none put between, none cut off since the last anchor.</summary>
public sealed class ChainCheck(AppDbContext db, AuditAnchors anchors)
{
    private const int Together = 2000;
    private const string Looked = nameof(SecretView) + "." + nameof(SecretView.Person);

    public async Task<ChainState> Run(Action<long>? progress = null, CancellationToken stop = default)
    {
        var state = new ChainState(0, AuditChain.Beginning, null);
        var kept = anchors.Read();
        var views = 0;
        while (true)
        {
            var after = state.Lines;
            var lines = await db.Set<Change>().AsNoTracking().Where(c => c.Number > after).OrderBy(c => c.Number).Take(Together).ToListAsync(stop);
            foreach (var line in lines)
            {
                if (Fault(line, state, kept) is { } fault) return state with { Broken = fault };
                views += line.Values.Contains(Looked, StringComparison.Ordinal) ? Views(line) : 0;
                state = new ChainState(line.Number, line.Hash, null);
            }
            progress?.Invoke(state.Lines);
            if (lines.Count < Together) return state with { Broken = await Rest(state, kept, views, stop) };
        }
    }

    private static string? Fault(Change line, ChainState before, IReadOnlyDictionary<long, string> kept) =>
        line.Number != before.Lines + 1 ? Between(before.Lines + 1, line.Number - 1)
        : AuditChain.HashOf(line, before.Hash) != line.Hash ? $"Dòng {line.Number} ({Where(line)}) không khớp mã băm: nội dung hoặc thứ tự đã bị sửa sau khi ghi."
        : kept.TryGetValue(line.Number, out var anchor) && anchor != line.Hash ? $"Dòng {line.Number} ({Where(line)}) khác mã đã ghi trong tệp mốc: chuỗi đã bị viết lại từ dòng này hoặc trước đó."
        : null;

    private static string Between(long from, long to) => from == to ? $"Thiếu dòng {from}: đã bị xóa." : $"Thiếu các dòng {from}–{to}: đã bị xóa.";

    private static string Where(Change line) => string.Create(CultureInfo.InvariantCulture, $"{line.Record} {line.RecordId}, {line.At:yyyy-MM-dd HH:mm:ss} UTC");

    private async Task<string?> Rest(ChainState state, IReadOnlyDictionary<long, string> kept, int views, CancellationToken stop)
    {
        if (kept.Count > 0 && kept.Keys.Max() is var last && last > state.Lines) return $"{Between(state.Lines + 1, last)[..^1]} (tệp mốc đã ghi đến dòng {last}).";
        var shown = await db.Set<SecretView>().CountAsync(stop); // unfiltered: counted, not read
        return shown == views ? null : $"Sổ lượt xem dữ liệu cá nhân có {shown} dòng, nhật ký ghi {views}: có lượt xem đã bị xóa hoặc thêm sau.";
    }

    /// <summary>Several people shown at once are numbered in one line.</summary>
    private static int Views(Change line)
    {
        using var values = JsonDocument.Parse(line.Values);
        return values.RootElement.EnumerateObject().Count(v => v.Name == Looked || v.Name.StartsWith(Looked + " ", StringComparison.Ordinal));
    }
}
