using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Documents;
using NhipCau.Shell;
using NhipCau.Shell.Papers;
using NhipCau.Shell.Rights;
using NhipCau.VanBan;

namespace NhipCau.Modules.Papers;

/// <summary>The fields of a paper as people fill them in.</summary>
public sealed class PaperForm
{
    public string? Kind { get; set; }
    public List<IFormFile> Files { get; set; } = [];
    public string? Number { get; set; }
    public DateOnly? IssuedOn { get; set; }
    public string? Issuer { get; set; }
    public string? Title { get; set; }

    /// <summary>The number of a document in the register of documents.</summary>
    public string? Document { get; set; }
    public bool NotSecret { get; set; }

    /// <summary>What was said; of a document in the register, what is known of it where nothing was said.</summary>
    public async Task<(PaperWords Words, Refusal? Refusal)> Words(AppDbContext db, Viewer viewer)
    {
        var words = new PaperWords(Kind, Number, IssuedOn, Issuer, Title).Trimmed();
        if (string.IsNullOrWhiteSpace(Document)) return (words, null);
        var (document, refusal) = await Find(db, viewer, Document.Trim());
        if (document is null) return (words, refusal);
        return (words with
        {
            DocumentId = document.Id,
            Number = words.Number ?? document.Code,
            IssuedOn = words.IssuedOn ?? document.IssuedOn,
            Issuer = words.Issuer ?? document.Issuer,
            Title = words.Title ?? Short($"{document.KindName} {document.Title}"),
        }, null);
    }

    private async Task<(Document?, Refusal?)> Find(AppDbContext db, Viewer viewer, string code)
    {
        var digits = string.Concat(code.SkipWhile(c => !char.IsAsciiDigit(c)).TakeWhile(char.IsAsciiDigit));
        var likely = digits.Length is 0 or > 20 ? [] : await db.VisibleTo<Document>(viewer).AsNoTracking().Where(d => d.Number == digits).OrderByDescending(d => d.Id).Take(200).ToListAsync();
        var found = likely.Where(d => Key(d.Code!).Length > 0 && (Key(d.Code!) == Key(code) || digits == code) && (IssuedOn is null || d.IssuedOn == IssuedOn)).ToList();
        return found switch
        {
            [var only] => (only, null),
            [] => (null, new Refusal("Không thấy văn bản số {0} trong kho. Ghi đúng số và ký hiệu, hoặc để trống rồi tải tệp lên.", code.Length > 60 ? code[..60] : code)),
            _ => (null, new Refusal("Có {0} văn bản cùng số này. Ghi đủ số, ký hiệu và ngày của văn bản.", found.Count)),
        };
    }

    /// <summary>"412 / kh-ubnd" is 412/KH-UBND.</summary>
    private static string Key(string code) => string.Concat(VietnameseText.Fold(code).Where(char.IsLetterOrDigit));

    private static string Short(string title) => title.Length <= PaperWords.LongestTitle ? title.Trim() : title[..(PaperWords.LongestTitle - 1)].Trim() + "…";
}
