using NhipCau.Shell;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Agreements;

/// <summary>What to do next, in one sentence, with its button where this person may press it.</summary>
/// <param name="Button">Key of its English; null: nothing to press, one waits.</param>
/// <param name="Post">Done in place, without a page of its own.</param>
public sealed record NextStep(Refusal Text, string? Button = null, string? Href = null, DateOnly? Due = null, bool Late = false, string? Post = null)
{
    public static NextStep? Of(Agreement a, Viewer viewer, DateOnly today)
    {
        var step = a.Stage == Stage.Planned ? Planned(a) : a.Stage == Stage.Dropped ? null
            : a.Dossiers.Where(d => d.IsOpen).OrderBy(d => d.Stage == Stage.Concluded ? 1 : 0).ThenByDescending(d => d.Id).FirstOrDefault() is { } open ? OfDossier(a, open, viewer, today) : Standing(a, today);
        return step is null || a.MayKeep(viewer) || step.Button is not null && IsOthers(step) ? step : step with { Button = null, Href = null, Post = null };
    }

    /// <summary>Steps that are not of whoever keeps the record: the decision, the answer of the body asked.</summary>
    private static bool IsOthers(NextStep step) => step.Href is { } href && (href.EndsWith("/cho-phep", StringComparison.Ordinal) || href.Contains("/y-kien/", StringComparison.Ordinal) || href.EndsWith("/trinh", StringComparison.Ordinal));

    private static NextStep Planned(Agreement a) => new(a.PlannedYear is { } year
        ? new Refusal("Đã đưa vào kế hoạch năm {0}. Bắt đầu soạn thảo khi đã thống nhất sơ bộ với đối tác.", year)
        : new Refusal("Đang dự kiến. Bắt đầu soạn thảo khi đã thống nhất sơ bộ với đối tác."), "Bắt đầu soạn thảo", Post: "Draft");

    private static NextStep OfDossier(Agreement a, Dossier d, Viewer viewer, DateOnly today)
    {
        var link = $"/thoa-thuan/{a.Id}";
        var submit = viewer.May(Right.ApproveRegisters, a.OwnerId) ? "Trình" : null;
        switch (d.Stage)
        {
            case Stage.Drafting when AgreementRules.Draft(a) is { } wrong:
                return new(wrong, "Sửa hồ sơ", $"{link}/sua");
            case Stage.Drafting when d.NameOnly:
                return new(new Refusal("Chỉ đổi tên bên ký nên không phải lấy ý kiến lại. Trình {0}.", a.Procedure.Decides), submit, $"{link}/trinh");
            case Stage.Drafting:
                return new(new Refusal("Dự thảo đã đủ. Gửi lấy ý kiến: {0}.", Names(a.NotAsked(d))), "Gửi lấy ý kiến", $"{link}/lay-y-kien");
            case Stage.Consulting or Stage.Explaining:
                return Asked(a, d, link, submit, viewer, today);
            case Stage.Submitted:
                return new(d.DecideClock is { } clock ? new Refusal("Chờ {0} quyết định, hạn {1}.", a.Procedure.Decides, AgreementRules.Day(clock.DueOn)) : new Refusal("Chờ {0} quyết định.", a.Procedure.Decides),
                    a.MayDecide(viewer) && d.SubmittedById != viewer.AccountId ? "Ghi quyết định" : null, $"{link}/cho-phep", d.DecideClock?.DueOn, d.DecideClock?.DueOn < today);
            case Stage.Permitted:
                return d.Kind == DossierKind.Sign ? new(new Refusal("Được phép ký từ {0}. Tổ chức ký, rồi ghi việc ký.", AgreementRules.Day(d.PermittedOn)), "Ghi việc ký", $"{link}/ky")
                    : new(new Refusal("Được phép từ {0}. Thống nhất với đối tác, rồi ghi ngày có hiệu lực.", AgreementRules.Day(d.PermittedOn)), "Ghi ngày có hiệu lực", $"{link}/thuc-hien");
            default:
                return d.ReportClock is not { } report ? Standing(a, today) ?? new(new Refusal("Chưa ghi ngày báo cáo sau khi ký."), "Ghi đã báo cáo", $"{link}/bao-cao")
                    : new(new Refusal(d.Kind == DossierKind.Sign ? "Báo cáo {0} chậm nhất {1}." : "Thông báo {0} chậm nhất {1}.", string.Join(", ", a.Procedure.ReportTo), AgreementRules.Day(report.DueOn)), d.Kind == DossierKind.Sign ? "Ghi đã báo cáo" : "Ghi đã thông báo", $"{link}/bao-cao", report.DueOn, report.DueOn < today);
        }
    }

