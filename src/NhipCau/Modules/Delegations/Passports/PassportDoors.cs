using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
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

/// <summary>Passports in the keeping of a body that ends pass to its successor.</summary>
internal sealed class PassportHandover(AppDbContext db) : IHeldWork
{
    public string Noun => "hộ chiếu đang giữ";

    public async Task<IReadOnlyList<HeldItem>> ListOf(Agency body) =>
        [.. (await db.Set<Passport>().AsNoTracking().Where(p => p.OwnerId == body.Id && p.State != PassportState.Cancelled && p.State != PassportState.Lost) // unfiltered: a merger moves whatever is there
            .OrderBy(p => p.SortKey).ThenBy(p => p.Id).Select(p => new { p.Id, p.Holder }).ToListAsync()).Select(p => new HeldItem(p.Id, p.Holder))];

    public async Task Pass(int id, Agency ended, Agency successor, DateOnly day) => (await db.Set<Passport>().SingleAsync(p => p.Id == id)).Owner = successor; // unfiltered: a merger moves whatever is there
}
