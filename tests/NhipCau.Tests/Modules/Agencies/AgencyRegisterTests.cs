using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Tests.Shell;

namespace NhipCau.Tests.Modules.Agencies;

public sealed class AgencyRegisterTests(SqliteSite site) : IClassFixture<SqliteSite>
{
    /// <summary>Spellings met in documents, the day of the document, and the body meant.</summary>
    [Theory]
    [InlineData("UBND tỉnh Đồng Nai", "2026-04-20", "ubnd-tp")]
    [InlineData("UBND thành phố", "2026-11-10", "ubnd-tp")]
    [InlineData("Văn phòng Ủy ban nhân dân tỉnh", "2025-03-20", "vp-ubnd-tp")]
    [InlineData("SNgV", "2026-04-20", "sngv")]
    [InlineData("SVHTTDLL", "2026-01-05", "svhttdl")]
    [InlineData("Sở Tôn giáo và Dân tộc", "2026-02-01", "sdttg")]
    [InlineData("Ban Quản lý các KCN tỉnh", "2025-03-20", "bql-kcn-tp")]
    [InlineData("Ban Quản lý các Khu công nghiệp tỉnh, Khu kinh tế", "2025-12-01", "bql-kcn-tp")]
    [InlineData("Cơ quan Thường trực Ban Chỉ đạo về Nhân quyền tỉnh", "2026-02-01", "cong-an-tp")]
    [InlineData("Bộ CHQS", "2026-04-20", "bchqs-tp")]
    [InlineData("Liên hiệp các TCHN tỉnh", "2025-12-01", "lhhn-tp")]
    [InlineData("Liên hiệp các tổ chức hữu nghị Việt Nam", "2025-12-01", "vufo")]
    [InlineData("UBMTTQ Việt Nam tỉnh", "2025-12-01", "ubmttq-tp")]
    [InlineData("Ban Tuyên giáo Tỉnh ủy", "2025-12-01", "btgdv-tp")]
    [InlineData("Tỉnh đoàn", "2025-12-01", "tinh-doan-tp")]
    [InlineData("Đoàn TNCS HCM tỉnh", "2025-12-01", "tinh-doan-tp")]
    [InlineData("Báo và PT-TH Đồng Nai", "2025-12-01", "bao-ptth")]
    [InlineData("Báo Đồng Nai", "2026-02-01", "bao-ptth")]
    [InlineData("Sở Kế hoạch và Đầu tư", "2026-02-01", "stc")]
    [InlineData("UBND các xã, phường", "2026-04-20", "g-xa")]
    [InlineData("các Sở, ban, ngành liên quan", "2026-04-20", "g-sbn")]
    [InlineData("Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch thành phố", "2026-05-10", "ttxt-tp")]
    [InlineData("Ban Quản lý các Khu công nghiệp, Khu kinh tế thành phố", "2026-01-10", "bql-kcn-tp")]
    [InlineData("Ủy ban MTTQ Việt Nam thành phố", "2026-05-10", "ubmttq-tp")]
    [InlineData("Các sở, ban, ngành thành phố", "2026-05-10", "g-sbn")]
    [InlineData("Thành đoàn Đồng Nai", "2026-05-10", "tinh-doan-tp")]
    public async Task Find_KnowsEverySpelling(string printed, string on, string code)
    {
        var found = await Register().Find(printed, Day(on));
        Assert.Equal(code, found?.Code);
    }

    /// <summary>Two communes whose names differ by one accent alone.</summary>
    [Theory]
    [InlineData("UBND xã Lộc Thành")]
    [InlineData("UBND xã Lộc Thạnh")]
    public async Task Find_MindsTheAccents(string name) => Assert.Equal(name, (await Register().Find(name, new(2026, 11, 10)))?.Name);

    [Fact]
    public async Task Find_UnknownName_FindsNothing() => Assert.Null(await Register().Find("Sở Không có thật", new(2026, 11, 10)));

    /// <summary>Every body of the annotated plans that leads, coordinates or has a duty, on the day of the document.</summary>
    [Fact]
    public async Task Find_EveryBodyOfTheAnnotatedPlans()
    {
        var folder = Path.Combine(Reference(), "gold");
        Assert.SkipUnless(Directory.Exists(folder), "The reference folder (NHIPCAU_REFERENCE) is not here.");
        var register = Register();
        var (missing, seen) = (new List<string>(), 0);
        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            using var gold = JsonDocument.Parse(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
            var document = gold.RootElement.GetProperty("document");
            var day = document.GetProperty("date").GetString() is { } text ? Day(text.Length == 7 ? text + "-01" : text) : new DateOnly(document.GetProperty("year").GetInt32(), 1, 1);
            foreach (var body in Bodies(gold.RootElement).Distinct())
            {
                seen++;
                if (await register.Find(body, day) is null) missing.Add($"{Path.GetFileName(file)}: {body}");
            }
        }
        Assert.True(seen > 50, $"Only {seen} bodies were read.");
        Assert.True(missing.Count == 0, string.Join('\n', missing));
    }

    private static IEnumerable<string> Bodies(JsonElement gold) =>
        new[] { "tasks", "duties" }.Where(list => gold.TryGetProperty(list, out _)).SelectMany(list => gold.GetProperty(list).EnumerateArray())
            .SelectMany(item => new[] { "lead", "co_lead", "coordinating", "body", "bodies" }.Where(name => item.TryGetProperty(name, out _)).SelectMany(name => Texts(item.GetProperty(name))));

    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts),
        _ => [],
    };

    private static string Reference()
    {
        if (Environment.GetEnvironmentVariable("NHIPCAU_REFERENCE") is { Length: > 0 } set) return set;
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "NhipCau.slnx"))) folder = folder.Parent;
        return Path.Combine(folder?.Parent?.FullName ?? "", "shared");
    }

    private AgencyRegister Register() => new(site.Services.CreateScope().ServiceProvider.GetRequiredService<AppDbContext>());

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