    private static NextStep Asked(Agreement a, Dossier d, string link, string? submit, Viewer viewer, DateOnly today)
    {
        if (d.ReturnReason is { } why) return new(new Refusal("Hồ sơ bị trả lại: {0} Sửa rồi trình lại.", why), submit, $"{link}/trinh");
        if (a.NotAsked(d).ToList() is { Count: > 0 } missing) return new(new Refusal("Còn phải lấy ý kiến: {0}.", Names(missing)), "Gửi lấy ý kiến", $"{link}/lay-y-kien", d.ForwardClock is { DoneOn: null } forward ? forward.DueOn : null, d.ForwardClock is { DoneOn: null } late && late.DueOn < today);
        if (d.Consultations.Where(c => c.IsOpen).OrderBy(c => c.Clock.DueOn).ToList() is [var waits, ..] open)
        {
            // A body that is asked answers for itself: it is not offered the answer of another.
            var mine = open.FirstOrDefault(c => a.MayAnswer(viewer, c));
            return new(new Refusal("Đang chờ {0} trả lời, hạn gần nhất {1}.", string.Join(", ", open.Select(c => c.Name)), AgreementRules.Day(waits.Clock.DueOn)), mine is null ? null : "Ghi ý kiến trả lời", mine is null ? null : $"{link}/y-kien/{mine.Id}", waits.Clock.DueOn, waits.Clock.DueOn < today);
        }
        if (d.Consultations.Where(c => c.AsksExplanation && c.Response is null).Select(c => c.Name).Distinct().ToList() is { Count: > 0 } explain)
            return new(new Refusal("Giải trình, tiếp thu ý kiến của {0}, rồi trình.", string.Join(", ", explain)), "Giải trình", $"{link}/giai-trinh", d.ReviseClock?.DueOn, d.ReviseClock is { DoneOn: null } && d.ReviseClock.DueOn < today);
        if (a.Obstacle(d) is { } obstacle) return d.PrimeMinister is null ? new(obstacle, "Trình Thủ tướng Chính phủ", $"{link}/lay-y-kien?hoi={Body.PrimeMinister}") : new(obstacle, "Gửi lấy ý kiến", $"{link}/lay-y-kien");
        return new(new Refusal("Đã đủ ý kiến. Trình {0}.", a.Procedure.Decides), submit, $"{link}/trinh");
    }

    private static NextStep? Standing(Agreement a, DateOnly today)
    {
        var link = $"/thoa-thuan/{a.Id}";
        if (a.AfterItsEnd.Any()) return new(new Refusal("Vẫn triển khai sau khi hết hiệu lực ngày {0}. Ký thỏa thuận mới thay thế, hoặc dừng.", AgreementRules.Day(a.EndedOn ?? a.LastsUntil)), "Soạn thỏa thuận thay thế", $"/thoa-thuan/them?thay={a.Id}", Late: true);
        if (!a.IsInForceOn(today)) return null;
        if (a.LastsUntil is { } last && last <= today.AddDays(Agreement.WarnDays[0])) return new(new Refusal("Còn {0} ngày hết hiệu lực ({1}). Gia hạn, ký thỏa thuận thay thế, hoặc để hết hạn.", last.DayNumber - today.DayNumber, AgreementRules.Day(last)), "Đề nghị gia hạn", $"{link}/thay-doi?loai={DossierKind.Extend}", last);
        if (a.IsIdleOn(today) && a.StalledOn is null) return new(new Refusal("Từ {0} chưa có hoạt động nào. Ghi hoạt động mới, hoặc đánh dấu đình trệ.", AgreementRules.Day(a.LastSeenOn)), "Ghi hoạt động", $"{link}/hoat-dong");
        return null;
    }

    private static string Names(IEnumerable<Body> bodies) => string.Join(", ", bodies.Select(b => b.Name()));
}

/// <summary>One station of the path at the top of the page.</summary>
public sealed record PathStation(string Name, DateOnly? On, DateOnly? Due, bool Done, bool Here, bool Late)
{
    /// <summary>The way of one dossier, with the days it was where, and by when it must be where it is.</summary>
    public static IReadOnlyList<PathStation> Of(Agreement a, Dossier? d, DateOnly today)
    {
        var stage = d?.Stage ?? Stage.Planned;
        var change = d is not null && d.Kind != DossierKind.Sign;
        var waits = d?.Consultations.Where(c => c.IsOpen).Select(c => (DateOnly?)c.Clock.DueOn).Min() ?? (d?.ForwardClock is { DoneOn: null } f ? f.DueOn : null);
        (Stage Stage, string Name, DateOnly? On, DateOnly? Due)[] way =
        [
            (Stage.Drafting, change ? "Đề nghị" : "Soạn thảo", d?.OpenedOn, null),
            (Stage.Consulting, "Lấy ý kiến", d?.ConsultedOn, waits),
            (Stage.Explaining, "Giải trình", d?.ExplainedOn, d?.ReviseClock is { DoneOn: null } r ? r.DueOn : null),
            (Stage.Submitted, "Trình", d?.SubmittedOn, null),
            (Stage.Permitted, change ? "Được phép" : "Được phép ký", d?.PermittedOn, d?.DecideClock is { DoneOn: null } c ? c.DueOn : null),
            (Stage.Concluded, change ? "Có hiệu lực" : "Ký", d?.DoneOn, null),
            (Stage.Reported, change ? "Thông báo" : "Báo cáo", d?.ReportedOn, d?.ReportClock is { DoneOn: null } p ? p.DueOn : null),
        ];
        // A step that is awaited is the next after the last one done: of a dossier submitted, the permission.
        var here = stage switch { Stage.Planned => Stage.Drafting, Stage.Submitted => Stage.Permitted, Stage.Permitted => Stage.Concluded, Stage.Concluded => Stage.Reported, _ => stage };
        return [.. way.Select(w => new PathStation(w.Name, w.On, w.Due, w.Stage < here || stage == Stage.Reported, w.Stage == here && stage is not (Stage.Reported or Stage.Dropped), w.Due < today))];
    }
}
