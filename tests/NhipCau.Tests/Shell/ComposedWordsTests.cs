using Microsoft.AspNetCore.Http;
using NhipCau.Shell.Language;

namespace NhipCau.Tests.Shell;

/// <summary>Names that are put together of two: each part by its own English.</summary>
public sealed class ComposedWordsTests
{
    private static Words Of(string language)
    {
        var http = new DefaultHttpContext();
        http.Request.Headers.Cookie = $"{Words.Cookie}={language}";
        return new Words(new HttpContextAccessor { HttpContext = http });
    }

    [Fact]
    public void EachPart_HasItsEnglish_AndOneWithoutStaysWhole()
    {
        var english = Of("en");
        Assert.Equal($"{english["Đoàn ra"]}: {english["Đoàn vào"]}", english["Đoàn ra: Đoàn vào"]);
        Assert.DoesNotContain("Đoàn", english["Đoàn ra: Đoàn vào"], StringComparison.Ordinal);
        Assert.Equal("Đoàn ra: Xứ Mây", english["Đoàn ra: Xứ Mây"]);
        Assert.Equal("Đoàn ra: Đoàn vào", Of("vi")["Đoàn ra: Đoàn vào"]);
    }
}
