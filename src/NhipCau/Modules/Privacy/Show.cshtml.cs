using System.Security.Cryptography;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell;
using NhipCau.Shell.Privacy;
using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;
using NhipCau.Shell.Time;
using NhipCau.Shell.Ui;

namespace NhipCau.Modules.Privacy;

/// <summary>Hiện: somebody's data, behind a purpose. The log is written first; where it cannot be, nothing is shown.</summary>
[Needs(Right.SeePersonalData)]
public sealed class ShowModel(AppDbContext db, Vault vault, RecordDoors records, IEnumerable<ISecretDoor> doors, TimeProvider clock) : PageModel
{
    private const int MostTogether = 200;

    public sealed record Person(int Id, SecretHolder Holder)
    {
        /// <summary>By code, once the purpose is written down; null where a value does not open.</summary>
        public IReadOnlyDictionary<string, string?>? Values { get; init; }
    }

    [BindProperty]
    public string? Purpose { get; set; }

    /// <summary>Of everybody the record holds, not of this one alone.</summary>
    [BindProperty]
    public bool Together { get; set; }

    public IReadOnlyList<Person> People { get; private set; } = [];
    public RecordHead Whole { get; private set; } = null!;

    /// <summary>How many people the record holds who can be shown together.</summary>
    public int Count { get; private set; }
    public bool Shown => People is [{ Values: not null }, ..];

    public async Task<IActionResult> OnGetAsync(string record, int id) => await Load(record, id) ?? Page();

    public async Task<IActionResult> OnPostAsync(string record, int id, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        if (await Load(record, id) is { } result) return result;
        if (WhyNot() is { } unclear) ModelState.AddModelError(nameof(Purpose), unclear.Text);
        if (!ModelState.IsValid) return this.Invalid();
        if (vault.Shut is { } shut) return this.Refuse(shut);

        if (Together) People = await Everybody(record);
        var opened = People.Select(p => p with { Values = p.Holder.Fields.ToDictionary(f => f.Code, f => Open(f.Value)) }).ToList();
        try
        {
            db.AddRange(opened.Select(p => Line(record, p)));
            await db.Because("Xem dữ liệu cá nhân", Purpose).SaveChangesAsync(stop);
            await transaction.CommitAsync(stop);
        }
        catch (DbUpdateException)
        {
            return this.Refuse(new Refusal("Chưa ghi được lượt xem nên dữ liệu không hiện ra. Thử lại sau ít phút; nếu vẫn vậy, báo quản trị."));
        }
        People = opened;
        return Page();
    }

    private Refusal? WhyNot()
    {
        Purpose = Purpose?.Normalize().Trim();
        var words = Purpose?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(w => w.Any(char.IsLetter)) ?? 0;
        if (words < 2) return new Refusal("Ghi mục đích xem bằng một câu, ví dụ: Đối chiếu hồ sơ.");
        return Purpose!.Length > 300 ? new Refusal("Mục đích dài quá 300 chữ. Ghi gọn trong một câu.") : null;
    }

    private async Task<IActionResult?> Load(string record, int id)
    {
        // Neither the browser nor anything between keeps such a page.
        Response.Headers.CacheControl = "no-store";
        var viewer = this.Viewer();
        if (doors.FirstOrDefault(d => d.Record == record) is not { } door || await door.Find(viewer, id) is not { } holder
            || await records.Head(viewer, holder.WholeRecord, holder.WholeId) is not { } whole) return NotFound();
        // Own: the data of records that one's agency keeps.
        if (!viewer.SeesAll(Right.SeePersonalData) && !whole.MayKeep) return Forbid();
        (People, Whole) = ([new Person(id, holder)], whole);
        Count = (await door.Together(viewer, holder.WholeId)).Count;
        return null;
    }

    private async Task<IReadOnlyList<Person>> Everybody(string record)
    {
        var (door, viewer, first) = (doors.First(d => d.Record == record), this.Viewer(), People[0]);
        var people = new List<Person>();
        foreach (var id in (await door.Together(viewer, first.Holder.WholeId)).Take(MostTogether))
        {
            if (await door.Find(viewer, id) is { } holder && holder.WholeId == first.Holder.WholeId) people.Add(new Person(id, holder));
        }
        return people.Count == 0 ? People : people;
    }

    private string? Open(Secret value)
    {
        try
        {
            return vault.Open(value);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private SecretView Line(string record, Person person) => new()
    {
        At = clock.UtcNow(),
        AccountId = this.Viewer().AccountId,
        Who = this.Viewer().Name,
        AgencyId = this.Viewer().AgencyId,
        Person = person.Holder.Person,
        Record = record,
        RecordId = person.Id,
        WholeRecord = person.Holder.WholeRecord,
        WholeId = person.Holder.WholeId,
        Fields = string.Join(", ", person.Holder.Fields.Select(f => f.Name)),
        Purpose = Purpose!,
    };
}
