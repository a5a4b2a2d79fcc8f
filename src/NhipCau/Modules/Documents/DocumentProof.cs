using NhipCau.Data;
using NhipCau.Shell.Files;
using NhipCau.Shell.Layouts;
using NhipCau.VanBan;
using NhipCau.VanBan.Files;
using NhipCau.VanBan.Files.Check;

namespace NhipCau.Modules.Documents;

/// <summary>What is wrong with a document kept here: its words and, where a Word file is behind it, its layout.</summary>
public sealed class DocumentProof(AppDbContext db, FileStore files)
{
    /// <param name="LayoutChecked">The layout is seen in a Word file only.</param>
    public sealed record Proof(IReadOnlyList<Finding> Findings, bool LayoutChecked);

    public async Task<Proof> Of(Document document, CancellationToken stop)
    {
        var reading = DocumentReader.Read(document.Text);
        var layout = await Layout(document, reading, stop);
        return new Proof(DocumentCheck.Of(reading, layout ?? []), layout is not null);
    }

    private async Task<IReadOnlyList<Departure>?> Layout(Document document, DocumentReading reading, CancellationToken stop)
    {
        if (document.FileSha is not { } sha || await db.FindAsync<StoredFile>([sha], stop) is not { MediaType: FileType.Docx }) return null;
        try
        {
            var settings = new CheckSettings { PartyLayoutOf2026From = (await LayoutSheet.Of(db)).Guidance05From };
            return LayoutCheck.Read(await File.ReadAllBytesAsync(files.PathOf(sha), stop), document.FileName ?? sha, reading, settings, cancel: stop);
        }
        catch (Exception problem) when (problem is FileRefusal or IOException)
        {
            return null; // a file that cannot be opened any more must not close the page of its document
        }
    }
}
