using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.History;
using NhipCau.Shell.Language;
using NhipCau.Shell.Time;

namespace NhipCau.Shell.Ui;

/// <summary>The history of a record the page has already been allowed to show: who, when, what and why, newest first.</summary>
[HtmlTargetElement("history", TagStructure = TagStructure.WithoutEndTag)]
public sealed class HistoryTagHelper(AppDbContext db, Words words) : TagHelper
{
    public IRecord Of { get; set; } = null!;
    public int Take { get; set; } = 50;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var (record, id) = (Of.GetType().Name, Of.Id);
        var changes = await db.Set<Change>().AsNoTracking().Where(c => c.Record == record && c.RecordId == id).OrderByDescending(c => c.Id).Take(Take).ToListAsync();
        output.TagName = "ol";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "log");
        foreach (var change in changes) output.Content.AppendHtml(Line(change));
    }

    private TagBuilder Line(Change change)
    {
        var line = new TagBuilder("li");
        var at = change.At.ToVietnam();
        var time = new TagBuilder("time") { Attributes = { ["datetime"] = $"{change.At:yyyy-MM-ddTHH:mm:ssZ}" } };
        time.InnerHtml.Append($"{at:dd/MM/yyyy HH:mm}");
        var who = new TagBuilder("b");
        who.InnerHtml.Append(words[change.Who]);
        line.InnerHtml.AppendHtml(time).AppendHtml(who).Append(": " + words[change.Act]);
        foreach (var (label, text) in new[] { ("Lý do", change.Reason), ("Văn bản", change.Document) })
        {
            if (text is null) continue;
            var small = new TagBuilder("small");
            small.InnerHtml.Append($"{words[label]}: {text}");
            line.InnerHtml.AppendHtml(new TagBuilder("br") { TagRenderMode = TagRenderMode.SelfClosing }).AppendHtml(small);
        }
        return line;
    }
}
