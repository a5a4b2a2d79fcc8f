using System.Net;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NhipCau.Modules.Agreements;
using NhipCau.Modules.Partners;
using NhipCau.Shell.Calendar;
using NhipCau.Shell.Registers;
using NhipCau.Tests.Shell;
using NhipCau.VanBan.Files.Check;

namespace NhipCau.Tests.Modules.Agreements;

/// <summary>The register of agreements over HTTP: one from proposal to report, what is refused on every way in, who sees what, and the figures of a period.</summary>
public abstract class AgreementPages
{
    private const string Path = "/thoa-thuan";
    private readonly Site site;

    protected AgreementPages(Site site)
    {
        Assert.SkipWhen(site.Missing is not null, site.Missing ?? "");
        this.site = site;
        site.Clock.Is(2026, 11, 10);
    }

    [Fact]
    public async Task FromProposalToReport_EachStepSaysTheNext_AndItsLetterIsInOrder()
    {
        var (officer, head, chair) = (await site.SignedIn("khanh.tm"), await site.SignedIn("son.lh"), await site.SignedIn("ha.lt"));
        var page = await Propose(officer, "Bản ghi nhớ về trao đổi thanh niên");
        var at = page.Path;
        Assert.Contains("Gửi lấy ý kiến: Bộ Ngoại giao", page.One(".flash b").ParentElement!.TextContent);
        await Letter(officer, at, "lay-y-kien");

        page = await officer.Get(page.One("#next").GetAttribute("href")!);
        page = await officer.Send(page, "form.form", ("Input.On", "02/11/2026"), ("Input.Document", "1201/UBND-NgV"));
        Assert.Contains("Đang chờ Bộ Ngoại giao trả lời, hạn gần nhất 11/11/2026", page.Text);
        Assert.Contains("Lấy ý kiến", page.One(".path [aria-current]").TextContent);

        page = await officer.Get(page.One("#next").GetAttribute("href")!);
        Assert.Contains("Chọn ý kiến", (await officer.Send(page, "form.form", ("Input.On", "09/11/2026"))).Error);
        page = await officer.Send(page, "form.form", ("Input.On", "09/11/2026"), ("Input.Opinion", "Comments"), ("Input.Comments", "Rút gọn Điều 4"), ("Input.Document", "845/BNG-LPQT ngày 09/11/2026"));
        Assert.Contains("Giải trình, tiếp thu ý kiến của Bộ Ngoại giao", page.Text);

        page = await officer.Get(page.One("#next").GetAttribute("href")!);
        var area = page.One("textarea[name^='Input.Responses']").GetAttribute("name")!;
        Assert.Contains("Ghi giải trình", (await officer.Send(page, "form.form", (area, ""))).Error);
        page = await officer.Send(page, "form.form", (area, "Đã rút gọn Điều 4"));
        Assert.Null(page.Html.QuerySelector("#next"));
        await Letter(officer, at, "giai-trinh");
        await Letter(officer, at, "to-trinh");
        // A Thursday's post cannot be sent by the officer: the head submits.
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.Get($"{at}/trinh")).Status);

        page = await head.Get(at);
        page = await head.Get(page.One("#next").GetAttribute("href")!);
        page = await head.Send(page, "form.form", ("Input.Day", "10/11/2026"), ("Input.Document", "40/TTr-SNgV"));
        Assert.Contains("Chờ Chủ tịch Ủy ban nhân dân quyết định", page.Text);
        await Letter(head, at, "quyet-dinh");
        Assert.Contains("Người trình không ghi", (await head.Send(await head.Get($"{at}/cho-phep"), "form.form", ("Input.Document", "12/QĐ-UBND"), ("Input.MaySign", "Bà Lý Thanh Hà"))).Error);

        page = await chair.Get((await chair.Get(at)).One("#next").GetAttribute("href")!);
        Assert.Contains("người được ký", (await chair.Send(page, "form.form", ("Input.Document", "12/QĐ-UBND"))).Error);
        page = await chair.Send(page, "form.form", ("Input.Document", "12/QĐ-UBND"), ("Input.MaySign", "Bà Lý Thanh Hà, Phó Chủ tịch"));
        Assert.Contains("Được phép ký từ 10/11/2026", page.Text);

        // A session does not last that long.
        site.Clock.Is(2026, 11, 20);
        officer = await site.SignedIn("khanh.tm");
        page = await officer.Get((await officer.Get(at)).One("#next").GetAttribute("href")!);
        Assert.Contains("trước ngày được phép ký", (await officer.Send(page, "form.form", ("Input.On", "09/11/2026"))).Error);
        Assert.Contains("ủy quyền", (await officer.Send(page, "form.form", ("Input.Signatory", "Vũ Hoài Nam"))).Error);
        Assert.Contains("19/11/2029", (await officer.Send(page, "form.form", ("Input.On", "19/11/2026"), ("Input.TermMonths", "36"), ("Input.ExpiresOn", "01/01/2029"))).Error);
        page = await officer.Send(page, "form.form", ("Input.On", "19/11/2026"), ("Input.TermMonths", "36"), ("Input.Place", "Changwon"));
        Assert.Contains("chậm nhất 04/12/2026", page.Text);
        Assert.Contains("đến 19/11/2029", page.One(".strip").TextContent);
        await Letter(officer, at, "bao-cao");
        page = await officer.Send(await officer.Get($"{at}/bao-cao"), "form.form", ("Input.Document", "9/BC-UBND ngày 20/11/2026"));
        Assert.Contains("Đã báo cáo sau khi ký", page.Text);

        var history = page.One(".log:last-of-type").TextContent + page.Text;
        foreach (var act in new[] { "Bắt đầu soạn thảo", "Gửi lấy ý kiến", "Ghi ý kiến trả lời", "Giải trình, tiếp thu", "Trình", "Ghi quyết định", "Ghi việc ký", "Ghi đã báo cáo" }) Assert.Contains(act, history);
        site.Clock.Is(2029, 6, 1);
        officer = await site.SignedIn("khanh.tm");
        Assert.Contains("Bản ghi nhớ về trao đổi thanh niên", (await officer.Get($"{Path}?s=sap-het")).Text);
        page = await officer.Get(at);
        Assert.Contains("Còn 171 ngày hết hiệu lực", page.Text);
        page = await officer.Send(await officer.Get(page.One("#next").GetAttribute("href")!), "form.form", ("Input.What", "Hai bên muốn tiếp tục"));
        Assert.Contains("Gia hạn", page.Text);
        site.Clock.Is(2026, 11, 10);
    }

    [Fact]
    public async Task ATreatyName_IsRefused_ByFormImportAndHand()
    {
        var officer = await site.SignedIn("khanh.tm");
        const string name = "Dự thảo HIỆP  ĐỊNH hợp tác";
        var page = await officer.Get($"{Path}/them");
        page = await officer.Send(page, "form.form", [.. await Fields(name)]);
        Assert.Equal((HttpStatusCode.BadRequest, true), (page.Status, page.Error!.Contains("Đ.6", StringComparison.Ordinal)));
        Assert.NotNull(page.Html.QuerySelector("#Input_Name[aria-invalid=true]"));

        page = await Paste(officer, $"1\t{name}\tGyeongnam\tHàn Quốc\t25/04/2024\tLý Thanh Hà\t\t\t");
        Assert.Contains("điều ước quốc tế", page.Text);

        var forged = await officer.Get($"{Path}/them");
        page = await officer.Post($"{Path}/them", [.. (await Fields(name)).Select(f => (f.Item1, f.Item2 ?? "")), ("Beginning", "Existing"), ("Signing.On", "25/04/2024"), ("__RequestVerificationToken", forged.One("input[name=__RequestVerificationToken]").GetAttribute("value")!)]);
        Assert.Contains("Đ.6", page.Error);
        Assert.False(await site.InDatabase(db => db.Set<Agreement>().AnyAsync(a => a.Name.Contains("HIỆP"))));
    }

    [Fact]
    public async Task ACommune_SignsOnFourThingsOnly_ByFormImportAndHand()
    {
        var officer = await site.SignedIn("loan.ht");
        var commune = await site.Agency("xa-25195");
        var fields = (await Fields("Thỏa thuận kết nghĩa hai xã biên giới")).Where(f => f.Item1 is not ("Input.Signs" or "Input.PartyId" or "Input.OwnerId" or "Input.Fields")).ToList();
        fields.AddRange([("Input.Signs", "BorderCommune"), ("Input.PartyId", $"{commune.Id}"), ("Input.OwnerId", $"{commune.Id}")]);
        var page = await officer.Get($"{Path}/them");
        var beyond = await officer.Send(page, "form.form", [.. fields, ("Input.Fields", "dau-tu")]);
        Assert.Contains("Bỏ lĩnh vực: Đầu tư", beyond.Error);
        Assert.Contains("cùng cấp", (await officer.Send(page, "form.form", [.. fields, ("Input.Fields", "ket-nghia")])).Error);
        Assert.Contains("UBND cấp xã chỉ ký", (await Paste(officer, "1\tThỏa thuận kết nghĩa\tGyeongnam\tHàn Quốc\t25/04/2024\t\t\t\t", "\tCấp ký", "\tcấp sở")).Text);
        page = await officer.Send(page, "form.form", [.. fields, ("Input.Fields", "ket-nghia"), ("Input.PeerCounterpart", "true")]);
        Assert.Contains("Gửi lấy ý kiến", page.Text);
        // For another agency it may enter nothing.
        var other = await site.Agency("sct");
        page = await officer.Send(await officer.Get($"{Path}/them"), "form.form", [.. fields.Where(f => f.Item1 != "Input.OwnerId"), ("Input.Fields", "ket-nghia"), ("Input.PeerCounterpart", "true"), ("Input.OwnerId", $"{other.Id}")]);
        Assert.Contains("cho cơ quan mình", page.Error);
    }

    [Fact]
    public async Task StepsByHand_OutOfOrder_AreRefused()
    {
        var (officer, chair) = (await site.SignedIn("khanh.tm"), await site.SignedIn("ha.lt"));
        var at = (await Propose(officer, "Bản ghi nhớ về y tế cộng đồng")).Path;
        var token = (await officer.Get($"{at}/lay-y-kien")).One("input[name=__RequestVerificationToken]").GetAttribute("value")!;
        foreach (var step in new[] { "ky", "bao-cao", "thuc-hien" })
        {
            var page = await officer.Post($"{at}/{step}", ("Input.On", "01/11/2026"), ("Input.Day", "01/11/2026"), ("Input.Signatory", "Lý Thanh Hà"), ("Input.Document", "1"), ("Version", "0"), ("__RequestVerificationToken", token));
            Assert.Equal((HttpStatusCode.BadRequest, true), (page.Status, page.Error!.Contains("không còn đúng", StringComparison.Ordinal)));
        }
        var mine = (await chair.Get("/tai-khoan")).One("input[name=__RequestVerificationToken]").GetAttribute("value")!;
        Assert.Contains("không còn đúng", (await chair.Post($"{at}/cho-phep", ("Input.On", "01/11/2026"), ("Input.Document", "1"), ("Input.MaySign", "Lý Thanh Hà"), ("Input.Publish", "Yes"), ("Input.Responsible", "x"), ("Version", "0"), ("__RequestVerificationToken", mine))).Error);
        Assert.Contains("không còn đúng", (await officer.Get($"{at}/ky")).Text);
        var id = int.Parse(at.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal((Stage.Drafting, null), await site.InDatabase(async db => { var a = await db.Set<Agreement>().SingleAsync(x => x.Id == id); return (a.Stage, a.SignedOn); }));
    }

    [Fact]
    public async Task TheBodyAsked_SeesItWhileItOwesAnAnswer_AndNobodyElse()
    {
        var (officer, asked, other) = (await site.SignedIn("khanh.tm"), await site.SignedIn("quang.dv"), await site.SignedIn("hai.nt"));
        var at = (await Propose(officer, "Bản ghi nhớ về xúc tiến thương mại")).Path;
        Assert.Equal(HttpStatusCode.NotFound, (await asked.Get(at)).Status);
        Assert.DoesNotContain("xúc tiến thương mại", (await asked.Get($"{Path}?s=tat-ca")).Text);
        var sct = await site.Agency("sct");
        await officer.Send(await officer.Get($"{at}/lay-y-kien"), "form.form", ("Input.Related", $"{sct.Id}"), ("Input.On", "09/11/2026"));
        var page = await asked.Get(at);
        Assert.Contains("Bản ghi nhớ về xúc tiến thương mại", page.One("h1").TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await other.Get(at)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await asked.Get($"{at}/sua")).Status);
        Assert.Contains("lấy ý kiến về", (await asked.Get("/")).Text);
        // It answers for itself, and for nobody else.
        var links = page.All("a[href*='/y-kien/']").Select(a => a.GetAttribute("href")!).Distinct().ToList();
        var link = Assert.Single(links);
        page = await asked.Send(await asked.Get(link), "form.form", ("Input.Opinion", "Agree"));
        Assert.Equal(HttpStatusCode.NotFound, (await asked.Get(at)).Status);
        Assert.Contains("Đồng ý", (await officer.Get(at)).One("#y-kien").ParentElement!.ParentElement!.TextContent);
    }

    [Fact]
    public async Task TwoFromOneForm_TheSecondIsToldOfTheFirst()
    {
        var (one, two) = (await site.SignedIn("khanh.tm"), await site.SignedIn("son.lh"));
        var at = (await Propose(one, "Bản ghi nhớ về nông nghiệp sạch")).Path;
        var (first, second) = (await one.Get($"{at}/sua"), await two.Get($"{at}/sua"));
        Assert.Contains("cũng đang mở", second.Text);
        await one.Send(first, "form.form", ("Input.Note", "Một"));
        var page = await two.Send(second, "form.form", ("Input.Note", "Hai"));
        Assert.Contains("vừa sửa hồ sơ này", page.Error);
        Assert.Contains("Hai", page.One("#Input_Note").TextContent);
    }

    [Fact]
    public async Task AList_IsTakenWithoutItsFaults_AndReplacedAndExpiredAreSeen()
    {
        var officer = await site.SignedIn("khanh.tm");
        var page = await Paste(officer, string.Join('\n',
            "1\tBản ghi nhớ quan hệ hữu nghị với chính quyền Kampong Thom\tKampongThom\tCampuchia\t12/12/2022\tLý Thanh Hà\t5 năm\t\t",
            "2\tBản ghi nhớ quan hệ hữu nghị với Kampong Thom, bản mới\tKampong Thomm\tCampuchia\t15/04/2024\tLý Thanh Hà\t5 năm\t\tthay bản 2022",
            "3\tBản ghi nhớ hợp tác với Gyeongnam\tGyeoongnam\tHàn Quốc\t25/4/2024\tLý Thanh Hà\t5 năm\t\t",
            "4\tThỏa thuận hợp tác với Oita\tOita\tNhật Bản\t20.5.2024\tLý Thanh Hà\tkhông thời hạn\t\t",
            "5\tThỏa thuận khung với METI Kansai\tMETI - Kansai\tNhật Bản\t20/04/2019\tLý Thanh Hà\t\t20/04/2024\t",
            "6\tThỏa thuận với người chưa biết\tXứ Chưa Biết\t\t20/04/2019\t\t\t\t",
            "7\tThỏa thuận ngày sai\tOita\tNhật Bản\t32/13/2019\t\t\t\t"));
        Assert.Contains("Sổ đối tác chưa có “Xứ Chưa Biết”", page.Text);
        Assert.Contains("32/13/2019", page.Text);
        page = await officer.Send(page, "form[action*=Take]", []);
        Assert.Equal(5, await site.InDatabase(db => db.Set<Agreement>().CountAsync(a => a.ImportId != null && a.Name.Contains("với"))));
        var (old, next) = await site.InDatabase(async db => (await db.Set<Agreement>().SingleAsync(a => a.Name.StartsWith("Bản ghi nhớ quan hệ hữu nghị với chính quyền")), await db.Set<Agreement>().SingleAsync(a => a.Name.EndsWith("bản mới"))));
        page = await officer.Send(await officer.Get($"{Path}/{old.Id}/thay-the"), "form.form", ("Input.By", $"{next.Id}"));
        Assert.Contains("Bị thay thế", page.Text);
        Assert.Contains(old.Name, (await officer.Get($"{Path}/{next.Id}")).Text);

        var meti = await site.InDatabase(db => db.Set<Agreement>().SingleAsync(a => a.Name.Contains("METI")));
        page = await officer.Send(await officer.Get($"{Path}/{meti.Id}/hoat-dong"), "form.form", ("Input.On", "01/06/2026"), ("Input.What", "Hội thảo chung"));
        Assert.Contains("Vẫn triển khai sau khi hết hiệu lực ngày 20/04/2024", page.Text);
        Assert.Contains("METI", (await officer.Get($"{Path}?s=qua-han")).Text);
    }

    [Fact]
    public async Task ListsCalendarAndDoor_KnowIt()
    {
        var officer = await site.SignedIn("khanh.tm");
        var page = await Existing(officer, "Ý định thư hợp tác đào tạo", "01/06/2025", "24");
        var id = int.Parse(page.Path.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains("Từ 01/06/2025 chưa có hoạt động nào", page.Text);
        Assert.Contains("Ý định thư hợp tác đào tạo", (await officer.Get($"{Path}?s=im-ang")).Text);
        Assert.Contains("Ý định thư", (await officer.Get($"{Path}?s=tat-ca&q=y+dinh+thu")).Text);
        foreach (var query in new[] { "cap=Committee", "tinh-trang=InForce", "nam-ky=2025", "xep=ten", "xep=het-han", "tiep-nhan=khong", "het-trong=365" }) Assert.Contains("Ý định thư", (await officer.Get($"{Path}?s=tat-ca&{query}")).Text);
        Assert.DoesNotContain("Ý định thư", (await officer.Get($"{Path}?s=tat-ca&tinh-trang=Expired")).Text);
        await using var scope = site.Services.CreateAsyncScope();
        var viewer = await site.Viewer("khanh.tm");
        var entries = await scope.ServiceProvider.GetServices<ICalendarSource>().Single(s => s.Kinds.Any(k => k.Code == "het-thoa-thuan")).Between(viewer, new(2027, 6, 1), new(2027, 6, 1));
        Assert.Equal(id, Assert.Single(entries).Id);
        Assert.Equal("Ý định thư hợp tác đào tạo", (await scope.ServiceProvider.GetRequiredService<RecordDoors>().Head(viewer, nameof(Agreement), id))!.Title);
        var partner = await site.InDatabase(db => db.Set<AgreementPartner>().Where(p => p.AgreementId == id).Select(p => p.PartnerId).SingleAsync());
        Assert.Contains(await scope.ServiceProvider.GetServices<IPartnerAgreements>().Single(s => s.GetType().Namespace == typeof(Agreement).Namespace).Agreements(partner, viewer), a => a.Title == "Ý định thư hợp tác đào tạo");

        var sct = await site.Agency("sct");
        page = await officer.Send(await officer.Get($"{Path}/{id}/cam-ket"), "form.form", ("Input.Text", "Cử 02 giảng viên"), ("Input.Owner", $"{sct.Id}"), ("Input.DueOn", "01/12/2026"), ("Input.Article", "Điều 3"));
        page = await officer.Send(page, "form[id^=task-]", []);
        Assert.NotNull(page.Html.QuerySelector("a[href^='/nhiem-vu/']"));
    }

    [Theory]
    [InlineData("Extend", "gia hạn", "Thời hạn mới: đến hết ngày 01 tháng 6 năm 2030")]
    [InlineData("Amend", "sửa đổi", "Thêm lĩnh vực y tế")]
    [InlineData("Terminate", "chấm dứt", "Hai bên thôi hợp tác")]
    public async Task TheNoticeOfAChange_SaysWhatAndFromWhen(string kind, string deed, string says)
    {
        var (officer, head, chair) = (await site.SignedIn("khanh.tm"), await site.SignedIn("son.lh"), await site.SignedIn("ha.lt"));
        var at = (await Existing(officer, $"Ý định thư để {deed}", "02/06/2025", "24")).Path;
        Assert.Equal(HttpStatusCode.NotFound, (await officer.Get($"{at}/van-ban/thong-bao")).Status);
        await Done(officer, "thay-doi", ("Input.Kind", kind), ("Input.What", kind == "Extend" ? "Hai bên muốn tiếp tục." : says), ("Input.NewExpiresOn", "01/06/2030"));
        await Done(officer, "lay-y-kien", ("Input.On", "02/11/2026"));
        var asked = (await officer.Get(at)).One("a[href*='/y-kien/']").GetAttribute("href")!;
        Assert.Null((await officer.Send(await officer.Get(asked), "form.form", ("Input.On", "09/11/2026"), ("Input.Opinion", "Agree"), ("Input.Document", "845/BNG-LPQT"))).Error);
        await Done(head, "trinh", ("Input.Day", "10/11/2026"), ("Input.Document", "40/TTr-SNgV"));
        await Done(chair, "cho-phep", ("Input.Document", "12/QĐ-UBND"));
        await Done(officer, "thuc-hien", ("Input.Day", "10/11/2026"), ("Input.Document", "Thư trao đổi ngày 10/11/2026"));
        var text = await Letter(officer, at, "thong-bao", kind);
        foreach (var words in new[] { $"thông báo việc {deed}", says, "Có hiệu lực từ ngày 10 tháng 11 năm 2026", "12/QĐ-UBND" }) Assert.Contains(words, text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("[Bổ sung", text);

        async Task Done(Visitor who, string step, params (string, string?)[] values)
        {
            var page = await who.Get($"{at}/{step}");
            Assert.Equal($"{at}/{step}", page.Path);
            Assert.Null((await who.Send(page, "form.form", values)).Error);
        }
    }

    private async Task<(string, string?)[]> Fields(string name)
    {
        var (sngv, ubnd) = (await site.Agency("sngv"), await site.Agency("ubnd-tp"));
        return [("Input.Name", name), ("Input.Signs", "Committee"), ("Input.PartyId", $"{ubnd.Id}"), ("Input.OwnerId", $"{sngv.Id}"), ("Input.Partner", "tỉnh Gyeoongnam"), ("Input.Fields", "giao-luu"), ("Input.Vietnamese", "Original"), ("Input.NonBinding", "Yes"), ("Input.Purpose", "Tăng cường hiểu biết giữa nhân dân hai địa phương.")];
    }

    private async Task<Answer> Propose(Visitor visitor, string name)
    {
        var page = await visitor.Send(await visitor.Get($"{Path}/them"), "form.form", [.. await Fields(name), ("Beginning", "Draft")]);
        Assert.Null(page.Error);
        return page;
    }

    private async Task<Answer> Existing(Visitor visitor, string name, string on, string months)
    {
        var page = await visitor.Send(await visitor.Get($"{Path}/them"), "form.form", [.. await Fields(name), ("Beginning", "Existing"), ("Signing.On", on), ("Signing.TermMonths", months), ("Signing.Signatory", "Lý Thanh Hà")]);
        Assert.Null(page.Error);
        return page;
    }

    private static async Task<Answer> Paste(Visitor visitor, string rows, string heading = "", string cells = "") =>
        await visitor.Send(await visitor.Get($"{Path}/nhap"), "form.form", ("Pasted", "STT\tTên thỏa thuận\tĐối tác\tNước\tNgày ký\tNgười ký\tHiệu lực\tHết hạn\tGhi chú" + heading + "\n" + string.Join('\n', rows.Split('\n').Select(r => r + cells))));

    /// <summary>Drafted as anybody would, it opens in Word and departs from the decree on layout nowhere.</summary>
    private static async Task<string> Letter(Visitor visitor, string at, string code, string? of = null)
    {
        var page = await visitor.Get($"{at}/van-ban/{code}");
        var file = await visitor.Send(page, "#letter", ("Input.Unit", "HTQT"), ("Input.Name", "Lý Thanh Hà"));
        var bytes = await file.Response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        if (Environment.GetEnvironmentVariable("NHIPCAU_LETTERS") is { Length: > 0 } folder) await File.WriteAllBytesAsync(System.IO.Path.Combine(folder, code + of + ".docx"), bytes, TestContext.Current.CancellationToken);
        using var docx = WordprocessingDocument.Open(new MemoryStream(bytes), false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(docx, TestContext.Current.CancellationToken).Select(e => $"{code}: {e.Description} {e.Path?.XPath}"));
        Assert.Equal("", string.Join('\n', LayoutCheck.Read(bytes, code + ".docx").Select(d => $"{code}: {d.Rule} {d.What} ({d.Place})")));
        return docx.MainDocumentPart!.Document!.Body!.InnerText.Replace('\u00a0', ' ');
    }
}

public sealed class AgreementPagesOnSqlite(SqliteSite site) : AgreementPages(site), IClassFixture<SqliteSite>;

public sealed class AgreementPagesOnPostgres(PostgresSite site) : AgreementPages(site), IClassFixture<PostgresSite>;
