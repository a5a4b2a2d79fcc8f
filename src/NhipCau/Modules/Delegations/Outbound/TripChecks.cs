using NhipCau.Modules.Delegations.Passports;
using NhipCau.Modules.Delegations.YearPlans;
using NhipCau.Shell;
using NhipCau.Shell.Language;
using NhipCau.Shell.Limits;

namespace NhipCau.Modules.Delegations.Outbound;

/// <summary>
/// What is looked at of a trip, all of it at every moment: the panel shows it, and the steps refuse by it, so that the form, the import and a request
/// made by hand meet the same rule.
/// </summary>
public static class TripChecks
{
    private const string Double = "Mỗi đoàn chỉ vào sổ một lần";
    private const string Decision = "Quyết định cử đoàn";

    public static IReadOnlyList<Check> Of(Delegation trip, TripFacts facts) =>
    [
        InPlan(trip, facts), Twice(trip, facts), Overlap(trip, facts), Count(trip, facts), Passports(trip), .. VisaNotes(trip), .. TripCeilings.Of(trip, facts), Enterprise(trip),
        Together(trip, facts), Invitation(trip), Ahead(trip, facts), Owed(trip, facts), Sender(trip), .. WithinDecision(trip),
    ];

    /// <summary>The first check that stops the trip at a step, as a sentence; null when it may go on.</summary>
    public static Refusal? Stop(Delegation trip, TripFacts facts, TripStep step, string? reason = null) =>
        Of(trip, facts).FirstOrDefault(c => c.Stops(step, !string.IsNullOrWhiteSpace(reason)))?.AsRefusal;

    private static Check InPlan(Delegation trip, TripFacts facts)
    {
        const string rule = "Kế hoạch đoàn ra hằng năm; đoàn phát sinh phải được cấp có thẩm quyền đồng ý bằng văn bản";
        if (facts.LineTrip is { } other) return new("ke-hoach", Finding.Wrong, new("Dòng kế hoạch này đã có đoàn “{0}”", other), rule, new("Chọn dòng khác, hoặc mở đoàn đã có."), TripStep.Save);
        return trip.Basis switch
        {
            TripBasis.Planned when trip.Line is { } line && line.State is LineState.Dropped or LineState.Merged => new("ke-hoach", Finding.Wrong, new("Dòng kế hoạch không còn hiệu lực"), rule, new("Chọn dòng khác của kế hoạch, hoặc đề nghị phát sinh.")),
            TripBasis.Planned when trip.Line is { } line && trip.DaysKnown && !Likeness.Meet(trip.From, trip.To, line.From, line.To) =>
                new("ke-hoach", Finding.Look, new("Thời gian đi khác thời gian trong kế hoạch ({0})", line.TimeText ?? $"{Words.Day(line.From)}–{Words.Day(line.To)}"), rule, new("Kiểm tra lại ngày, hoặc xin điều chỉnh kế hoạch.")) { Compares = true },
            TripBasis.Planned => new("ke-hoach", Finding.Fine, new("Có trong kế hoạch"), rule),
            TripBasis.OtherPlan => new("ke-hoach", Finding.Fine, new("Ngoài kế hoạch cấp tỉnh, theo {0}", trip.OtherPlan ?? ""), rule),
            _ when string.IsNullOrWhiteSpace(trip.Approval) => new("ke-hoach", Finding.Wrong, new("Đoàn phát sinh chưa có văn bản đồng ý"), rule, new("Ghi văn bản của cấp có thẩm quyền đồng ý cho đi ngoài kế hoạch.")),
            _ => new("ke-hoach", Finding.Fine, new("Phát sinh, được đồng ý tại {0}", trip.Approval), rule),
        };
    }

    private static Check Twice(Delegation trip, TripFacts facts)
    {
        var mine = trip.AsTrip;
        if (facts.Alike.FirstOrDefault(o => Likeness.AreOne(mine, o)) is { } same)
            return new("trung-doan", Finding.Wrong, new("Đã có đoàn này trong sổ: “{0}”, {1}–{2}", same.Name ?? "", Words.Day(same.From), Words.Day(same.To)), Double, new("Mở đoàn đã có thay vì nhập lại; nếu là đoàn khác thì ghi rõ tên, trưởng đoàn."), TripStep.Save);
        return facts.Alike.FirstOrDefault(o => Likeness.MayBeOne(mine, o)) is { } like
            ? new("trung-doan", Finding.Look, new("Giống đoàn “{0}”, {1}–{2}", like.Name ?? "", Words.Day(like.From), Words.Day(like.To)), Double, new("So lại hai đoàn; nếu là một thì hủy một.")) { Compares = true }
            : new("trung-doan", Finding.Fine, new("Không trùng đoàn nào trong sổ"), Double);
    }

