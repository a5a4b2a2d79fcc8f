// official Vietnamese text
using NhipCau.VanBan.Files.Official;

namespace NhipCau.Modules.Agreements.Letters;

/// <summary>What the letters say. A part that nobody has written yet stands in square brackets, so that it is seen and not sent.</summary>
internal sealed class LetterText(Agreement a, Dossier d, DateOnly day, string issuer, string? decider, string party)
{
    private readonly string partners = string.Join(" và ", a.Partners.OrderBy(p => p.Id).Select(p => p.Partner.Title));

    private string Named => $"{a.Name}";
    private string Both => $"giữa {party} và {partners}";
    private bool Changes => d.Kind != DossierKind.Sign;

    /// <summary>"ký kết", "gia hạn", "chấm dứt hiệu lực".</summary>
    private string Deed => d.Kind switch
    {
        DossierKind.Sign => "ký kết",
        DossierKind.Amend => "sửa đổi, bổ sung",
        DossierKind.Extend => "gia hạn",
        DossierKind.Terminate => "chấm dứt hiệu lực",
        DossierKind.Withdraw => "rút khỏi",
        _ => "tạm đình chỉ thực hiện",
    };

    private bool IsProvince => a.Signs is SigningLevel.Council or SigningLevel.Committee;

    public string Title(LetterKind kind) => kind switch
    {
        LetterKind.Consultation => $"lấy ý kiến về đề xuất {Deed} {Named}",
        LetterKind.Explanation => $"Giải trình, tiếp thu ý kiến về đề xuất {Deed} {Named}",
        LetterKind.Submission => $"Về việc cho phép {Deed} {Named}",
        LetterKind.Decision => $"Về việc cho phép {Deed} {Named}",
        LetterKind.Report => $"Kết quả ký kết {Named}",
        _ => $"Về việc {Deed} {Named}",
    };

    public IReadOnlyList<string> Addressees(LetterKind kind) => kind switch
    {
        LetterKind.Consultation => [.. Asked().Distinct()],
        LetterKind.Explanation or LetterKind.Submission => [decider ?? a.Procedure.Decides],
        LetterKind.Report => IsProvince ? ["Thủ tướng Chính phủ"] : [Chairman()],
        LetterKind.Notice => IsProvince ? ["Bộ Ngoại giao"] : [Office()],
        _ => [],
    };

    private IEnumerable<string> Asked() => d.Consultations.Count > 0 ? d.Consultations.Select(c => c.Name) : a.MustAsk(d).Select(b => b.Name());

    private string Chairman() => a.Signs == SigningLevel.Organisation ? a.Procedure.ReportTo[0] : decider ?? a.Procedure.ReportTo[0];

    private string Office() => d.Consultations.FirstOrDefault(c => c.Body == Body.ForeignOffice)?.Name ?? "Sở Ngoại vụ";

    public IEnumerable<string> Recipients(LetterKind kind)
    {
        if (kind == LetterKind.Decision)
        {
            yield return "Như Điều 4";
            yield return IsProvince ? "Bộ Ngoại giao" : Office();
            yield break;
        }
        yield return kind is LetterKind.Notice && !Changes ? "Như Điều 2" : "Như trên";
        if (kind == LetterKind.Report) yield return IsProvince ? "Bộ Ngoại giao" : Office();
        if (kind is LetterKind.Explanation or LetterKind.Submission && issuer != party) yield return party;
    }

    public IEnumerable<Block> Blocks(LetterKind kind) => kind switch
    {
        LetterKind.Consultation => Consultation(),
        LetterKind.Explanation => Explanation(),
        LetterKind.Submission => Submission(),
        LetterKind.Decision => Decision(),
        LetterKind.Report => Report(),
        _ => Notice(),
    };

