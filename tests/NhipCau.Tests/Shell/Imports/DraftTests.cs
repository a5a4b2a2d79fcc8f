using System.Text;
using Microsoft.AspNetCore.DataProtection;
using NhipCau.Shell;
using NhipCau.Shell.Files;
using NhipCau.Shell.Imports;
using NhipCau.Shell.Rights;

namespace NhipCau.Tests.Shell.Imports;

public sealed class DraftTests : IDisposable
{
    private static readonly Viewer Owner = new(7, "Người nhập", 3, "Sở thử nghiệm", Role.Officer, []);
    private readonly string folder = Path.Combine(Path.GetTempPath(), $"nc-drafts-{Guid.NewGuid():N}");
    private readonly TestClock clock = new();
    private readonly ImportDrafts drafts;

    public DraftTests()
    {
        Directory.CreateDirectory(folder);
        drafts = new ImportDrafts(new AppSettings { DataFolder = folder }, new EphemeralDataProtectionProvider(), clock);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Find_GivesBackWhatWasSaved_WithTheColumnsAsLastSaid()
    {
        var draft = await Save();
        await drafts.Map(draft with { Columns = ["name"] });
        var found = await drafts.Find(draft.Id, Owner, "/thu");
        Assert.Equal(["name"], found!.Value.Draft.Columns);
        Assert.Equal((4, "Hộ chiếu B1234567"), (found.Value.Rows[0].Number, found.Value.Rows[0].Cells[0]));
    }

    [Fact]
    public async Task Find_BySomebodyElseOrOnAnotherPageOrWithAnInventedName_GivesNothing()
    {
        var draft = await Save();
        Assert.Null(await drafts.Find(draft.Id, Owner with { AccountId = 8 }, "/thu"));
        Assert.Null(await drafts.Find(draft.Id, Owner, "/khac"));
        Assert.Null(await drafts.Find("../../keys/x", Owner, "/thu"));
        Assert.Null(await drafts.Find(null, Owner, "/thu"));
    }

    [Fact]
    public async Task Files_HoldNothingReadable()
    {
        await Save();
        Assert.All(Directory.GetFiles(Path.Combine(folder, "imports")), file => Assert.DoesNotContain("B1234567", Encoding.Latin1.GetString(File.ReadAllBytes(file)), StringComparison.Ordinal));
    }

    [Fact]
    public async Task ADayLater_ItIsGone()
    {
        var draft = await Save();
        clock.Now += TimeSpan.FromHours(25);
        Assert.Null(await drafts.Find(draft.Id, Owner, "/thu"));
        drafts.Sweep();
        Assert.Empty(Directory.GetFiles(Path.Combine(folder, "imports")));
    }

    [Fact]
    public async Task OfOnePerson_OnlyTheNewestAreKept()
    {
        for (var i = 0; i < 15; i++) { clock.Now += TimeSpan.FromMinutes(1); await Save(); }
        Assert.Equal(20, Directory.GetFiles(Path.Combine(folder, "imports")).Length);
    }

    private async Task<ImportDraft> Save()
    {
        var draft = new ImportDraft { Id = ImportDrafts.NewId(), AccountId = Owner.AccountId, Record = "Trip", Page = "/thu", FileName = "a.xlsx", Columns = [""] };
        await drafts.Save(draft, [new SheetRow(4, ["Hộ chiếu B1234567"])]);
        return draft;
    }
}
