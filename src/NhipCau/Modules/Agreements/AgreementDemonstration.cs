// official Vietnamese text
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Partners;
using NhipCau.Modules.Provinces;
using NhipCau.Shell;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;

namespace NhipCau.Modules.Agreements;

/// <summary>Agreements of every sort: in force, about to end, ended and still carried out, in procedure, planned. Made by the steps anybody takes.</summary>
internal sealed class AgreementDemonstration : IDemonstration
{
    /// <summary>Signed so many days ago for so many months.</summary>
    private sealed record Old(string Name, string Partner, string Fields, int Ago, int? Months, string? Activity = null, int ActivityAgo = 0);

    private static readonly Old[] Signed =
    [
        new("Bản ghi nhớ hợp tác hữu nghị với chính quyền tỉnh Gyeongnam", "Gyeongnam", "giao-luu,giao-duc,thuong-mai", 900, 60, "Giao lưu trực tuyến thanh thiếu niên hai địa phương", 40),
        new("Bản ghi nhớ hợp tác với chính quyền tỉnh Champasak", "Champasak", "giao-luu,nong-nghiep,y-te", 1025, 36, "Bàn giao thiết bị cho bệnh viện tỉnh bạn", 120),
        new("Thỏa thuận hợp tác với tỉnh Oita về đào tạo nhân lực", "Oita", "giao-duc,lao-dong", 700, null),
        new("Thỏa thuận khung hợp tác kinh tế với Cục METI vùng Kansai", "METI Kansai", "thuong-mai", 2600, 60, "Hội thảo kết nối công nghiệp hỗ trợ", 160),
    ];

    public int Order => 50;

    public async Task Make(IServiceProvider services, Func<string, Task<Viewer>> actAs)
    {
        var db = services.GetRequiredService<AppDbContext>();
        var partners = services.GetRequiredService<PartnerRegister>();
        var today = services.GetRequiredService<TimeProvider>().Today();
        var province = await ProvinceRegister.On(db, today);
        if (province is not { CommitteeId: { } committee, FocalAgencyId: { } office }) return;
        var (party, owner) = (await db.Set<Agency>().SingleAsync(a => a.Id == committee), await db.Set<Agency>().SingleAsync(a => a.Id == office));

        async Task<Agreement?> New(string name, string partner, string fields)
        {
            if (await partners.Find(partner) is not { } known) return null;
            var made = new Agreement { Name = name, Kind = AgreementKinds.Of(name), Signs = SigningLevel.Committee, Party = party, PartyId = party.Id, Owner = owner, OwnerId = owner.Id, Fields = fields, Vietnamese = TextInVietnamese.Original, NonBinding = true, Publish = true, Languages = "Việt, Anh" };
            made.Partners.Add(new AgreementPartner { Agreement = made, PartnerId = known.Id });
            db.Add(made);
            return made;
        }

        foreach (var old in Signed)
        {
            var officer = await actAs("khanh.tm");
            if (await New(old.Name, old.Partner, old.Fields) is not { } made) continue;
            var on = today.AddDays(-old.Ago);
            Must(made.RecordSigned(officer, new Signing(on, "Lý Thanh Hà, Phó Chủ tịch", TermMonths: old.Months), null, on.AddDays(9), today).Select(r => r.Refusal).FirstOrDefault());
            if (old.Activity is not null) Must(made.Act(officer, today.AddDays(-old.ActivityAgo), old.Activity, null, today));
            if (old.Months == 60 && old.Ago < 1000) Must(made.Promise(officer, "Điều 3", "Cử 02 công chức sang làm việc ngắn hạn", true, owner, today.AddDays(20)));
            await db.Because("Nhập thỏa thuận đã ký").SaveChangesAsync();
            made.Remind(today);
            await db.Because("Đặt lời nhắc hết hạn").SaveChangesAsync();
        }

        await actAs("khanh.tm");
        if (await New("Bản ghi nhớ hợp tác với tỉnh Sơn Đông", "Sơn Đông", "thuong-mai,van-hoa") is { } planned) planned.PlannedYear = today.Year + 1;
        await db.Because("Đưa vào kế hoạch").SaveChangesAsync();

        var viewer = await actAs("khanh.tm");
        if (await New("Bản ghi nhớ kết nghĩa với thành phố Vila Nova de Gaia", "Vila Nova de Gaia", "ket-nghia,van-hoa,dau-tu") is not { } draft) return;
        (draft.Purpose, draft.Content) = ("Mở rộng quan hệ với địa phương châu Âu có thế mạnh về cảng và du lịch.", "Trao đổi đoàn, quảng bá văn hóa, kết nối doanh nghiệp hai thành phố.");
        Must(draft.Draft(viewer, today.AddDays(-25)));
        await db.Because("Bắt đầu soạn thảo").SaveChangesAsync();
        var (dossier, days) = (draft.Dossiers[0], await WorkingDays.Load(db));
        Must(draft.Ask(viewer, dossier, new Asking(Body.ForeignMinistry, null, Body.ForeignMinistry.Name(), today.AddDays(-16), "1180/UBND-NgV"), days, today));
        Must(draft.Ask(viewer, dossier, new Asking(Body.Finance, null, Body.Finance.Name(), today.AddDays(-16), "1180/UBND-NgV"), days, today));
        await db.Because("Gửi lấy ý kiến").SaveChangesAsync();
        Must(draft.Answer(viewer, dossier.Consultations[0], new Answering(today.AddDays(-8), Opinion.Comments, "Đề nghị nêu rõ cơ quan đầu mối của mỗi bên.", "845/BNG-LPQT"), days, today));
        await db.Because("Ghi ý kiến trả lời").SaveChangesAsync();
    }

    private static void Must(Refusal? refusal)
    {
        if (refusal is not null) throw new InvalidOperationException(refusal.ToString());
    }
}
