namespace NhipCau.Modules.Tasks;

/// <summary>What is done with a task, as history names it.</summary>
internal static class Acts
{
    public const string Assign = "Giao nhiệm vụ";
    public const string Accept = "Tiếp nhận nhiệm vụ";
    public const string Write = "Ghi tiến độ";
    public const string Submit = "Trình lãnh đạo duyệt";
    public const string GiveBack = "Trả lại người soạn";
    public const string Send = "Duyệt và gửi tiến độ";
    public const string Confirm = "Xác nhận tiến độ";
    public const string Return = "Trả lại tiến độ";
    public const string AskExtension = "Đề nghị gia hạn";
    public const string RefuseExtension = "Không đồng ý gia hạn";
    public const string Urge = "Nhắc";

    /// <summary>What is told of an agency's words beyond that agency; how they were written inside it is its own affair.</summary>
    public static readonly string[] Open = [Send, Confirm, Return];
}
