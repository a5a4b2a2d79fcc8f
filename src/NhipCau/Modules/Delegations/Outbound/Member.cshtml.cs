using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Delegations.Passports;
using NhipCau.Shell;
using NhipCau.Shell.Privacy;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Delegations.Outbound;

/// <summary>Somebody who travels: added, put right, taken out.</summary>
[Needs(Right.KeepRegisters)]
public sealed class MemberModel(AppDbContext db, DelegationRecord records, Vault vault, TimeProvider clock) : TripPart(db, records)
{
    private readonly DelegationRecord records = records;
    private const int MostPassports = 300;

    public sealed class Form
    {
        [Required(ErrorMessage = "Nhập họ tên."), StringLength(200, ErrorMessage = "Họ tên dài quá 200 chữ. Kiểm tra lại.")]
        public string Name { get; set; } = "";
        public MemberRole Role { get; set; } = MemberRole.Member;

        [StringLength(300, ErrorMessage = "Chức vụ dài quá 300 chữ. Rút gọn.")]
        public string? Position { get; set; }
        public DateOnly? BirthDate { get; set; }
        public int? AgencyId { get; set; }

        [StringLength(300, ErrorMessage = "Dài quá 300 chữ. Rút gọn.")]
        public string? Workplace { get; set; }
        public string? Cadre { get; set; }
        public int? PassportId { get; set; }
        public bool PartyMember { get; set; }

        [StringLength(300, ErrorMessage = "Tên văn bản dài quá 300 chữ. Ghi số, ký hiệu, ngày và trích yếu ngắn.")]
        public string? Document { get; set; }
    }

    [BindProperty]
    public Form Input { get; set; } = new();

    public DelegationMember? Member { get; private set; }
    public IReadOnlyList<SelectListItem> Roles { get; } = [.. Enum.GetValues<MemberRole>().Select(r => new SelectListItem(r.Name(), r.ToString()))];
    public IReadOnlyList<SelectListItem> Cadres { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Agencies { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Passports { get; private set; } = [];

    protected override bool May(Viewer viewer) => Trip.MayEditMembers(viewer);

    public async Task<IActionResult> OnGetAsync(int id, int? member)
    {
        if (await Begin(id, member) is { } no) return no;
        if (Member is { } m) Input = new Form { Name = m.Name, Role = m.Role, Position = m.Position, AgencyId = m.AgencyId, Workplace = m.Workplace, Cadre = m.Cadre, PassportId = m.PassportId, PartyMember = m.PartyMember };
        else Input.AgencyId = Trip.OwnerId;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id, int? member, bool more)
    {
        if (await Begin(id, member) is { } no) return no;
        if (!ModelState.IsValid) return this.Invalid();
        if (Input.BirthDate > clock.Today().AddYears(-14)) return this.Refuse(new Refusal("Ngày sinh không đúng. Kiểm tra lại năm."), "Input.BirthDate");
        if (Input.PassportId is { } passport && Passports.All(p => p.Value != passport.ToString(CultureInfo.InvariantCulture))) return this.Refuse(new Refusal("Chọn hộ chiếu trong danh sách."), "Input.PassportId");
        if (Input.AgencyId is { } agency && Agencies.All(a => a.Value != agency.ToString(CultureInfo.InvariantCulture))) return this.Refuse(new Refusal("Chọn cơ quan trong danh sách."), "Input.AgencyId");
        if (Input.BirthDate is not null && vault.Shut is { } shut) return this.Refuse(shut, "Input.BirthDate");
        var target = Member ?? new DelegationMember { Name = Input.Name };
        (target.Name, target.Role, target.Position, target.AgencyId, target.Workplace) = (Input.Name.Trim(), Input.Role, Trim(Input.Position), Input.AgencyId, Input.AgencyId is null ? Trim(Input.Workplace) : null);
        (target.Cadre, target.PassportId, target.PartyMember) = (Trim(Input.Cadre), Input.PassportId, Input.PartyMember);
        if (Input.BirthDate is { } born && vault.HashOf(born) != target.BirthDate?.Hash) target.BirthDate = vault.Seal(born);
        var answer = await Save(Trip.Put(this.Viewer(), target, Input.Document, await records.Facts(Trip, target)), TripActs.Members, "Đã lưu thành phần đoàn.", Input.Document);
        return more && answer is RedirectResult ? Redirect($"/doan-ra/{id}/thanh-vien") : answer;
    }

    public async Task<IActionResult> OnPostRemoveAsync(int id, int? member)
    {
        if (await Begin(id, member) is { } no) return no;
        if (Member is null) return NotFound();
        ModelState.Clear();
        return await Save(Trip.Remove(this.Viewer(), Member, Input.Document), TripActs.Members, "Đã bỏ khỏi đoàn.", Input.Document);
    }

    private async Task<IActionResult?> Begin(int id, int? member)
    {
        if (await Load(id) is { } no) return no;
        if (member is not null && (Member = Trip.Members.FirstOrDefault(m => m.Id == member)) is null) return NotFound();
        var (today, viewer) = (clock.Today(), this.Viewer());
        Agencies = await AgencyChoices.Bodies(Db, today);
        Cadres = [.. DelegationRules.Levels(today).Select(l => new SelectListItem(l.Name, l.Code))];
        var now = Member?.PassportId;
        Passports = [.. (await Db.VisibleTo<Passport>(viewer).AsNoTracking().Where(p => p.State == PassportState.Held || p.State == PassportState.Lent || p.Id == now)
            .OrderBy(p => p.SortKey).Take(MostPassports).Select(p => new { p.Id, p.Holder, p.Kind, p.Number!.Mask, p.ExpiresOn }).ToListAsync())
            .Select(p => new SelectListItem($"{p.Holder}, {p.Mask}, {Shell.Language.Words.Day(p.ExpiresOn)}", p.Id.ToString(CultureInfo.InvariantCulture)))];
        return null;
    }

    private static string? Trim(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
