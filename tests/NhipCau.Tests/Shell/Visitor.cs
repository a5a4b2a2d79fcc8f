using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.TestHost;

namespace NhipCau.Tests.Shell;

/// <summary>What came back: the page as HTML, its status, and where one ended up.</summary>
public sealed record Answer(HttpStatusCode Status, string Path, IHtmlDocument Html, HttpResponseMessage Response)
{
    public string Text => string.Join(' ', (Html.Body?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public IElement One(string selector) => Html.QuerySelector(selector) ?? throw new InvalidOperationException($"No {selector} on {Path}: {Text}");

    public IReadOnlyList<IElement> All(string selector) => [.. Html.QuerySelectorAll(selector)];

    public string? Error => Html.QuerySelector(".errors")?.TextContent.Trim();
}

/// <summary>Goes about the pages as a browser without script would.</summary>
/// <param name="client">Keeps no cookies and follows nothing by itself.</param>
public sealed class Visitor(HttpClient client)
{
    private readonly CookieContainer cookies = new();

    public Visitor(TestServer server) : this(server.CreateClient()) { }

    /// <summary>False: an answer that sends one on is the answer.</summary>
    public bool Follows { get; init; } = true;

    public Task<Answer> Get(string path) => Ask(() => new HttpRequestMessage(HttpMethod.Get, path));

    /// <summary>Fills in a form of the page and sends it, as the browser would with all its hidden fields.</summary>
    public Task<Answer> Send(Answer page, string form, params (string Name, string? Value)[] values) => Send(page, form, values, []);

    public Task<Answer> Send(Answer page, string form, (string Name, string? Value)[] values, (string Name, string FileName, byte[] Bytes)[] files)
    {
        var element = (IHtmlFormElement)page.One(form);
        var fields = Fields(element).Where(f => values.All(v => v.Name != f.Name)).Concat(values.Where(v => v.Value is not null).Select(v => (v.Name, Value: v.Value!))).ToList();
        var action = element.GetAttribute("action") is { Length: > 0 } to ? to : page.Path;
        if (element.Method == "get") return Get(action.Split('?')[0] + "?" + string.Join('&', fields.Select(f => $"{f.Name}={Uri.EscapeDataString(f.Value)}")));
        return Ask(() => new HttpRequestMessage(HttpMethod.Post, action) { Content = Content(fields, files) });
    }

    /// <summary>Posts what no form of a page would: to see that it is refused.</summary>
    public Task<Answer> Post(string path, params (string Name, string Value)[] values) =>
        Ask(() => new HttpRequestMessage(HttpMethod.Post, path) { Content = Content([.. values], []) });

    private static HttpContent Content(IReadOnlyList<(string Name, string Value)> fields, (string Name, string FileName, byte[] Bytes)[] files)
    {
        if (files.Length == 0) return new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields) content.Add(new StringContent(value), name);
        foreach (var (name, fileName, bytes) in files)
        {
            var part = new ByteArrayContent(bytes);
            part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            content.Add(part, name, fileName);
        }
        return content;
    }

    private static IEnumerable<(string Name, string Value)> Fields(IHtmlFormElement form)
    {
        foreach (var element in form.Elements)
        {
            switch (element)
            {
                case IHtmlInputElement { Name: { Length: > 0 } name } input when input.Type is "checkbox" or "radio":
                    if (input.IsChecked) yield return (name, input.Value);
                    break;
                case IHtmlInputElement { Name: { Length: > 0 } name } input when input.Type is not ("submit" or "file" or "button"):
                    yield return (name, input.Value);
                    break;
                case IHtmlTextAreaElement { Name: { Length: > 0 } name } area:
                    yield return (name, area.Value);
                    break;
                case IHtmlSelectElement { Name: { Length: > 0 } name } select:
                    foreach (var option in select.Options.Where(o => o.IsSelected)) yield return (name, option.Value);
                    break;
            }
        }
    }

    private async Task<Answer> Ask(Func<HttpRequestMessage> make)
    {
        var request = make();
        for (var hops = 0; ; hops++)
        {
            var at = new Uri(client.BaseAddress!, request.RequestUri!);
            if (cookies.GetCookieHeader(at) is { Length: > 0 } header) request.Headers.Add("Cookie", header);
            var response = await client.SendAsync(request);
            if (response.Headers.TryGetValues("Set-Cookie", out var set)) foreach (var cookie in set) cookies.SetCookies(at, cookie);
            if ((int)response.StatusCode is 301 or 302 or 303 && response.Headers.Location is { } next && Follows && hops < 8)
            {
                request = new HttpRequestMessage(HttpMethod.Get, new Uri(at, next));
                continue;
            }
            var html = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
            return new Answer(response.StatusCode, at.PathAndQuery, html, response);
        }
    }
}
