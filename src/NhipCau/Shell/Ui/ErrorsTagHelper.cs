using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using NhipCau.Shell.Language;

namespace NhipCau.Shell.Ui;

/// <summary>Everything wrong with a form, listed at its top with links to the fields; nothing where nothing is.</summary>
[HtmlTargetElement("errors", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorsTagHelper(Words words) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <summary>What did not come about; "not saved", if nothing is said.</summary>
    public string? Title { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (View.ModelState.IsValid) { output.SuppressOutput(); return; }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "errors");
        output.Attributes.SetAttribute("role", "alert");
        var title = new TagBuilder("h2");
        title.InnerHtml.Append(Title ?? words["Chưa lưu được"]);
        var list = new TagBuilder("ul");
        foreach (var (name, state) in View.ModelState)
        {
            foreach (var error in state.Errors)
            {
                var item = new TagBuilder("li");
                var text = words[error.ErrorMessage];
                if (name.Length == 0) item.InnerHtml.Append(text);
                else
                {
                    var link = new TagBuilder("a") { Attributes = { ["href"] = "#" + TagBuilder.CreateSanitizedId(name, "_") } };
                    link.InnerHtml.Append(text);
                    item.InnerHtml.AppendHtml(link);
                }
                list.InnerHtml.AppendHtml(item);
            }
        }
        output.Content.AppendHtml(title).AppendHtml(list);
    }
}
