using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Plans;
using NhipCau.Shell;
using NhipCau.Shell.Files;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.VanBan;
using NhipCau.VanBan.Files;

namespace NhipCau.Modules.Documents;

/// <summary>The door of this module: takes a document in, or says in one sentence why not and keeps nothing.</summary>
public sealed class DocumentIntake(AppDbContext db, AgencyRegister agencies, PlanMaker plans, FileStore files, TimeProvider clock)
{
    /// <summary>The new document, not saved yet; or the one that is the same; or why it is refused.</summary>
    public sealed record Outcome(Document? Made = null, Document? Same = null, Refusal? Refusal = null)
    {
        /// <summary>What of the file could not be read as it stands: a table rebuilt from a PDF, boxes, pictures.</summary>
        public IReadOnlyList<string> Notes { get; init; } = [];
    }

    public async Task<Outcome> Take(Stream content, string name, bool keepFile, Viewer viewer, CancellationToken stop)
    {
        FileText opened;
        try
        {
            opened = DocumentFile.Open(content, name, cancel: stop);
        }
        catch (FileRefusal refusal)
        {
            return new Outcome(Refusal: new Refusal(refusal.Message));
        }
        var reading = DocumentReader.Read(opened.Text);
        // Luật Bảo vệ bí mật nhà nước: secret documents are not kept on a network; nothing of this one stays.
        if (reading.Header.Secrecy is { } secrecy) return new Outcome(Refusal: new Refusal("Văn bản có độ mật “{0}” nên hệ thống không tiếp nhận và không giữ lại gì. Xử lý theo quy định về bảo vệ bí mật nhà nước.", secrecy));

        var hash = HashOf(reading.Text);
        if (await db.Set<Document>().AsNoTracking().FirstOrDefaultAsync(d => d.TextHash == hash, stop) is { } same) return new Outcome(Same: same); // unfiltered: the same document is the same, whoever took it in

        string? sha = null;
        if (keepFile)
        {
            var kept = await Keep(content, name, opened, stop);
            if (kept.Refusal is not null) return new Outcome(Refusal: kept.Refusal);
            sha = kept.File!.Sha;
        }
        var document = await Describe(reading, hash, sha, keepFile ? name : null, viewer);
        db.Add(document);
        await Cite(document, reading);
        if (document.CitedOnly || !PlanMaker.IsPlan(reading)) return new Outcome(document) { Notes = opened.Notes };

        await MakePlan(document, reading);
        return new Outcome(document) { Notes = opened.Notes };
    }

