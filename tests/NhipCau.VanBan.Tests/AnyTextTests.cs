using System.Text;
using FsCheck;
using FsCheck.Fluent;
using NhipCau.VanBan.Tests.Fuzz;

namespace NhipCau.VanBan.Tests;

/// <summary>The door is total: whatever stands in a file, a reading comes out and its places are places of the text.</summary>
public class AnyTextTests
{
    [Fact]
    public void Any_string_is_read_and_every_span_lies_inside_it() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(400), Prop.ForAll(OddText.Any, IsSound));

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\f")]
    [InlineData("\ud800")]
    [InlineData("\t")]
    public void Nearly_nothing_gives_a_diagnostic(string text)
    {
        Assert.True(IsSound(text));
        Assert.Contains(DocumentReader.Read(text).Diagnostics, diagnostic => diagnostic.Severity != Severity.Info);
    }

    [Fact]
    public void Lists_that_only_ever_open_new_lists_do_not_exhaust_the_stack()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 4000; i++)
            text.Append("1. Một\na) Hai\n1.1. Ba\n- Bốn\n+ Năm\n");
        Assert.True(IsSound(text.ToString()));
    }

    [Theory]
    [InlineData("Kế hoạch 5/ND của\fK 0-U")]
    [InlineData("3\u0663.C")]
    [InlineData("2.\u0663 \u0110")]
    [InlineData("n\t\nn\t\nn\t\nn\t")]
    [InlineData("1. \u1ED3(. 9/92")]
    [InlineData("H\u1ED3\u031B\u0303S\u1EF9\u031B\u0303M\u1EE4c\u1EE7")]
    [InlineData("\u0663. M\u1ED9t\n1\n\u0663. M\u1ED9t\n2\n\u0663. M\u1ED9t\n3\n")]
    [InlineData("1.\u00A0Hai\n4\nba\n1.\u00A0Hai\n5\nba\n1.\u00A0Hai\n6\n")]
    public void What_once_could_not_be_read_is_read(string text) => Assert.Null(Sound.Fault(text));

    private static bool IsSound(string text) => Sound.Fault(text) is null;
}
