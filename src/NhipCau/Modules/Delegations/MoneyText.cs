using System.Globalization;
using NhipCau.Shell;
using NhipCau.Shell.Imports.Cells;

namespace NhipCau.Modules.Delegations;

/// <summary>Sums as one types them: 118.200.000 or 118,2 triệu; đồng.</summary>
public static class MoneyText
{
    public static Refusal? Read(string? text, out decimal? amount)
    {
        amount = null;
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (MoneyCell.Read(text, out var money) is { } wrong) return wrong;
        if (money.Currency != "VND") return new Refusal("Ghi số tiền bằng đồng Việt Nam; ngoại tệ thì quy đổi theo tỷ giá của dự toán.");
        amount = money.Amount;
        return null;
    }

    public static string Write(decimal amount) => amount.ToString("N0", CultureInfo.GetCultureInfo("vi-VN"));
}
