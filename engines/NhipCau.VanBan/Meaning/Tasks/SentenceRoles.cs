using NhipCau.VanBan.Structure;

namespace NhipCau.VanBan.Meaning;

/// <summary>Who does an item that carries no role labels: the first of its sentences that names a body and what it does.</summary>
internal static class SentenceRoles
{
    /// <returns>Whether a body was found.</returns>
    public static bool Add(TaskRoles roles, Node node)
    {
        var head = node.Title!;
        foreach (var paragraph in node.Plain.Where(paragraph => !paragraph.IsRow && !Outline.IsClosing(paragraph.Text)).Prepend(head))
        {
            var start = paragraph != head ? 0 : node.TitleBelow is null ? head.BodyStart : 0;
            if (Lead(paragraph, start) is not { Count: > 0 } lead)
                continue;
            roles.AddLeads(lead);
            if (roles.Coordinating.Count == 0)
                roles.Coordinating.AddRange(Assigning.Coordinating(paragraph.Flow, start));
            return true;
        }
        return false;
    }

    /// <summary>"Giao Sở A chủ trì …", "Sở A tham mưu …", "Về …: Ban B đẩy nhanh …".</summary>
    private static List<Body>? Lead(Paragraph paragraph, int start)
    {
        if (Assigning.Lead(paragraph.Flow, start) is { Count: > 0 } led)
            return led;
        if (OrderReader.Named(paragraph, start, closing: false) is { } named)
            return named.Bodies;
        return Titles.RunIn(paragraph.Text.AsSpan(start)) is var colon and > 0 && start + colon + 2 < paragraph.Text.Length
            ? OrderReader.Named(paragraph, start + colon + 2, closing: false)?.Bodies
            : null;
    }
}
