// official Vietnamese text
namespace NhipCau.Modules.Agreements.Letters;

/// <summary>A legal basis as letters cite it, and the days it is to be cited; an act that follows another takes its place from its day.</summary>
/// <param name="Above">Also where a province signs; null: only where a unit below it or an organisation does.</param>
/// <param name="Decisions">Only in decisions: the law an authority acts under.</param>
internal sealed record LegalBasis(string Text, DateOnly From, DateOnly? To = null, bool Above = false, bool Decisions = false)
{
    private static readonly LegalBasis[] All =
    [
        new("Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015", new(2016, 1, 1), new(2025, 2, 28), Above: true, Decisions: true),
        new("Luật Tổ chức chính quyền địa phương ngày 19 tháng 02 năm 2025", new(2025, 3, 1), new(2025, 6, 15), Above: true, Decisions: true),
        new("Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025", new(2025, 6, 16), null, Above: true, Decisions: true),
        new("Luật Thỏa thuận quốc tế ngày 13 tháng 11 năm 2020", new(2021, 7, 1), null, Above: true),
        new("Nghị định số 64/2021/NĐ-CP ngày 30 tháng 6 năm 2021 của Chính phủ", new(2021, 7, 1), new(2025, 6, 30)),
        new("Nghị định số 64/2021/NĐ-CP ngày 30 tháng 6 năm 2021 của Chính phủ, được sửa đổi, bổ sung bởi Nghị định số 177/2025/NĐ-CP ngày 30 tháng 6 năm 2025", new(2025, 7, 1)),
    ];

    /// <summary>Those to cite on a day, of an agreement of this level.</summary>
    public static IReadOnlyList<string> On(DateOnly day, SigningLevel level, bool decision) =>
        [.. All.Where(b => b.From <= day && !(b.To < day) && (b.Above || level is not (SigningLevel.Council or SigningLevel.Committee)) && (decision || !b.Decisions)).Select(b => b.Text)];
}
