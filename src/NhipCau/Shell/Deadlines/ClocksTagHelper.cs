using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using NhipCau.Data;
using NhipCau.Shell.Time;

namespace NhipCau.Shell.Deadlines;

/// <summary>The clocks of a record the page has already been allowed to show, drawn day by day and explained, those that run first; nothing where there are none.</summary>
[HtmlTargetElement("clocks", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ClocksTagHelper(AppDbContext db, IHtmlHelper html, TimeProvider clock) : TagHelper
{
    public IReadOnlyList<Clock> Of { get; set; } = [];

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (Of.Count == 0) return;
        var (today, days) = (clock.Today(), await WorkingDays.Load(db));
        ((IViewContextAware)html).Contextualize(View);
        output.Content.SetHtmlContent(await html.PartialAsync("/Shell/Views/_Clocks.cshtml", Of.OrderBy(c => c.DoneOn is not null).Select(c => new ClockDrawing(c, c.On(today, days))).ToList()));
    }
}
