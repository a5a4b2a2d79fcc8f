// official Vietnamese text
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Provinces;
using NhipCau.Shell;
using NhipCau.Shell.Layouts;
using NhipCau.VanBan;
using NhipCau.VanBan.Files.Official;

namespace NhipCau.Modules.Agreements.Letters;

/// <summary>The letters of the procedure in the layout of Nghị định 30/2020/NĐ-CP: who writes, to whom, in whose name, by the names of the day.</summary>
public sealed class AgreementLetters(AppDbContext db)
{
    public static IReadOnlyList<LetterKind> For(Agreement agreement, Dossier? dossier) => dossier is null ? [] : LetterKinds.At(dossier);

    public async Task<OfficialDocument> Draft(LetterKind kind, Agreement agreement, Dossier dossier, LetterHead head, DateOnly day)
    {
        var province = await ProvinceRegister.On(db, day);
        string? Untorn(string? name) => province is null ? name : province.Untorn(name);
        var issuer = await Issuer(kind, agreement, province, day);
        var committee = province?.CommitteeId is { } id ? await NameOn(id, day) : null;
        var text = new LetterText(agreement, dossier, day, issuer.Printed, Untorn(Decider(agreement, province)), await PartyName(agreement, day));
        var isCommittee = issuer.Printed.StartsWith("Ủy ban nhân dân", StringComparison.OrdinalIgnoreCase);
        var place = province is not null && issuer.Printed.EndsWith(" " + province.FullName, StringComparison.OrdinalIgnoreCase) ? province.FullName.Replace(' ', '\u00a0') : null;
        var unit = Typed.Filled(head.Unit);
        var settings = await LayoutSheet.Of(db);
        var signs = Signature(kind, agreement, issuer, settings);
        return new OfficialDocument
        {
            Settings = settings,
            Parent = issuer.Body is { Kind: AgencyKind.State, IsCommune: false } && !isCommittee && !IsCouncil(issuer.Printed) ? Untorn(committee) : null,
            Issuer = place is null ? Untorn(issuer.Printed)! : issuer.Printed[..^(province!.FullName.Length + 1)],
            IssuerPlace = place,
            Symbol = kind == LetterKind.Consultation ? unit is null ? issuer.Symbol : $"{issuer.Symbol}-{unit}" : $"{Abbreviation(kind)}-{issuer.Symbol}",
            Place = issuer.Body?.IsCommune == true ? PlaceOf(issuer.Printed) : province?.PlaceName ?? "",
            Year = day.Year,
            Month = day.Month,
            KindName = KindName(kind),
            Title = text.Title(kind),
            Addressees = [.. text.Addressees(kind).Select(a => Untorn(a)!)],
            Bases = kind is LetterKind.Decision or LetterKind.Consultation ? [] : [.. LegalBasis.On(day, agreement.Signs, decision: false).Select(b => "Căn cứ " + b)],
            Body = [.. text.Blocks(kind)],
            Recipients = [.. text.Recipients(kind), $"Lưu: VT{(unit is null ? "" : $", {unit}")}"],
            Signature = head.Over(signs),
        };
    }

    /// <summary>Who signs unless somebody writes otherwise.</summary>
    public async Task<Signature> Usual(LetterKind kind, Agreement agreement, DateOnly day)
    {
        var province = await ProvinceRegister.On(db, day);
        return Signature(kind, agreement, await Issuer(kind, agreement, province, day), await LayoutSheet.Of(db));
    }

    private sealed record Writer(Agency? Body, string Printed, string Symbol);

    /// <summary>The party asks and reports; the keeper of the record explains and submits; whoever has the competence decides.</summary>
    private async Task<Writer> Issuer(LetterKind kind, Agreement agreement, Province? province, DateOnly day)
    {
        var id = kind switch
        {
            LetterKind.Explanation or LetterKind.Submission => agreement.OwnerId,
            LetterKind.Decision when agreement.Signs is SigningLevel.Committee or SigningLevel.Department or SigningLevel.BorderCommune => province?.CommitteeId ?? agreement.PartyId,
            _ => agreement.PartyId,
        };
        var body = await db.Set<Agency>().AsNoTracking().Include(a => a.Names).SingleAsync(a => a.Id == id);
        var name = body.NameOn(day);
        return new Writer(body, name?.Name ?? body.Name, name?.Symbol ?? (body.IsCommune ? "UBND" : Plain(name?.ShortName) ?? Initials(name?.Name ?? body.Name)));
    }

    private async Task<string?> NameOn(int agency, DateOnly day) => (await db.Set<Agency>().AsNoTracking().Include(a => a.Names).SingleAsync(a => a.Id == agency)).NameOn(day)?.Name;

    /// <summary>Between signature and today the party may have had another name: what was signed keeps the name of its day.</summary>
    private async Task<string> PartyName(Agreement agreement, DateOnly day) => await NameOn(agreement.PartyId, agreement.SignedOn ?? day) ?? agreement.Party.Name;

    private static Signature Signature(LetterKind kind, Agreement agreement, Writer writer, LayoutSettings settings)
    {
        if (kind == LetterKind.Decision) return By(null, "Chủ tịch");
        if (IsCouncil(writer.Printed)) return new Signature(["TM. Thường trực Hội đồng nhân dân"], "Chủ tịch", null);
        if (writer.Printed.StartsWith("Ủy ban nhân dân", StringComparison.OrdinalIgnoreCase) || writer.Body?.IsCommune == true) return By("Ủy ban nhân dân", "Chủ tịch");
        return By(null, agreement.Signs == SigningLevel.Organisation && writer.Body?.Kind != AgencyKind.State ? "Chủ tịch" : "Giám đốc");

        Signature By(string? committee, string title) => SignatureLines.Of(Branch.State, Authority.Head, committee, title, settings: settings);
    }

    private static bool IsCouncil(string name) => name.StartsWith("Hội đồng nhân dân", StringComparison.OrdinalIgnoreCase);

    private static string Decider(Agreement agreement, Province? province) => agreement.Signs switch
    {
        SigningLevel.Council => $"Chủ tịch Hội đồng nhân dân {province?.FullName}".Trim(),
        SigningLevel.Organisation => agreement.Party.Name,
        _ => $"Chủ tịch Ủy ban nhân dân {province?.FullName}".Trim(),
    };

    private static string? KindName(LetterKind kind) => kind switch
    {
        LetterKind.Consultation => null,
        LetterKind.Submission => "Tờ trình",
        LetterKind.Decision => "Quyết định",
        LetterKind.Notice => "Thông báo",
        _ => "Báo cáo",
    };

    private static string Abbreviation(LetterKind kind) => kind switch { LetterKind.Submission => "TTr", LetterKind.Decision => "QĐ", LetterKind.Notice => "TB", _ => "BC" };

    private static readonly string[] CommuneWords = [" xã ", " phường ", " thị trấn "]; // official Vietnamese text

    /// <summary>"Ủy ban nhân dân xã Bình Minh" → "Bình Minh", the địa danh of its letters.</summary>
    private static string PlaceOf(string name) => CommuneWords.Select(w => name.IndexOf(w, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? name[(at + w.Length)..] : null).OfType<string>().FirstOrDefault() ?? name;

    private static string? Plain(string? name) => name is { Length: > 0 and < 20 } && !name.Contains(' ', StringComparison.Ordinal) ? name : null;

    private static string Initials(string name) => string.Concat(name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => char.IsLetter(w[0])).Select(w => char.ToUpperInvariant(w[0])));
}
