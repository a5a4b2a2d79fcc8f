using NhipCau.Modules.Delegations.Protocol;
using NhipCau.Modules.Delegations.YearPlans;
using NhipCau.Shell;
using NhipCau.Shell.Language;
using NhipCau.Shell.Limits;
using NhipCau.VanBan;

namespace NhipCau.Modules.Delegations.Inbound;

/// <summary>What is looked at of a visit, all of it at every moment: the panel shows it, and the steps refuse by it, whichever way they are asked.</summary>
public static class VisitChecks
{
    private const string Reception = "Quy định về quản lý thống nhất hoạt động đối ngoại, đón tiếp khách nước ngoài";

    /// <summary>Words of a place that asks for a permit, folded.</summary>
    private static readonly string[] RestrictedWords = ["bien gioi", "cua khau", "vanh dai", "khu vuc cam", "doanh trai", "khu quan su", "cong trinh quoc phong", "duong bien", "cot moc"]; // official Vietnamese text

    public static IReadOnlyList<Check> Of(Visit visit, VisitFacts facts) =>
    [
        InPlan(visit, facts), Twin(visit, facts), Told(visit, facts), Rank(visit), Guests(visit), Restricted(visit), Ahead(visit, facts),
        Informed(visit, facts, VisitNoticeKind.Police), Informed(visit, facts, VisitNoticeKind.Military), Plan(visit), Banquet(visit), Costs(visit, facts),
    ];

    /// <summary>The first check that stops the visit at a step, as a sentence; null when it may go on.</summary>
    public static Refusal? Stop(Visit visit, VisitFacts facts, TripStep step, string? reason = null) =>
        Of(visit, facts).FirstOrDefault(c => c.Stops(step, !string.IsNullOrWhiteSpace(reason)))?.AsRefusal;

    /// <summary>A border zone or another restricted area: said so, or named in the programme.</summary>
    public static bool IsRestricted(Visit visit) => visit.Restricted || visit.Days.SelectMany(d => new[] { d.Place, d.Work }).Append(visit.Venues)
        .Any(text => text is not null && VietnameseText.Fold(text) is var folded && RestrictedWords.Any(w => folded.Contains(w, StringComparison.Ordinal)));

    private static Check InPlan(Visit visit, VisitFacts facts)
    {
        const string rule = "Kế hoạch đoàn vào hằng năm; đoàn phát sinh và đoàn tiếp xã giao đếm riêng";
        if (facts.LineVisit is { } other) return new("ke-hoach", Finding.Wrong, new("Dòng kế hoạch này đã có đoàn “{0}”", other), rule, new("Chọn dòng khác, hoặc mở đoàn đã có."), TripStep.Save);
        return visit.Basis switch
        {
            VisitBasis.Planned when visit.Line is { State: LineState.Dropped or LineState.Merged } => new("ke-hoach", Finding.Wrong, new("Dòng kế hoạch không còn hiệu lực"), rule, new("Chọn dòng khác của kế hoạch, hoặc ghi là phát sinh.")),
            VisitBasis.Planned => new("ke-hoach", Finding.Fine, new("Có trong kế hoạch"), rule),
            VisitBasis.Unplanned => new("ke-hoach", Finding.Fine, new("Phát sinh ngoài kế hoạch, cần người có thẩm quyền chấp thuận"), rule),
            _ => new("ke-hoach", Finding.Fine, new("Tiếp xã giao, đếm vào đoàn khách khác"), rule),
        };
    }

    private static Check Twin(Visit visit, VisitFacts facts)
    {
        const string rule = "Mỗi đoàn chỉ vào sổ một lần";
        if (facts.Twins.FirstOrDefault(visit.AsTwin.MayBe) is not { } twin) return new("trung-doan", Finding.Fine, new("Không trùng đoàn nào trong sổ"), rule);
        return visit.TwinAnswer is { } answer
            ? new("trung-doan", Finding.Fine, new("Khác chuyến với “{0}”: {1}", twin.Name, answer), rule)
            : new("trung-doan", Finding.Wrong, new("Có thể là đoàn “{0}”, {1}, đã có trong sổ; chưa được đếm", twin.Name, Span.Name(twin.From, twin.To)), rule, new("Nếu là chuyến khác thì ghi “Khác chuyến” và lý do; nếu là một thì hủy đoàn này."));
    }

