using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using NhipCau.Shell.Language;
using NhipCau.Shell.Ui;

namespace NhipCau.Tests.Shell.Ui;

public sealed class FieldTagHelperTests
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private static readonly SelectListItem[] YesOrNo = [new("Có", "true"), new("Không", "false")];

    /// <summary>"Not yet known" is a third answer, which no tick box can give.</summary>
    [Theory]
    [InlineData(null, "<option value=\"\">Chưa rõ</option><option value=\"true\">Có</option><option value=\"false\">Không</option>")]
    [InlineData(false, "<option selected=\"selected\" value=\"false\">Không</option>")]
    public void AYesOrNoWithOptions_IsAChoice(bool? value, string drawn)
    {
        var html = Draw(value, YesOrNo);
        Assert.Contains("<select", html);
        Assert.Contains(drawn, html);
        Assert.DoesNotContain("checkbox", html);
    }

    /// <summary>What people typed stands in choices too.</summary>
    [Fact]
    public void AChoice_IsNoWayForMarkup() => Assert.Contains("<option value=\"&quot;&gt;\">&lt;b&gt; Cục &amp; Vụ</option>", Draw(null, [new("<b> Cục & Vụ", "\">")]));

    [Fact]
    public void WithoutOptions_ItIsATick() => Assert.Contains("checkbox", Draw(true, null));

    private static string Draw(bool? value, SelectListItem[]? options)
    {
        var provider = new EmptyModelMetadataProvider();
        var helper = new FieldTagHelper(new Words(new HttpContextAccessor()), Encoder)
        {
            For = new ModelExpression("Open", provider.GetModelExplorerForType(typeof(bool?), value)),
            Label = "Công bố",
            Options = options,
            Empty = "Chưa rõ",
            View = new ViewContext { ViewData = new ViewDataDictionary(provider, new ModelStateDictionary()) },
        };
        var output = new TagHelperOutput("field", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        helper.Process(new TagHelperContext([], new Dictionary<object, object>(), "x"), output);
        using var writer = new StringWriter();
        output.WriteTo(writer, Encoder);
        return writer.ToString();
    }
}
