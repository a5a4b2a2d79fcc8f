namespace NhipCau.Modules.Plans;

/// <summary>Why an item asks.</summary>
public static class Doubt
{
    /// <summary>The reader itself is not sure.</summary>
    public const string Unsure = "unsure";

    /// <summary>How often and how many was derived from words like "01 số/quý".</summary>
    public const string Derived = "derived";

    /// <summary>In a revised plan: not in the plan before, other than it, or no longer in it.</summary>
    public const string Added = "added";
    public const string Changed = "changed";
    public const string Removed = "removed";

    public static string Question(string code) => code switch
    {
        Derived => "Số lần được suy ra từ lời ghi thời gian. Có đúng không?",
        Added => "Nhiệm vụ mới so với bản trước. Có nhận không?",
        Changed => "Khác với bản trước. Có theo bản mới không?",
        Removed => "Bản mới không còn nhiệm vụ này. Có bỏ không?",
        _ => "Đọc chưa chắc. Nội dung có đúng không?",
    };
}
