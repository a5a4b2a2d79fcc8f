using NhipCau.Shell.Papers;

namespace NhipCau.Modules.Agreements;

/// <summary>The papers of the two dossiers of the law (lấy ý kiến, trình) and of what follows.</summary>
internal sealed class AgreementPapers : IPaperKinds<Agreement>
{
    public static IReadOnlyList<PaperKind> Kinds { get; } =
    [
        new("du-thao", "Dự thảo thỏa thuận"),
        new("ban-dich", "Bản dịch tiếng Việt"),
        new("de-xuat", "Văn bản đề xuất, lấy ý kiến"),
        new("y-kien", "Văn bản ý kiến của cơ quan"),
        new("giai-trinh", "Báo cáo giải trình, tiếp thu"),
        new("to-trinh", "Tờ trình"),
        new("quyet-dinh", "Quyết định cho phép"),
        new("uy-quyen", "Văn bản ủy quyền ký"),
        new("ban-ky", "Bản đã ký"),
        new("bao-cao", "Báo cáo sau khi ký"),
        new("thong-bao", "Thông báo thay đổi hiệu lực"),
        new("khac", "Giấy tờ khác"),
    ];
}
