using NhipCau.Modules.Agencies;
using NhipCau.Shell;
using NhipCau.Shell.Deadlines;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Agreements;

/// <summary>What is proposed of a change.</summary>
public sealed record Changing(DossierKind Kind, string? What, DateOnly? NewExpiresOn = null, bool NameOnly = false);

/// <summary>What happens to an agreement that is signed: changed, ended, replaced; what it promises and what is done under it.</summary>
public sealed partial class Agreement
{
    /// <summary>Luật 70/2020/QH14: told to the foreign ministry (a province) or the foreign office (others) in fifteen days of its effect.</summary>
    private static readonly ClockRule Notifies = new("ttqt-thong-bao", "Thông báo việc thay đổi hiệu lực thỏa thuận", 15, ClockUnit.CalendarDays, "Luật 70/2020/QH14; NĐ 64/2021/NĐ-CP, sửa đổi bởi NĐ 177/2025/NĐ-CP"); // official Vietnamese text

    private static readonly Refusal NotSigned = new("Thỏa thuận chưa ký hoặc đã hết hiệu lực nên không làm việc này được.");

    public Refusal? Change(Viewer viewer, Changing change, DateOnly today)
    {
        if (!MayKeep(viewer)) return NotYours;
        if (SignedOn is null || End is not null || LastsUntil < today) return LastsUntil < today && SignedOn is not null ? new Refusal("Thỏa thuận đã hết hiệu lực ngày {0} nên không gia hạn, sửa đổi được. Ký thỏa thuận mới thay thế.", AgreementRules.Day(LastsUntil)) : NotSigned;
        if (change.Kind == DossierKind.Sign) return WrongStage;
        if (Dossiers.Any(d => d.Kind != DossierKind.Sign && d.IsOpen && d.Stage != Stage.Concluded)) return new Refusal("Đang có một đề nghị thay đổi chưa xong. Làm xong hoặc thôi đề nghị đó trước.");
        if (string.IsNullOrWhiteSpace(change.What)) return new Refusal("Ghi thay đổi gì và vì sao.");
        if (change.Kind == DossierKind.Extend && (ExpiresOn is null || change.NewExpiresOn is null || change.NewExpiresOn <= LastsUntil || change.NewExpiresOn <= ExpiresOn)) return ExpiresOn is null ? new Refusal("Thỏa thuận không có thời hạn nên không cần gia hạn.") : new Refusal("Ngày hết hạn mới phải sau ngày hết hạn đang có {0}.", AgreementRules.Day(LastsUntil ?? ExpiresOn));
        if (change.NameOnly && (change.Kind != DossierKind.Amend || InheritedFrom is null)) return new Refusal("Chỉ sửa đổi tên bên ký của thỏa thuận tiếp nhận từ đơn vị cũ mới không phải lấy ý kiến lại ({0}). Bỏ dấu ô này, hoặc ghi đơn vị cũ vào hồ sơ.", Procedure.NameOnlyClause);
        if (change.NameOnly && today > Procedure.NameOnlyUntil) return new Refusal("Việc đổi tên không phải lấy ý kiến lại chỉ làm đến {0} ({1}). Bỏ dấu ô này để lấy ý kiến.", AgreementRules.Day(Procedure.NameOnlyUntil), Procedure.NameOnlyClause);
        Dossiers.Add(new Dossier { Agreement = this, Kind = change.Kind, OpenedOn = today, What = change.What.Trim(), NewExpiresOn = change.Kind == DossierKind.Extend ? change.NewExpiresOn : null, NameOnly = change.NameOnly });
        return null;
    }

    /// <summary>The change that was permitted takes effect.</summary>
    public Refusal? CarryOut(Viewer viewer, Dossier dossier, DateOnly? day, string? document, WorkingDays days, DateOnly today)
    {
        if (!MayKeep(viewer)) return NotYours;
        if (dossier.Kind == DossierKind.Sign || dossier.Stage != Stage.Permitted) return WrongStage;
        if (Obstacle(dossier) is { } obstacle) return obstacle;
        if (day is not { } on) return new Refusal("Nhập ngày có hiệu lực, ví dụ 05/03/2026.");
        if (on < dossier.PermittedOn) return new Refusal("Ngày có hiệu lực không thể trước ngày được phép {0}.", AgreementRules.Day(dossier.PermittedOn));
        if (on > today.AddYears(2)) return new Refusal("Ngày có hiệu lực quá xa. Kiểm tra lại năm.");
        switch (dossier.Kind)
        {
            case DossierKind.Extend:
                ExpiresOn = dossier.NewExpiresOn;
                Reckon();
                Remind(today);
                break;
            case DossierKind.Terminate or DossierKind.Withdraw:
                EndBy(dossier.Kind == DossierKind.Terminate ? AgreementEnd.Terminated : AgreementEnd.Withdrawn, on, document ?? dossier.PermitDocument, dossier.What, today);
                break;
            case DossierKind.Suspend:
                SuspendedOn = on;
                break;
        }
        dossier.DoneOn = on;
        dossier.ReportClock = Clock.Start(Notifies, typeof(Agreement), Id, on, days, PartyId, Party?.Name ?? "", null);
        if (on <= today) HasBeenDone(on);
        Go(dossier, Stage.Concluded);
        return null;
    }

    public Refusal? Resume(Viewer viewer, string? reason)
    {
        if (!MayKeep(viewer)) return NotYours;
        if (SuspendedOn is null) return WrongStage;
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("Ghi vì sao thực hiện trở lại.");
        SuspendedOn = null;
        return null;
    }