    private static Check Overlap(Delegation trip, TripFacts facts)
    {
        const string rule = "Một người không thể đi hai đoàn cùng ngày";
        var other = facts.Trips.FirstOrDefault(t => !t.IsOff && Likeness.Meet(trip.From, trip.To, t.From, t.To));
        if (other is null) return new("trung-ngay", Finding.Fine, new("Không ai trùng ngày với đoàn khác"), rule);
        var sure = trip.DaysKnown && other.DaysKnown;
        return new("trung-ngay", sure ? Finding.Wrong : Finding.Look, new("{0} trùng ngày với đoàn “{1}”, {2}–{3}", other.Person.Name, other.Name, Words.Day(other.From), Words.Day(other.To)), rule, new("Đổi ngày đi, đổi người, hoặc rút khỏi đoàn kia; nếu là hai người cùng tên thì ghi ngày sinh hoặc cơ quan của cả hai.")) { Compares = true };
    }

    private static Check Count(Delegation trip, TripFacts facts)
    {
        if (facts.Limit(DelegationLimits.Trips, trip.From) is not { } limit) return Check.NotSet("so-chuyen", DelegationLimits.Trips);
        var most = trip.Members.Select(m => (Person: m, Count: 1 + facts.TripsOf(m, trip.From.Year))).Where(x => x.Count > limit.Value).OrderByDescending(x => x.Count).FirstOrDefault();
        return most.Person is null
            ? new("so-chuyen", Finding.Fine, new("Không ai quá {0:0} chuyến trong năm", limit.Value), limit.Source)
            : new("so-chuyen", Finding.Wrong, new("{0} đi chuyến thứ {1} trong năm, quá {2:0} chuyến", most.Person.Name, most.Count, limit.Value), limit.Source, new("Cử người khác, hoặc bớt một chuyến trong năm."), TripStep.Decide);
    }

    /// <summary>Until the decision there is time to renew it; without it nobody leaves.</summary>
    private static Check Passports(Delegation trip)
    {
        var rule = DelegationRules.Of(DelegationRules.ValidAtEntry, trip.From);
        if (trip.Members.FirstOrDefault(m => m.Passport is { } p && !p.Holds(trip.From, rule.Value)) is { Passport: { } passport } shortOne)
            return passport.IsUsableOn(trip.From)
                ? new("ho-chieu", trip.State >= TripState.Decided ? Finding.Wrong : Finding.Look, new("Hộ chiếu của {0} hết hạn {1}", shortOne.Name, Words.Day(passport.ExpiresOn)), rule.Clause, new("Phải còn hạn {0} tháng khi nhập cảnh: gia hạn hoặc cấp mới trước ngày {1}.", rule.Value, Words.Day(trip.From)), TripStep.Depart)
                : new("ho-chieu", Finding.Wrong, new("Hộ chiếu của {0} không dùng được nữa", shortOne.Name), rule.Clause, new("Chọn hộ chiếu khác hoặc đề nghị cấp mới."), TripStep.Depart);
        return trip.Members.Count(m => m.Passport is null) is > 0 and var without
            ? new("ho-chieu", Finding.Look, new("{0} người chưa ghi hộ chiếu", without), rule.Clause, new("Chọn hộ chiếu công vụ của người đi trong sổ hộ chiếu, hoặc làm hồ sơ cấp."))
            : new("ho-chieu", trip.Members.Count == 0 ? Finding.Look : Finding.Fine, trip.Members.Count == 0 ? new("Chưa có danh sách thành viên") : new("Hộ chiếu còn hạn ít nhất {0} tháng khi nhập cảnh", rule.Value), rule.Clause, trip.Members.Count == 0 ? new("Thêm thành viên đoàn.") : null);
    }