    /// <summary>A document kept as cited turns out to be the province's own.</summary>
    public async Task MakePlan(Document document, DocumentReading? reading = null)
    {
        reading ??= DocumentReader.Read(document.Text);
        document.CitedOnly = false;
        var older = await OlderOf(document);
        document.RevisesId = older?.Id;
        document.Plan = await plans.Make(document, reading, older?.Plan is { Status: PlanStatus.Issued } issued ? issued : null);
    }

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(VietnameseText.Fold(text))));

    private async Task<FileStore.Outcome> Keep(Stream content, string name, FileText opened, CancellationToken stop)
    {
        content.Position = 0;
        var kept = await files.Save(content, name, stop);
        // A text in an old encoding is kept as the Unicode it was read as.
        return kept.File is null && opened.Kind == FileKind.Text ? await files.Save(new MemoryStream(Encoding.UTF8.GetBytes(opened.Text)), name, stop) : kept;
    }

    private async Task<Document> Describe(DocumentReading reading, string hash, string? sha, string? fileName, Viewer viewer)
    {
        var header = reading.Header;
        var day = DateOnly.TryParseExact(header.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var full) ? full : (DateOnly?)null;
        var issuer = header.Issuer is null ? null : await agencies.Find(header.Issuer, day ?? clock.Today());
        return new Document
        {
            Kind = Cut(header.Kind, 20),
            KindName = Cut(header.KindName, 60),
            Number = Cut(header.Number, 20),
            Symbol = Cut(header.Symbol, 60),
            Place = Cut(header.Place, 100),
            PrintedDate = Cut(header.Date, 10),
            IssuedOn = day,
            Issuer = Cut(header.Issuer, 300),
            IssuerId = issuer?.Id,
            Title = Cut(header.Title, 1000) ?? FirstWords(reading.Text),
            Year = header.Year ?? day?.Year,
            SignerName = Cut(header.SignerName, 200),
            SignerTitle = Cut(header.SignerTitle, 200),
            SignerAuthority = Cut(header.SignerAuthority, 200),
            IsParty = header.Branch == Branch.Party,
            Recipients = string.Join('\n', header.Recipients),
            Text = reading.Text,
            HeaderEnd = header.Span.End,
            TextHash = hash,
            FileSha = sha,
            FileName = Cut(fileName, 260),
            OwnerAgencyId = viewer.AgencyId,
            ImportedById = viewer.AccountId,
            ImportedAt = clock.UtcNow(),
            CitedOnly = issuer is { Kind: AgencyKind.Central } || issuer is null && (await OwnPlaces.Load(db)).AreNot(header),
        };
    }

    /// <summary>What it cites, joined with what is known already; and what was already cited of it.</summary>
    private async Task Cite(Document document, DocumentReading reading)
    {
        var numbers = reading.Citations.Select(c => c.Number).OfType<string>().Distinct().ToList();
        var known = await db.Set<Document>().Where(d => d.Number != null && numbers.Contains(d.Number)).ToListAsync(); // unfiltered: the same document is the same, whoever took it in
        document.Citations.AddRange(reading.Citations.Select(c => new Citation
        {
            Text = Cut(c.Text, 500)!,
            Kind = Cut(c.Kind, 60)!,
            Number = Cut(c.Number, 20),
            Symbol = Cut(c.Symbol, 80),
            Date = Cut(c.Date, 10),
            Issuer = Cut(c.Issuer, 300),
            Title = Cut(c.Title, 1000),
            Role = c.Role,
            Secret = c.Secret,
            Occurrences = c.Places.Count,
            Start = c.Places[0].Start,
            End = c.Places[0].End,
            Target = known.FirstOrDefault(d => d.Code == c.Symbol && (c.Date is null || d.PrintedDate is null || d.PrintedDate == c.Date)),
        }));
        if (document.Code is not { } code) return;
        foreach (var citation in await db.Set<Citation>().Where(c => c.Symbol == code && c.TargetId == null && (c.Date == null || c.Date == document.PrintedDate)).ToListAsync()) citation.Target = document;
    }

    /// <summary>The document this one revises: same number, symbol and issuer; or, where a number is blank, same issuer, kind, title and year.</summary>
    private async Task<Document?> OlderOf(Document document)
    {
        var (number, year) = (document.Number, document.Year);
        var likely = await db.Set<Document>().Include(d => d.Plan) // unfiltered: the same document is the same, whoever took it in
            .Where(d => d.Id != document.Id && d.Kind == document.Kind && !d.CitedOnly && d.Plan != null && d.Plan.Status != PlanStatus.Withdrawn
                && (number == null || d.Number == null || d.Number == number) && (year == null || d.Year == null || d.Year == year)).OrderByDescending(d => d.Id).ToListAsync();
        return likely.FirstOrDefault(d => document.IsRevisionOf(d));
    }

    /// <summary>No title was read: the first line that is a sentence, not a heading in capitals, until somebody mends it.</summary>
    private static string FirstWords(string text)
    {
        var lines = text.Split(['\n', '\f'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return Cut(lines.FirstOrDefault(l => l.Length > 15 && l.Any(char.IsLower)) ?? lines[0], 200)!;
    }

    private static string? Cut(string? text, int length) => text is null || text.Length <= length ? text : text[..(length - 1)] + "…";
}