    /// <summary>A new agreement takes the place of this one from the day it takes effect.</summary>
    public Refusal? ReplaceBy(Viewer viewer, Agreement? by, DateOnly today)
    {
        if (!MayKeep(viewer)) return NotYours;
        if (by is null || by.Id == Id) return new Refusal("Chọn thỏa thuận mới thay thế thỏa thuận này.");
        if (SignedOn is null || End is not null) return NotSigned;
        if (by.SignedOn is null) return new Refusal("Thỏa thuận mới chưa ký. Ghi việc ký trước, rồi ghi thay thế.");
        if (by.EffectiveOn < EffectiveOn || by.SignedOn < SignedOn) return new Refusal("Thỏa thuận mới phải ký sau thỏa thuận này. Chọn lại.");
        // Else a row of replacements on one day could come round to where it began.
        if (by.EndedOn <= by.EffectiveOn) return new Refusal("Thỏa thuận được chọn chưa từng có hiệu lực vì đã bị thay thế, chấm dứt ngay. Chọn thỏa thuận đang thay nó.");
        if (!by.Partners.Any(p => Partners.Any(own => own.PartnerId == p.PartnerId))) return new Refusal("Thỏa thuận thay thế phải cùng đối tác với thỏa thuận này. Chọn lại, hoặc ghi chấm dứt.");
        ReplacedBy = by;
        EndBy(AgreementEnd.Replaced, by.EffectiveOn!.Value, by.Name, null, today);
        return null;
    }

    /// <summary>Nobody goes on with it; a label of the register, with nothing following from it in law.</summary>
    public Refusal? Stall(Viewer viewer, string? reason, DateOnly today)
    {
        if (!MayKeep(viewer)) return NotYours;
        if (Stage == Stage.Dropped || End is not null || LastsUntil < today || StalledOn is not null) return WrongStage;
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("Ghi vì sao đình trệ, ví dụ: đối tác chưa trả lời từ tháng 3.");
        (StalledOn, StalledBecause) = (today, reason.Trim());
        return null;
    }

    public Refusal? GoOn(Viewer viewer)
    {
        if (!MayKeep(viewer)) return NotYours;
        if (StalledOn is null) return WrongStage;
        (StalledOn, StalledBecause) = (null, null);
        return null;
    }

    /// <summary>What was proposed is not pursued: the signature, or the change under way.</summary>
    public Refusal? Drop(Viewer viewer, string? reason)
    {
        if (!MayKeep(viewer)) return NotYours;
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("Ghi vì sao thôi.");
        var dossier = Dossiers.Where(d => d.IsOpen && d.Stage != Stage.Concluded).MaxBy(d => d.Id);
        if (dossier is null && Stage != Stage.Planned) return WrongStage;
        if (dossier is not null)
        {
            foreach (var clock in dossier.Clocks.Where(c => c.DoneOn is null)) clock.Stop(clock.StartedOn);
            dossier.DroppedBecause = reason.Trim();
            Go(dossier, Stage.Dropped);
        }
        else Stage = Stage.Dropped;
        return null;
    }

    public Refusal? Promise(Viewer viewer, string? article, string? text, bool ours, Agency? owner, DateOnly? due)
    {
        if (!MayKeep(viewer)) return NotYours;
        if (string.IsNullOrWhiteSpace(text)) return new Refusal("Ghi nội dung cam kết như trong thỏa thuận.");
        if (ours && owner is null) return new Refusal("Chọn cơ quan phía ta thực hiện cam kết.");
        Commitments.Add(new Commitment { Agreement = this, Article = Trimmed(article), Text = text.Trim(), Ours = ours, Owner = ours ? owner : null, OwnerId = ours ? owner?.Id : null, DueOn = due });
        return null;
    }

    public Refusal? Keep(Viewer viewer, Commitment commitment, DateOnly? day, DateOnly today)
    {
        if (!MayKeep(viewer) && commitment.OwnerId != viewer.AgencyId) return NotYours;
        if (commitment.DoneOn is not null) return WrongStage;
        if (day is not { } on) return new Refusal("Nhập ngày thực hiện xong, ví dụ 05/03/2026.");
        if (on > today) return Future;
        if (on < SignedOn) return new Refusal("Ngày thực hiện không thể trước ngày ký {0}.", AgreementRules.Day(SignedOn));
        commitment.DoneOn = on;
        HasBeenDone(on);
        return null;
    }

    public Refusal? Act(Viewer viewer, DateOnly? day, string? what, string? document, DateOnly today)
    {
        if (!MayKeep(viewer)) return NotYours;
        if (SignedOn is null) return new Refusal("Thỏa thuận chưa ký nên chưa có hoạt động. Ghi việc ký trước.");
        if (day is not { } on) return new Refusal("Nhập ngày hoạt động, ví dụ 05/03/2026.");
        if (on > today) return Future;
        if (on < SignedOn) return new Refusal("Ngày hoạt động không thể trước ngày ký {0}.", AgreementRules.Day(SignedOn));
        if (string.IsNullOrWhiteSpace(what)) return new Refusal("Ghi đã làm gì.");
        Activities.Add(new AgreementActivity { Agreement = this, On = on, What = what.Trim(), Document = Trimmed(document) });
        HasBeenDone(on);
        return null;
    }

    /// <summary>What was done under it after it had ended: a framework that is expired and still carried out.</summary>
    public IEnumerable<AgreementActivity> AfterItsEnd => Activities.Where(a => a.On > LastsUntil || a.On >= EndedOn);

    private void EndBy(AgreementEnd end, DateOnly on, string? document, string? reason, DateOnly today)
    {
        (End, EndedOn, EndDocument, EndReason) = (end, on, document is { Length: > 300 } ? document[..300] : document, reason);
        Reckon();
        Forget(today);
    }
}
