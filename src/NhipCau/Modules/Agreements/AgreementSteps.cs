using NhipCau.Shell;
using NhipCau.Shell.Deadlines;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Agreements;

/// <summary>Whom one writes to, and when.</summary>
public sealed record Asking(Body Body, int? AgencyId, string Name, DateOnly On, string? Document = null);

public sealed record Answering(DateOnly? On, Opinion? Opinion, string? Comments = null, string? Document = null);

/// <summary>What a decision that permits the signature must state: who signs, what is published, who is responsible.</summary>
public sealed record Decision(DateOnly? On, string? Document, string? By, string? MaySign, bool? Publish, string? UnpublishedBecause, string? Responsible);

/// <summary>The passage of a dossier through the procedure: asked, answered, explained, submitted, permitted, carried out, reported.</summary>
public sealed partial class Agreement
{
    private static readonly Refusal NotYours = new("Chỉ cơ quan giữ hồ sơ hoặc cơ quan ngoại vụ làm việc này.");
    private static readonly Refusal Future = new("Ngày không thể sau hôm nay. Ghi việc khi đã làm.");
    private static readonly Refusal WrongStage = new("Bước này không còn đúng với hồ sơ. Tải lại trang để xem hồ sơ đang ở bước nào.");

    /// <summary>Work on a planned agreement begins.</summary>
    public Refusal? Draft(Viewer viewer, DateOnly today)
    {
        if (!MayKeep(viewer)) return NotYours;
        if (Stage != Stage.Planned) return WrongStage;
        Dossiers.Add(new Dossier { Agreement = this, Kind = DossierKind.Sign, OpenedOn = today });
        Stage = Stage.Drafting;
        return null;
    }

    /// <summary>Who must be asked of this dossier: by its level, its fields, and because it is sensitive.</summary>
    public IReadOnlyList<Body> MustAsk(Dossier dossier) => dossier.NameOnly ? [] :
    [
        .. (dossier.Way == CommuneWay.OfficeAsks ? Procedure.CommuneAsks : Procedure.Asks)
            .Concat(CooperationFields.Select(f => f.Asks).OfType<Body>())
            .Concat(Sensitive ? [Body.ForeignMinistry] : Array.Empty<Body>()).Distinct(),
    ];

    public IEnumerable<Body> NotAsked(Dossier dossier) => MustAsk(dossier).Where(b => dossier.Consultations.All(c => c.Body != b));

    /// <summary>Begins the shortened procedure, or says which of its two ways a border commune goes.</summary>
    public Refusal? Choose(Viewer viewer, Dossier dossier, ShortReason? shortened, CommuneWay? way)
    {
        if (!MayKeep(viewer)) return NotYours;
        if (dossier.Stage is not (Stage.Drafting or Stage.Consulting or Stage.Explaining)) return WrongStage;
        if (Signs == SigningLevel.BorderCommune && way is null) return new Refusal("Chọn một trong hai cách lấy ý kiến của xã biên giới.");
        if (dossier.Consultations.Count > 0 && (dossier.Shortened != shortened || dossier.Way != way && Signs == SigningLevel.BorderCommune)) return new Refusal("Đã gửi lấy ý kiến rồi nên không đổi cách làm được. Gửi tiếp theo cách đã chọn.");
        (dossier.Shortened, dossier.Way) = (shortened, Signs == SigningLevel.BorderCommune ? way : null);
        return null;
    }

