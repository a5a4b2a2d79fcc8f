// official Vietnamese text
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Delegations.Protocol;
using NhipCau.Modules.Delegations.YearPlans;
using NhipCau.Modules.Partners;
using NhipCau.Shell;
using NhipCau.Shell.Limits;
using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Delegations.Inbound;

/// <summary>Some visits of invented persons, each as far as its line says: one courtesy call, one unplanned, one late report, one perhaps entered twice.</summary>
internal sealed class VisitDemonstration : IDemonstration
{
    private sealed record Guests(string Name, string Body, string Country, int From, int Days, string Officer, string Leader, VisitState Until, VisitBasis Basis, string Head, string Position, GuestRank Rank, string? Why, int People, string Venue, string Content);

    /// <summary>Days are counted from today.</summary>
    private static readonly Guests[] All =
    [
        new("Đoàn tỉnh Champasak (Lào) thăm và làm việc", "tỉnh Champasak", "LA", -70, 3, "khanh.tm", "son.lh", VisitState.Reported, VisitBasis.Planned, "Bounthavy Sisouk", "Phó Tỉnh trưởng", GuestRank.B, "Chủ tịch UBND quyết định tương đương thứ trưởng, công văn 812/UBND-TH", 8, "Trụ sở UBND, khu công nghiệp", "Trao đổi hợp tác nông nghiệp, đào tạo"),
        new("Đoàn tỉnh Tboung Khmum (Campuchia) trao đổi hợp tác biên giới", "Tbong Khmum", "KH", -45, 2, "khanh.tm", "son.lh", VisitState.Done, VisitBasis.Unplanned, "Sok Vannak", "Phó Tỉnh trưởng", GuestRank.B, "Chủ tịch UBND quyết định, công văn 860/UBND-TH", 12, "Trụ sở UBND", "Trao đổi quản lý lao động, thương mại"),
        new("Đoàn Tổng Lãnh sự quán Thái Lan chào xã giao", "Tổng Lãnh sự quán Thái Lan tại Thành phố Hồ Chí Minh", "TH", -20, 1, "khanh.tm", "son.lh", VisitState.Reported, VisitBasis.Courtesy, "Anan Srisuk", "Tổng Lãnh sự", GuestRank.Other, null, 4, "Trụ sở UBND", "Chào xã giao đầu nhiệm kỳ"),
        new("Tổng Lãnh sự Thái Lan làm việc về đầu tư", "Tổng Lãnh sự quán Thái Lan tại TP. Hồ Chí Minh", "TH", -17, 1, "khanh.tm", "son.lh", VisitState.Done, VisitBasis.Courtesy, "Anan Srisuk", "Tổng Lãnh sự", GuestRank.Other, null, 3, "Sở Công Thương", "Làm việc về doanh nghiệp Thái Lan"),
        new("Đoàn tỉnh Kratie (Campuchia) dự giao ban", "Kratie", "KH", -1, 3, "khanh.tm", "son.lh", VisitState.Receiving, VisitBasis.Unplanned, "Chan Sopheak", "Trưởng phòng Đối ngoại", GuestRank.Other, null, 6, "Trụ sở UBND", "Giao ban quý"),
        new("Đoàn doanh nghiệp Osaka (Nhật Bản) khảo sát đầu tư", "Hiệp hội doanh nghiệp Osaka", "JP", 18, 3, "khanh.tm", "son.lh", VisitState.Preparing, VisitBasis.Planned, "Tanaka Kenji", "Chủ tịch Hiệp hội", GuestRank.Other, null, 15, "Khu công nghiệp, trường nghề", "Khảo sát đầu tư, lao động"),
        new("Đoàn nghệ thuật Gyeongnam (Hàn Quốc) biểu diễn", "tỉnh Gyeongnam", "KR", 40, 4, "linh.pk", "hai.nt", VisitState.Proposed, VisitBasis.Unplanned, "Park Ji Hoon", "Giám đốc Sở Văn hóa", GuestRank.Other, null, 22, "Nhà hát, quảng trường", "Biểu diễn giao lưu"),
        new("Đoàn Hội hữu nghị Pháp – Việt thăm trường học", "Hội hữu nghị Pháp – Việt", "FR", 30, 2, "linh.pk", "hai.nt", VisitState.Postponed, VisitBasis.Unplanned, "Claire Martin", "Chủ tịch Hội", GuestRank.Other, null, 7, "Trường học", "Trao tặng sách"),
    ];

