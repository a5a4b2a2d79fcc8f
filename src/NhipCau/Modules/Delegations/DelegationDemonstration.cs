// official Vietnamese text
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Delegations.Outbound;
using NhipCau.Modules.Delegations.Passports;
using NhipCau.Modules.Delegations.YearPlans;
using NhipCau.Shell;
using NhipCau.Shell.Limits;
using NhipCau.Shell.Privacy;
using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Delegations;

/// <summary>A plan of this year and some trips of invented persons, each as far as its line says.</summary>
internal sealed class DelegationDemonstration : IDemonstration
{
    private sealed record Person(string Name, string Position, string Agency, string Cadre, string? Number = null, int Expires = 3);

    private sealed record Journey(string Name, string Countries, string Place, int From, int Days, string Officer, string Leader, TripState Until, string? Line, string? Approval, Purpose Purpose, string[] People, decimal Cost);

    private static readonly Person[] People =
    [
        new("Đỗ Thanh Sơn", "Phó Giám đốc", "sct", "uy-ban", "S10234567"), new("Nguyễn Kiều Oanh", "Trưởng phòng", "sct", "co-quan", "S10934512"), new("Lưu Gia Bách", "Chuyên viên", "sct", "co-quan", "S11034545", 0),
        new("Hồ Ngọc Diệp", "Chuyên viên, phiên dịch", "sngv", "co-quan", "S11134503"), new("Trịnh Văn Lâm", "Phó Giám đốc", "sngv", "uy-ban", "S12034588"), new("Bùi Thảo Nhi", "Chuyên viên", "svhttdl", "co-quan"),
        new("Vương Quốc Huy", "Giám đốc", "svhttdl", "uy-ban", "S12534599"), new("Mạc Thu Hằng", "Phó Chủ tịch", "lhhn-tp", "co-quan", "S13034511"),
    ];

    private static readonly string[] Lines = ["Đoàn xúc tiến thương mại tại Osaka|JP", "Đoàn dự lễ hội văn hóa Gyeonggi|KR", "Đoàn thăm và làm việc tại Champasak|LA", "Đoàn học tập đào tạo nhân lực tại Oita|JP", "Đoàn giao lưu hữu nghị tại Kampong Thom|KH", "Đoàn hội chợ nông sản Quảng Tây|CN"];

    /// <summary>Days are counted from today.</summary>
    private static readonly Journey[] Journeys =
    [
        new(Lines[2], ",LA,", "tỉnh Champasak", -150, 4, "khanh.tm", "son.lh", TripState.Closed, Lines[2], null, Purpose.Visit, ["Trịnh Văn Lâm", "Hồ Ngọc Diệp"], 96_000_000),
        new(Lines[4], ",KH,", "tỉnh Kampong Thom", -60, 3, "huong.bt", "tam.vd", TripState.Reported, Lines[4], null, Purpose.Culture, ["Mạc Thu Hằng"], 42_500_000),
        new(Lines[1], ",KR,", "tỉnh Gyeonggi", -12, 5, "linh.pk", "hai.nt", TripState.Returned, Lines[1], null, Purpose.Culture, ["Vương Quốc Huy", "Bùi Thảo Nhi"], 188_000_000),
        new("Đoàn dự diễn đàn chuỗi cung ứng Singapore", ",SG,", "Singapore", -1, 4, "thao.np", "quang.dv", TripState.Travelling, null, "901/UBND-TH", Purpose.Conference, ["Nguyễn Kiều Oanh"], 54_000_000),
        new(Lines[0], ",JP,", "thành phố Osaka", 24, 6, "thao.np", "quang.dv", TripState.Decided, Lines[0], null, Purpose.Investment, ["Đỗ Thanh Sơn", "Lưu Gia Bách"], 302_100_000),
        new(Lines[3], ",JP,", "tỉnh Oita", 45, 5, "thao.np", "quang.dv", TripState.Appraising, Lines[3], null, Purpose.Training, ["Đỗ Thanh Sơn", "Nguyễn Kiều Oanh", "Lưu Gia Bách"], 302_100_000),
        new(Lines[5], ",CN,", "Quảng Tây", 60, 4, "thao.np", "quang.dv", TripState.Sent, Lines[5], null, Purpose.Investment, ["Nguyễn Kiều Oanh"], 61_000_000),
        new("Đoàn khảo sát bảo tàng tại Paris", ",FR,", "Paris", 75, 6, "linh.pk", "hai.nt", TripState.Preparing, null, null, Purpose.Study, ["Vương Quốc Huy"], 240_000_000),
        new("Đoàn dự hội nghị thành phố kết nghĩa", ",KR,", "Seoul", 40, 3, "linh.pk", "hai.nt", TripState.Postponed, null, "915/UBND-TH", Purpose.Conference, ["Bùi Thảo Nhi"], 80_000_000),
    ];

