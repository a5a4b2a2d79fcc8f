using NhipCau.Shell;
using NhipCau.Shell.Papers;

namespace NhipCau.Modules.Delegations;

/// <summary>Neither secret text nor the number of a secret document is taken in (Luật Bảo vệ bí mật nhà nước 117/2025/QH15).</summary>
internal static class Classified
{
    public static readonly Refusal No = new("Có dấu hiệu nội dung bí mật nhà nước (độ mật, hoặc ký hiệu văn bản có đuôi “-m”). Hệ thống không nhận và không giữ lại; xử lý theo quy định về bảo vệ bí mật nhà nước.");

    public static Refusal? Refuse(params string?[] texts) => texts.Any(t => t is not null && Secrecy.Of(null, t) is not null) ? No : null;
}
