using System.Globalization;

namespace NhipCau.VanBan.Files.Official;

/// <summary>What a giấy mời says, in the words and the order of Nghị định 30/2020/NĐ-CP, Phụ lục III, Mẫu 1.8.</summary>
/// <param name="Guests">More than one: a line each.</param>
/// <param name="Event">What they are asked to: "hội nghị triển khai …".</param>
/// <param name="Chair">Who presides; null: not said.</param>
/// <param name="At">null: a draft, hour and day are left blank.</param>
/// <param name="Place">Where.</param>
public sealed record Invitation(IReadOnlyList<string> Guests, string Event, DateTime? At, string Place, string? Chair = null)
{
    internal IEnumerable<Block> Blocks(OfficialDocument document)
    {
        var issuer = $"{document.Issuer} {document.IssuerPlace}".Trim();
        if (Guests.Count == 1) yield return new Paragraph($"{issuer} trân trọng kính mời {Plain(Guests[0])}");
        else
        {
            yield return new Paragraph($"{issuer} trân trọng kính mời:");
            for (var i = 0; i < Guests.Count; i++) yield return new BulletItem($"{Plain(Guests[i])}{(i == Guests.Count - 1 ? "." : ";")}");
        }
        yield return new Paragraph($"Tới dự {Plain(Event)}.");
        if (Chair is not null) yield return new Paragraph($"Chủ trì: {Plain(Chair)}.");
        yield return new Paragraph($"Thời gian: {Time(document)}.");
        yield return new Paragraph($"Địa điểm: {Plain(Place)}.");
    }

    private string Time(OfficialDocument document) => At is { } at
        ? string.Create(CultureInfo.InvariantCulture, $"{at:HH} giờ {at:mm}, {OfficialWords.DateLine(DateOnly.FromDateTime(at), null)}")
        : $"      giờ      , {OfficialWords.DateLine(null, document.Year, document.Month)}";

    private static string Plain(string text) => text.Trim().TrimEnd('.', ';', ' ');
}
