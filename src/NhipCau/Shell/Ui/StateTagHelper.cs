using Microsoft.AspNetCore.Razor.TagHelpers;
using NhipCau.Shell.Language;

namespace NhipCau.Shell.Ui;

/// <summary>A state is a shape and a word; colour only repeats them. Kind: late, soon, ok, run, wait, back.</summary>
[HtmlTargetElement("state", TagStructure = TagStructure.WithoutEndTag)]
public sealed class StateTagHelper(Words words) : TagHelper
{
    public string Kind { get; set; } = "wait";
    public string Text { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"st {Kind}");
        output.Content.SetContent(words[Text]);
    }
}