    private IEnumerable<Block> Consultation()
    {
        yield return new Paragraph($"Thực hiện {Laws()}, {issuer} đề nghị quý cơ quan cho ý kiến về đề xuất {Deed} {Named} {Both}, với các nội dung sau:");
        foreach (var block in Proposal()) yield return block;
        if (!IsProvince && !Changes)
        {
            yield return new Heading(2, "5. Người ký và việc công bố");
            yield return new Paragraph($"Đề xuất người ký: {d.MaySign ?? a.Signatory ?? "[Bổ sung: họ tên, chức vụ người ký]"}. {Publication()}");
        }
        yield return new Paragraph($"Gửi kèm công văn này: dự thảo {(a.Vietnamese == TextInVietnamese.Translation ? "bằng tiếng nước ngoài và bản dịch tiếng Việt" : $"bằng tiếng Việt{(a.Languages is { } l ? $" và các ngôn ngữ ký kết ({l})" : "")}")}.");
        yield return new Paragraph(d.Shortened is { } reason
            ? $"Việc ký kết được thực hiện theo trình tự, thủ tục rút gọn, lý do: {reason.Name().ToLowerInvariant()}. Đề nghị quý cơ quan trả lời bằng văn bản trong thời hạn {Procedure.ShortReply.Days:00} ngày làm việc kể từ ngày nhận được công văn này."
            : $"Đề nghị quý cơ quan trả lời bằng văn bản trong thời hạn {a.Procedure.Reply.Days:00} ngày làm việc kể từ ngày nhận được công văn này.");
        yield return new Paragraph("Trân trọng cảm ơn sự phối hợp của quý cơ quan.");
    }

    /// <summary>What a dossier must say: need, purpose, content, conformity, impact, principles, feasibility.</summary>
    private IEnumerable<Block> Proposal()
    {
        yield return new Heading(2, Changes ? "1. Lý do" : "1. Sự cần thiết, mục đích");
        foreach (var line in Lines(Changes ? d.What : a.Purpose, "[Bổ sung: sự cần thiết và mục đích.]")) yield return line;
        yield return new Heading(2, "2. Nội dung chính");
        if (a.CooperationFields.Count > 0) yield return new Paragraph($"Lĩnh vực hợp tác: {string.Join("; ", a.CooperationFields.Select(f => f.Name.ToLowerInvariant()))}.");
        foreach (var line in Lines(a.Content, "[Bổ sung: nội dung chính của dự thảo.]")) yield return line;
        if (d.Kind == DossierKind.Extend) yield return new Paragraph($"Thời hạn mới đề xuất: đến hết {Day(d.NewExpiresOn)}.");
        yield return new Heading(2, "3. Sự phù hợp với pháp luật Việt Nam và điều ước quốc tế");
        yield return new Paragraph("Dự thảo không thuộc phạm vi điều chỉnh của pháp luật về điều ước quốc tế; có điều khoản xác nhận văn bản không làm phát sinh quyền, nghĩa vụ theo pháp luật quốc tế. [Bổ sung: kết quả rà soát pháp luật và điều ước quốc tế có liên quan.]");
        yield return new Heading(2, "4. Tác động, việc tuân thủ nguyên tắc và tính khả thi");
        yield return new Paragraph("[Bổ sung: đánh giá tác động về chính trị, quốc phòng, an ninh, kinh tế - xã hội; việc tuân thủ các nguyên tắc ký kết; nguồn lực và tính khả thi.]");
    }

