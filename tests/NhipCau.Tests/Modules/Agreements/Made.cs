using NhipCau.Modules.Agencies;
using NhipCau.Modules.Agreements;
using NhipCau.Modules.Partners;
using NhipCau.Shell;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Tests.Modules.Agreements;

/// <summary>Agreements without a database, and people who may or may not touch them.</summary>
internal static class Made
{
    public const int Office = 20;
    public const int Department = 10;
    public static readonly DateOnly Today = new(2026, 11, 10);
    public static readonly WorkingDays Days = new([]);
    public static readonly Viewer Officer = Person(1, Office, Role.OfficeOfficer);
    public static readonly Viewer Head = Person(2, Office, Role.OfficeLeader);
    public static readonly Viewer Chair = Person(3, 30, Role.Chair);
    public static readonly Viewer Outsider = Person(4, Department, Role.Officer);
    public static readonly Viewer OutsiderHead = Person(5, Department, Role.Leader);

    public static Viewer Person(int id, int agency, Role role) => new(id, $"Người {id}", agency, $"Cơ quan {agency}", role, []);

    public static Agreement Agreement(SigningLevel level = SigningLevel.Committee, string fields = "giao-luu", Action<Agreement>? change = null)
    {
        var made = new Agreement
        {
            Id = 7,
            Name = "Bản ghi nhớ hợp tác giữa hai địa phương",
            Kind = AgreementKind.Memorandum,
            Signs = level,
            OwnerId = Office,
            PartyId = level == SigningLevel.BorderCommune ? 60 : 30,
            Party = new Agency { Code = "p", Name = "Bên ký", IsCommune = level == SigningLevel.BorderCommune, Kind = level == SigningLevel.Organisation ? AgencyKind.Association : AgencyKind.State },
            Fields = fields,
            Vietnamese = TextInVietnamese.Original,
            NonBinding = true,
            PeerCounterpart = level == SigningLevel.BorderCommune,
        };
        made.Partners.Add(new AgreementPartner { Agreement = made, Partner = new Partner { Name = "Sakura", Type = "tỉnh" } });
        change?.Invoke(made);
        return made;
    }

    /// <summary>A draft whose dossier is open.</summary>
    public static (Agreement Agreement, Dossier Dossier) Draft(SigningLevel level = SigningLevel.Committee, string fields = "giao-luu", Action<Agreement>? change = null)
    {
        var agreement = Agreement(level, fields, change);
        No(agreement.Draft(Officer, Day(1, 10)));
        return (agreement, agreement.Dossiers[0]);
    }

    public static Refusal? Ask(this Agreement a, Dossier d, Body body, DateOnly? on = null, Viewer? by = null, int? agency = null, string? name = null) =>
        a.Ask(by ?? Officer, d, new Asking(body, agency, name ?? body.Name(), on ?? Day(2, 10)), Days, Today);

    public static Refusal? Answer(this Agreement a, Consultation c, Opinion opinion = Opinion.Agree, DateOnly? on = null) =>
        a.Answer(Officer, c, new Answering(on ?? Day(6, 10), opinion, opinion == Opinion.Agree ? null : "Bỏ Điều 5", "15/CV ngày 06/10/2026"), Days, Today);

    public static Refusal? Submit(this Agreement a, Dossier d, Viewer? by = null, decimal? silence = null, string? why = null, DateOnly? on = null) =>
        a.Submit(by ?? Head, d, on ?? Day(12, 10), "40/TTr", why, silence, (30, "Người quyết định"), Days, Today);

    public static Refusal? Permit(this Agreement a, Dossier d, Viewer? by = null, DateOnly? on = null, string? signer = "Bà Lý Thanh Hà, Phó Chủ tịch", bool? publish = true, string? responsible = "Sở Ngoại vụ") =>
        a.Permit(by ?? Chair, d, new Decision(on ?? Day(15, 10), "12/QĐ-UBND", null, signer, publish, null, responsible), Today);

    /// <summary>As far as the permission to sign.</summary>
    public static (Agreement Agreement, Dossier Dossier) Permitted(SigningLevel level = SigningLevel.Committee)
    {
        var (a, d) = Draft(level);
        if (level == SigningLevel.BorderCommune) No(a.Choose(Officer, d, null, CommuneWay.OfficeOpines));
        foreach (var body in a.MustAsk(d)) No(a.Ask(d, body));
        foreach (var asked in d.Consultations) No(a.Answer(asked));
        No(a.Submit(d));
        No(a.Permit(d));
        return (a, d);
    }

    /// <summary>Signed and reported, for three years from 20/10/2025.</summary>
    public static Agreement InForce(Action<Agreement>? change = null, int? months = 36, DateOnly? on = null)
    {
        var a = Agreement(change: change);
        Assert.Empty(a.RecordSigned(Officer, new Signing(on ?? new DateOnly(2025, 10, 20), "Lý Thanh Hà", TermMonths: months), "9/QĐ-UBND", on ?? new DateOnly(2025, 10, 25), Today));
        return a;
    }

    public static DateOnly Day(int day, int month) => new(2026, month, day);

    public static void No(Refusal? refusal) => Assert.Null(refusal?.ToString());

    public static void Says(string words, Refusal? refusal) => Assert.Contains(words, refusal?.ToString() ?? "(không từ chối)", StringComparison.Ordinal);

    public static void Says(string field, string words, IEnumerable<(string Field, Refusal Refusal)> refusals)
    {
        var found = Assert.Single(refusals, r => r.Field == field);
        Says(words, found.Refusal);
    }
}
