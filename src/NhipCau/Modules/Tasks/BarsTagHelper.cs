using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using NhipCau.Shell.Language;

namespace NhipCau.Modules.Tasks;

/// <summary>Reported and verified as two thin bars, with the same two numbers in words.</summary>
[HtmlTargetElement("bars", TagStructure = TagStructure.WithoutEndTag)]
public sealed class BarsTagHelper(Words words) : TagHelper
{
    public int Reported { get; set; }
    public int Verified { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pct");
        var svg = new TagBuilder("svg") { Attributes = { ["class"] = "bars", ["viewBox"] = "0 0 100 32", ["preserveAspectRatio"] = "none", ["role"] = "img", ["aria-label"] = words["Đã báo cáo {0}%, đã xác nhận {1}%", Reported, Verified] } };
        svg.InnerHtml.AppendHtml(Path("a", "M0 6h100v4H0zM0 22h100v4H0z")).AppendHtml(Path("b", $"M0 6h{Reported}v4H0z")).AppendHtml(Path("c", $"M0 22h{Verified}v4H0z"));
        var numbers = new TagBuilder("span") { Attributes = { ["aria-hidden"] = "true" } };
        var verified = new TagBuilder("b");
        verified.InnerHtml.Append($"{Verified}%");
        numbers.InnerHtml.Append($"{Reported}%").AppendHtml(verified);
        output.Content.AppendHtml(svg).AppendHtml(numbers);
    }

    private static TagBuilder Path(string css, string d) => new("path") { Attributes = { ["class"] = css, ["d"] = d } };
}
