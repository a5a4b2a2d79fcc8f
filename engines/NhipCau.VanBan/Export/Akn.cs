using System.Text;
using System.Xml.Linq;

namespace NhipCau.VanBan.Export;

/// <summary>The vocabulary: namespaces, names that can stand in a URI, characters that can stand in XML.</summary>
internal static class Akn
{
    public static readonly XNamespace Ns = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    /// <summary>Of the block that holds what Akoma Ntoso has no words for.</summary>
    public static readonly XNamespace Own = "urn:nhipcau:reading:1";

    private const int LongestSlug = 80;

    public static XElement Element(string name, params object?[] content) => new(Ns + name, content);

    /// <summary>"Kế hoạch" → ke-hoach; "nn" for nothing, as the naming convention writes it.</summary>
    public static string Slug(string? text)
    {
        var made = new StringBuilder();
        foreach (var c in VietnameseText.Fold(text ?? ""))
        {
            if (char.IsAsciiLetterOrDigit(c))
                made.Append(c);
            else if (made.Length > 0 && made[^1] != '-')
                made.Append('-');
            if (made.Length == LongestSlug)
                break;
        }
        return made.ToString().Trim('-') is { Length: > 0 } slug ? slug : "nn";
    }

    /// <summary>For an attribute: spaces single, what XML forbids replaced.</summary>
    public static string Clean(string text)
    {
        var made = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var length = Legal(text, i);
            if (char.IsWhiteSpace(text[i]))
                made.Append(made.Length > 0 && made[^1] == ' ' ? "" : " ");
            else if (length > 0)
                made.Append(text, i, length);
            else
                made.Append('\uFFFD');
            i += Math.Max(0, length - 1);
        }
        return made.ToString().Trim();
    }

    /// <summary>How many UTF-16 units the character at <paramref name="i"/> takes; 0 where XML forbids it.</summary>
    public static int Legal(string text, int i) => text[i] switch
    {
        >= '\uD800' and <= '\uDBFF' => i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 0,
        >= '\uDC00' and <= '\uDFFF' or '\uFFFE' or '\uFFFF' => 0,
        < ' ' => 0,
        _ => 1,
    };

    /// <summary>A line for every element that holds no running text.</summary>
    public static void Indent(XElement element, string margin)
    {
        if (element.Name.LocalName is "p" or "num" or "heading" or "subheading" or "td" or "th" || !element.HasElements)
            return;
        foreach (var child in element.Elements().ToList())
        {
            child.AddBeforeSelf(new XText(margin + "  "));
            Indent(child, margin + "  ");
        }
        element.Add(new XText(margin));
    }
}