    /// <summary>Of official travel: a passport of the service, and one that a visa note can still be asked for.</summary>
    private static IEnumerable<Check> VisaNotes(Delegation trip)
    {
        if (trip.State.HasGone()) yield break;
        if (trip.Funding != Funding.Self && trip.Members.FirstOrDefault(m => m.Passport is { Kind: PassportKind.Ordinary }) is { } ordinary)
            yield return new("loai-ho-chieu", Finding.Look, new("{0} dùng hộ chiếu phổ thông", ordinary.Name), "Luật 49/2019/QH14", new("Đi công tác thì dùng hộ chiếu ngoại giao, công vụ: chọn lại hộ chiếu, hoặc làm hồ sơ cấp."));
        if (trip.Members.FirstOrDefault(m => m.Passport is { IsUsable: true, Kind: not PassportKind.Ordinary } p && p.MayCarryNote(trip.From) is not null) is { } shortOne)
            yield return new("cong-ham", Finding.Look, new("Không đề nghị được công hàm cho {0}: hộ chiếu hết hạn {1}", shortOne.Name, Words.Day(shortOne.Passport!.ExpiresOn)), DelegationRules.Of(DelegationRules.ValidForNote, trip.From).Clause, new("Nước đến cần công hàm thì gia hạn hoặc cấp mới hộ chiếu trước."));
    }

    private static Check Enterprise(Delegation trip)
    {
        const string rule = "Quy định về đi nước ngoài của cán bộ lãnh đạo: không đi do doanh nghiệp đài thọ khi chưa được cấp có thẩm quyền đồng ý";
        if (!trip.PaidByEnterprise && trip.Funding != Funding.Enterprise) return new("dai-tho", Finding.Fine, new("Không do doanh nghiệp chi trả"), rule);
        if (!string.IsNullOrWhiteSpace(trip.EnterpriseConsent)) return new("dai-tho", Finding.Look, new("Doanh nghiệp chi trả, được đồng ý tại {0}", trip.EnterpriseConsent), rule);
        if (trip.Members.FirstOrDefault(m => DelegationRules.Level(m.Cadre) is { IsLeader: true }) is { } leader)
            return new("dai-tho", Finding.Wrong, new("Doanh nghiệp chi trả cho chuyến đi của {0}", leader.Name), rule, new("Đổi nguồn kinh phí, hoặc ghi văn bản đồng ý của cấp có thẩm quyền."));
        // Whose cadre one is decides: left open it would be a way round.
        return trip.Members.Count > 0 && trip.Members.All(m => m.Cadre is not null)
            ? new("dai-tho", Finding.Look, new("Doanh nghiệp chi trả, trong đoàn không có cán bộ lãnh đạo"), rule)
            : new("dai-tho", Finding.Wrong, new("Doanh nghiệp chi trả, chưa rõ trong đoàn có cán bộ lãnh đạo không"), rule, new("Ghi diện quản lý cán bộ của từng người, hoặc ghi văn bản đồng ý của cấp có thẩm quyền."));
    }

    private static Check Together(Delegation trip, TripFacts facts)
    {
        if (facts.Limit(DelegationLimits.Principals, trip.From) is not { } limit) return Check.NotSet("cung-doan", DelegationLimits.Principals);
        var heads = trip.Members.Where(m => DelegationRules.IsPrincipal(m.Position)).ToList();
        return heads.Count > limit.Value
            ? new("cung-doan", Finding.Wrong, new("{0} cùng đi một đoàn", string.Join(", ", heads.Select(h => h.Name))), limit.Source, new("Tách thành hai chuyến hoặc cử cấp phó."))
            : new("cung-doan", Finding.Fine, new("Người đứng đầu cấp ủy và chính quyền không cùng đi"), limit.Source);
    }

    private static Check Invitation(Delegation trip)
    {
        const string rule = "Hồ sơ đoàn ra gồm thư mời và bản dịch";
        if (trip.InvitationOn is null && string.IsNullOrWhiteSpace(trip.InvitationNumber)) return new("thu-moi", Finding.Look, new("Chưa ghi thư mời"), rule, new("Ghi ngày thư mời và thêm tệp vào giấy tờ."));
        return string.IsNullOrWhiteSpace(trip.InvitationLanguage) || trip.InvitationTranslated || Likeness.OfNames(trip.InvitationLanguage, "tiếng Việt") == 1 // official Vietnamese text
            ? new("thu-moi", Finding.Fine, new("Thư mời có bản dịch"), rule)
            : new("thu-moi", Finding.Look, new("Thư mời chưa có bản dịch"), rule, new("Dịch thư mời và thêm vào giấy tờ."));
    }

