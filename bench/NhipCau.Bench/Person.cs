using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace NhipCau.Bench;

/// <summary>A person of the demonstration at a browser without script.</summary>
internal static class Person
{
    public static async Task SignIn(HttpClient client, string person, string password)
    {
        var token = await Token(client);
        using var answer = await client.PostAsync("/dang-nhap", new FormUrlEncodedContent([new("UserName", person), new("Password", password), new("__RequestVerificationToken", token)]));
        answer.EnsureSuccessStatusCode();
    }

    private static async Task<string> Token(HttpClient client)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/dang-nhap");
        request.Headers.AcceptEncoding.Clear();
        request.Headers.AcceptEncoding.ParseAdd("identity");
        using var answer = await client.SendAsync(request);
        var html = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
        return ((IHtmlInputElement)html.QuerySelector("input[name=__RequestVerificationToken]")!).Value;
    }
}
