using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell.Papers;
using NhipCau.Shell.Privacy;
using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Delegations.Passports;

internal sealed class PassportDoor(AppDbContext db) : RecordDoor<Passport>(db)
{
    public override string Noun => "Hộ chiếu";
    protected override Expression<Func<Passport, RecordRow>> Row => p => new RecordRow(p.Id, p.Holder, p.Position, p.OwnerId);

    protected override string LinkOf(int id) => $"/ho-chieu/{id}";
}

internal sealed class PassportSecrets(AppDbContext db) : ISecretDoor
{
    public string Record => nameof(Passport);

    public async Task<SecretHolder?> Find(Viewer viewer, int id) =>
        await db.VisibleTo<Passport>(viewer).AsNoTracking().SingleOrDefaultAsync(p => p.Id == id) is { Number: { } number } passport
            ? new SecretHolder(passport.Holder, nameof(Passport), id, [new SecretField("number", "Số hộ chiếu", number)]) : null;
}

public sealed class PassportPapers : IPaperKinds<Passport>
{
    public static IReadOnlyList<PaperKind> Kinds =>
    [
        new("to-khai", "Tờ khai mẫu 01/2020/NG-XNC"), new("quyet-dinh", "Quyết định cử"), new("cong-ham", "Đề nghị cấp công hàm"), new("ban-giao", "Biên bản giao nhận"),
        new("bao-mat", "Thông báo mất hộ chiếu"), new("huy", "Văn bản hủy giá trị sử dụng"), new("khac", "Giấy tờ khác"),
    ];
}
