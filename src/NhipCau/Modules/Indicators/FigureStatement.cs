using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Language;
using NhipCau.Shell.Rights;
using Npgsql;

namespace NhipCau.Modules.Indicators;

public sealed partial class FigureBook
{
    /// <summary>
    /// Adds a stated figure. The one that stood for the same is superseded by it, and stays readable; the same said again adds nothing. The caller saves.
    /// </summary>
    /// <param name="reportDay">The day of the report or document it stands in: no figure is of a later day.</param>
    public async Task<Refusal?> State(StatedFigure figure, DateOnly reportDay)
    {
        if (Check(figure, reportDay) is { } refusal) return refusal;
        if (catalogue.Of(figure.Code) is null && !await db.Set<EnteredIndicator>().AnyAsync(i => i.Code == figure.Code)) return new Refusal("Không có chỉ tiêu “{0}”. Mở trang Chỉ tiêu để xem mã đúng, hoặc thêm chỉ tiêu này.", figure.Code);
        var (code, of, from, to, agency) = (figure.Code, figure.Of, figure.From, figure.To, figure.AgencyId);
        await db.Set<StatedFigure>().Where(f => f.Code == code && f.Of == of && f.From == from && f.To == to && f.AgencyId == agency && !f.Superseded).LoadAsync();
        var standing = db.Set<StatedFigure>().Local.Where(f => f.Code == code && f.Of == of && f.From == from && f.To == to && f.AgencyId == agency && !f.Superseded && f != figure).ToList();
        if (standing is [var last])
        {
            if (last.Says(figure)) return null;
            // What is older mends a newer one only by a document that says so.
            if (figure.AsOf < last.AsOf && figure.Document is null)
                return new Refusal("Đã có số tính đến {0}, mới hơn số tính đến {1} này. Ghi văn bản đính chính, hoặc sửa lại ngày tính đến.", Words.Day(last.AsOf), Words.Day(figure.AsOf));
            (last.Superseded, figure.Supersedes) = (true, last);
        }
        db.Add(figure);
        return null;
    }

    /// <summary>What the caller says where saving a stated figure fails by <see cref="IsStatedByAnother"/>.</summary>
    public static readonly Refusal StatedByAnother = new("Người khác vừa nêu số này. Mở lại trang, xem số mới rồi nhập lại nếu vẫn cần.");

    /// <summary>SQLITE_CONSTRAINT_UNIQUE.</summary>
    private const int UniqueInSqlite = 2067;

    /// <summary>Another's value was saved first, over the same one or where none stood: only one can stand.</summary>
    public static bool IsStatedByAnother(DbUpdateException e) => e is DbUpdateConcurrencyException
        || e.InnerException is SqliteException { SqliteExtendedErrorCode: UniqueInSqlite } or PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    /// <summary>All that was stated of a figure, the newest period first; what stands before what it superseded.</summary>
    public async Task<IReadOnlyList<StatedFigure>> History(Viewer viewer, string code)
    {
        var (all, own) = (viewer.SeesAll(Right.SeeReports), viewer.AgencyId);
        return await db.Set<StatedFigure>().AsNoTracking().Include(f => f.Agency).Where(f => f.Code == code && (all || f.AgencyId == null || f.AgencyId == own))
            .OrderByDescending(f => f.To).ThenBy(f => f.From).ThenBy(f => f.Of).ThenBy(f => f.AgencyId).ThenByDescending(f => f.Id).ToListAsync();
    }

    private static Refusal? Check(StatedFigure figure, DateOnly reportDay) => figure switch
    {
        _ when figure.From > figure.To => new Refusal("Ngày đầu kỳ không thể sau ngày cuối kỳ. Sửa lại một trong hai ngày."),
        _ when figure.AsOf > reportDay => new Refusal("Số liệu tính đến {0} nhưng văn bản ghi ngày {1}. Sửa ngày tính đến: không sau ngày văn bản.", Words.Day(figure.AsOf), Words.Day(reportDay)),
        { Of: FigureOf.Result } when figure.AsOf < figure.From => new Refusal("Số liệu tính đến {0}, trước ngày đầu kỳ {1}. Sửa ngày tính đến hoặc kỳ.", Words.Day(figure.AsOf), Words.Day(figure.From)),
        _ => null,
    };
}
