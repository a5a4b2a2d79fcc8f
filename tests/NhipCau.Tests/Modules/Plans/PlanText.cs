using NhipCau.Tests.Shell;

namespace NhipCau.Tests.Modules.Plans;

/// <summary>One task as such a plan prints it.</summary>
public sealed record PrintedTask(string Title, string? Lead = null, string? Coordinating = null, string? Time = null)
{
    public string Text(int number)
    {
        var lines = new[] { $"{number}. {Title}", "Nội dung thực hiện: Chuẩn bị nội dung, kinh phí và tổ chức thực hiện.", Lead is null ? null : $"- Đơn vị chủ trì: {Lead}.", Coordinating is null ? null : $"- Đơn vị phối hợp: {Coordinating}.", Time is null ? null : $"- Thời gian thực hiện: {Time}." };
        return string.Join('\n', lines.OfType<string>());
    }
}

/// <summary>Plans of our own writing, short, in the layout of Nghị định 30/2020/NĐ-CP.</summary>
public static class PlanText
{
    public static string Of(string? number, string title, params PrintedTask[] tasks) => $"""
        ỦY BAN NHÂN DÂN
        THÀNH PHỐ ĐỒNG NAI
        Số: {number}/KH-UBND
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        Độc lập - Tự do - Hạnh phúc
        Đồng Nai, ngày {(number is null ? "   " : "12")} tháng 10 năm 2026
        KẾ HOẠCH
        {title} năm 2026

        Căn cứ Nghị quyết số 59-NQ/TW ngày 24/01/2025 của Bộ Chính trị về hội nhập quốc tế trong tình hình mới;
        Ủy ban nhân dân thành phố ban hành Kế hoạch như sau:
        I. MỤC ĐÍCH
        Giữ nhịp các quan hệ đã có.
        II. NHIỆM VỤ
        {string.Join('\n', tasks.Select((t, i) => t.Text(i + 1)))}
        III. TỔ CHỨC THỰC HIỆN
        1. Sở Công Thương chủ trì, xây dựng kế hoạch triển khai hiệu quả Kế hoạch này.
        2. Sở Ngoại vụ theo dõi, đôn đốc việc thực hiện; tổng hợp, báo cáo Ủy ban nhân dân thành phố.
        Nơi nhận:
        - Các sở, ban, ngành;
        - Lưu: VT.
        KT. CHỦ TỊCH
        PHÓ CHỦ TỊCH
        Tạ Minh Hòa
        """;

    public static async Task<Answer> Import(this Visitor visitor, string text) =>
        await visitor.Send(await visitor.Get("/van-ban/nhap"), "form[enctype]", ("Input.Text", text), ("Input.NotSecret", "true"));

    public static async Task<Answer> ImportFile(this Visitor visitor, string path) =>
        await visitor.Send(await visitor.Get("/van-ban/nhap"), "form[enctype]", [("Input.NotSecret", "true")], [("Input.File", Path.GetFileName(path), await File.ReadAllBytesAsync(path))]);

    /// <summary>A file of the folder of samples.</summary>
    public static string Sample(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "samples", name))) return Path.Combine(folder.FullName, "samples", name);
        }
        throw new FileNotFoundException(name);
    }

    /// <summary>/ke-hoach/7#x → 7.</summary>
    public static int PlanId(this Answer answer) => int.Parse(answer.Path.Split('/', '?', '#')[2], System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Presses a button of the desk: its form, or the handler the button itself names.</summary>
    public static Task<Answer> Press(this Visitor visitor, Answer page, string form, string handler, params (string Name, string? Value)[] values)
    {
        page.One(form).SetAttribute("action", $"{page.Path.Split('?', '#')[0]}?handler={handler}");
        return visitor.Send(page, form, values);
    }
}