    public Refusal? Ask(Viewer viewer, Dossier dossier, Asking asking, WorkingDays days, DateOnly today)
    {
        if (!MayKeep(viewer)) return NotYours;
        if (dossier.Stage is not (Stage.Drafting or Stage.Consulting or Stage.Explaining)) return WrongStage;
        if (AgreementRules.Draft(this) is { } wrong) return wrong;
        if (string.IsNullOrWhiteSpace(asking.Name)) return new Refusal("Chọn cơ quan được hỏi, hoặc ghi tên cơ quan.");
        if (asking.On > today) return Future;
        if (asking.On < today.AddYears(-2)) return new Refusal("Ngày gửi quá xa. Kiểm tra lại năm.");
        if (asking.Body == Body.PrimeMinister && (!Procedure.Objection || !dossier.Objections.Any())) return new Refusal("Chỉ trình Thủ tướng Chính phủ khi có cơ quan không đồng ý với thỏa thuận cấp tỉnh. Chọn cơ quan khác.");
        if (dossier.Way == CommuneWay.OfficeAsks)
        {
            if (asking.Body == Body.ForeignOffice) return Forward(dossier, asking, days);
            if (dossier.ForwardClock is null) return new Refusal("Gửi hồ sơ đến cơ quan ngoại vụ trước; cơ quan ngoại vụ gửi lấy ý kiến trong 3 ngày làm việc.");
        }
        if (dossier.Consultations.Any(c => c.Body == asking.Body && c.Name == asking.Name && c.IsOpen)) return new Refusal("{0} đang được hỏi và chưa trả lời. Chờ trả lời rồi mới hỏi lại.", asking.Name);

        var rule = asking.Body == Body.PrimeMinister ? Procedure.PrimeMinisterAnswers : dossier.Shortened is not null ? Procedure.ShortReply : Procedure.Reply;
        dossier.Consultations.Add(new Consultation
        {
            Dossier = dossier,
            Body = asking.Body,
            AgencyId = asking.AgencyId,
            Name = asking.Name.Trim(),
            SentOn = asking.On,
            SentDocument = Trimmed(asking.Document),
            Clock = Clock.Start(rule, typeof(Agreement), Id, asking.On, days, asking.AgencyId, asking.Name.Trim(), OwnerId),
        });
        dossier.ConsultedOn ??= asking.On;
        Go(dossier, Stage.Consulting);
        if (dossier.ForwardClock is { DoneOn: null } forward && Procedure.CommuneAsks.All(b => dossier.Consultations.Any(c => c.Body == b))) forward.Stop(asking.On < forward.StartedOn ? forward.StartedOn : asking.On);
        return null;
    }

    private Refusal? Forward(Dossier dossier, Asking asking, WorkingDays days)
    {
        if (dossier.ForwardClock is not null) return new Refusal("Hồ sơ đã gửi cơ quan ngoại vụ rồi. Gửi lấy ý kiến các cơ quan khác.");
        dossier.ForwardClock = Clock.Start(Procedure.OfficeForwards, typeof(Agreement), Id, asking.On, days, asking.AgencyId, asking.Name.Trim(), OwnerId);
        dossier.ConsultedOn ??= asking.On;
        Go(dossier, Stage.Consulting);
        return null;
    }

    /// <summary>The head of the body asked answers for it; a letter that came in is entered by whoever keeps the record.</summary>
    public bool MayAnswer(Viewer viewer, Consultation asked) => MayKeep(viewer) || asked.AgencyId == viewer.AgencyId && viewer.May(Right.ApproveRegisters, asked.AgencyId);