    private static Check Told(Visit visit, VisitFacts facts)
    {
        if (visit.Notice(VisitNoticeKind.Told) is { } told) return new("bao-dau-moi", Finding.Fine, new("Đã báo cơ quan đầu mối ngày {0}", Words.Day(told.On)), Reception);
        return visit.OwnerId == facts.FocalId
            ? new("bao-dau-moi", Finding.Fine, new("Cơ quan đầu mối lập hồ sơ"), Reception)
            : new("bao-dau-moi", visit.State >= VisitState.Approved && !visit.State.IsOff() ? Finding.Wrong : Finding.Look, new("Chưa báo cơ quan đầu mối về đối ngoại"), Reception, new("Gửi đề nghị đón đoàn cho cơ quan đầu mối trước khi tiếp khách."), TripStep.Decide);
    }

    /// <summary>Who stands in the annex has the rank it gives; any other rank is somebody's decision and needs its reason.</summary>
    private static Check Rank(Visit visit)
    {
        const string rule = "Thông tư 35/2026/TT-BTC, phụ lục hạng khách; hạng của khách ngoài phụ lục do người có thẩm quyền quyết định";
        var listed = RankTable.Of(visit.HeadPosition, visit.From);
        if (listed?.Rank == visit.Rank) return new("hang-khach", Finding.Fine, new("{0} theo phụ lục: {1}", visit.Rank.Name(), listed.Title), listed.Clause);
        if (!string.IsNullOrWhiteSpace(visit.RankReason)) return new("hang-khach", Finding.Fine, new("{0}: {1}", visit.Rank.Name(), visit.RankReason), rule);
        if (listed is null && visit.Rank == GuestRank.Other) return new("hang-khach", Finding.Fine, new("Khách khác, không xếp hạng"), rule);
        return listed is null
            ? new("hang-khach", Finding.Wrong, new("Chức vụ trưởng đoàn không có trong phụ lục, xếp {0} chưa ghi lý do", visit.Rank.Name()), rule, new("Ghi ai quyết định hạng khách, văn bản nào, vì sao."), TripStep.Save)
            : new("hang-khach", Finding.Wrong, new("Phụ lục xếp {0} là {1}, không phải {2}", listed.Title, listed.Rank.Name(), visit.Rank.Name()), rule, new("Chọn lại hạng, hoặc ghi ai quyết định hạng khác và vì sao."), TripStep.Save);
    }

    private static Check Guests(Visit visit)
    {
        const string rule = "Danh sách khách kèm hồ sơ đón đoàn";
        if (visit.People == 0) return new("danh-sach", visit.State.HasCome() ? Finding.Look : Finding.Wrong, new("Chưa ghi số khách"), rule, new("Ghi số khách nước ngoài."), TripStep.Decide);
        if (visit.Guests.Count == 0) return new("danh-sach", Finding.Look, new("Chưa có danh sách {0} khách", visit.People), rule, new("Nhập danh sách khách, mỗi người một dòng."));
        if (visit.Guests.Count > visit.People) return new("danh-sach", Finding.Wrong, new("Danh sách có {0} người, số khách ghi {1}", visit.Guests.Count, visit.People), rule, new("Sửa số khách, hoặc bỏ bớt dòng trong danh sách."));
        if (visit.Guests.Count == visit.People) return new("danh-sach", Finding.Fine, new("Danh sách đủ {0} khách", visit.People), rule);
        return visit.ListIsPartial
            ? new("danh-sach", Finding.Look, new("Danh sách có {0} trong {1} khách, đã ghi là chưa đủ", visit.Guests.Count, visit.People), rule)
            : new("danh-sach", Finding.Wrong, new("Danh sách có {0} người, số khách ghi {1}", visit.Guests.Count, visit.People), rule, new("Bổ sung danh sách, hoặc đánh dấu danh sách chưa đủ."), TripStep.Decide);
    }

    internal static Check Restricted(Visit visit)
    {
        const string rule = "Quy định về khu vực biên giới, khu vực hạn chế đi lại của người nước ngoài";
        if (!IsRestricted(visit)) return new("khu-vuc", Finding.Fine, new("Không vào khu vực biên giới, khu vực hạn chế"), rule);
        return visit.Notice(VisitNoticeKind.Permission) is { } permit
            ? new("khu-vuc", Finding.Fine, new("Vào khu vực hạn chế theo {0}", permit.Document), rule)
            : new("khu-vuc", Finding.Wrong, new("Chương trình có khu vực biên giới hoặc khu vực hạn chế, chưa có văn bản cho phép"), rule, new("Ghi văn bản cho vào khu vực hạn chế, hoặc đổi chương trình."), visit.State == VisitState.Receiving ? TripStep.Save : TripStep.Depart);
    }

