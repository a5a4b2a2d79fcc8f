using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NhipCau.Modules.Reports.Reminders;
using NhipCau.Shell;
using NhipCau.Shell.Mail;
using NhipCau.Tests.Modules.Reports.Reminders;
using NhipCau.Tests.Shell;

namespace NhipCau.Tests.Faults;

/// <summary>The mail server hangs, breaks off, refuses, and comes back: no page waits for it, no letter is lost, none goes out twice, and the proof says how it stands.</summary>
public sealed class HangingMailTests(HangingMailTests.MailSite site) : IClassFixture<HangingMailTests.MailSite>
{
    public sealed class MailSite : SqliteSite
    {
        internal MoodyServer Server { get; } = new();

        protected override void Change(IServiceCollection services) => services.Replace(ServiceDescriptor.Singleton(new MailRoom(new AppSettings
        {
            DataFolder = DataFolder,
            Mail = new MailSettings { Host = "127.0.0.1", Port = Server.Port, Tls = false, From = "nhipcau@vidu.gov.vn", Patience = TimeSpan.FromSeconds(2) },
        })));
    }

    [Fact]
    public async Task LettersAreKept_TriedAgainWithGrowingPauses_AndLeaveOnce()
    {
        var period = await ReminderPages.Opened(site, 2061, new DateOnly(2061, 9, 1));
        var office = await site.SignedIn("khanh.tm");
        var boxes = await office.Get("/bao-cao/hop-thu");
        var sct = boxes.All("input[type=email]").Select(i => i.GetAttribute("name")!).Single(n => boxes.One($"[name='{n}']").ParentElement!.TextContent.Contains("Công Thương", StringComparison.Ordinal));
        await office.Send(boxes, "#boxes", (sct, "vanthu.sct@vidu.gov.vn"));
        site.Clock.Is(2061, 11, 1, 8);
        office = await site.SignedIn("khanh.tm");

        site.Server.Mood = Mood.Silent;
        var round = Round();
        var begun = Stopwatch.StartNew();
        Assert.Equal(HttpStatusCode.OK, (await office.Get($"/bao-cao/ky/{period}")).Status);
        Assert.True(begun.Elapsed < TimeSpan.FromSeconds(10), $"A page waited {begun.Elapsed} while the mail server hung.");
        await round;
        Assert.Equal((DispatchOutcome.Failed, 1, MailRoom.Silent), await Letter(period));
        var report = await site.InDatabase(db => db.Set<Dispatch>().Where(d => d.Report.PeriodId == period && d.To.StartsWith("vanthu.sct")).Select(d => d.ReportId).FirstAsync());
        Assert.Contains("Gửi không được", (await office.Get($"/bao-cao/ky/{period}/nhac")).Text, StringComparison.Ordinal);
        Assert.Contains(MailRoom.Silent, (await office.Get($"/bao-cao/{report}/nhac")).Text, StringComparison.Ordinal);

        foreach (var (minutes, mood, attempts) in new[] { (9, Mood.Takes, 1), (1, Mood.DropsInMidLetter, 2), (19, Mood.Takes, 2), (1, Mood.Later, 3), (39, Mood.Takes, 3), (1, Mood.No, 4), (79, Mood.Takes, 4) })
        {
            site.Clock.Now += TimeSpan.FromMinutes(minutes);
            site.Server.Mood = mood;
            await Round();
            var (outcome, tried, _) = await Letter(period);
            Assert.Equal((DispatchOutcome.Failed, attempts), (outcome, tried));
        }
        Assert.Empty(site.Server.Taken);
        Assert.Contains("no such box", (await Letter(period)).Error, StringComparison.Ordinal);

        site.Clock.Now += TimeSpan.FromMinutes(1);
        await Task.WhenAll(Round(), Round());
        site.Clock.Now += TimeSpan.FromHours(3);
        await Round();
        Assert.Equal((DispatchOutcome.Sent, 5, null), await Letter(period));
        Assert.Single(site.Server.Taken);
    }

    private async Task Round()
    {
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ReminderDesk>().Round();
    }

    private Task<(DispatchOutcome Outcome, int Attempts, string? Error)> Letter(int period) => site.InDatabase(async db =>
    {
        var letter = await db.Set<Dispatch>().AsNoTracking().SingleAsync(d => d.Report.PeriodId == period && d.Channel == DispatchChannel.Mail && d.To == "vanthu.sct@vidu.gov.vn" && d.Outcome != DispatchOutcome.Missed);
        return (letter.Outcome, letter.Attempts, letter.Error);
    });

    internal enum Mood { Silent, DropsInMidLetter, Later, No, Takes }

    /// <summary>An SMTP server that does as it likes.</summary>
    internal sealed class MoodyServer : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);

        public MoodyServer()
        {
            listener.Start();
            _ = Serve();
        }

        public void Dispose() => listener.Dispose();

        public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

        public Mood Mood { get; set; }

        /// <summary>The marks of the letters that were taken.</summary>
        public ConcurrentQueue<string> Taken { get; } = [];

        private async Task Serve()
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync();
                _ = Serve(client, Mood);
            }
        }

        private async Task Serve(TcpClient client, Mood mood)
        {
            using (client)
            {
                using var reader = new StreamReader(client.GetStream());
                await using var writer = new StreamWriter(client.GetStream()) { AutoFlush = true, NewLine = "\r\n" };
                if (mood == Mood.Silent)
                {
                    await reader.ReadToEndAsync();
                    return;
                }
                await writer.WriteLineAsync("220 here");
                var (data, mark) = (false, "");
                while (await reader.ReadLineAsync() is { } line)
                {
                    if (data)
                    {
                        if (mood == Mood.DropsInMidLetter) return;
                        if (line.StartsWith("Message-ID", StringComparison.OrdinalIgnoreCase)) mark = line;
                        if (line != ".") continue;
                        data = false;
                        Taken.Enqueue(mark);
                        await writer.WriteLineAsync("250 taken");
                        continue;
                    }
                    if (line.StartsWith("RCPT", StringComparison.Ordinal) && mood is (Mood.Later or Mood.No))
                    {
                        await writer.WriteLineAsync(mood == Mood.Later ? "451 come back later" : "550 no such box");
                        continue;
                    }
                    data = line == "DATA";
                    await writer.WriteLineAsync(data ? "354 go on" : line == "QUIT" ? "221 bye" : "250 ok");
                }
            }
        }
    }
}
