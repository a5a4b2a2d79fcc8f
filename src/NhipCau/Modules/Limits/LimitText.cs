using System.Globalization;

namespace NhipCau.Modules.Limits;

/// <summary>A limit as Vietnamese writes numbers: 1.500.000 or 2,5.</summary>
public static class LimitText
{
    public static string Write(decimal? value) => value?.ToString("#,##0.####", CultureInfo.GetCultureInfo("vi-VN")) ?? "";
}