    private static Check Ahead(Visit visit, VisitFacts facts)
    {
        if (facts.Limits.Of(VisitLimits.ProposalAhead, visit.From) is not { } limit) return Check.NotSet("de-nghi-truoc", VisitLimits.ProposalAhead);
        var last = facts.Days.Add(visit.From, -(int)limit.Value);
        if ((visit.SentOn ?? facts.Today) <= last) return new("de-nghi-truoc", Finding.Fine, new("Đề nghị trước ít nhất {0:0} ngày làm việc", limit.Value), limit.Source);
        var late = new Refusal("Đề nghị sau ngày {0}, là {1:0} ngày làm việc trước khi đoàn đến", Words.Day(last), limit.Value);
        return visit.SentOn is not null
            ? new("de-nghi-truoc", Finding.Look, late, limit.Source)
            : new("de-nghi-truoc", Finding.Wrong, late, limit.Source, new("Ghi lý do đề nghị muộn khi trình."), AsksReason: true);
    }

    private static Check Informed(Visit visit, VisitFacts facts, VisitNoticeKind kind)
    {
        var code = kind == VisitNoticeKind.Police ? "cong-an" : "quan-su";
        const string rule = "Phối hợp bảo đảm an ninh, quản lý người nước ngoài khi đón đoàn";
        if (visit.Notice(kind) is { } notice)
        {
            if (facts.Limits.Of(VisitLimits.InformAhead, visit.From) is not { } limit || notice.On <= facts.Days.Add(visit.From, -(int)limit.Value)) return new(code, Finding.Fine, new("{0}: {1}, {2}", kind.Name(), notice.Document, Words.Day(notice.On)), rule);
            return new(code, Finding.Look, new("{0} ngày {1}, muộn hơn {2:0} ngày làm việc trước khi đoàn đến", kind.Name(), Words.Day(notice.On), limit.Value), limit.Source);
        }
        var needed = visit.Basis != VisitBasis.Courtesy && !visit.State.HasCome();
        return new(code, needed && visit.State is VisitState.Approved or VisitState.Preparing ? Finding.Wrong : Finding.Look, new("{0}: chưa ghi", kind.Name()), rule,
            new("Ghi văn bản và ngày thông báo, hoặc ghi lý do khi bắt đầu đón."), TripStep.Depart, AsksReason: true);
    }

    private static Check Plan(Visit visit)
    {
        const string rule = "Quy định về nghi lễ đối ngoại và đón, tiếp khách nước ngoài";
        return visit.Notice(VisitNoticeKind.Plan) is { } plan
            ? new("ke-hoach-don", Finding.Fine, new("Kế hoạch đón tiếp: {0}", plan.Document), rule)
            : new("ke-hoach-don", Finding.Look, new("Chưa có kế hoạch đón tiếp"), rule, new("Ghi kế hoạch: ai đón, ai tiếp, chiêu đãi, tặng phẩm, phiên dịch, an ninh, kinh phí."));
    }

    private static Check Banquet(Visit visit)
    {
        const string rule = "Thông tư 35/2026/TT-BTC: mỗi đoàn chiêu đãi một lần";
        return visit.Costs.Count(c => c.Item == NormItem.Banquet) > 1
            ? new("chieu-dai", Finding.Wrong, new("Có hơn một lần chiêu đãi"), rule, new("Gộp vào một khoản chiêu đãi, hoặc bỏ bớt."), TripStep.Save)
            : new("chieu-dai", Finding.Fine, new("Chiêu đãi không quá một lần"), rule);
    }

    private static Check Costs(Visit visit, VisitFacts facts)
    {
        const string rule = "Định mức chi tiếp khách nước ngoài";
        if (visit.Costs.Count == 0) return new("dinh-muc", Finding.Look, new("Chưa có dự toán"), rule);
        if (!facts.Norms.Holds(visit.From)) return new("dinh-muc", Finding.NotSet, new("Chưa có định mức cho ngày {0}", Words.Day(visit.From)), rule);
        if (visit.OverCeiling(visit.Costs, facts.Norms) is { } over) return new("dinh-muc", Finding.Wrong, over, rule, new("Sửa chi phí trước, rồi đổi hạng khách, ngày đến."), TripStep.Save);
        return visit.Rank == GuestRank.Special && visit.Costs.Any(c => string.IsNullOrWhiteSpace(c.Reason))
            ? new("dinh-muc", Finding.Look, new("Khách đặc biệt: mức chi do người đứng đầu cơ quan đón quyết định"), rule, new("Ghi người quyết định, văn bản vào từng khoản."))
            : new("dinh-muc", Finding.Fine, new("Dự toán không vượt định mức"), rule);
    }
}
