using Microsoft.AspNetCore.Mvc.Rendering;
using NhipCau.Shell.Rights;
using NhipCau.VanBan;

namespace NhipCau.Modules.Accounts;

public static class RoleChoices
{
    public static IReadOnlyList<SelectListItem> All { get; } = [.. Enum.GetValues<Role>().Select(r => new SelectListItem(r.Name(), r.ToString()))];

    /// <summary>A role as people write it in a list: its name, or only how it begins.</summary>
    public static Role? Find(string text)
    {
        var folded = VietnameseText.Fold(text);
        foreach (var role in Enum.GetValues<Role>()) if (VietnameseText.Fold(role.Name()) == folded) return role;
        return folded switch { "chuyen vien" => Role.Officer, "lanh dao" => Role.Leader, "van thu" => Role.Clerk, "quan tri vien" => Role.Administrator, "thanh tra" => Role.Inspector, _ => null };
    }
}