    private static Check Ahead(Delegation trip, TripFacts facts)
    {
        if (facts.Limit(DelegationLimits.DossierAhead, trip.From) is not { } limit) return Check.NotSet("ho-so-truoc", DelegationLimits.DossierAhead);
        if (trip.State.HasGone() && trip.SentOn is null) return new("ho-so-truoc", Finding.Fine, new("Vào sổ sau khi đã đi, không qua nộp hồ sơ ở đây"), limit.Source);
        var last = facts.Days.Add(trip.From, -(int)limit.Value);
        if ((trip.SentOn ?? facts.Today) <= last) return new("ho-so-truoc", Finding.Fine, new("Hồ sơ nộp trước ít nhất {0:0} ngày làm việc", limit.Value), limit.Source);
        var late = new Refusal("Hồ sơ nộp sau ngày {0}, là {1:0} ngày làm việc trước khi đi", Words.Day(last), limit.Value);
        // Once it was sent with a reason the lateness is a fact to be seen, not to be mended.
        return trip.SentOn is not null
            ? new("ho-so-truoc", Finding.Look, late, limit.Source)
            : new("ho-so-truoc", Finding.Wrong, late, limit.Source, new("Ghi lý do nộp muộn khi nộp hồ sơ."), AsksReason: true);
    }

    private static Check Owed(Delegation trip, TripFacts facts)
    {
        const string rule = "Cơ quan còn nợ báo cáo kết quả thì chưa cử đoàn mới";
        return facts.Owed.Count == 0
            ? new("no-bao-cao", Finding.Fine, new("Cơ quan không nợ báo cáo đoàn nào"), rule)
            : new("no-bao-cao", trip.State.HasGone() ? Finding.Look : Finding.Wrong, new("Cơ quan còn nợ báo cáo đoàn “{0}”", facts.Owed[0]), rule, new("Nộp báo cáo đó trước, hoặc ghi lý do vẫn cử đoàn."), TripStep.Send, AsksReason: true);
    }

    /// <summary>Luật 49/2019/QH14 Điều 11: whose cadre one is decides who may send.</summary>
    private static Check Sender(Delegation trip)
    {
        const string rule = "Luật 49/2019/QH14, Điều 11";
        if (trip.Members.FirstOrDefault(m => m.Cadre is null) is { } open) return new("tham-quyen", Finding.Look, new("{0} chưa ghi diện quản lý cán bộ", open.Name), rule, new("Ghi diện quản lý để biết ai quyết định cử."));
        var bodies = trip.Members.Select(m => DelegationRules.Level(m.Cadre)?.Decider).OfType<string>().Distinct().ToList();
        return new("tham-quyen", bodies.Count == 0 ? Finding.Look : Finding.Fine, bodies.Count == 0 ? new("Chưa rõ ai quyết định cử") : new("Người có thẩm quyền cử: {0}", string.Join("; ", bodies)), rule);
    }

    private static IEnumerable<Check> WithinDecision(Delegation trip)
    {
        if (trip.Decision is not { } decision) yield break;
        yield return trip.From < decision.From || trip.To > decision.To
            ? new("trong-quyet-dinh", Finding.Wrong, new("Ngày đi {0}–{1} ngoài thời gian quyết định cho phép ({2}–{3})", Words.Day(trip.From), Words.Day(trip.To), Words.Day(decision.From), Words.Day(decision.To)), Decision, new("Ra quyết định đổi thời gian trước."), TripStep.Depart)
            : new("trong-quyet-dinh", Finding.Fine, new("Ngày đi trong thời gian quyết định"), Decision);
        yield return CountryList.Same(trip.Countries, decision.Countries)
            ? new("nuoc-quyet-dinh", Finding.Fine, new("Nước đến đúng quyết định"), Decision)
            : new("nuoc-quyet-dinh", Finding.Wrong, new("Nước đến khác quyết định"), Decision, new("Sửa nước đến theo quyết định, hoặc ra quyết định đổi."), TripStep.Depart);
    }
}
