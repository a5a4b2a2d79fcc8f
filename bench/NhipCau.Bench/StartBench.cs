using System.Diagnostics;

namespace NhipCau.Bench;

/// <summary>From starting the published program on an existing database to its first page, against <c>dotnet --version</c> of the same minute.</summary>
internal static class StartBench
{
    public static async Task Run()
    {
        var data = Path.Combine(Path.GetTempPath(), $"nc-start-{Guid.NewGuid():N}");
        await FirstPage(data, 25990);
        var bare = await Times.Of(5, () => Process.Start(new ProcessStartInfo("dotnet", "--version") { RedirectStandardOutput = true })!.WaitForExitAsync());
        var port = 26000;
        var start = await Times.Of(7, () => FirstPage(data, port++));
        Console.WriteLine($"{"",-34}     min   median      max");
        Console.WriteLine($"{"dotnet --version",-34}{bare}");
        Console.WriteLine($"{"start to first page (with stop)",-34}{start.Against(bare)}");
        Directory.Delete(data, recursive: true);
    }

    private static async Task FirstPage(string data, int port)
    {
        var program = Path.Combine(Repository.Root, "artifacts", "program", "nhipcau.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, "serve", "--demo", "--data", data, "--urls", $"http://127.0.0.1:{port}"]) { RedirectStandardOutput = true })!;
        using var client = new HttpClient();
        while (true)
        {
            try { await client.GetStringAsync($"http://127.0.0.1:{port}/dang-nhap"); break; }
            catch (HttpRequestException) { await Task.Delay(10); }
        }
        process.Kill();
        await process.WaitForExitAsync();
    }
}