    public int Order => 31;

    public async Task Make(IServiceProvider services, Func<string, Task<Viewer>> actAs)
    {
        var db = services.GetRequiredService<AppDbContext>();
        var today = services.GetRequiredService<TimeProvider>().Today();
        var users = All.SelectMany(g => new[] { g.Officer, g.Leader }).Append("ha.lt").Distinct().ToList();
        if (await db.Users.CountAsync(u => users.Contains(u.UserName!)) < users.Count) return; // unfiltered: the invented persons of the demonstration
        await actAs("son.lh");
        foreach (var (key, value) in new[] { (VisitLimits.Verification, 5m), (VisitLimits.Report, 15m) })
            if (!await db.Set<LimitValue>().AnyAsync(v => v.Code == key.Code)) db.Add(new LimitValue { Code = key.Code, Value = value, ValidFrom = new DateOnly(today.Year - 1, 1, 1), Document = "Quy chế mẫu của bản trình diễn" });
        await db.Because("Đặt giới hạn").SaveChangesAsync();
        var lines = new Queue<int>(await db.Set<YearPlanLine>().Where(l => l.Direction == Direction.In && l.State == LineState.Approved && l.Plan.Year == today.Year).OrderBy(l => l.Id).Select(l => l.Id).ToListAsync()); // unfiltered: of the demonstration's own plan
        foreach (var guests in All) await Receive(services, actAs, guests, lines, today);
    }