    public Refusal? Answer(Viewer viewer, Consultation asked, Answering answer, WorkingDays days, DateOnly today)
    {
        if (!MayAnswer(viewer, asked)) return new Refusal("Lãnh đạo cơ quan được hỏi trả lời, hoặc cơ quan giữ hồ sơ ghi văn bản trả lời.");
        if (!asked.IsOpen) return new Refusal("{0} đã trả lời ngày {1} rồi. Muốn hỏi lại thì gửi lấy ý kiến lần nữa.", asked.Name, AgreementRules.Day(asked.AnsweredOn));
        if (answer.On is not { } on) return new Refusal("Nhập ngày trả lời, ví dụ 05/03/2026.");
        if (on > today) return Future;
        if (on < asked.SentOn) return new Refusal("Ngày trả lời không thể trước ngày gửi {0}.", AgreementRules.Day(asked.SentOn));
        if (answer.Opinion is not { } opinion) return new Refusal("Chọn ý kiến: đồng ý, có góp ý, hay không đồng ý.");
        if (opinion != Opinion.Agree && string.IsNullOrWhiteSpace(answer.Comments)) return new Refusal("Ghi nội dung góp ý hoặc lý do không đồng ý.");
        if (asked.AgencyId != viewer.AgencyId && string.IsNullOrWhiteSpace(answer.Document)) return new Refusal("Ghi số, ký hiệu và ngày của văn bản trả lời.");

        (asked.AnsweredOn, asked.Opinion, asked.Comments, asked.AnswerDocument) = (on, opinion, Trimmed(answer.Comments), Trimmed(answer.Document));
        asked.Clock.Stop(on);
        var dossier = asked.Dossier;
        if (dossier.Way == CommuneWay.OfficeOpines && asked.Body == Body.ForeignOffice && asked.AsksExplanation)
            dossier.ReviseClock = Clock.Start(Procedure.CommuneRevises, typeof(Agreement), Id, on, days, PartyId, Party?.Name ?? "", OwnerId);
        if (dossier.Stage == Stage.Consulting && !NotAsked(dossier).Any() && dossier.Consultations.All(c => !c.IsOpen) && dossier.Consultations.Any(c => c.AsksExplanation)) Go(dossier, Stage.Explaining);
        return null;
    }

    /// <summary>Giải trình, tiếp thu: each opinion that is no plain consent gets its answer.</summary>
    public Refusal? Explain(Viewer viewer, Dossier dossier, IReadOnlyDictionary<int, string?> responses, DateOnly on, DateOnly today)
    {
        if (!MayKeep(viewer)) return NotYours;
        if (dossier.Stage is not (Stage.Consulting or Stage.Explaining)) return WrongStage;
        if (on > today) return Future;
        foreach (var asked in dossier.Consultations.Where(c => c.AsksExplanation))
        {
            if (responses.TryGetValue(asked.Id, out var text) && !string.IsNullOrWhiteSpace(text)) asked.Response = text.Trim();
            if (string.IsNullOrWhiteSpace(asked.Response)) return new Refusal("Ghi giải trình hoặc tiếp thu ý kiến của {0}.", asked.Name);
        }
        if (dossier.ReviseClock is { DoneOn: null } revise) revise.Stop(on < revise.StartedOn ? revise.StartedOn : on);
        dossier.ExplainedOn = on;
        Go(dossier, Stage.Explaining);
        return null;
    }

    /// <summary>What stands between a dossier and the decision; the same is asked again before it is permitted and signed.</summary>
    public Refusal? Obstacle(Dossier dossier)
    {
        if (AgreementRules.Draft(this) is { } wrong) return wrong;
        if (NotAsked(dossier).Select(b => (Body?)b).FirstOrDefault() is { } missing) return new Refusal("Chưa lấy ý kiến {0} ({1}). Gửi lấy ý kiến trước khi trình.", missing.Name(), Procedure.Clause);
        if (dossier.Consultations.FirstOrDefault(c => c.AsksExplanation && string.IsNullOrWhiteSpace(c.Response)) is { } unexplained) return new Refusal("Chưa giải trình, tiếp thu ý kiến của {0}. Làm bước giải trình trước.", unexplained.Name);
        if (!Procedure.Objection || dossier.Objections.FirstOrDefault(c => c.Body != Body.PrimeMinister) is not { } objection) return null;
        return dossier.PrimeMinister switch
        {
            { Opinion: Opinion.Agree or Opinion.Comments } => null,
            { IsOpen: true } => new Refusal("{0} không đồng ý; đang chờ ý kiến Thủ tướng Chính phủ. Chỉ ký khi Thủ tướng đồng ý ({1}).", objection.Name, Procedure.Clause),
            { Opinion: Opinion.Disagree } => new Refusal("Thủ tướng Chính phủ không đồng ý nên không ký được ({0}). Sửa dự thảo rồi lấy ý kiến lại, hoặc thôi ký.", Procedure.Clause),
            _ => new Refusal("{0} không đồng ý: phải trình Thủ tướng Chính phủ và chỉ ký khi Thủ tướng đồng ý ({1}).", objection.Name, Procedure.Clause),
        };
    }

