using NhipCau.Shell;

namespace NhipCau.Modules.Agreements;

/// <summary>One thing looked at, how it stands (late, soon, ok, wait), by which clause, and what to do about it.</summary>
public sealed record AgreementCheck(string Kind, string Name, string Clause, Refusal? What = null);

/// <summary>Everything the law asks of an agreement, as far as the record shows it: what is refused at a step is seen here before it.</summary>
public static class AgreementChecks
{
    private const string Own = "Thời hạn ghi trong thỏa thuận"; // official Vietnamese text
    private const string Office = "Theo dõi nội bộ"; // official Vietnamese text

    private static string Article(int number) => $"Luật 70/2020/QH14 Đ.{number}"; // official Vietnamese text

    public static IReadOnlyList<AgreementCheck> Of(Agreement a, DateOnly today) => [.. All(a, today).OrderBy(c => Array.IndexOf(["late", "soon", "wait", "ok"], c.Kind))];

    private static IEnumerable<AgreementCheck> All(Agreement a, DateOnly today)
    {
        var first = a.Dossiers.Where(d => d.Kind == DossierKind.Sign).MaxBy(d => d.Id);
        var (law, decree) = ("Luật 70/2020/QH14", "NĐ 64/2021/NĐ-CP, NĐ 177/2025/NĐ-CP"); // official Vietnamese text
        var wrong = AgreementRules.Record(a).ToList();
        var name = wrong.Where(w => w.Field is nameof(a.Name) or nameof(a.OtherKind)).Select(w => w.Refusal).FirstOrDefault();
        yield return new(name is null ? "ok" : "late", "Tên gọi không phải của điều ước quốc tế", AgreementKinds.Clause, name);
        yield return a.NonBinding switch
        {
            true => new("ok", "Có điều khoản không ràng buộc", Article(2)),
            false => new("late", "Có điều khoản không ràng buộc", Article(2), new Refusal("Văn bản không có điều khoản này. Bổ sung khi sửa đổi, gia hạn.")),
            null => new("wait", "Có điều khoản không ràng buộc", Article(2), new Refusal("Chưa xem văn bản có điều khoản này không.")),
        };
        yield return a.Vietnamese switch
        {
            TextInVietnamese.Original or TextInVietnamese.Translation => new("ok", "Có bản tiếng Việt hoặc bản dịch", Article(7)),
            TextInVietnamese.None => new("late", "Có bản tiếng Việt hoặc bản dịch", Article(7), new Refusal("Dịch ra tiếng Việt rồi ghi vào hồ sơ.")),
            _ => new("wait", "Có bản tiếng Việt hoặc bản dịch", Article(7), new Refusal("Chưa ghi có bản tiếng Việt không.")),
        };
        yield return a.Publish switch
        {
            true => new("ok", "Công bố toàn văn", law),
            false => new("ok", "Không công bố, có lý do", law),
            null => new("wait", "Công bố toàn văn", law, new Refusal("Chưa quyết định công bố hay không.")),
        };
        if (a.Signs == SigningLevel.BorderCommune)
        {
            var commune = wrong.Where(w => w.Field is nameof(a.Fields) or nameof(a.PeerCounterpart)).Select(w => w.Refusal).FirstOrDefault();
            yield return new(commune is null ? "ok" : "late", "Nội dung và đối tác trong phạm vi xã biên giới được ký", decree, commune);
        }
        if (a.SignedOn is { } on)
        {
            if (first?.PermittedOn is { } permitted) yield return new(on >= permitted ? "ok" : "late", "Ký sau khi được phép", law, on >= permitted ? null : new Refusal("Ngày ký {0} trước ngày được phép {1}.", AgreementRules.Day(on), AgreementRules.Day(permitted)));
            else if (on >= Procedure.LawFrom && a.PermitDocument is null) yield return new("soon", "Ký sau khi được phép", law, new Refusal("Chưa ghi văn bản cho phép ký. Bổ sung vào hồ sơ."));
            if (first?.MaySign is not null) yield return new("ok", a.Mandate is null ? "Người ký đúng như được phép" : "Người ký có ủy quyền bằng văn bản", law);
            if (a.ExpiresOn is not null) yield return new("ok", "Ngày hết hạn khớp với thời hạn", Own);
            yield return Reported(a, first, on, today);
        }
        if (a.AfterItsEnd.MaxBy(x => x.On) is { } late) yield return new("late", "Không triển khai sau khi hết hiệu lực", Own, new Refusal("Vẫn có hoạt động ngày {0}, sau khi hết hiệu lực. Ký thỏa thuận mới hoặc dừng.", AgreementRules.Day(late.On)));
        if (a.IsIdleOn(today)) yield return new("soon", "Có hoạt động trong 12 tháng", Office, new Refusal("Lần gần nhất {0}. Ghi hoạt động, hoặc đánh dấu đình trệ.", AgreementRules.Day(a.LastSeenOn)));
    }

    private static AgreementCheck Reported(Agreement a, Dossier? first, DateOnly on, DateOnly today)
    {
        var clause = a.Procedure.Clause;
        if (first?.ReportedOn is { } reported) return new("ok", first.ReportClock is { } clock && reported > clock.DueOn ? "Đã báo cáo sau khi ký, chậm hạn" : "Đã báo cáo sau khi ký", clause);
        if (first?.ReportClock is { } running) return new(running.DueOn < today ? "late" : "wait", "Báo cáo sau khi ký", clause, new Refusal("Hạn báo cáo {0}.", AgreementRules.Day(running.DueOn)));
        return on < Procedure.LawFrom ? new("ok", "Ký trước khi có luật hiện hành", clause) : new("soon", "Báo cáo sau khi ký", clause, new Refusal("Chưa ghi ngày báo cáo. Bổ sung nếu đã báo cáo."));
    }
}