    private static async Task Receive(IServiceProvider services, Func<string, Task<Viewer>> actAs, Guests guests, Queue<int> lines, DateOnly today)
    {
        var (db, records, clocks) = (services.GetRequiredService<AppDbContext>(), services.GetRequiredService<VisitRecord>(), services.GetRequiredService<VisitClocks>());
        db.ChangeTracker.Clear();
        var officer = await actAs(guests.Officer);
        var (from, partners) = (today.AddDays(guests.From), services.GetRequiredService<PartnerRegister>());
        int? line = guests.Basis == VisitBasis.Planned && lines.TryDequeue(out var planned) ? planned : null;
        var visit = new Visit
        {
            Name = guests.Name,
            Body = guests.Body,
            PartnerId = (await partners.Find(guests.Body))?.Id,
            OwnerId = officer.AgencyId,
            Countries = CountryList.Pack([guests.Country]),
            From = from,
            To = from.AddDays(guests.Days - 1),
            Basis = guests.Basis == VisitBasis.Planned && line is null ? VisitBasis.Unplanned : guests.Basis,
            LineId = line,
            Head = guests.Head,
            HeadPosition = guests.Position,
            Rank = guests.Rank,
            RankReason = guests.Why,
            People = guests.People,
            Venues = guests.Venue,
            PurposeText = guests.Content,
            Level = Level.Province,
            Interpreter = "Phiên dịch của cơ quan ngoại vụ",
        };
        var until = guests.Until;
        var facts = await records.Facts(visit);
        if (visit.Faults(officer, facts).FirstOrDefault() is { } fault) throw new InvalidOperationException(fault.ToString());
        visit.SeeTwin(facts.Twins);
        db.Add(visit);
        await db.Because(VisitActs.Add).SaveChangesAsync();
        visit = (await records.Load(officer, visit.Id))!;
        Must(visit.SetGuests(officer, [new VisitGuest { Name = guests.Head, Position = guests.Position, Nationality = guests.Country }], partial: true));
        Must(visit.SetDays(officer, [new VisitDay { On = visit.From, Place = guests.Venue, Work = "Lãnh đạo tiếp và làm việc với đoàn" }]));
        var usual = visit.UsualLines(facts.Norms);
        Must(visit.SetCosts(officer, [.. usual.Select(l => new VisitCost { Item = l.Item, Person = l.Person, Count = l.Count, Units = l.Units, Estimate = visit.CeilingOf(l, usual, facts.Norms).Amount ?? 0 })], facts.Norms));
        if (until == VisitState.Reported && guests.Basis != VisitBasis.Courtesy) Must(visit.SetGifts(officer, [new VisitGift { IsOurs = true, What = "Tranh gốm", ToWhom = "Trưởng đoàn", Worth = 1_500_000 }, new VisitGift { What = "Tượng gỗ", ToWhom = "Ủy ban nhân dân" }]));
        await db.Because(VisitActs.Costs).SaveChangesAsync();

        async Task<bool> Step(string user, bool goes, string act, Func<Viewer, VisitFacts, Refusal?> deed)
        {
            if (!goes) return false;
            var viewer = await actAs(user);
            Must(deed(viewer, await records.Facts(visit)));
            Must(await clocks.Follow(visit));
            await db.Because(act).SaveChangesAsync();
            return true;
        }

        if (guests.Basis == VisitBasis.Courtesy)
        {
            var viewer = await actAs("khanh.tm");
            Must(visit.TakeIn(viewer, await records.Facts(visit), null, null, null, until == VisitState.Reported ? $"{40 + visit.Id}/BC-SNgV" : null));
            await db.Because(VisitActs.TakeIn).SaveChangesAsync();
            return;
        }
        var (sent, verified, approved) = (Past(from.AddDays(-30), today.AddDays(-6)), Past(from.AddDays(-26), today.AddDays(-3)), Past(from.AddDays(-24), today.AddDays(-2)));
        if (!await Step(guests.Leader, true, VisitActs.Send, (v, f) => visit.Send(v, f, $"{700 + visit.Id}/CV", "Dữ liệu trình diễn", sent))) return;
        if (await Step(guests.Leader, until == VisitState.Postponed, VisitActs.Postpone, (v, f) => visit.Postpone(v, "Phía bạn dời chuyến thăm", null))) return;
        if (!await Step("khanh.tm", until is not VisitState.Proposed, VisitActs.Verify, (v, f) => visit.Verify(v, f, "Đối tác rõ ràng, đề nghị cho đón.", verified))) return;
        await Step("ha.lt", true, VisitActs.Approve, (v, f) => visit.Approve(v, f, $"{800 + visit.Id}/UBND-TH", approved, "Chủ tịch Ủy ban nhân dân", visit.OwnerId));
        await Step(guests.Officer, true, VisitNoticeKind.Plan.Name(), (v, f) => visit.Record(v, VisitNoticeKind.Plan, $"{30 + visit.Id}/KH", approved, f.Today));
        await Step(guests.Officer, until >= VisitState.Receiving, VisitNoticeKind.Police.Name(), (v, f) => visit.Record(v, VisitNoticeKind.Police, $"{730 + visit.Id}/CV", approved, f.Today));
        await Step(guests.Officer, until >= VisitState.Receiving, VisitNoticeKind.Military.Name(), (v, f) => visit.Record(v, VisitNoticeKind.Military, $"{731 + visit.Id}/CV", approved, f.Today));
        if (!await Step(guests.Officer, until >= VisitState.Receiving, VisitActs.Start, (v, f) => visit.Start(v, f, visit.From, null))) return;
        if (!await Step(guests.Officer, until >= VisitState.Done, VisitActs.Finish, (v, f) => visit.Finish(v, visit.To, f.Today))) return;
        if (!await Step(guests.Officer, until >= VisitState.Reported, VisitActs.Report, (v, f) => visit.Report(v, "Hai bên thống nhất trao đổi chuyên gia nông nghiệp và học bổng.", null, "Văn phòng tỉnh bạn", null, $"{50 + visit.Id}/BC", Past(visit.To.AddDays(10), f.Today), f.Today))) return;
        Must(visit.Promise(await actAs(guests.Officer), new VisitPromise { Text = "Gửi danh sách chuyên gia nông nghiệp", AgencyId = visit.OwnerId, DueOn = today.AddDays(25) }));
        await db.Because(VisitActs.Promise).SaveChangesAsync();
    }

    private static DateOnly Past(DateOnly wished, DateOnly latest) => wished < latest ? wished : latest;

    private static void Must(Refusal? refusal)
    {
        if (refusal is not null) throw new InvalidOperationException(refusal.ToString());
    }
}
