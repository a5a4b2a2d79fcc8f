using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using NhipCau.Shell;
using NhipCau.Shell.Mail;

namespace NhipCau.Tests.Shell.Mail;

/// <summary>Letters leave by SMTP or into a folder; a server that is silent, rude or away never holds anybody up.</summary>
public sealed class MailRoomTests : IDisposable
{
    private static readonly Letter Example = new("nhac-7-12", "vanthu@sct.example.vn", "Nhắc gửi báo cáo năm 2026", "Kính gửi: Sở Công Thương\n\nCòn 7 ngày.");
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"nc-mail-{Guid.NewGuid():N}");

    public void Dispose()
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    private MailRoom Room(int? port, double patience = 20) => new(new AppSettings { DataFolder = folder, Mail = new MailSettings { Host = port is null ? null : "127.0.0.1", Port = port ?? 25, Tls = false, From = "nhipcau@vidu.gov.vn", Patience = TimeSpan.FromSeconds(patience) } });

    [Fact]
    public async Task WithoutAServerALetterIsAFile_TwiceTheSameOne()
    {
        var room = Room(null);
        for (var i = 0; i < 2; i++) Assert.Equal(new MailOutcome(MailState.Spooled), await room.Send(Example, TestContext.Current.CancellationToken));
        var file = Assert.Single(Directory.GetFileSystemEntries(room.Spool));
        Assert.Equal("nhac-7-12.eml", Path.GetFileName(file));
        var text = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        Assert.Contains("To: vanthu@sct.example.vn", text);
        Assert.Contains("<nhac-7-12@vidu.gov.vn>", text);
        Assert.Contains(Convert.ToBase64String(Encoding.UTF8.GetBytes(Example.Text))[..40], text);
    }

    [Fact]
    public async Task AServerTakesTheLetter()
    {
        using var server = new Listener(async stream =>
        {
            using var reader = new StreamReader(stream);
            await using var writer = new StreamWriter(stream) { AutoFlush = true, NewLine = "\r\n" };
            var taken = new StringBuilder();
            await writer.WriteLineAsync("220 here");
            for (var data = false; await reader.ReadLineAsync() is { } line;)
            {
                taken.AppendLine(line);
                if (data) { if (line == ".") { data = false; await writer.WriteLineAsync("250 taken"); } continue; }
                data = line == "DATA";
                await writer.WriteLineAsync(data ? "354 go on" : line == "QUIT" ? "221 bye" : "250 ok");
                if (line == "QUIT") break;
            }
            return taken.ToString();
        });
        Assert.Equal(new MailOutcome(MailState.Sent), await Room(server.Port).Send(Example, TestContext.Current.CancellationToken));
        var taken = await server.Served.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        Assert.Contains("RCPT TO:<vanthu@sct.example.vn>", taken);
        Assert.Contains("<nhac-7-12@vidu.gov.vn>", taken);
        Assert.Contains("Auto-Submitted: auto-generated", taken);
    }

    /// <summary>Silent from the first moment; and after a friendly beginning.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("220 here\r\n")]
    public async Task AServerThatHangsIsGivenUp(string greeting)
    {
        using var server = new Listener(async stream =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(greeting));
            await Task.Delay(Timeout.Infinite);
            return "";
        });
        var watch = Stopwatch.StartNew();
        var outcome = await Room(server.Port, patience: 1).Send(Example, TestContext.Current.CancellationToken);
        Assert.Equal(MailState.Failed, outcome.State);
        Assert.Equal(MailRoom.Silent, outcome.Error);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0.5, 15);
    }

    [Theory]
    [InlineData("554 no\r\n")]
    [InlineData("garbage\r\n")]
    public async Task AServerThatRefusesIsQuoted(string greeting)
    {
        using var server = new Listener(async stream =>
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes(greeting));
            return "";
        });
        var outcome = await Room(server.Port, patience: 10).Send(Example, TestContext.Current.CancellationToken);
        Assert.Equal(MailState.Failed, outcome.State);
        Assert.NotNull(outcome.Error);
    }

    /// <summary>One that wakes after it was given up finds the line dead: it cannot take a letter that is sent again later.</summary>
    [Fact]
    public async Task AServerThatWakesLateGetsNothing()
    {
        using var server = new Listener(async stream =>
        {
            await Task.Delay(TimeSpan.FromSeconds(3));
            using var reader = new StreamReader(stream);
            try
            {
                await stream.WriteAsync("220 here\r\n250 ok\r\n250 ok\r\n250 ok\r\n354 go on\r\n250 taken\r\n"u8.ToArray());
                return await reader.ReadToEndAsync();
            }
            catch (IOException)
            {
                return "hung up";
            }
        });
        Assert.Equal(MailRoom.Silent, (await Room(server.Port, patience: 1).Send(Example, TestContext.Current.CancellationToken)).Error);
        // Nothing would end this if the connection were left open.
        Assert.DoesNotContain("DATA", await server.Served.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    /// <summary>Refused at the address or after the letter, for now or for good, or dropped in mid-letter: each time it is told, nothing is thrown.</summary>
    [Theory]
    [InlineData("RCPT", "451 come back later")]
    [InlineData("RCPT", "550 no such box")]
    [InlineData(".", "452 no room")]
    [InlineData(".", "554 not that")]
    [InlineData("DATA", null)]
    [InlineData(".", null)]
    public async Task AServerThatBreaksOffIsQuoted(string at, string? says)
    {
        using var server = new Listener(async stream =>
        {
            using var reader = new StreamReader(stream);
            await using var writer = new StreamWriter(stream) { AutoFlush = true, NewLine = "\r\n" };
            await writer.WriteLineAsync("220 here");
            for (var data = false; await reader.ReadLineAsync() is { } line;)
            {
                if (data ? line == at : line.StartsWith(at, StringComparison.Ordinal))
                {
                    if (says is null) return "";
                    await writer.WriteLineAsync(says);
                    continue;
                }
                if (data) continue;
                data = line == "DATA";
                await writer.WriteLineAsync(data ? "354 go on" : "250 ok");
            }
            return "";
        });
        var outcome = await Room(server.Port, patience: 10).Send(Example, TestContext.Current.CancellationToken);
        Assert.Equal(MailState.Failed, outcome.State);
        if (says is not null) Assert.Contains(says[4..], outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("không phải địa chỉ")]
    [InlineData("a@b.vn\r\nBcc: tatca@b.vn")]
    public async Task AnAddressThatIsNoneFails(string to) => Assert.Equal(MailState.Failed, (await Room(null).Send(Example with { To = to }, TestContext.Current.CancellationToken)).State);

    private sealed class Listener : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);

        public Listener(Func<NetworkStream, Task<string>> serve)
        {
            listener.Start();
            Served = Serve(serve);
        }

        public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

        public Task<string> Served { get; }

        public void Dispose() => listener.Dispose();

        private async Task<string> Serve(Func<NetworkStream, Task<string>> serve)
        {
            using var client = await listener.AcceptTcpClientAsync();
            await using var stream = client.GetStream();
            return await serve(stream);
        }
    }
}
