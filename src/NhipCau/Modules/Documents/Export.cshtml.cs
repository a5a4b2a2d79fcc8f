using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Files;
using NhipCau.Shell.Layouts;
using NhipCau.Shell.Rights;
using NhipCau.VanBan;
using NhipCau.VanBan.Files.Official;

namespace NhipCau.Modules.Documents;

/// <summary>Tải về: what was read of the document, as Word in the official layout, as Akoma Ntoso or as JSON. Who sees the document may take it along.</summary>
[Needs(Right.SeeDocuments)]
public sealed class ExportModel(AppDbContext db) : PageModel
{
    private const string AkomaNtosoType = "application/akn+xml";

    public async Task<IActionResult> OnGetAsync(int id, string form)
    {
        if (await db.VisibleTo<Document>(this.Viewer()).AsNoTracking().SingleOrDefaultAsync(d => d.Id == id) is not { } document) return NotFound();
        var reading = DocumentReader.Read(document.Text);
        var (content, type) = form switch
        {
            "docx" => (DocxWriter.Bytes(OfficialDocument.Of(reading, await LayoutSheet.Of(db))), FileType.Docx),
            "xml" => (Encoding.UTF8.GetBytes(AkomaNtoso.Write(reading)), AkomaNtosoType),
            _ => (Encoding.UTF8.GetBytes(ReadingJson.Write(reading)), "application/json"),
        };
        return File(content, type, $"{Name(document.ShortTitle)}.{form}");
    }

    /// <summary>"Kế hoạch 412/KH-UBND" → ke-hoach-412-kh-ubnd: a name that every system takes.</summary>
    private static string Name(string title)
    {
        var words = string.Concat(VietnameseText.Fold(title).Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? "van-ban" : string.Join('-', words.Take(20));
    }
}