    /// <param name="silentDays">Working days past its day after which a body's silence no longer holds the dossier up; null: it always does.</param>
    public Refusal? Submit(Viewer viewer, Dossier dossier, DateOnly? day, string? document, string? withoutAnswer, decimal? silentDays, (int? Id, string Name) decides, WorkingDays days, DateOnly today)
    {
        if (!viewer.May(Right.ApproveRegisters, OwnerId)) return new Refusal("Lãnh đạo cơ quan giữ hồ sơ trình. Đề nghị lãnh đạo mở hồ sơ này.");
        if (dossier.Stage is not (Stage.Consulting or Stage.Explaining) && !(dossier.Stage == Stage.Drafting && dossier.NameOnly)) return WrongStage;
        if (day is not { } on) return new Refusal("Nhập ngày trình, ví dụ 05/03/2026.");
        if (on > today) return Future;
        if (Obstacle(dossier) is { } obstacle) return obstacle;
        foreach (var silent in dossier.Consultations.Where(c => c.IsOpen))
        {
            // Silence is no consent: the law does not say so. A place that goes on without an answer sets after how many days.
            if (silentDays is not { } patience || silent.Clock.On(today, days).Over < patience) return new Refusal("{0} chưa trả lời, hạn {1}. Im lặng không phải là đồng ý: đôn đốc, hoặc ghi văn bản trả lời khi có.", silent.Name, AgreementRules.Day(silent.Clock.DueOn));
            if (string.IsNullOrWhiteSpace(withoutAnswer)) return new Refusal("{0} vẫn chưa trả lời. Ghi lý do trình khi chưa có ý kiến.", silent.Name);
        }
        if (dossier.Consultations.Select(c => c.AnsweredOn).Max() is { } last && on < last) return new Refusal("Ngày trình không thể trước ngày có ý kiến cuối cùng {0}.", AgreementRules.Day(last));
        (dossier.SubmittedOn, dossier.SubmitDocument, dossier.SubmittedById, dossier.WithoutAnswer, dossier.ReturnReason) = (on, Trimmed(document), viewer.AccountId, Trimmed(withoutAnswer), null);
        if (Procedure.Decide is { } rule) dossier.DecideClock = Clock.Start(rule, typeof(Agreement), Id, on, days, decides.Id, decides.Name, OwnerId);
        Go(dossier, Stage.Submitted);
        return null;
    }

    /// <summary>Who enters the decision: those who decide for the province; of an organisation, its own head.</summary>
    public bool MayDecide(Viewer viewer) => viewer.SeesAll(Right.ApproveRegisters) || Signs == SigningLevel.Organisation && viewer.May(Right.ApproveRegisters, OwnerId);

    public Refusal? GiveBack(Viewer viewer, Dossier dossier, string? reason, DateOnly today)
    {
        if (!MayDecide(viewer)) return new Refusal("Chỉ người có thẩm quyền quyết định trả hồ sơ.");
        if (dossier.Stage != Stage.Submitted) return WrongStage;
        if (string.IsNullOrWhiteSpace(reason)) return new Refusal("Ghi lý do trả hồ sơ để cơ quan trình biết phải sửa gì.");
        if (dossier.DecideClock is { DoneOn: null } clock) clock.Stop(today);
        dossier.ReturnReason = reason.Trim();
        Go(dossier, Stage.Explaining);
        return null;
    }

