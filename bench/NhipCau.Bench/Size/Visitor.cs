using System.Net;
using System.Text.RegularExpressions;

namespace NhipCau.Bench.Size;

/// <summary>A person at a browser, signed in, reading pages as browsers ask for them: compressed, and without reading what is compressed.</summary>
internal sealed partial class Visitor : IDisposable
{
    private readonly HttpClient client;

    public Visitor(Uri address) => client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None, AllowAutoRedirect = true, MaxConnectionsPerServer = 1, UseProxy = false }) { BaseAddress = address, Timeout = TimeSpan.FromSeconds(100) };

    public HttpClient Client => client;

    public static async Task<Visitor> SignedIn(Uri address, string person, string password)
    {
        var visitor = new Visitor(address);
        await Person.SignIn(visitor.client, person, password);
        return visitor;
    }

    /// <summary>Reads a page to its last byte.</summary>
    public async Task<(int Status, int Bytes)> Get(string path, bool compressed = true)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (compressed) request.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, br");
        using var answer = await client.SendAsync(request);
        return ((int)answer.StatusCode, (await answer.Content.ReadAsByteArrayAsync()).Length);
    }

    /// <summary>The page as text; null where it is none, or not for this person.</summary>
    public async Task<string?> Html(string path)
    {
        using var answer = await client.GetAsync(path);
        return answer.IsSuccessStatusCode && answer.Content.Headers.ContentType?.MediaType == "text/html" ? await answer.Content.ReadAsStringAsync() : null;
    }

    public static IEnumerable<string> Links(string html) => Anchor().Matches(html).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value).Split('#')[0]).Where(h => h.Length > 0).Distinct();

    /// <summary>The links to records in a list.</summary>
    public static IEnumerable<string> Records(string html) => Record().Matches(html).Select(m => WebUtility.HtmlDecode(m.Groups[1].Value)).Distinct();

    public void Dispose() => client.Dispose();

    [GeneratedRegex("""<a [^>]*href="(/[^"]*)"[^>]*>""")]
    private static partial Regex Anchor();

    [GeneratedRegex("""<a class="q" href="(/[^"]*)"[^>]*>""")]
    private static partial Regex Record();
}
