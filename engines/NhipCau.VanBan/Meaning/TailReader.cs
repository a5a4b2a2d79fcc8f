using System.Text.RegularExpressions;
using NhipCau.VanBan.Structure;

namespace NhipCau.VanBan.Meaning;

/// <summary>Recipients and signature, side by side or one after the other.</summary>
internal static partial class TailReader
{
    internal sealed record Tail(IReadOnlyList<string> Recipients, string? Authority, string? Title, string? Name);

    [GeneratedRegex(@"^\p{Lu}[\p{L}'’]*(?:[\s-]\p{Lu}[\p{Ll}'’]*){1,5}$", RegexOptions.CultureInvariant)]
    private static partial Regex PersonName();

    [GeneratedRegex(@"^(?:Nơi nhận|NƠI NHẬN|Đồng kính gửi)\s*:?\s*", RegexOptions.CultureInvariant)]
    private static partial Regex RecipientsHead();

    public static Tail Read(Layout layout)
    {
        var recipients = new List<string>();
        var signature = new List<string>();
        var listing = false;
        foreach (var text in layout.Tail.SelectMany(Columns.Split).Select(flow => flow.Text.Trim()).Where(text => text.Length > 0))
        {
            if (RecipientsHead().Match(text) is { Success: true } head)
            {
                listing = true;
                if (text.Length > head.Length)
                    recipients.Add(Item(text[head.Length..]));
            }
            else if (listing && text[0] is '-' or '–' or '+' or '•')
                recipients.Add(Item(text));
            else if (listing && recipients.Count > 0 && char.IsLower(text[0]) && !PersonName().IsMatch(text))
                recipients[^1] += " " + Item(text);
            else
                signature.Add(text);
        }
        var powers = signature.Where(Layout.IsAuthority).ToList();
        var authority = powers.Count > 0 ? string.Join(' ', powers) : null;
        var capitals = signature.Where(text => !Layout.IsAuthority(text) && !text.Any(char.IsLower) && text.Count(char.IsLetter) > 3).ToList();
        var title = capitals.Count > 0 ? string.Join(' ', capitals.Take(1)) : null;
        var name = signature.LastOrDefault(text => PersonName().IsMatch(text)) ?? Academic(signature);
        return new(recipients, authority, title, name);
    }

    /// <summary>"TS. Nguyễn Văn A", "(Đã ký) Nguyễn Văn A".</summary>
    private static string? Academic(List<string> signature) =>
        signature.Select(text => text[(text.LastIndexOfAny(['.', ')', '☐']) + 1)..].Trim()).LastOrDefault(text => PersonName().IsMatch(text));

    private static string Item(string text) => text.TrimStart('-', '–', '+', '•', ' ').TrimEnd(' ', ';', '.', ',');
}
