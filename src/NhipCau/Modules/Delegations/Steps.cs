using NhipCau.Shell;

namespace NhipCau.Modules.Delegations;

/// <summary>What the steps of trips and visits ask alike.</summary>
internal static class Steps
{
    /// <summary>A day not yet come, or before the step before.</summary>
    public static Refusal? Wrong(DateOnly on, DateOnly today, DateOnly? since) =>
        on > today ? new Refusal("Ngày không thể sau hôm nay.") : on < since ? new Refusal("Bước trước là ngày {0:dd/MM/yyyy}. Ghi ngày từ đó trở đi.", since) : null;

    public static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
