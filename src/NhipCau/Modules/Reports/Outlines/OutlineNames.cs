using Microsoft.AspNetCore.Mvc.Rendering;

namespace NhipCau.Modules.Reports.Outlines;

public static class OutlineNames
{
    public static string Name(this FedBy fed) => fed switch
    {
        FedBy.Nothing => "Không có: chỉ câu có sẵn và phần cơ quan tổng hợp viết",
        FedBy.Counts => "Số đếm nhiệm vụ của cả năm",
        FedBy.Areas => "Kết quả nhiệm vụ của lĩnh vực thuộc mục này",
        FedBy.OtherAreas => "Kết quả nhiệm vụ của các lĩnh vực còn lại",
        FedBy.Difficulties => "Khó khăn, vướng mắc các cơ quan nêu",
        FedBy.NextPeriod => "Phương hướng các cơ quan nêu",
        _ => "Đề xuất, kiến nghị các cơ quan nêu",
    };

    public static string Name(this AskedOf asked) => asked switch
    {
        AskedOf.Nobody => "Không hỏi cơ quan nào",
        AskedOf.ByTask => "Cơ quan có nhiệm vụ thuộc mục",
        AskedOf.Everyone => "Mọi cơ quan trong kỳ",
        _ => "Các cơ quan chọn dưới đây",
    };

    public static IReadOnlyList<SelectListItem> Feeds { get; } = [.. Enum.GetValues<FedBy>().Select(f => new SelectListItem(f.Name(), f.ToString()))];

    public static IReadOnlyList<SelectListItem> Askings { get; } = [.. Enum.GetValues<AskedOf>().Select(a => new SelectListItem(a.Name(), a.ToString()))];
}
