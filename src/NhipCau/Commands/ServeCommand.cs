using System.CommandLine;
using Microsoft.AspNetCore.Connections;
using NhipCau.Data;
using NhipCau.Host;
using NhipCau.Shell;
using NhipCau.Shell.Files;

namespace NhipCau.Commands;

/// <summary><c>nhipcau serve</c>: brings the schema up to date and runs the web application.</summary>
internal static class ServeCommand
{
    public static Command Build()
    {
        var urls = new Option<string?>("--urls") { Description = "Addresses to listen on." };
        var demo = new Option<bool>("--demo") { Description = "Make a demonstration province with its sign-ins when the database is empty." };
        return new Command("serve", "Run the web application.") { demo }
            .WithSettings((settings, parsed, stop) => Run(settings with { Demo = parsed.GetValue(demo), DemoWork = true }, stop), ("urls", urls));
    }

    private static async Task<int> Run(AppSettings settings, CancellationToken stop)
    {
        using var alone = FolderLock.Take(settings.DataFolder);
        FileStore.Sweep(settings.DataFolder);
        await using var app = NhipCauApp.Build(settings);
        await Start.Prepare(app, Console.Out, stop);
        if (settings.Backup.Folder is null && !settings.Demo) await Console.Error.WriteLineAsync("Máy chủ chưa tự sao lưu: đặt NHIPCAU_BACKUP_FOLDER bằng một thư mục ở đĩa hoặc máy khác.");
        try
        {
            await app.RunAsync(stop);
            return 0;
        }
        catch (IOException error) when (error.InnerException is AddressInUseException)
        {
            await Console.Error.WriteLineAsync($"Địa chỉ {settings.Urls} đang có chương trình khác dùng; chọn địa chỉ khác, ví dụ --urls http://127.0.0.1:5081.");
            return 1;
        }
    }
}
