using System.Security.Cryptography;
using System.Text;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Tasks;
using NhipCau.Tests.Shell;

namespace NhipCau.Tests.Faults;

/// <summary>Writes the progress of a task, each time with a file in the place of the one before.</summary>
/// <param name="draft">The contribution that is written on.</param>
internal sealed class ProgressWriter(int task, int draft, Visitor visitor) : Writer(nameof(Contribution), draft, visitor)
{
    private readonly Visitor visitor = visitor;

    protected override string Page => $"/nhiem-vu/{task}/tien-do";

    protected override Task<Answer> Save(Answer page, int number)
    {
        (string, string?)[] fields = [("Input.Text", TextOf(number)), ("Input.Figures", TextOf(number)), .. page.All("input[name='Input.Remove']").Cast<IHtmlInputElement>().Select(i => (i.Name!, (string?)i.Value))];
        var file = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(TextOf(number) + "\n", 20)));
        return visitor.Send(page, "main form", fields, [("Input.Files", "minh-chung.txt", file)]);
    }

    protected override async Task<IReadOnlyList<int>> Stored(AppDbContext db, string folder)
    {
        var draft = await db.Set<Contribution>().AsNoTracking().Include(c => c.Files).SingleAsync(c => c.Id == Id);
        // As begun: none of the saves has got through yet.
        if (draft.Files.Count == 0) return [NumberIn(draft.Text), NumberIn(draft.Figures), 0];
        var file = Assert.Single(draft.Files);
        var bytes = await File.ReadAllBytesAsync(Path.Combine(folder, "files", file.Sha[..2], file.Sha));
        Assert.Equal(file.Sha, Convert.ToHexStringLower(SHA256.HashData(bytes)));
        return [NumberIn(draft.Text), NumberIn(draft.Figures), NumberIn(Encoding.UTF8.GetString(bytes))];
    }
}
