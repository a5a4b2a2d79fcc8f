using Microsoft.AspNetCore.Mvc;
using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Rights;
using NhipCau.VanBan;

namespace NhipCau.Modules.Delegations.Inbound;

/// <summary>The register of gifts of the visit, a line each: bên tặng; tặng phẩm; người nhận; giá trị.</summary>
[Needs(Right.KeepRegisters)]
public sealed class GiftsModel(AppDbContext db, VisitRecord records) : VisitPart(db, records)
{
    private const string Ours = "Ta"; // official Vietnamese text
    private const string Theirs = "Bạn"; // official Vietnamese text

    [BindProperty]
    public string? Lines { get; set; }

    protected override bool May(Viewer viewer) => Visit.MayPrepare(viewer);

    public async Task<IActionResult> OnGetAsync(int id)
    {
        if (await Load(id) is { } no) return no;
        Lines = string.Join('\n', Visit.Gifts.OrderBy(g => g.Id).Select(g => $"{(g.IsOurs ? Ours : Theirs)}; {g.What}; {g.ToWhom}{(g.Worth is { } worth ? "; " + MoneyText.Write(worth) : "")}"));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int id)
    {
        if (await Load(id) is { } no) return no;
        var (gifts, wrong) = Read(Lines);
        return await Save(wrong ?? Visit.SetGifts(this.Viewer(), gifts), VisitActs.Gifts, "Đã lưu sổ tặng phẩm.", field: nameof(Lines));
    }

    internal static (IReadOnlyList<VisitGift> Gifts, Refusal? Wrong) Read(string? text)
    {
        var gifts = new List<VisitGift>();
        foreach (var line in (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(201))
        {
            var cells = line.Split(line.Contains('\t') ? '\t' : ';', 4, StringSplitOptions.TrimEntries);
            var side = VietnameseText.Fold(cells[0]);
            if (cells.Length < 3 || side is not ("ta" or "ban") || cells[1].Length is 0 or > 300 || cells[2].Length is 0 or > 300)
                return ([], new Refusal("Dòng “{0}” chưa đúng. Ghi mỗi dòng: Ta hoặc Bạn; tặng phẩm; người nhận; giá trị.", line.Length > 60 ? line[..60] + "…" : line));
            if (MoneyText.Read(cells.ElementAtOrDefault(3), out var worth) is { } unread) return ([], unread);
            gifts.Add(new VisitGift { IsOurs = side == "ta", What = cells[1], ToWhom = cells[2], Worth = worth });
        }
        return (gifts, null);
    }
}