    private IEnumerable<Block> Submission()
    {
        yield return new Paragraph($"{issuer} trình {decider ?? a.Procedure.Decides} xem xét, cho phép {Deed} {Named} {Both} như sau:");
        foreach (var block in Proposal()) yield return block;
        yield return new Heading(2, "5. Kết quả lấy ý kiến");
        if (d.Consultations.Count == 0) yield return new Paragraph(d.NameOnly ? "Đề xuất chỉ thay đổi tên bên ký Việt Nam của thỏa thuận tiếp nhận từ đơn vị cũ nên không lấy ý kiến lại theo quy định." : "Chưa lấy ý kiến.");
        else
        {
            yield return new Paragraph($"Đã lấy ý kiến {d.Consultations.Count:00} lượt cơ quan; {d.Consultations.Count(c => !c.IsOpen):00} văn bản trả lời:");
            yield return new Table(["TT", "Cơ quan", "Ý kiến", "Văn bản"], [.. d.Consultations.OrderBy(c => c.Id).Select((c, i) => (IReadOnlyList<string>)[$"{i + 1}", c.Name, c.Opinion?.Name() ?? "Chưa trả lời", c.AnswerDocument ?? ""])], [1, 5, 4, 4]);
        }
        if (d.WithoutAnswer is { } silent) yield return new Paragraph($"Lý do trình khi còn cơ quan chưa trả lời: {silent.TrimEnd('.')}.");
        yield return new Heading(2, "6. Vấn đề còn ý kiến khác nhau");
        var objections = d.Objections.ToList();
        if (objections.Count == 0) yield return new Paragraph("Không có.");
        foreach (var c in objections) yield return new BulletItem($"{c.Name}: {c.Comments} Giải trình: {c.Response ?? "[bổ sung]"}");
        yield return new Heading(2, "7. Kiến nghị");
        yield return new Paragraph($"{Upper(decider ?? a.Procedure.Decides)} xem xét, quyết định:");
        yield return new BulletItem($"Cho phép {Deed} {Named} theo dự thảo kèm theo.");
        if (!Changes)
        {
            yield return new BulletItem($"Người ký: {d.MaySign ?? "[Bổ sung: họ tên, chức vụ]"}.");
            yield return new BulletItem(Publication());
            yield return new BulletItem($"Giao {party} tổ chức ký kết, thực hiện và báo cáo theo quy định.");
        }
        yield return new Paragraph("Hồ sơ kèm theo: dự thảo; văn bản ý kiến của các cơ quan; báo cáo giải trình, tiếp thu.");
    }

    private IEnumerable<Block> Explanation()
    {
        yield return new Paragraph($"{issuer} báo cáo kết quả giải trình, tiếp thu ý kiến của các cơ quan về đề xuất {Deed} {Named} {Both} như sau:");
        yield return new Heading(2, "1. Tình hình lấy ý kiến");
        yield return new Paragraph($"Số cơ quan được lấy ý kiến: {d.Consultations.Count:00}; đã trả lời: {d.Consultations.Count(c => !c.IsOpen):00}; đồng ý: {d.Consultations.Count(c => c.Opinion == Opinion.Agree):00}; có góp ý: {d.Consultations.Count(c => c.Opinion == Opinion.Comments):00}; không đồng ý: {d.Consultations.Count(c => c.Opinion == Opinion.Disagree):00}.");
        yield return new Heading(2, "2. Giải trình, tiếp thu");
        var rows = d.Consultations.Where(c => c.AsksExplanation).OrderBy(c => c.Id).ToList();
        if (rows.Count == 0) yield return new Paragraph("Các cơ quan đồng ý với dự thảo, không có góp ý phải giải trình.");
        else yield return new Table(["TT", "Cơ quan", "Ý kiến", "Giải trình, tiếp thu"], [.. rows.Select((c, i) => (IReadOnlyList<string>)[$"{i + 1}", $"{c.Name}{(c.AnswerDocument is { } doc ? $"\n({doc})" : "")}", c.Comments ?? "", c.Response ?? "[Bổ sung]"])], [1, 4, 6, 6]);
        yield return new Paragraph("Dự thảo đã được chỉnh lý theo các ý kiến tiếp thu nêu trên.");
    }

    private IEnumerable<Block> Decision()
    {
        yield return new Centred([new Run(OfficialWords.Upper(decider ?? a.Procedure.Decides))]);
        var bases = LegalBasis.On(day, a.Signs, decision: true);
        foreach (var basis in bases) yield return new Basis([new Run($"Căn cứ {basis};")]);
        yield return new Basis([new Run($"Theo đề nghị của {a.Owner.Name}{(d.SubmitDocument is { } doc ? $" tại {doc}" : "")}.")]);
        yield return new Centred([new Run("QUYẾT ĐỊNH:")]);
        yield return Article(1, $"Cho phép {party} {Deed} {Named} với {partners}, theo dự thảo kèm theo Quyết định này.{(d.Kind == DossierKind.Extend ? $" Thời hạn mới: đến hết {Day(d.NewExpiresOn)}." : "")}");
        yield return Article(2, Changes ? $"{Upper(party)} thống nhất với bên ký kết nước ngoài bằng văn bản về nội dung tại Điều 1." : $"Người ký: {d.MaySign ?? "[Bổ sung: họ tên, chức vụ]"}. {Publication()}");
        yield return Article(3, $"{Upper(d.Responsible ?? party)} chịu trách nhiệm tổ chức thực hiện; trong thời hạn {a.Procedure.Report.Days} ngày kể từ ngày {(Changes ? "thay đổi có hiệu lực" : "ký")} {(Changes ? "thông báo" : "báo cáo")} {string.Join(", gửi ", a.Procedure.ReportTo)}.");
        yield return Article(4, "Quyết định này có hiệu lực kể từ ngày ký. Thủ trưởng các cơ quan, đơn vị có liên quan chịu trách nhiệm thi hành Quyết định này.");
    }

