using Microsoft.AspNetCore.Mvc;
using NhipCau.Modules.Tasks;
using NhipCau.Shell;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;
using NhipCau.VanBan;

namespace NhipCau.Modules.Plans;

/// <summary>The tasks on the desk: confirmed, dropped, mended, merged, split, added, given a lead.</summary>
public sealed partial class ReviewModel
{
    /// <summary>The form of one task. Days come as typed: what is refused must be shown again.</summary>
    public sealed class ItemForm
    {
        public string? Title { get; set; }
        public int? AreaId { get; set; }
        public string? Lead { get; set; }
        public string? CoLead { get; set; }
        public string? Coordinating { get; set; }
        public string? TimeText { get; set; }
        public TimeKind TimeKind { get; set; }
        public string? From { get; set; }
        public string? DueOn { get; set; }
        public string? Every { get; set; }
        public string? Count { get; set; }
        public string? Quantity { get; set; }
        public string? Condition { get; set; }
    }

    public async Task<IActionResult> OnPostConfirmAsync(int id, int item) =>
        await Open(id) ?? await Change(item, i => i.Confirmed = true, "Xác nhận nhiệm vụ");

    public async Task<IActionResult> OnPostDropAsync(int id, int item) =>
        await Open(id) ?? await Change(item, i => i.Dropped = true, "Bỏ nhiệm vụ");

    public async Task<IActionResult> OnPostTakeBackAsync(int id, int item) =>
        await Open(id) ?? await Change(item, i => i.Dropped = false, "Lấy lại nhiệm vụ");

    /// <summary>In a revised plan: as it was before.</summary>
    public async Task<IActionResult> OnPostKeepAsync(int id, int item)
    {
        if (await Open(id) is { } no) return no;
        if (Find(item) is not { ContinuesTaskId: { } task } kept || await Older(task) is not { } older) return NotFound();
        Difference.Restore(kept, older);
        (kept.Dropped, kept.Confirmed) = (false, true);
        return await Done("Giữ như bản trước", $"i{item}");
    }

    public async Task<IActionResult> OnPostItemAsync(int id, int item, ItemForm form)
    {
        if (await Open(id) is { } no) return no;
        if (Find(item) is not { } found) return NotFound();
        if (await Write(found, form, $"i{item}") is { } refused) return refused;
        found.Confirmed = true;
        return await Done("Sửa nhiệm vụ", $"i{item}");
    }

    public async Task<IActionResult> OnPostAddAsync(int id, ItemForm form)
    {
        if (await Open(id) is { } no) return no;
        var made = new PlanItem { Title = "", Position = Plan.Items.Count + 1, Confirmed = true };
        if (await Write(made, form, "add") is { } refused) return refused;
        Plan.Items.Add(made);
        await db.Because("Thêm nhiệm vụ").SaveChangesAsync();
        return Redirect($"/ke-hoach/{id}#i{made.Id}");
    }

    /// <param name="with">Another task; none: the next one of the text.</param>
    public async Task<IActionResult> OnPostMergeAsync(int id, int item, int? with)
    {
        if (await Open(id) is { } no) return no;
        if (Find(item) is not { } found) return NotFound();
        var other = with is { } chosen ? Find(chosen) : Plan.Items.Where(i => !i.Dropped && i.Position > found.Position).MinBy(i => i.Position);
        if (other is null) return await No(new Refusal("Không còn nhiệm vụ nào sau nhiệm vụ này để gộp."), $"i{item}");
        if (found.Absorb(other) is { } refusal) return await No(refusal, $"i{item}");
        return await Done("Gộp nhiệm vụ", $"i{item}");
    }

