using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using NhipCau.Modules.Accounts.Passwords;

namespace NhipCau.Tests.Modules.Accounts;

public sealed class GivenPasswordsTests : IDisposable
{
    private readonly string path = Path.Combine(Path.GetTempPath(), $"nc-list-{Guid.NewGuid():N}");

    public void Dispose() => File.Delete(path);

#pragma warning disable CA5350 // as public lists have it
    private static string Hash(string text) => Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(text)));
#pragma warning restore CA5350

    private GivenPasswords List(string content)
    {
        File.WriteAllText(path, content);
        Assert.Null(GivenPasswords.Fault(path));
        return new GivenPasswords(path);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void PlainLines_AsTyped_InSmallLetters_AndWithoutAccents(string end)
    {
        var list = List($"Con ngựa trắng{end}quangontroi{end}hoa-sua-thang-muoi");
        foreach (var held in new[] { "Con ngựa trắng", "QuaNgonTroi", "Hoa-Sữa-Tháng-Mười", "con ngựa trắng".Normalize(NormalizationForm.FormD) }) Assert.True(list.Holds(held), held);
        foreach (var free in new[] { "Con ngựa", "quangontro", "trắng", "" }) Assert.False(list.Holds(free), free);
    }

    [Fact]
    public void Hashes_InAnyOrder_WithOrWithoutACount()
    {
        var list = List($"{Hash("nắng hạ cháy đồng")}:12\n{Hash("quangontroi").ToLowerInvariant()}\nlẫn một dòng chữ\n");
        Assert.True(list.Holds("nắng hạ cháy đồng"));
        Assert.True(list.Holds("QUANGONTROI"));
        Assert.True(list.Holds("lẫn một dòng chữ"));
        Assert.False(list.Holds(Hash("quangontroi") + "x"));
        Assert.False(list.Holds("nắng hạ"));
    }

    /// <summary>Two million hashes, 90 MB: every one is found, its neighbours are not, and nothing of it is kept in memory.</summary>
    [Fact]
    public void ALongSortedList_IsSearchedOnTheDisk()
    {
        const int Many = 2_000_000;
        var hashes = Enumerable.Range(0, Many).Select(i => Hash($"m{i}")).Order(StringComparer.Ordinal).ToArray();
        // Of uneven length, as with counts.
        File.WriteAllLines(path, hashes.Select((h, i) => i % 3 == 0 ? h : $"{h}:{i}"));
        Assert.Null(GivenPasswords.Fault(path));
        var list = new GivenPasswords(path);
        Assert.True(new FileInfo(path).Length > 64 * 1024 * 1024);
        var watch = Stopwatch.StartNew();
        foreach (var i in Enumerable.Range(0, 200).Select(i => i * 9973 % Many)) Assert.True(list.Holds($"m{i}"), $"m{i}");
        foreach (var i in Enumerable.Range(0, 200)) Assert.False(list.Holds($"n{i}"), $"n{i}");
        foreach (var edge in new[] { 0, Many - 1 }) Assert.True(list.Holds($"m{Enumerable.Range(0, Many).First(i => Hash($"m{i}") == hashes[edge])}"));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"{watch.Elapsed}");
        File.AppendAllText(path, hashes[0] + "\n" + string.Concat(Enumerable.Repeat(hashes[1] + "\n", 5000)));
        Assert.Contains("tăng dần", GivenPasswords.Fault(path), StringComparison.Ordinal);
    }
}
