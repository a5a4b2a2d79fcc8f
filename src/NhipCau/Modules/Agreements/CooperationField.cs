namespace NhipCau.Modules.Agreements;

/// <summary>A field of cooperation one ticks; some call for the opinion of a ministry, four are all that a border commune may sign on.</summary>
/// <param name="Asks">Who must be asked because of it.</param>
/// <param name="OfCommunes">NĐ 64/2021/NĐ-CP, NĐ 177/2025/NĐ-CP: what an agreement of a border commune may be about.</param>
public sealed record CooperationField(string Code, string Name, Body? Asks = null, bool OfCommunes = false)
{
    public static readonly IReadOnlyList<CooperationField> All =
    [
        new("giao-luu", "Giao lưu hữu nghị", OfCommunes: true),
        new("thong-tin", "Trao đổi thông tin", OfCommunes: true),
        new("ket-nghia", "Kết nghĩa", OfCommunes: true),
        new("bien-gioi", "Phối hợp quản lý biên giới", OfCommunes: true),
        new("thuong-mai", "Kinh tế, thương mại"),
        new("dau-tu", "Đầu tư", Body.Finance),
        new("van-hoa", "Văn hóa, thể thao, du lịch"),
        new("giao-duc", "Giáo dục, đào tạo"),
        new("y-te", "Y tế"),
        new("khoa-hoc", "Khoa học, công nghệ, chuyển đổi số"),
        new("nong-nghiep", "Nông nghiệp, môi trường"),
        new("lao-dong", "Lao động, việc làm"),
        new("quoc-phong", "Quốc phòng", Body.Defence),
        new("an-ninh", "An ninh", Body.Security),
        new("khac", "Lĩnh vực khác"),
    ];

    public static IReadOnlyList<CooperationField> Of(string codes) => [.. codes.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(c => All.FirstOrDefault(f => f.Code == c)).OfType<CooperationField>()];
}