    public int Order => 30;

    public async Task Make(IServiceProvider services, Func<string, Task<Viewer>> actAs)
    {
        var db = services.GetRequiredService<AppDbContext>();
        var vault = services.GetRequiredService<Vault>();
        var today = services.GetRequiredService<TimeProvider>().Today();
        var agencies = await db.Set<Agency>().AsNoTracking().Where(a => new[] { "sct", "sngv", "svhttdl", "lhhn-tp" }.Contains(a.Code)).ToDictionaryAsync(a => a.Code, a => a.Id);
        if (agencies.Count < 4 || vault.Shut is not null) return;
        await actAs("son.lh");
        foreach (var (key, value) in new[] { (DelegationLimits.DossierAhead, 20m), (DelegationLimits.Appraisal, 5m), (DelegationLimits.Report, 15m) })
            if (!await db.Set<LimitValue>().AnyAsync(v => v.Code == key.Code)) db.Add(new LimitValue { Code = key.Code, Value = value, ValidFrom = new DateOnly(today.Year - 1, 1, 1), Document = "Quy chế mẫu của bản trình diễn" });
        await db.Because("Đặt giới hạn").SaveChangesAsync();
        var passports = await Passports(db, vault, actAs, agencies, today);
        var lines = await Plan(db, actAs, agencies, today);
        foreach (var journey in Journeys) await Travel(services, actAs, journey, agencies, passports, lines, today);
    }

    private static async Task<Dictionary<string, int>> Passports(AppDbContext db, Vault vault, Func<string, Task<Viewer>> actAs, Dictionary<string, int> agencies, DateOnly today)
    {
        var viewer = await actAs("khanh.tm");
        var made = new Dictionary<string, Passport>();
        foreach (var person in People.Where(p => p.Number is not null))
        {
            var passport = new Passport { Holder = person.Name, Position = person.Position, OwnerId = agencies[person.Agency] };
            var expires = today.AddYears(person.Expires).AddMonths(4);
            Must(passport.Issue(viewer, vault.Seal(person.Number!), expires.AddYears(-5), expires, today));
            db.Add(passport);
            made[person.Name] = passport;
        }
        await db.Because("Thêm hộ chiếu").SaveChangesAsync();
        return made.ToDictionary(p => p.Key, p => p.Value.Id);
    }

