using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.History;
using NhipCau.Tests.Shell;

namespace NhipCau.Tests.Faults;

/// <summary>A signed-in person who saves numbered texts one after the other: the same number in every field of a form, so that half a save is seen.</summary>
public abstract partial class Writer(string record, int id, Visitor visitor)
{
    private readonly List<int> unseen = [];
    private int lastLine;

    /// <summary>The number of the last save that was sent, answered or not.</summary>
    public int Sent { get; private set; }

    /// <summary>The number of the last save that was answered with success.</summary>
    public int Acknowledged { get; private set; }

    protected int Id => id;

    protected abstract string Page { get; }

    /// <summary>What is in the form beside the number: what the program answers to it is judged here.</summary>
    protected abstract Task<Answer> Save(Answer page, int number);

    /// <summary>The numbers of all that is stored of the record: one, if no save was taken by halves.</summary>
    protected abstract Task<IReadOnlyList<int>> Stored(AppDbContext db, string folder);

    /// <summary>Saves until the program is gone. An answer that is neither a page nor a success is a fault of the program.</summary>
    public async Task Run(Action acknowledged, CancellationToken stop)
    {
        try
        {
            while (!stop.IsCancellationRequested)
            {
                var page = await visitor.Get(Page);
                if (stop.IsCancellationRequested) return;
                var answer = await SaveNext(page);
                if (answer.Status is not HttpStatusCode.Redirect) throw new InvalidOperationException($"{Page} answered {(int)answer.Status} to save {Sent}: {answer.Error ?? answer.Text}");
                acknowledged();
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or SocketException or IOException or OperationCanceledException)
        {
            // The program was killed before it answered: this save may be there or not.
        }
    }

    /// <summary>One save; or the page that could not even be opened.</summary>
    public async Task<Answer> Once()
    {
        var page = await visitor.Get(Page);
        return page.Status is HttpStatusCode.OK ? await SaveNext(page) : page;
    }

    /// <summary>Sends again what a refusal gave back, from the page of the refusal.</summary>
    public async Task<Answer> SendAgain(Answer refused)
    {
        var answer = await visitor.Send(refused, "#kept");
        if (answer.Status is HttpStatusCode.Redirect) unseen.Add(Acknowledged = Sent);
        return answer;
    }

    public Task<Answer> Look() => visitor.Get(Page);

    private async Task<Answer> SaveNext(Answer page)
    {
        Sent++;
        var answer = await Save(page, Sent);
        if (answer.Status is HttpStatusCode.Redirect) unseen.Add(Acknowledged = Sent);
        return answer;
    }

    /// <summary>What was acknowledged is there, whole, and history has a line for each save.</summary>
    public async Task Check(AppDbContext db, string folder)
    {
        if (Sent == 0) return;
        var numbers = (await Stored(db, folder)).Distinct().ToList();
        Assert.True(numbers.Count == 1, $"{record} {id} holds parts of the saves {string.Join(", ", numbers)}.");
        Assert.InRange(numbers[0], Acknowledged, Sent);

        var lines = await db.Set<Change>().AsNoTracking().Where(c => c.Record == record && c.RecordId == id && c.Id > lastLine).OrderBy(c => c.Id).ToListAsync();
        // Of the text before and the one after; a line from before the first save has none.
        var told = lines.Select(l => Number().Matches(l.Values).Select(m => NumberOf(m.Groups[1].Value)).DefaultIfEmpty().Max()).Where(n => n > 0).ToList();
        if (numbers[0] > Acknowledged && Sent > Acknowledged) unseen.Add(numbers[0]);
        Assert.Equal(unseen, told);
        lastLine = lines.Count > 0 ? lines[^1].Id : lastLine;
        unseen.Clear();
        // The next number is of the next save; one that was lost is not used again.
        Acknowledged = numbers[0];
    }

    /// <summary>Long enough that a save is of many pages of the database.</summary>
    protected static string TextOf(int number) => string.Create(CultureInfo.InvariantCulture, $"Lời thứ {number}. ") + string.Concat(Enumerable.Repeat("Đã làm xong phần việc của kỳ này, có danh sách kèm theo. ", 1 + number % 60)).Trim();

    /// <summary>0: not of a writer's.</summary>
    protected static int NumberIn(string? text) => text is not null && Number().Match(text) is { Success: true } match ? NumberOf(match.Groups[1].Value) : 0;

    private static int NumberOf(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Lời thứ (\d+)\.")]
    private static partial Regex Number();
}
