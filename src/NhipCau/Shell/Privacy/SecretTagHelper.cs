using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using NhipCau.Shell.Language;
using NhipCau.Shell.Rights;

namespace NhipCau.Shell.Privacy;

/// <summary>
/// The mask of a secret, and for those who may, the way to the page that shows it:
/// <code>&lt;secret value="m.PassportNumber" record="DelegationMember" id="m.Id" of="@m.FullName" owner="Model.Delegation.OwnerId" /&gt;</code>
/// </summary>
[HtmlTargetElement("secret", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SecretTagHelper(Words words) : TagHelper
{
    public Secret? Value { get; set; }
    public string Record { get; set; } = "";
    public int Id { get; set; }

    /// <summary>Whose it is, said to screen readers where several links stand in a list.</summary>
    public string? Of { get; set; }

    /// <summary>The agency that keeps the whole record: who may not see its secrets is offered no link.</summary>
    public int? Owner { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "secret");
        if (Value is null) { output.Content.SetContent(words["chưa có"]); return; }
        var mask = new TagBuilder("span") { Attributes = { ["class"] = "num" } };
        mask.InnerHtml.Append(Value.Mask);
        output.Content.AppendHtml(mask);
        if (View.HttpContext.TryViewer() is not { } viewer || !(Owner is null ? viewer.May(Right.SeePersonalData) : viewer.May(Right.SeePersonalData, Owner))) return;
        var link = new TagBuilder("a") { Attributes = { ["href"] = $"/du-lieu-rieng/{Record}/{Id}" } };
        link.InnerHtml.Append(words["Hiện"]);
        if (Of is not null)
        {
            var whose = new TagBuilder("span") { Attributes = { ["class"] = "vh" } };
            whose.InnerHtml.Append(" " + words["dữ liệu của {0}", Of]);
            link.InnerHtml.AppendHtml(whose);
        }
        output.Content.Append(" ").AppendHtml(link);
    }
}
