using System.ComponentModel.DataAnnotations;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Accounts;

public class AccountForm
{
    [Required(ErrorMessage = "Nhập họ và tên."), StringLength(200, ErrorMessage = "Họ và tên dài quá 200 ký tự. Rút gọn lại.")]
    public string FullName { get; set; } = "";

    [StringLength(200, ErrorMessage = "Chức vụ dài quá 200 ký tự. Rút gọn lại.")]
    public string? Position { get; set; }

    [Required(ErrorMessage = "Chọn cơ quan.")]
    public int? AgencyId { get; set; }
    public Role Role { get; set; }

    /// <summary>Limited to these areas of work; none: all.</summary>
    public List<int> Areas { get; set; } = [];
}

public sealed class NewAccountForm : AccountForm
{
    [Required(ErrorMessage = "Nhập tên đăng nhập."), StringLength(60, ErrorMessage = "Tên đăng nhập dài quá 60 ký tự. Rút gọn lại.")]
    public string UserName { get; set; } = "";
}