    private static async Task<Dictionary<string, int>> Plan(AppDbContext db, Func<string, Task<Viewer>> actAs, Dictionary<string, int> agencies, DateOnly today)
    {
        var desk = await actAs("khanh.tm");
        var plan = new YearPlan { Year = today.Year, Name = $"Kế hoạch đoàn ra, đoàn vào năm {today.Year}" };
        var number = 0;
        foreach (var line in Lines)
        {
            var journey = Journeys.Single(j => j.Line == line);
            var day = today.AddDays(journey.From);
            // A plan holds its own year only.
            if (day.Year != today.Year) day = new DateOnly(today.Year, day.Year > today.Year ? 12 : 1, 1);
            var (first, name) = (new DateOnly(day.Year, day.Month, 1), line.Split('|')[0]);
            plan.Lines.Add(new YearPlanLine { Number = ++number, Plan = plan, OwnerId = agencies[People.Single(p => p.Name == journey.People[0]).Agency], Name = name, Countries = journey.Countries, TimeText = $"Tháng {first.Month}/{first.Year}", From = first, To = first.AddMonths(1).AddDays(-1), People = 6, Purpose = journey.Purpose, Estimate = journey.Cost });
        }
        for (var i = 0; i < 2; i++) plan.Lines.Add(new YearPlanLine { Number = ++number, Plan = plan, OwnerId = agencies["sngv"], From = new DateOnly(today.Year, 1, 1), To = new DateOnly(today.Year, 12, 31) });
        for (var i = 0; i < 3; i++) plan.Lines.Add(new YearPlanLine { Number = ++number, Plan = plan, OwnerId = agencies["sngv"], Direction = Direction.In, From = new DateOnly(today.Year, 1, 1), To = new DateOnly(today.Year, 12, 31) });
        db.Add(plan);
        await db.Because("Mở kế hoạch đoàn").SaveChangesAsync();
        foreach (var (paper, month) in new[] { ("835/SNgV-HTQT", 10), ("912/TTr-SNgV", 11), ("8801/UBND-TH", 11), ("632-CV/TU", 12), ("1015/VPCP-QHQT", 12) })
            Must(plan.Move(desk, paper, new DateOnly(today.Year - 1, month, 20), null, null, 0, today));
        Must(plan.Move(await actAs("son.lh"), "12/KH-UBND", new DateOnly(today.Year - 1, 12, 28), "Ủy ban nhân dân", null, 0, today));
        await db.Because("Ban hành kế hoạch").SaveChangesAsync();
        return plan.Lines.Where(l => l.Name is not null).ToDictionary(l => l.Name!, l => l.Id);
    }