    public async Task<IActionResult> OnPostSplitAsync(int id, int item, string? titles)
    {
        if (await Open(id) is { } no) return no;
        if (Find(item) is not { } found) return NotFound();
        var (made, refusal) = found.Split((titles ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        if (refusal is not null) return await No(refusal, $"i{item}-titles");
        Plan.Items.AddRange(made);
        return await Done("Tách nhiệm vụ", $"i{item}");
    }

    /// <summary>Every chosen task without a lead gets this one.</summary>
    public async Task<IActionResult> OnPostLeadsAsync(int id, int[] items, string? lead)
    {
        if (await Open(id) is { } no) return no;
        var chosen = Plan.Items.Where(i => items.Contains(i.Id) && !i.Dropped && !i.HasLead).ToList();
        if (chosen.Count == 0) return await No(new Refusal("Chọn ít nhất một nhiệm vụ chưa có cơ quan chủ trì."), "leads");
        if (string.IsNullOrWhiteSpace(lead) || await matcher.Find(lead.Trim()) is not { } agency) return await No(new Refusal("Chọn cơ quan chủ trì có trong danh bạ."), "lead");
        foreach (var item in chosen)
        {
            item.Bodies.RemoveAll(b => b.AgencyId == agency.Id);
            item.Add(new PlanItemBody { Role = PartyRole.Lead, Printed = agency.Name, AgencyId = agency.Id, Asked = !agency.Ordered });
        }
        this.Say("Đã ghi {0} chủ trì {1} nhiệm vụ.", agency.Name, chosen.Count);
        return await Done("Ghi cơ quan chủ trì", "leads", agency.Name);
    }

    private PlanItem? Find(int item) => Plan.Items.FirstOrDefault(i => i.Id == item);

    private async Task<IActionResult> Change(int item, Action<PlanItem> change, string act)
    {
        if (Find(item) is not { } found) return NotFound();
        change(found);
        return await Done(act, $"i{item}");
    }

    private async Task<IActionResult?> Write(PlanItem item, ItemForm form, string at)
    {
        if (string.IsNullOrWhiteSpace(form.Title)) return await No(new Refusal("Ghi tên nhiệm vụ."), $"{at}-title");
        if (!Day(form.From, out var from)) return await No(WrongDay, $"{at}-from");
        if (!Day(form.DueOn, out var due)) return await No(WrongDay, $"{at}-due");
        int? count = int.TryParse(form.Count, out var number) ? number : null;
        if (count is < 1 || count is null && !string.IsNullOrWhiteSpace(form.Count)) return await No(new Refusal("Số lần là số nguyên từ 1 trở lên."), $"{at}-count");

        var sameTime = item.TimeKind == form.TimeKind && item.DueOn == due && item.From == from && item.DueRule is not null;
        (item.Title, item.AreaId) = (PlanItem.Shortened(form.Title.Trim(), 2000), form.AreaId);
        (item.TimeText, item.TimeKind, item.Every, item.Count) = (Filled(form.TimeText, 300), form.TimeKind, Filled(form.Every, 10), count);
        (item.Quantity, item.Condition) = (Filled(form.Quantity, 100), Filled(form.Condition, 500));
        if (!sameTime) item.Take(due is { } day ? DueDay.ByHand(from, day) : DueDay.Of(new NormalTime(item.TimeKind, from, null, item.Every, count), item.TimeText, Plan.Year));
        var before = item.Bodies.ToList();
        item.Name([.. await matcher.Lines(form.Lead, PartyRole.Lead, before), .. await matcher.Lines(form.CoLead, PartyRole.CoLead, before), .. await matcher.Lines(form.Coordinating, PartyRole.Coordinating, before)]);
        return null;
    }

    private static Refusal WrongDay => new("Ngày không đọc được. Nhập ngày/tháng/năm, ví dụ 05/03/2026.");

    private bool Day(string? typed, out DateOnly? day)
    {
        day = null;
        if (string.IsNullOrWhiteSpace(typed)) return true;
        if (!DayText.TryParse(typed, clock.Today(), out var read)) return false;
        day = read;
        return true;
    }

    private static string? Filled(string? text, int length) => string.IsNullOrWhiteSpace(text) ? null : PlanItem.Shortened(text.Trim(), length);
}
