// official Vietnamese text
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Provinces;
using NhipCau.VanBan;

namespace NhipCau.Modules.Setup;

/// <summary>A body to be made, as typed, pasted or taken from the usual ones.</summary>
public sealed record NewBody(string Name, string? ShortName, AgencyKind? Kind, bool IsCommune = false);

/// <summary>What a province usually has, with its own words put in.</summary>
internal static class UsualAgencies
{
    private static readonly string[] CommitteeHeads = ["Ủy ban nhân dân ", "UBND "];
    private static readonly string[] CommuneTypes = ["xã ", "phường ", "đặc khu "];

    public static IReadOnlyList<NewBody> For(Province province)
    {
        var city = province.Type == "thành phố";
        string Fill(string text) => text.Replace("{type}", province.Type, StringComparison.Ordinal).Replace("{name}", province.Name, StringComparison.Ordinal)
            .Replace("{party}", city ? "Thành ủy" : "Tỉnh ủy", StringComparison.Ordinal).Replace("{youth}", city ? "Thành đoàn" : "Tỉnh đoàn", StringComparison.Ordinal);
        return [.. CsvFile.Read(Path.Combine(ReferenceData.Folder, "usual-agencies.csv")).Select(r => new NewBody(Fill(r["name"]), r.Filled("short_name") is { } s ? Fill(s) : null, r.Enum<AgencyKind>("kind")))];
    }

    public static IEnumerable<CsvRow> Groups => CsvFile.Read(Path.Combine(ReferenceData.Folder, "usual-groups.csv"));

    /// <summary>"Tên | Tên ngắn | Loại", the last two as one likes; tabs come from a pasted table.</summary>
    public static NewBody Line(string line) => Cells(line.Split(line.Contains('\t', StringComparison.Ordinal) ? '\t' : '|', StringSplitOptions.TrimEntries));

    public static NewBody Cells(string[] cells) => new(cells[0], cells.Length > 1 && cells[1].Length > 0 ? cells[1] : null, cells.Length > 2 && cells[2].Length > 0 ? KindOf(cells[2]) : AgencyKind.State);

    /// <summary>"Xã Lộc Thành", "phường Trấn Biên" or the full name of their people's committee.</summary>
    public static NewBody Commune(string line)
    {
        var bare = line;
        foreach (var head in CommitteeHeads) if (bare.StartsWith(head, StringComparison.OrdinalIgnoreCase)) bare = bare[head.Length..];
        bare = bare.Trim();
        if (bare.Length > 1) bare = char.ToLowerInvariant(bare[0]) + bare[1..];
        var known = CommuneTypes.Any(t => bare.StartsWith(t, StringComparison.Ordinal));
        return new NewBody($"UBND {bare}", bare, known ? AgencyKind.State : null, IsCommune: true);
    }

    private static AgencyKind? KindOf(string text) => VietnameseText.Fold(text) switch
    {
        "nha nuoc" or "co quan nha nuoc" or "so" or "so, ban, nganh" => AgencyKind.State,
        "dang" or "co quan dang" => AgencyKind.Party,
        "mat tran" or "doan the" or "mat tran, doan the" => AgencyKind.Front,
        "hoi" or "lien hiep" or "hoi, lien hiep" => AgencyKind.Association,
        "trung uong" or "co quan trung uong" => AgencyKind.Central,
        _ => null,
    };
}
