using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using NhipCau.Shell.History;
using NhipCau.Shell.Language;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Shell.Editing;

/// <summary>Stands above a form that changes a record: says who else has it open, and tells them the same. <code>&lt;editing of="Model.Trip" /&gt;</code></summary>
[HtmlTargetElement("editing", Attributes = "of", TagStructure = TagStructure.WithoutEndTag)]
public sealed class EditingTagHelper(Presence presence, Words words) : TagHelper
{
    public IRecord Of { get; set; } = null!;

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var viewer = View.HttpContext.Viewer();
        var (record, id) = (Of.GetType().Name, Of.Id);
        var others = presence.Others(record, id, viewer);
        presence.Opened(record, id, viewer);
        if (others.Count == 0) { output.SuppressOutput(); return; }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "flash soon");
        output.Attributes.SetAttribute("role", "status");
        var text = new TagBuilder("p");
        text.InnerHtml.Append(words["{0} cũng đang mở hồ sơ này để sửa. Nên hỏi nhau trước; ai lưu sau sẽ được báo.",
            string.Join("; ", others.Select(o => words["{0} (từ {1})", o.Name, $"{o.At.UtcDateTime.ToVietnam():HH:mm}"]))]);
        var mark = new TagBuilder("i") { Attributes = { ["class"] = "m soon" } };
        output.Content.AppendHtml(mark).AppendHtml(text);
    }
}
