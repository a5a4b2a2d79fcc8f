using NhipCau.Modules.Delegations;
using NhipCau.Modules.Delegations.Outbound;
using NhipCau.Modules.Delegations.Passports;
using NhipCau.Modules.Delegations.YearPlans;
using NhipCau.Shell.Limits;
using NhipCau.Shell.Privacy;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Tests.Modules.Delegations;

/// <summary>Persons and trips of the rules' tests; nobody of them is real.</summary>
internal static class Travel
{
    public const int Unit = 1;
    public const int Office = 2;
    public static readonly DateOnly Today = new(2026, 11, 10);
    public static readonly Viewer Officer = new(10, "Nguyễn Phương Thảo", Unit, "Sở Công Thương", Role.Officer, []);
    public static readonly Viewer Leader = new(11, "Đỗ Văn Quang", Unit, "Sở Công Thương", Role.Leader, []);
    public static readonly Viewer Appraiser = new(20, "Trần Mai Khanh", Office, "Sở Ngoại vụ", Role.OfficeOfficer, []);
    public static readonly Viewer Head = new(21, "Lê Hoàng Sơn", Office, "Sở Ngoại vụ", Role.OfficeLeader, []);
    public static readonly Viewer Stranger = new(30, "Phạm Khánh Linh", 3, "Sở Văn hóa", Role.Leader, []);

    public static TripFacts Facts(DateOnly? today = null, IReadOnlyList<OtherTrip>? trips = null, IReadOnlyList<Likeness.Trip>? alike = null, IReadOnlyList<string>? owed = null, string? lineTrip = null, params (LimitKey Key, decimal Value)[] limits) =>
        new(today ?? Today, new WorkingDays([]), new LimitBook(limits.Select(l => new LimitValue { Code = l.Key.Code, Value = l.Value, ValidFrom = new DateOnly(2020, 1, 1), Document = "Quy chế 10-QC/TU ngày 05/01/2020" })), trips ?? [], alike ?? [], owed ?? [], lineTrip);

    /// <summary>Oita, 1 to 5 December 2026, in the plan, with one member.</summary>
    public static Delegation Trip(string head = "Đỗ Thanh Sơn", Action<Delegation>? change = null)
    {
        var trip = new Delegation
        {
            Name = "Đoàn đi Oita về đào tạo nhân lực",
            OwnerId = Unit,
            Countries = ",JP,",
            From = new DateOnly(2026, 12, 1),
            To = new DateOnly(2026, 12, 5),
            Basis = TripBasis.Planned,
            Line = new YearPlanLine { Plan = Plan(), OwnerId = Unit, From = new DateOnly(2026, 10, 1), To = new DateOnly(2026, 12, 31), Countries = ",JP," },
            InvitationOn = new DateOnly(2026, 10, 1),
            InvitationLanguage = "tiếng Nhật",
            InvitationTranslated = true,
        };
        trip.Put(Officer, new DelegationMember { Name = head, AgencyId = Unit, Cadre = "uy-ban", Passport = Passport(), Role = MemberRole.Head }, null, Facts());
        change?.Invoke(trip);
        return trip;
    }

    public static YearPlan Plan(int year = 2026) => new() { Year = year, Name = $"Kế hoạch đoàn năm {year}" };

    public static Passport Passport(DateOnly? expires = null)
    {
        var passport = new Passport { Holder = "Đỗ Thanh Sơn", OwnerId = Unit };
        Assert.Null(passport.Issue(Officer, Number, new DateOnly(2025, 1, 10), expires ?? new DateOnly(2029, 8, 18), Today));
        return passport;
    }

    public static readonly Secret Number = new("sealed", new string('a', 64), "C12****67");

    public static Delegation Sent(Action<Delegation>? change = null)
    {
        var trip = Trip(change: change);
        Assert.Null(trip.Send(Leader, Facts(), null, Today));
        return trip;
    }

    public static Delegation Appraised()
    {
        var trip = Sent();
        Assert.Null(trip.Receive(Appraiser, Today, Today));
        Assert.Null(trip.Appraise(Appraiser, Facts(), "Đồng ý cử", Today));
        return trip;
    }

    public static Delegation Decided()
    {
        var trip = Appraised();
        Assert.Null(trip.Decide(Head, Facts(), "1201/QĐ-UBND", Today, "Chủ tịch UBND", trip.From, trip.To, trip.Countries));
        return trip;
    }

    public static Delegation Returned(DateOnly? on = null)
    {
        var trip = Decided();
        Assert.Null(trip.Depart(Officer, Facts(new DateOnly(2026, 12, 1)), new DateOnly(2026, 12, 1)));
        Assert.Null(trip.Return(Officer, on ?? new DateOnly(2026, 12, 5), null, new DateOnly(2026, 12, 6)));
        return trip;
    }

    /// <summary>Another trip of the same person.</summary>
    public static OtherTrip Other(int id, DateOnly from, DateOnly to, string person = "Đỗ Thanh Sơn", bool off = false) =>
        new(id, $"Đoàn khác {id}", from, to, true, off, new DelegationMember { Name = person, AgencyId = Unit });

    public static Check Of(Delegation trip, TripFacts facts, string code) => TripChecks.Of(trip, facts).Single(c => c.Code == code);
}
