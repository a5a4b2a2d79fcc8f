using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NhipCau.Modules.Agencies;
using NhipCau.Modules.Tasks;
using NhipCau.Shell;
using NhipCau.Shell.Time;
using NhipCau.VanBan;

namespace NhipCau.Modules.Plans;

/// <summary>All else on the desk: names, head, citations, duties, deadlines, remarks, who follows.</summary>
public sealed partial class ReviewModel
{
    public sealed record HeadForm(string? KindName, string? Number, string? Symbol, string? IssuedOn, string? Issuer, string? SignerName, string? SignerTitle, string? Title, int? Year, int Version);

    /// <summary>This printed name is that agency, everywhere in the plan; kept as another spelling when asked.</summary>
    public async Task<IActionResult> OnPostLinkAsync(int id, string printed, string? agency, bool alias)
    {
        if (await Open(id) is { } no) return no;
        var found = string.IsNullOrWhiteSpace(agency) ? null : await matcher.Find(agency.Trim());
        if (found is null) return await No(new Refusal("Chọn cơ quan có trong danh bạ."), "name-" + VietnameseText.Fold(printed));
        if (alias) (await db.Set<Agency>().FirstAsync(a => a.Id == found.Id)).Aliases.Add(AgencyAlias.Of(PlanItem.Shortened(printed, 300)));
        return await Join(printed, found.Id, !found.Ordered, "Nhận ra cơ quan");
    }

    /// <summary>A new agency by its printed name.</summary>
    public async Task<IActionResult> OnPostCreateAsync(int id, string printed)
    {
        if (await Open(id) is { } no) return no;
        if (!Plan.Items.Any(i => i.Bodies.Any(b => b.Printed == printed && b.AgencyId is null))) return NotFound();
        var made = new Agency { Code = await register.FreeCode(printed), StartedOn = clock.Today(), Doubtful = true, Note = Plan.Document.ShortTitle };
        made.Names.Add(new AgencyName { Name = PlanItem.Shortened(printed, 300) });
        made.ShowNameOf(clock.Today());
        db.Add(made);
        await db.Because("Tạo cơ quan từ văn bản", null, Plan.Document.ShortTitle).SaveChangesAsync();
        return await Join(printed, made.Id, false, "Tạo cơ quan");
    }

    public async Task<IActionResult> OnPostHeadAsync(int id, HeadForm form)
    {
        if (await Open(id) is { } no) return no;
        if (!Day(form.IssuedOn, out var day)) return await No(WrongDay, "head-issued");
        if (form.Year is not (null or (>= 2000 and <= 2100))) return await No(new Refusal("Năm của kế hoạch là số bốn chữ số."), "head-year");
        db.Expect(Plan.Document, form.Version);
        if (Plan.Document.Mend(form.Number, form.Symbol, day, form.Issuer, form.Title ?? "") is { } refusal) return await No(refusal, "head-title");
        (Plan.Document.KindName, Plan.Document.SignerName, Plan.Document.SignerTitle) = (Filled(form.KindName, 60), Filled(form.SignerName, 200), Filled(form.SignerTitle, 200));
        if (Plan.Document.Issuer is { } issuer) Plan.Document.IssuerId = (await matcher.Find(issuer))?.Id;
        if (form.Year is { } year) (Plan.Year, Plan.Document.Year) = (year, year);
        try
        {
            return await Done("Sửa đầu văn bản", "head");
        }
        catch (DbUpdateConcurrencyException)
        {
            return await No(new Refusal("Hồ sơ vừa được người khác sửa. Xem lại rồi ghi lần nữa."), "head");
        }
    }

    public async Task<IActionResult> OnPostMonitorAsync(int id, string? agency)
    {
        if (await Open(id) is { } no) return no;
        if (string.IsNullOrWhiteSpace(agency) || await matcher.Find(agency.Trim()) is not { IsGroup: false } found) return await No(new Refusal("Chọn cơ quan theo dõi có trong danh bạ."), "monitor");
        Plan.MonitorId = found.Id;
        return await Done("Ghi cơ quan theo dõi", "head");
    }

    public async Task<IActionResult> OnPostCitationAsync(int id, int citation, CitationRole role, string? symbol, string? date, string? issuer)
    {
        if (await Open(id) is { } no) return no;
        if (Plan.Document.Citations.FirstOrDefault(c => c.Id == citation) is not { } found) return NotFound();
        (found.Role, found.Symbol, found.Date, found.Issuer) = (role, Filled(symbol, 80), Filled(date, 10), Filled(issuer, 300));
        return await Done("Sửa văn bản viện dẫn", "cites");
    }

    public async Task<IActionResult> OnPostDutyAsync(int id, int duty, string? body, string? text, bool dropped)
    {
        if (await Open(id) is { } no) return no;
        if (Plan.Duties.FirstOrDefault(d => d.Id == duty) is not { } found) return NotFound();
        var at = $"d{Plan.Duties.First(d => d.Start == found.Start && d.End == found.End).Id}";
        if (string.IsNullOrWhiteSpace(body) || string.IsNullOrWhiteSpace(text)) return await No(new Refusal("Ghi tên cơ quan và nội dung được giao."), at);
        if (found.Body != body.Trim()) (found.Body, found.AgencyId) = (PlanItem.Shortened(body.Trim(), 500), (await matcher.Find(body.Trim()))?.Id);
        (found.Text, found.Dropped) = (PlanItem.Shortened(text.Trim(), 4000), dropped);
        return await Done("Sửa trách nhiệm", at);
    }

    public async Task<IActionResult> OnPostDeadlineAsync(int id, int deadline, string? what, string? due, bool dropped)
    {
        if (await Open(id) is { } no) return no;
        if (Plan.Deadlines.FirstOrDefault(d => d.Id == deadline) is not { } found) return NotFound();
        if (string.IsNullOrWhiteSpace(what) || string.IsNullOrWhiteSpace(due)) return await No(new Refusal("Ghi việc và thời hạn."), $"t{deadline}");
        (found.What, found.Due, found.Dropped) = (PlanItem.Shortened(what.Trim(), 1000), PlanItem.Shortened(due.Trim(), 60), dropped);
        return await Done("Sửa thời hạn", $"t{deadline}");
    }

    /// <summary>Somebody has looked: kept as printed, with a note or without.</summary>
    public async Task<IActionResult> OnPostRemarkAsync(int id, int remark, string? note)
    {
        if (await Open(id) is { } no) return no;
        if (Plan.Remarks.FirstOrDefault(r => r.Id == remark) is not { } found) return NotFound();
        (found.Settled, found.Note) = (true, Filled(note, 500));
        return await Done("Xem chỗ sai của văn bản", $"r{remark}");
    }

    private async Task<IActionResult> Join(string printed, int agencyId, bool asked, string act)
    {
        foreach (var item in Plan.Items)
        {
            foreach (var body in item.Bodies.Where(b => b.Printed == printed && b.AgencyId is null)) (body.AgencyId, body.Asked) = (agencyId, body.Asked || asked);
            item.Tell();
        }
        foreach (var duty in Plan.Duties.Where(d => d.Body == printed && d.AgencyId is null)) duty.AgencyId = agencyId;
        return await Done(act, "head", printed);
    }

    private Task<WorkTask?> Older(int task) => db.Set<WorkTask>().Include(t => t.Parties).ThenInclude(p => p.Agency).Include(t => t.Parties).ThenInclude(p => p.Group).AsSplitQuery().FirstOrDefaultAsync(t => t.Id == task); // unfiltered: a task of the plan already shown
}
