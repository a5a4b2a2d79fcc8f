using System.CommandLine;
using NhipCau.Host;
using NhipCau.Shell;
using NhipCau.Shell.History;

namespace NhipCau.Commands;

/// <summary><c>nhipcau verify</c>: proves that the history is as it was written, or names the first broken link.</summary>
internal static class VerifyCommand
{
    public const int Broken = 1;

    public static Command Build() =>
        new Command("verify", "Prove the chained history, or name its first broken link.").WithSettings((settings, _, stop) => Run(settings, Console.Out, stop));

    internal static async Task<int> Run(AppSettings settings, TextWriter output, CancellationToken stop)
    {
        await using var app = NhipCauApp.Build(settings);
        await using var scope = app.Services.CreateAsyncScope();
        var state = await scope.ServiceProvider.GetRequiredService<ChainCheck>().Run(stop: stop);
        if (state.Broken is { } fault)
        {
            await output.WriteLineAsync($"Nhật ký đứt. {fault} {state.Lines} dòng đứng trước còn nguyên.");
            return Broken;
        }
        await output.WriteLineAsync(state.Lines == 0 ? "Nhật ký chưa có dòng nào." : $"Nhật ký nguyên vẹn: {state.Lines} dòng, mã băm cuối {state.Hash}.");
        return 0;
    }
}
