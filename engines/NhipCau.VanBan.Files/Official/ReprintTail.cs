using NhipCau.VanBan.Structure;

namespace NhipCau.VanBan.Files.Official;

/// <summary>Recipients and signature, one beside or after the other.</summary>
internal sealed record ReprintTail(List<string> Recipients, Signature Signature)
{
    public static ReprintTail Of(PrintedWords words, IEnumerable<Structure.Paragraph> tail, DocumentHeader header)
    {
        var (recipients, signature) = (new List<string>(), new List<string>());
        var listing = false;
        foreach (var text in tail.SelectMany(paragraph => Cells(words, paragraph)))
        {
            if (text.StartsWith("Nơi nhận", StringComparison.OrdinalIgnoreCase))
            {
                listing = true;
                if (text["Nơi nhận".Length..].Trim(' ', ':') is { Length: > 0 } first)
                    recipients.Add(first);
            }
            else if (text.StartsWith("Đồng kính gửi", StringComparison.OrdinalIgnoreCase))
            {
                listing = true;
                recipients.Add(text.TrimEnd(':', ' ') + ":");
            }
            else if (listing && text[0] is '-' or '–' or '+' or '•')
                recipients.Add(text.TrimStart('-', '–', '•', ' ').TrimEnd(' ', ';', ',', '.'));
            else if (listing && recipients.Count > 0 && char.IsLower(text[0]))
                recipients[^1] += " " + text.TrimEnd(' ', ';', ',', '.');
            else
                signature.Add(text);
        }
        return new(recipients, Sign(signature, header));
    }

    /// <summary>The signature under an annex, a line each.</summary>
    public static IEnumerable<Block> Lines(PrintedWords words, Structure.Paragraph paragraph) =>
        Cells(words, paragraph).Select(text => text[0] is '-' ? new BulletItem(text.TrimStart('-', ' ')) : text.Any(char.IsLower) ? (Block)new Paragraph(text) : new Centred([new(text)]));

    /// <summary>Authority above the post, the name last; what stands between was written where the signature goes.</summary>
    private static Signature Sign(List<string> lines, DocumentHeader header)
    {
        var name = header.SignerName is { } signer ? lines.FindLastIndex(line => VietnameseText.Normalize(line).EndsWith(signer, StringComparison.Ordinal)) : -1;
        var title = header.SignerTitle is { } post ? lines.FindIndex(line => VietnameseText.Normalize(line) == post) : -1;
        if (title < 0)
            title = lines.FindLastIndex(name < 0 ? lines.Count - 1 : Math.Max(name - 1, 0), line => !line.Any(char.IsLower) && line.Any(char.IsLetter));
        var between = lines.Where((_, i) => i > title && i != name).ToList();
        return new([.. lines.Take(Math.Max(title, 0))], title < 0 ? "" : lines[title], name < 0 ? null : lines[name], between.Count == 0 ? null : between);
    }

    private static IEnumerable<string> Cells(PrintedWords words, Structure.Paragraph paragraph) =>
        Columns.Split(paragraph).Select(cell => words.Text(cell.Span(0, cell.Text.Length))).Where(text => text.Length > 0);
}
