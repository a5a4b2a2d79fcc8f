using Microsoft.EntityFrameworkCore;
using NhipCau.Data;
using NhipCau.Shell;

namespace NhipCau.Modules.Reports.Reminders;

/// <summary>The ladder that begins with: 21, 14, 7 days and 1 before, 1 after; those who are asked are invited once. Mended on the screen afterwards.</summary>
internal sealed class RemindersFirstData : IFirstData
{
    public int Order => 40;

    public async Task Reference(AppDbContext db, string folder)
    {
        if (await db.Set<ReminderRung>().AnyAsync()) return;
        db.AddRange(CsvFile.Read(Path.Combine(folder, "reminder-rungs.csv")).Select(row => new ReminderRung { Days = row.Number("days") ?? 0, Mail = row.Yes("mail"), Invites = row.Yes("invites") }));
        await db.SaveChangesAsync();
    }
}