    private static async Task Travel(IServiceProvider services, Func<string, Task<Viewer>> actAs, Journey journey, Dictionary<string, int> agencies, Dictionary<string, int> passports, Dictionary<string, int> lines, DateOnly today)
    {
        var db = services.GetRequiredService<AppDbContext>();
        var records = services.GetRequiredService<DelegationRecord>();
        var clocks = services.GetRequiredService<DelegationClocks>();
        db.ChangeTracker.Clear();
        var officer = await actAs(journey.Officer);
        var from = today.AddDays(journey.From);
        var trip = new Delegation
        {
            Name = journey.Name.Split('|')[0],
            OwnerId = officer.AgencyId,
            Countries = journey.Countries,
            Place = journey.Place,
            From = from,
            To = from.AddDays(journey.Days - 1),
            Purpose = journey.Purpose,
            Level = Level.Department,
            Basis = journey.Line is null ? TripBasis.Unplanned : TripBasis.Planned,
            LineId = journey.Line is null ? null : lines[journey.Line.Split('|')[0]],
            Approval = journey.Approval,
            InvitationNumber = "INV-" + from.ToString("MMdd", System.Globalization.CultureInfo.InvariantCulture),
            InvitationOn = from.AddDays(-60) < today ? from.AddDays(-60) : today,
            InvitationLanguage = "tiếng Anh",
            InvitationTranslated = true,
        };
        foreach (var name in journey.People)
        {
            var person = People.Single(p => p.Name == name);
            Must(trip.Put(officer, new DelegationMember { Name = name, Position = person.Position, AgencyId = agencies[person.Agency], Cadre = person.Cadre, PassportId = passports.TryGetValue(name, out var passport) ? passport : null }, null, await records.Facts(trip)));
        }
        var (fares, stay) = (Math.Round(journey.Cost * 0.4m), Math.Round(journey.Cost * 0.5m));
        Must(trip.SetCosts(officer, await records.Facts(trip),
        [
            new DelegationCost { Kind = TripCostKind.Airfare, Item = "Vé máy bay", Estimate = fares }, new DelegationCost { Kind = TripCostKind.Lodging, Item = "Ăn, ở", Estimate = stay },
            new DelegationCost { Item = "Bảo hiểm, lễ tân, đi lại", Estimate = journey.Cost - fares - stay },
        ]));
        db.Add(trip);
        await db.Because(TripActs.Add).SaveChangesAsync();
        trip = (await records.Load(officer, trip.Id))!;
        var (sent, received, decided) = (Past(from.AddDays(-45), today.AddDays(-9)), Past(from.AddDays(-42), today.AddDays(-5)), Past(from.AddDays(-35), today.AddDays(-2)));

        async Task<bool> Step(string user, TripState reaches, string act, Func<Viewer, TripFacts, Refusal?> deed)
        {
            var way = Math.Min((int)journey.Until, journey.Until == TripState.Postponed ? (int)TripState.Sent : (int)TripState.Closed);
            if ((int)reaches > way) return false;
            var viewer = await actAs(user);
            Must(deed(viewer, await records.Facts(trip)));
            Must(await clocks.Follow(trip, viewer));
            await db.Because(act).SaveChangesAsync();
            return true;
        }

        if (!await Step(journey.Leader, TripState.Sent, TripActs.Send, (v, f) => trip.Send(v, f, "Dữ liệu trình diễn", sent))) return;
        if (journey.Until == TripState.Postponed)
        {
            Must(trip.Postpone(await actAs(journey.Leader), "Ban tổ chức dời hội nghị sang năm sau", null));
            Must(await clocks.Follow(trip, await actAs(journey.Leader)));
            await db.Because(TripActs.Postpone, trip.Reason).SaveChangesAsync();
            return;
        }
        var desk = journey.Officer == "khanh.tm" ? "minh.dq" : "khanh.tm";
        if (!await Step(desk, TripState.Appraising, TripActs.Receive, (v, f) => trip.Receive(v, received, f.Today))) return;
        if (!await Step(desk, TripState.Appraised, TripActs.Appraise, (v, f) => trip.Appraise(v, f, "Hồ sơ đủ, đồng ý đề nghị cử đoàn.", decided))) return;
        if (!await Step("ha.lt", TripState.Decided, TripActs.Decide, (v, f) => trip.Decide(v, f, $"{1200 + trip.Id}/QĐ-UBND", decided, "Chủ tịch Ủy ban nhân dân", trip.From, trip.To, trip.Countries))) return;
        if (!await Step(journey.Officer, TripState.Travelling, TripActs.Depart, (v, f) => trip.Depart(v, f, trip.From))) return;
        if (!await Step(journey.Officer, TripState.Returned, TripActs.Return, (v, f) => trip.Return(v, trip.To, null, f.Today))) return;
        if (!await Step(journey.Officer, TripState.Reported, TripActs.Report, (v, f) => trip.Report(v, "Hai bên thống nhất tiếp tục trao đổi đoàn và giới thiệu doanh nghiệp.", null, "Văn phòng đối ngoại của địa phương bạn", "Mời đoàn bạn sang thăm năm sau", $"{60 + trip.Id}/BC", trip.To.AddDays(10) < f.Today ? trip.To.AddDays(10) : f.Today, f.Today))) return;
        Must(trip.Promise(await actAs(journey.Officer), new DelegationPromise { Text = "Gửi danh mục doanh nghiệp muốn hợp tác", AgencyId = trip.OwnerId, DueOn = today.AddDays(20) }));
        await db.Because(TripActs.Promise).SaveChangesAsync();
        await Step(desk, TripState.Closed, TripActs.Close, (v, f) => trip.Close(v, 0, f.Today));
    }

    private static DateOnly Past(DateOnly wished, DateOnly latest) => wished < latest ? wished : latest;

    private static void Must(Refusal? refusal)
    {
        if (refusal is not null) throw new InvalidOperationException(refusal.ToString());
    }
}
