using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using NhipCau.Data;
using NhipCau.Shell.Time;

namespace NhipCau.Shell.Deadlines;

/// <summary>The clocks of a record the page has already been allowed to show, drawn day by day and explained, those that run first; nothing where there are none.</summary>
[HtmlTargetElement("clocks", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ClocksTagHelper(AppDbContext db, Clocks clocks, IHtmlHelper html, TimeProvider clock) : TagHelper
{
    /// <summary>The class of the record, as in history: "Delegation".</summary>
    public string Record { get; set; } = "";
    public int Id { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (await clocks.Of(Record, Id) is not [_, ..] found) return;
        var (today, days) = (clock.Today(), await WorkingDays.Load(db));
        ((IViewContextAware)html).Contextualize(View);
        output.Content.SetHtmlContent(await html.PartialAsync("/Shell/Views/_Clocks.cshtml", found.OrderBy(c => c.DoneOn is not null).Select(c => new ClockDrawing(c, c.On(today, days))).ToList()));
    }
}
