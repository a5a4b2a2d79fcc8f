using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using NhipCau.Shell.Language;

namespace NhipCau.Shell.Ui;

/// <summary>
/// One field of a form: label, hint, control and what is wrong with it, joined for screen readers. The accessible form is the shortest to write:
/// <code>&lt;field for="Input.Reason" label="Lý do" rows="3" /&gt;</code>
/// The control follows from the type: a day, a number, a tick, a file, a choice (with options), long text (with rows).
/// </summary>
[HtmlTargetElement("field", Attributes = "for", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper(Words words, HtmlEncoder encoder) : TagHelper
{
    [HtmlAttributeName("for")]
    public ModelExpression For { get; set; } = null!;

    public string Label { get; set; } = "";
    public string? Hint { get; set; }

    /// <summary>Said beside the label where leaving it empty is right.</summary>
    public bool Optional { get; set; }
    public int Rows { get; set; }
    public string? Type { get; set; }
    public IEnumerable<SelectListItem>? Options { get; set; }

    /// <summary>The first, empty choice of a list.</summary>
    public string? Empty { get; set; }
    public string? Autocomplete { get; set; }
    public bool Autofocus { get; set; }
    public string? Accept { get; set; }
    public bool Multiple { get; set; }
    public string? Class { get; set; }
    public int? Maxlength { get; set; }
    public string? List { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var name = View.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var id = TagBuilder.CreateSanitizedId(name, "_");
        View.ModelState.TryGetValue(name, out var state);
        var error = state?.Errors.FirstOrDefault()?.ErrorMessage;
        var kind = Nullable.GetUnderlyingType(For.ModelExplorer.ModelType) ?? For.ModelExplorer.ModelType;
        var value = state?.RawValue is { } raw ? Raw(raw) : Text(For.Model);

        output.TagMode = TagMode.StartTagAndEndTag;
        output.TagName = "div";
        output.Attributes.SetAttribute("class", Class is null ? "field" : $"field {Class}");
        if (kind == typeof(bool) && Options is null) { Tick(output, id, name, value, error); return; }
        if (Options is not null && Multiple) { Ticks(output, id, name, state?.RawValue, error); return; }

        var label = new TagBuilder("label") { Attributes = { ["for"] = id } };
        label.InnerHtml.Append(words[Label]);
        if (Optional) label.InnerHtml.AppendHtml(Piece("span", "opt", $" ({words["nếu có"]})"));
        output.Content.AppendHtml(label);
        if (Hint is not null) output.Content.AppendHtml(Piece("span", "hint", words[Hint], id + "-hint"));

        var control = Control(kind, value);
        control.Attributes["id"] = id;
        control.Attributes["name"] = name;
        Describe(control, id, error);
        if (Maxlength is { } max) control.Attributes["maxlength"] = max.ToString(CultureInfo.InvariantCulture);
        if (Autocomplete is not null) control.Attributes["autocomplete"] = Autocomplete;
        if (Autofocus) control.Attributes["autofocus"] = "autofocus";
        if (List is not null) control.Attributes["list"] = List;
        output.Content.AppendHtml(control);
        if (error is not null) output.Content.AppendHtml(Piece("span", "err", words[error], id + "-error"));
    }

    private TagBuilder Control(Type kind, string? value)
    {
        if (Options is not null) return Choice(value);
        if (Rows > 0)
        {
            var area = new TagBuilder("textarea") { Attributes = { ["rows"] = Rows.ToString(CultureInfo.InvariantCulture) } };
            // A browser drops the first line break inside a textarea.
            area.InnerHtml.Append("\n" + value);
            return area;
        }
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        var isFile = kind == typeof(IFormFile) || typeof(IEnumerable<IFormFile>).IsAssignableFrom(kind);
        input.Attributes["type"] = Type ?? (isFile ? "file" : "text");
        if (Accept is not null) input.Attributes["accept"] = Accept;
        if (Multiple) input.Attributes["multiple"] = "multiple";
        if (kind == typeof(DateOnly)) { input.Attributes["inputmode"] = "numeric"; input.Attributes["placeholder"] = words["ngày/tháng/năm"]; input.AddCssClass("date"); }
        if (kind == typeof(int) || kind == typeof(decimal)) { input.Attributes["inputmode"] = "decimal"; input.AddCssClass("short"); }
        if (!isFile && Type != "password") input.Attributes["value"] = value;
        return input;
    }

    private TagBuilder Choice(string? value)
    {
        // Lists of a thousand people and two hundred countries: written as text, for a tag builder each would cost more than all the rest of the page.
        var options = new StringBuilder();
        void Add(string? given, string text, bool chosen) => options.Append("<option").Append(chosen ? " selected=\"selected\"" : "").Append(" value=\"").Append(encoder.Encode(given ?? "")).Append("\">").Append(encoder.Encode(text)).Append("</option>");
        if (Empty is not null) Add("", words[Empty], false);
        foreach (var option in Options!) Add(option.Value, words[option.Text], option.Value == value);
        var select = new TagBuilder("select");
        select.InnerHtml.AppendHtml(options.ToString());
        return select;
    }

    private void Tick(TagHelperOutput output, string id, string name, string? value, string? error)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing, Attributes = { ["type"] = "checkbox", ["id"] = id, ["name"] = name, ["value"] = "true" } };
        if (value?.StartsWith("true", StringComparison.OrdinalIgnoreCase) == true) input.Attributes["checked"] = "checked";
        Describe(input, id, error);
        var label = new TagBuilder("label") { Attributes = { ["for"] = id, ["class"] = "check" } };
        label.InnerHtml.AppendHtml(input);
        label.InnerHtml.AppendHtml(Piece("span", null, words[Label]));
        output.Content.AppendHtml(label);
        // An empty tick box sends nothing: this one says "false".
        output.Content.AppendHtml(new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing, Attributes = { ["type"] = "hidden", ["name"] = name, ["value"] = "false" } });
        if (Hint is not null) output.Content.AppendHtml(Piece("span", "hint", words[Hint], id + "-hint"));
        if (error is not null) output.Content.AppendHtml(Piece("span", "err", words[error], id + "-error"));
    }

    /// <summary>Several of a list: a box to tick each, in a frame that scrolls. No key has to be held.</summary>
    private void Ticks(TagHelperOutput output, string id, string name, object? raw, string? error)
    {
        var chosen = raw as string[] ?? (For.Model as System.Collections.IEnumerable)?.Cast<object>().Select(Text).ToArray() ?? [];
        output.TagName = "fieldset";
        output.Attributes.SetAttribute("class", "field checks");
        output.Attributes.SetAttribute("id", id);
        var legend = new TagBuilder("legend");
        legend.InnerHtml.Append(words[Label]);
        if (Optional) legend.InnerHtml.AppendHtml(Piece("span", "opt", $" ({words["nếu có"]})"));
        output.Content.AppendHtml(legend);
        if (Hint is not null) output.Content.AppendHtml(Piece("span", "hint", words[Hint], id + "-hint"));
        var frame = new TagBuilder("div") { Attributes = { ["class"] = "tall", ["tabindex"] = "0", ["role"] = "group", ["aria-label"] = words[Label] } };
        foreach (var option in Options!)
        {
            var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing, Attributes = { ["type"] = "checkbox", ["name"] = name, ["value"] = option.Value } };
            if (chosen.Contains(option.Value)) input.Attributes["checked"] = "checked";
            var label = new TagBuilder("label") { Attributes = { ["class"] = "check" } };
            label.InnerHtml.AppendHtml(input).AppendHtml(Piece("span", null, words[option.Text]));
            frame.InnerHtml.AppendHtml(label);
        }
        output.Content.AppendHtml(frame);
        if (error is not null) output.Content.AppendHtml(Piece("span", "err", words[error], id + "-error"));
    }

    private void Describe(TagBuilder control, string id, string? error)
    {
        var by = string.Join(' ', new[] { Hint is null ? null : id + "-hint", error is null ? null : id + "-error" }.OfType<string>());
        if (by.Length > 0) control.Attributes["aria-describedby"] = by;
        if (error is not null) control.Attributes["aria-invalid"] = "true";
    }

    private static TagBuilder Piece(string tag, string? css, string text, string? id = null)
    {
        var piece = new TagBuilder(tag);
        if (css is not null) piece.Attributes["class"] = css;
        if (id is not null) piece.Attributes["id"] = id;
        piece.InnerHtml.Append(text);
        return piece;
    }

    private static string? Raw(object raw) => raw is string[] many ? many.FirstOrDefault() : raw.ToString();

    private static string? Text(object? value) => value switch
    {
        null => null,
        DateOnly day => Words.Day(day),
        bool tick => tick ? "true" : "false",
        decimal number => number.ToString("0.####", CultureInfo.GetCultureInfo("vi-VN")),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
