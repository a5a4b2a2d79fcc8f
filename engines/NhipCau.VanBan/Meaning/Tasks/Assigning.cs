using System.Buffers;
using System.Text.RegularExpressions;
using NhipCau.VanBan.Structure;

namespace NhipCau.VanBan.Meaning;

/// <summary>"Giao Sở A chủ trì, phối hợp với Sở B …", "Phối hợp với Ban A tổ chức …": bodies named in the sentence itself.</summary>
internal static partial class Assigning
{
    [GeneratedRegex(@"(?:(?<ask>[Đđ]ề nghị|[Kk]ính mời|[Mm]ời)|[Gg]iao(?:\s+cho)?)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Order();

    [GeneratedRegex(@"\G\s*,?\s*(?:(?:là|làm)\s+(?:cơ quan|đơn vị)\s+)?(?<lead>chủ trì|đầu mối)", RegexOptions.CultureInvariant)]
    private static partial Regex Leads();

    [GeneratedRegex(@"[Pp]hối hợp(?:\s+(?:chặt chẽ|hiệu quả|có hiệu quả|đồng bộ))?(?:\s+(?:với|cùng))\s+", RegexOptions.CultureInvariant)]
    private static partial Regex With();

    /// <summary>Without "chủ trì", "đầu mối" or "giao" no sentence names a lead. Pieces that begin with three plain letters are found fastest.</summary>
    private static readonly SearchValues<string> LeadWords = SearchValues.Create([" trì", "u mối", "iao "], StringComparison.Ordinal);

    /// <summary>The body that leads, where the sentence names it: "Giao X chủ trì", "X chủ trì, phối hợp với", "X và Y chủ trì".</summary>
    public static List<Body> Lead(Flow flow, int start)
    {
        var text = flow.Text;
        if (!text.AsSpan().ContainsAny(LeadWords))
            return [];
        foreach (var order in Order().In(text))
        {
            if (order.Index < start)
                continue;
            var from = order.Index + order.Length;
            var to = BodyScan.End(text, from, text.Length);
            if (to > from && (order.Value.StartsWith('G') || order.Value.StartsWith('g') || Leads().IsMatch(text, to)))
                return BodyList.Read(flow, from, to, order.Groups["ask"].Success);
        }
        foreach (var at in Starts(text, start))
        {
            var to = BodyScan.End(text, at, text.Length);
            if (to > at && Leads().IsMatch(text, to))
                return BodyList.Read(flow, at, to);
        }
        return [];
    }

    public static List<Body> Coordinating(Flow flow, int start)
    {
        var found = new List<Body>();
        if (!flow.Text.Contains("hối hợp", StringComparison.Ordinal))
            return found;
        foreach (var match in With().In(flow.Text))
        {
            var from = match.Index + match.Length;
            if (match.Index < start)
                continue;
            var to = BodyScan.End(flow.Text, from, flow.Text.Length);
            if (to > from)
                found.AddRange(BodyList.Read(flow, from, to).Where(body => found.All(known => !VietnameseText.SameName(known.Text, body.Text))));
        }
        foreach (var at in Starts(flow.Text, start))
            if (BodyScan.End(flow.Text, at, flow.Text.Length) is var to && to > at && JoinsIn().IsMatch(flow.Text, to))
                found.AddRange(BodyList.Read(flow, at, to).Where(body => found.All(known => !VietnameseText.SameName(known.Text, body.Text))));
        return found;
    }

    /// <summary>"Sở A chủ trì; Sở B, Sở C phối hợp."</summary>
    [GeneratedRegex(@"\G\s*,?\s*(?:cùng\s+)?phối hợp(?:\s+thực hiện|\s+tổ chức)?\s*(?:[.;]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex JoinsIn();

    /// <summary>The beginning of the text and of its clauses.</summary>
    private static IEnumerable<int> Starts(string text, int start)
    {
        yield return start;
        for (var i = start; i + 2 < Math.Min(text.Length, start + 1500); i++)
            if (text[i] is '.' or ';' or ':' or ',' && text[i + 1] == ' ')
                yield return i + 2;
    }
}