    public Refusal? Permit(Viewer viewer, Dossier dossier, Decision permission, DateOnly today)
    {
        if (!MayDecide(viewer)) return new Refusal("Chỉ người có thẩm quyền hoặc cơ quan tham mưu của người đó ghi quyết định.");
        if (dossier.Stage != Stage.Submitted) return WrongStage;
        if (dossier.SubmittedById == viewer.AccountId) return new Refusal("Người trình không ghi quyết định cho phép. Nhờ người khác ghi.");
        if (Obstacle(dossier) is { } obstacle) return obstacle;
        if (permission.On is not { } on) return new Refusal("Nhập ngày quyết định, ví dụ 05/03/2026.");
        if (on > today) return Future;
        if (on < dossier.SubmittedOn) return new Refusal("Ngày quyết định không thể trước ngày trình {0}.", AgreementRules.Day(dossier.SubmittedOn));
        if (string.IsNullOrWhiteSpace(permission.Document)) return new Refusal("Ghi số, ký hiệu của quyết định, ví dụ 12/QĐ-UBND.");
        if (dossier.Kind == DossierKind.Sign)
        {
            if (string.IsNullOrWhiteSpace(permission.MaySign)) return new Refusal("Ghi người được ký: quyết định phải nêu rõ họ tên, chức vụ.");
            if (string.IsNullOrWhiteSpace(permission.Responsible)) return new Refusal("Ghi cơ quan chịu trách nhiệm thực hiện: quyết định phải nêu rõ.");
            if (permission.Publish is null) return new Refusal("Chọn công bố hay không: quyết định phải nêu rõ.");
            if (AgreementRules.Unpublished(permission.Publish, permission.UnpublishedBecause) is { } unpublished) return unpublished;
            (Publish, UnpublishedBecause) = (permission.Publish, permission.Publish == false ? Trimmed(permission.UnpublishedBecause) : null);
        }
        (dossier.PermittedOn, dossier.PermitDocument, dossier.PermittedBy, dossier.MaySign, dossier.Responsible) = (on, permission.Document.Trim(), Trimmed(permission.By) ?? Procedure.Decides, Trimmed(permission.MaySign), Trimmed(permission.Responsible));
        if (dossier.DecideClock is { DoneOn: null } clock) clock.Stop(on);
        Go(dossier, Stage.Permitted);
        return null;
    }

    public IEnumerable<(string Field, Refusal Refusal)> Sign(Viewer viewer, Dossier dossier, Signing signing, WorkingDays days, DateOnly today)
    {
        if (Before(viewer, dossier, signing, today) is { Count: > 0 } wrong) return wrong;
        Take(signing);
        dossier.DoneOn = SignedOn;
        dossier.ReportClock = Clock.Start(Procedure.Report, typeof(Agreement), Id, SignedOn!.Value, days, PartyId, Party?.Name ?? "", OwnerId);
        Remind(today);
        Go(dossier, Stage.Concluded);
        return [];
    }

    private List<(string Field, Refusal Refusal)> Before(Viewer viewer, Dossier dossier, Signing signing, DateOnly today)
    {
        if (!MayKeep(viewer)) return [("", NotYours)];
        if (dossier is not { Kind: DossierKind.Sign, Stage: Stage.Permitted }) return [("", WrongStage)];
        if (Obstacle(dossier) is { } obstacle) return [("", obstacle)];
        var wrong = AgreementRules.Term(signing).ToList();
        if (signing.On > today) wrong.Add((nameof(signing.On), Future));
        if (signing.On < dossier.PermittedOn) wrong.Add((nameof(signing.On), new Refusal("Ngày ký {0} trước ngày được phép ký {1}. Chỉ ký sau khi có quyết định; kiểm tra lại hai ngày.", AgreementRules.Day(signing.On), AgreementRules.Day(dossier.PermittedOn))));
        if (string.IsNullOrWhiteSpace(signing.Signatory)) wrong.Add((nameof(signing.Signatory), new Refusal("Ghi họ tên, chức vụ người ký phía Việt Nam.")));
        else if (string.IsNullOrWhiteSpace(signing.Mandate) && !AgreementRules.IsPermitted(dossier.MaySign, signing.Signatory))
            wrong.Add((nameof(signing.Mandate), new Refusal("Quyết định cho phép {0} ký. Người khác ký phải có ủy quyền bằng văn bản: ghi số, ngày của văn bản ủy quyền.", dossier.MaySign ?? "")));
        return wrong;
    }

