using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace NhipCau.Modules.Overview;

/// <summary>A number that opens the list it counts. Not a partial view: there are a thousand on a page.</summary>
public static class NumberLink
{
    private static readonly HtmlString None = new("–");

    public static IHtmlContent Of(int count, string href, bool isLate)
    {
        if (count == 0) return None;
        var (link, inner) = (new TagBuilder("a"), count.ToString(CultureInfo.InvariantCulture));
        link.Attributes["href"] = href;
        link.AddCssClass(isLate ? "late" : "q");
        if (!isLate) link.InnerHtml.Append(inner);
        else
        {
            var bold = new TagBuilder("b");
            bold.InnerHtml.Append(inner);
            link.InnerHtml.AppendHtml(bold);
        }
        return link;
    }
}
