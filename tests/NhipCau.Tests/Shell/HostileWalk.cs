using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NhipCau.Data;
using NhipCau.Shell.Rights;

namespace NhipCau.Tests.Shell;

/// <summary>Everything people can write into the database is written as an attack, and every page is opened: none lets it out as anything but text.</summary>
public sealed class HostileWalk(HostileWalk.HostileSite site) : IClassFixture<HostileWalk.HostileSite>
{
    private const string Attack = """"'><img src=x onerror=alert(1) data-evil><script data-evil>alert(1)</script>{{7*7}}"""";

    /// <summary>What people write in words; codes, keys, hashes and states are the program's own.</summary>
    private static readonly HashSet<string> Words =
    [
        "FullName", "Position", "EndReason", "Title", "Note", "Text", "Reason", "Purpose", "Content", "Manner", "Languages", "Act", "Document", "Who", "Person", "Fields",
        "Issuer", "Place", "Opening", "Standing", "ReturnNote", "Address", "Description", "Comment", "ShortName", "Basis", "Detail", "Printed", "OtherKind", "Leader", "Host",
        "Route", "Sponsor", "Outcome", "Result", "What", "Subject", "Name", "TwinName", "FileName", "Recipient", "Addressee", "Quote",
    ];

    public sealed class HostileSite : SqliteSite
    {
        protected override bool DemoWork => true;

        public int Columns { get; private set; }

        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            await InDatabase(async db =>
            {
                foreach (var (table, column, length) in db.Model.GetEntityTypes().SelectMany(Written).Distinct())
                {
                    var text = length is { } most ? $"substr('{Attack.Replace("'", "''", StringComparison.Ordinal)}' || \"{column}\", 1, {most})" : $"'{Attack.Replace("'", "''", StringComparison.Ordinal)}' || \"{column}\"";
                    await db.Database.ExecuteSqlRawAsync($"""update or ignore "{table}" set "{column}" = {text} where "{column}" is not null""".Replace("{{", "{{{{", StringComparison.Ordinal).Replace("}}", "}}}}", StringComparison.Ordinal));
                    Columns++;
                }
            });
        }