    /// <summary>Entered after the fact: what was signed before this register was kept, or by another procedure.</summary>
    public IEnumerable<(string Field, Refusal Refusal)> RecordSigned(Viewer viewer, Signing signing, string? permitDocument, DateOnly? reportedOn, DateOnly today)
    {
        if (!MayKeep(viewer)) return [("", NotYours)];
        if (Stage != Stage.Planned || Dossiers.Count > 0) return [("", WrongStage)];
        var wrong = AgreementRules.Record(this).Concat(AgreementRules.Term(signing)).ToList();
        if (signing.On > today) wrong.Add((nameof(signing.On), new Refusal("Ngày ký không thể sau hôm nay. Thỏa thuận chưa ký thì nhập là dự kiến hoặc đang soạn thảo.")));
        if (signing.On is { } on) wrong.AddRange(AgreementRules.OnSigning(this, on));
        if (reportedOn < signing.On || reportedOn > today) wrong.Add(("ReportedOn", new Refusal("Ngày báo cáo phải từ ngày ký đến hôm nay. Kiểm tra lại.")));
        if (wrong.Count > 0) return wrong;
        Take(signing);
        PermitDocument = Trimmed(permitDocument);
        if (PermitDocument is not null || reportedOn is not null) Dossiers.Add(new Dossier { Agreement = this, Kind = DossierKind.Sign, OpenedOn = SignedOn!.Value, Stage = reportedOn is null ? Stage.Concluded : Stage.Reported, DoneOn = SignedOn, PermitDocument = PermitDocument, ReportedOn = reportedOn });
        Stage = reportedOn is null ? Stage.Concluded : Stage.Reported;
        return [];
    }

    private void Take(Signing s)
    {
        (SignedOn, SignedAt, Signatory, Mandate, ForeignSignatory) = (s.On, Trimmed(s.Place), Trimmed(s.Signatory), Trimmed(s.Mandate), Trimmed(s.ForeignSignatory));
        EffectiveOn = s.EffectiveOn ?? s.On;
        (TermMonths, ExpiresOn, AutoRenew, RenewTimes) = (s.TermMonths, s.ExpiresOn ?? (s.TermMonths is { } months ? EffectiveOn!.Value.AddMonths(months) : null), s.AutoRenew, s.AutoRenew ? s.RenewTimes : null);
        OriginalAt = Trimmed(s.OriginalAt) ?? OriginalAt;
        Reckon();
        HasBeenDone(SignedOn!.Value);
    }

    /// <summary>Told to those the procedure names, in fifteen days.</summary>
    public Refusal? Report(Viewer viewer, Dossier dossier, DateOnly? day, string? document, DateOnly today)
    {
        if (!MayKeep(viewer)) return NotYours;
        if (dossier.Stage != Stage.Concluded) return WrongStage;
        if (day is not { } on) return new Refusal("Nhập ngày báo cáo, ví dụ 05/03/2026.");
        if (on > today) return Future;
        if (on < dossier.DoneOn) return new Refusal("Ngày báo cáo không thể trước ngày {0}.", AgreementRules.Day(dossier.DoneOn));
        if (string.IsNullOrWhiteSpace(document)) return new Refusal("Ghi số, ký hiệu và ngày của báo cáo.");
        (dossier.ReportedOn, dossier.ReportDocument) = (on, document.Trim());
        if (dossier.ReportClock is { DoneOn: null } clock) clock.Stop(on);
        Go(dossier, Stage.Reported);
        return null;
    }

    /// <summary>The stage of the first dossier is the stage of the agreement.</summary>
    private void Go(Dossier dossier, Stage stage)
    {
        dossier.Stage = stage;
        if (dossier.Kind == DossierKind.Sign) Stage = stage;
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
