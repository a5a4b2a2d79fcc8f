using System.Net;
using System.Net.Mail;
using System.Text;
using NhipCau.Shell.Watch;

namespace NhipCau.Shell.Mail;

/// <param name="Key">Of the letter, letters and digits and hyphens: sent twice it is known as the same one.</param>
public sealed record Letter(string Key, string To, string Subject, string Text);

public enum MailState { Sent, Spooled, Failed }

/// <param name="Error">Why it failed, in the words of the server.</param>
public sealed record MailOutcome(MailState State, string? Error = null);

/// <summary>Sends letters by SMTP, or lays them into the folder <c>mail</c> of the data folder where no server is set.</summary>
public sealed class MailRoom(AppSettings settings)
{
    public MailSettings Server => settings.Mail;

    public string Spool => Path.Combine(settings.DataFolder, "mail");

    /// <summary>Never throws and never waits longer than <see cref="MailSettings.Patience"/>.</summary>
    public async Task<MailOutcome> Send(Letter letter, CancellationToken stop)
    {
        var outcome = await TrySend(letter, stop);
        Counts.Letter(outcome.State.ToString().ToLowerInvariant());
        return outcome;
    }

    private async Task<MailOutcome> TrySend(Letter letter, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Server.Patience);
        try
        {
            using var message = Message(letter);
            if (Server.Host is null) return await LayDown(message, letter.Key);
            var client = new SmtpClient(Server.Host, Server.Port) { EnableSsl = Server.Tls, Credentials = Server.User is null ? null : new NetworkCredential(Server.User, Server.Password) };
            // A server that hangs does not hear a cancellation either: the letter is given up, the connection closes when it closes.
            var sending = client.SendMailAsync(message, patience.Token);
            _ = sending.ContinueWith(s => { _ = s.Exception; client.Dispose(); }, TaskScheduler.Default);
            await sending.WaitAsync(patience.Token);
            return new MailOutcome(MailState.Sent);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new MailOutcome(MailState.Failed, $"no answer within {Server.Patience.TotalSeconds:0} s");
        }
        catch (Exception wrong) when (wrong is SmtpException or FormatException or InvalidOperationException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            var why = wrong.InnerException is { } inner ? $"{wrong.Message} {inner.Message}" : wrong.Message;
            return new MailOutcome(MailState.Failed, why.Length > 500 ? why[..500] : why);
        }
    }

    private MailMessage Message(Letter letter)
    {
        var message = new MailMessage(Server.From, letter.To, letter.Subject, letter.Text) { SubjectEncoding = Encoding.UTF8, BodyEncoding = Encoding.UTF8 };
        message.Headers["Message-ID"] = $"<{letter.Key}@{message.From!.Host}>";
        message.Headers["Auto-Submitted"] = "auto-generated";
        return message;
    }

    /// <summary>Under its key: the same letter laid down twice is one file.</summary>
    private async Task<MailOutcome> LayDown(MailMessage message, string key)
    {
        var folder = Path.Combine(Spool, $".{Guid.NewGuid():N}");
        Directory.CreateDirectory(folder);
        try
        {
            using var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = folder };
            await client.SendMailAsync(message);
            File.Move(Directory.GetFiles(folder).Single(), Path.Combine(Spool, key + ".eml"), overwrite: true);
            return new MailOutcome(MailState.Spooled);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