    private IEnumerable<Block> Report()
    {
        yield return new Paragraph($"{party} báo cáo kết quả ký kết {Named} như sau:");
        yield return new Heading(2, "1. Việc ký kết");
        yield return new BulletItem($"Bên ký kết nước ngoài: {partners}.");
        yield return new BulletItem($"Ngày ký: {Day(a.SignedOn)}{(a.SignedAt is { } place ? $", tại {place}" : "")}.");
        yield return new BulletItem($"Người ký phía Việt Nam: {a.Signatory ?? "[Bổ sung]"}{(a.Mandate is { } mandate ? $" (theo ủy quyền {mandate})" : "")}; phía nước ngoài: {a.ForeignSignatory ?? "[Bổ sung]"}.");
        yield return new BulletItem($"Văn bản cho phép: {d.PermitDocument ?? a.PermitDocument ?? "[Bổ sung]"}{(d.PermittedOn is { } on ? $" {Day(on)}" : "")}.");
        yield return new Heading(2, "2. Nội dung và hiệu lực");
        foreach (var line in Lines(a.Content, "[Bổ sung: nội dung chính.]")) yield return line;
        yield return new Paragraph($"Có hiệu lực từ {Day(a.EffectiveOn)}{(a.LastsUntil is { } last ? $" đến hết {Day(last)}" : ", không xác định thời hạn")}{(a.AutoRenew ? "; có điều khoản tự động gia hạn" : "")}. {Publication()}");
        yield return new Heading(2, "3. Tổ chức thực hiện");
        foreach (var line in Lines(a.ImplementationPlan, $"{Upper(d.Responsible ?? party)} chịu trách nhiệm tổ chức thực hiện.")) yield return line;
        yield return new Paragraph("Gửi kèm báo cáo này: bản sao thỏa thuận đã ký.");
    }

    private IEnumerable<Block> Notice()
    {
        yield return new Paragraph($"{party} thông báo việc {Deed} {Named} {Both}, ký {Day(a.SignedOn)}, như sau:");
        yield return new BulletItem($"Lý do, nội dung: {(d.What ?? "[Bổ sung]").TrimEnd('.')}.");
        if (d.Kind == DossierKind.Extend) yield return new BulletItem($"Thời hạn mới: đến hết {Day(d.NewExpiresOn)}.");
        yield return new BulletItem($"Có hiệu lực từ {Day(d.DoneOn)}.");
        yield return new BulletItem($"Văn bản cho phép: {d.PermitDocument ?? "[Bổ sung]"}{(d.PermittedOn is { } on ? $" {Day(on)}" : "")}.");
        yield return new Paragraph($"{party} trân trọng thông báo.");
    }

    private static Paragraph Article(int number, string text) => new([new Run($"Điều {number}. ", Bold: true), new Run(text)]);

    private string Laws() => string.Join("; ", LegalBasis.On(day, a.Signs, decision: false));

    private string Publication() => a.Publish == false ? "Không công bố." : "Công bố toàn văn theo quy định.";

    private static IEnumerable<Block> Lines(string? text, string otherwise) =>
        (string.IsNullOrWhiteSpace(text) ? otherwise : text).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => new Paragraph(line));

    private static string Day(DateOnly? on) => on is { } d ? OfficialWords.DateLine(d, null) : "[Bổ sung: ngày]";

    private static string Upper(string text) => text.Length == 0 ? text : OfficialWords.Upper(text[..1]) + text[1..];
}
