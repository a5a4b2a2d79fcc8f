using System.Globalization;
using NhipCau.Modules.Documents;
using NhipCau.VanBan;

namespace NhipCau.Bench.Size;

/// <summary>Documents of ten years, each with what it cites.</summary>
internal static class Papers
{
    public const int Many = 20_000;
    public const int Cited = 25;
    private static readonly string[] Kinds = ["Công văn", "Kế hoạch", "Báo cáo", "Quyết định", "Thông báo", "Tờ trình"];

    /// <summary>Every twentieth is a plan that orders tasks.</summary>
    public static bool IsPlan(int i) => i % 20 == 0;

    public static DateOnly Day(int i, int many, int scale, DateOnly today) => today.AddDays(-3650 * scale + (int)(3650L * scale * i / many));

    /// <returns>The number of the first document.</returns>
    public static async Task<int> Fill(Shelf shelf, int many, int scale, IReadOnlyList<int> agencies, DateOnly today, Invented invented)
    {
        var first = await shelf.Next(typeof(Document), many);
        await shelf.Write(Enumerable.Range(0, many).Select(i =>
        {
            var (day, issuer, kind) = (Day(i, many, scale, today), agencies[i % agencies.Count], IsPlan(i) ? Kinds[1] : invented.Of(Kinds));
            var title = $"{invented.Task()} năm {day.Year}";
            var text = $"{kind.ToUpperInvariant()}\n{title}\n{invented.Words(40)}\n";
            return new Document
            {
                Id = first + i,
                Kind = IsPlan(i) ? "KH" : "CV",
                KindName = kind,
                Number = (i % 4000 + 1).ToString(CultureInfo.InvariantCulture),
                Symbol = IsPlan(i) ? "KH-UBND" : "UBND-NC",
                PrintedDate = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                IssuedOn = day,
                Issuer = $"Cơ quan {issuer}",
                IssuerId = issuer,
                Title = title,
                Year = day.Year,
                SignerName = invented.Person(),
                Text = text,
                HeaderEnd = text.IndexOf('\n', kind.Length + 1) + 1,
                TextHash = string.Create(CultureInfo.InvariantCulture, $"{first + i:x64}"),
                OwnerAgencyId = agencies[i % agencies.Count],
                ImportedAt = day.ToDateTime(new TimeOnly(2, 0), DateTimeKind.Utc),
            };
        }));
        var citation = await shelf.Next(typeof(Citation), many * Cited);
        await shelf.Write(Enumerable.Range(0, many * Cited).Select(n =>
        {
            var (i, c) = (n / Cited, n % Cited);
            // A known document before it, of every third; of the rest only the words.
            var target = c % 3 == 0 && i > 0 ? invented.Random.Next(i) : -1;
            var number = (target < 0 ? invented.Random.Next(1, 900) : target % 4000 + 1).ToString(CultureInfo.InvariantCulture);
            var symbol = target < 0 ? $"NQ-{c}" : IsPlan(target) ? "KH-UBND" : "UBND-NC";
            return new Citation { Id = citation + n, DocumentId = first + i, Text = $"văn bản số {number}/{symbol}", Kind = target < 0 ? "Nghị quyết" : "Công văn", Number = number, Symbol = symbol, Role = (CitationRole)(c % Enum.GetValues<CitationRole>().Length), Occurrences = 1 + c % 3, Start = 40 + c * 20, End = 55 + c * 20, TargetId = target < 0 ? null : first + target };
        }));
        return first;
    }
}