        private static IEnumerable<(string Table, string Column, int? Length)> Written(IEntityType entity) => entity.GetProperties()
            .Where(p => p.ClrType == typeof(string) && Words.Contains(p.Name) && !p.IsPrimaryKey() && (p.GetMaxLength() is null or >= 100))
            .Select(p => (entity.GetTableName()!, p.GetColumnName(), p.GetMaxLength()));
    }

    [Theory]
    [InlineData("son.lh")]
    [InlineData("khanh.tm")]
    [InlineData("quang.dv")]
    [InlineData("quantri")]
    public async Task NoPage_LetsWordsOutAsMarkup(string userName)
    {
        Assert.True(site.Columns > 60, $"{site.Columns} columns");
        var (visitor, viewer) = (await site.SignedIn(userName), await site.Viewer(userName));
        var (wrong, seen, met) = (new List<string>(), 0, 0);
        var addresses = new Queue<string>(PageMap.Of(site.Services).Where(d => d is { Method: "GET", Handler: null } && !d.Template.Contains('{', StringComparison.Ordinal) && d.Template != "/dang-xuat" && d.Allows(viewer.Role)).Select(d => d.At(0)));
        var known = addresses.ToHashSet();
        var shapes = new Dictionary<string, int>();
        while (addresses.TryDequeue(out var path))
        {
            var answer = await visitor.Get(path);
            if (answer.Status >= HttpStatusCode.InternalServerError) { wrong.Add($"{path}: {(int)answer.Status}"); continue; }
            if (answer.Response.Content.Headers.ContentType?.MediaType != "text/html") continue;
            seen++;
            if (answer.Text.Contains("data-evil", StringComparison.Ordinal)) met++;
            if (answer.Html.QuerySelector("[data-evil], img[src=x], [onerror]") is { } evil) wrong.Add($"{path}: {evil.ParentElement?.OuterHtml[..Math.Min(200, evil.ParentElement.OuterHtml.Length)]}");
            // Three records of each kind and every page that hangs on them.
            foreach (var link in answer.All("a[href^='/']").Select(a => a.GetAttribute("href")!.Split('#')[0]))
            {
                var shape = string.Concat(link.Split('?')[0].Select(c => char.IsAsciiDigit(c) ? '#' : c)).Replace("##", "#", StringComparison.Ordinal);
                if (link.Contains('?', StringComparison.Ordinal) || shapes.GetValueOrDefault(shape) >= 3 || link.StartsWith("/ngon-ngu", StringComparison.Ordinal) || !known.Add(link)) continue;
                shapes[shape] = shapes.GetValueOrDefault(shape) + 1;
                addresses.Enqueue(link);
            }
        }
        Assert.True(wrong.Count == 0, $"{wrong.Count}:\n{string.Join('\n', wrong)}");
        Assert.True(met > 5, $"the attack was met on {met} of {seen} pages");
    }

    [Theory]
    [InlineData("/tim?q=%27%20or%201%3D1%20--")]
    [InlineData("/tim?q=%22%20OR%20a*%20NEAR(%20^%20-")]
    [InlineData("/tim?q=%00%01%EF%BF%BF")]
    [InlineData("/doan-ra?q=%27%3Bdrop%20table%20accounts%3B--")]
    [InlineData("/doan-ra?q=%25%25_%5C")]
    [InlineData("/doan-ra?sap-xep=1%3Bselect&trang=-5&tu=0001-01-01&den=9999-99-99")]
    [InlineData("/lich?thang=2026-13&loai=%3Cscript%3E")]
    [InlineData("/van-ban?q=%F0%9F%92%A3&loai=zzz")]
    public async Task HostileQuestions_AreQuestionsOfWords(string path)
    {
        var visitor = await site.SignedIn("son.lh");
        var answer = await visitor.Get(path);
        Assert.True(answer.Status is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{answer.Status}");
        Assert.True(await site.InDatabase(db => db.Users.AnyAsync()));
    }

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("https://evil.example/")]
    [InlineData("/\t/evil.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task NoAddressOfAnotherSite_IsGoneTo(string to)
    {
        var visitor = site.Visitor();
        Assert.DoesNotContain("evil.example", (await visitor.Get($"/ngon-ngu/vi?back={Uri.EscapeDataString(to)}")).Path);
        var page = await visitor.Get($"/dang-nhap?ve={Uri.EscapeDataString(to)}");
        var answer = await visitor.Send(page, "form", ("UserName", "son.lh"), ("Password", site.Password));
        Assert.Equal("/", answer.Path);
    }
}

/// <summary>What every answer carries, whoever asks for what.</summary>
public sealed class HeadersWalk(SqliteSite site) : IClassFixture<SqliteSite>
{
    [Fact]
    public async Task EveryAnswer_ForbidsScriptsOfOthersFramesAndGuessing()
    {
        var (visitor, wrong) = (await site.SignedIn("son.lh"), new List<string>());
        var paths = PageMap.Of(site.Services).Where(d => d is { Method: "GET" } && !d.Template.StartsWith("/dang-xuat", StringComparison.Ordinal)).Select(d => d.At(987654321)).Concat(["/khong-co", "/health", "/css/site.css"]);
        foreach (var path in paths)
        {
            var response = (await visitor.Get(path)).Response;
            string Header(string name) => response.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : "";
            if (!Header("Content-Security-Policy").Contains("script-src 'self'", StringComparison.Ordinal) || Header("Content-Security-Policy").Contains("unsafe", StringComparison.Ordinal)) wrong.Add($"{path}: policy");
            if (Header("X-Content-Type-Options") != "nosniff") wrong.Add($"{path}: nosniff");
            if (Header("Referrer-Policy") != "same-origin" || Header("Cross-Origin-Opener-Policy") != "same-origin" || Header("Permissions-Policy").Length == 0) wrong.Add($"{path}: others");
            if (Header("Server").Length > 0 || Header("X-Powered-By").Length > 0) wrong.Add($"{path}: tells what it runs on");
            if (response.Content.Headers.ContentType?.MediaType == "text/html" && response.Headers.CacheControl is not { NoStore: true }) wrong.Add($"{path}: kept by the browser");
        }
        Assert.True(wrong.Count == 0, $"{wrong.Count}:\n{string.Join('\n', wrong)}");
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PAGE")]
    [InlineData("TRACE")]
    public async Task OtherVerbs_AreRefused(string verb)
    {
        using var client = site.Client();
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await client.SendAsync(new HttpRequestMessage(new HttpMethod(verb), "/bao-chi?handler=HandlerSelected"), TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Cookies_AreOutOfReachOfScriptsAndOtherSites()
    {
        var visitor = site.Visitor();
        var page = await visitor.Get("/dang-nhap");
        var cookies = page.Response.Headers.GetValues("Set-Cookie").ToList();
        Assert.NotEmpty(cookies);
        Assert.All(cookies, c => Assert.Matches("(?i)httponly", c));
        Assert.All(cookies, c => Assert.Matches("(?i)samesite=(lax|strict)", c));
        // On plain http a browser would throw the prefix away, and the cookie with it.
        Assert.All(cookies, c => Assert.DoesNotContain("__Host-", c, StringComparison.Ordinal));
    }
}
