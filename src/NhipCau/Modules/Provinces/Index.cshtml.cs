using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Shell;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Provinces;

/// <summary>The province through time; a change is a new row with its day, the old one stays.</summary>
[Needs(Right.ManageProvince)]
public sealed class IndexModel(AppDbContext db, TimeProvider clock) : PageModel
{
    public static IReadOnlyList<SelectListItem> Types { get; } = [new("tỉnh", "tỉnh"), new("thành phố", "thành phố")];

    public sealed class Form
    {
        [Required(ErrorMessage = "Nhập tên tỉnh, thành phố."), StringLength(100, ErrorMessage = "Tên dài quá 100 ký tự. Rút gọn lại.")]
        public string Name { get; set; } = "";

        [Required(ErrorMessage = "Chọn tỉnh hoặc thành phố."), RegularExpression("tỉnh|thành phố", ErrorMessage = "Chọn tỉnh hoặc thành phố.")] // official Vietnamese text
        public string Type { get; set; } = "";

        [Required(ErrorMessage = "Nhập địa danh."), StringLength(100, ErrorMessage = "Địa danh dài quá 100 ký tự. Rút gọn lại.")]
        public string PlaceName { get; set; } = "";
        public DateOnly From { get; set; }

        [Required(ErrorMessage = "Chọn Ủy ban nhân dân.")]
        public int? CommitteeId { get; set; }

        [Required(ErrorMessage = "Chọn cơ quan đầu mối.")]
        public int? FocalAgencyId { get; set; }

        [StringLength(500, ErrorMessage = "Tên văn bản dài quá 500 ký tự. Rút gọn lại.")]
        public string? Document { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<Province> Times { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];

    public async Task OnGetAsync()
    {
        await Load();
        if (Times is [var now, ..]) Input = new Form { Name = now.Name, Type = now.Type, PlaceName = now.PlaceName, From = clock.Today(), CommitteeId = now.CommitteeId, FocalAgencyId = now.FocalAgencyId };
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await Load();
        if (!ModelState.IsValid) return this.Invalid();
        if (Times is [var last, ..] && Input.From <= last.ValidFrom) return this.Refuse(new Refusal("Thay đổi gần nhất có hiệu lực từ {0:dd/MM/yyyy}. Chọn ngày sau ngày đó.", last.ValidFrom), "Input.From");
        if (new[] { Input.CommitteeId, Input.FocalAgencyId }.Any(id => Agencies.All(a => a.Value != $"{id}"))) return this.Refuse(new Refusal("Chọn cơ quan đang hoạt động."));
        db.Add(new Province { Name = Input.Name.Trim(), Type = Input.Type, PlaceName = Input.PlaceName.Trim(), ValidFrom = Input.From, CommitteeId = Input.CommitteeId, FocalAgencyId = Input.FocalAgencyId });
        await db.Because("Thay đổi tỉnh, thành phố", document: Input.Document).SaveChangesAsync();
        this.Say("Đã ghi thay đổi. Văn bản trước ngày đó vẫn theo thông tin cũ.");
        return RedirectToPage();
    }

    private async Task Load()
    {
        Times = await db.Set<Province>().AsNoTracking().Include(p => p.Committee).Include(p => p.FocalAgency).OrderByDescending(p => p.ValidFrom).ToListAsync();
        Agencies = await AgencyChoices.Bodies(db, clock.Today());
    }
}
