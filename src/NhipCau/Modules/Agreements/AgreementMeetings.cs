using Microsoft.EntityFrameworkCore;
using NhipCau.Modules.Partners;
using NhipCau.Shell.Registers;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Agreements;

/// <summary>What shows that an agreement is alive: what was done, on which day, and where that is written.</summary>
/// <param name="Where">The part of the record, or the other register; a key of its English.</param>
/// <param name="What">null: recorded by another agency, and told to those alone who see its records.</param>
public sealed record SignOfLife(DateOnly On, string Where, string? What, string? Link);

/// <summary>Trips and visits with the partners of an agreement count as its activity, wherever they are kept.</summary>
public sealed class AgreementMeetings(IEnumerable<IPartnerMeetings> registers, RecordDoors doors)
{
    /// <summary>Whom we met in the year before a day.</summary>
    public IQueryable<PartnerMeeting> Met(DateOnly today)
    {
        var since = Agreement.IdleSince(today);
        return registers.Select(r => r.Until(today).Where(m => m.On >= since)).Aggregate(Queryable.Concat);
    }

    /// <summary>The last sign of life of an agreement that is signed; the agreement knows of it from now on.</summary>
    public async Task<SignOfLife?> Last(Agreement a, Viewer viewer, DateOnly today)
    {
        if (a.SignedOn is not { } signed) return null;
        var (partners, found) = (a.Partners.Select(p => p.PartnerId).ToList(), new List<(string Record, PartnerMeeting Meeting)>());
        foreach (var register in registers)
        {
            if (await register.Until(today).Where(m => m.On >= signed && partners.Contains(m.PartnerId)).OrderByDescending(m => m.On).ThenByDescending(m => m.RecordId).FirstOrDefaultAsync() is { } meeting) found.Add((register.Record, meeting));
        }
        if (found.Count == 0) return Own(a);
        var (record, last) = found.MaxBy(f => f.Meeting.On);
        a.MetOn = last.On;
        if (a.LastDoneOn >= last.On) return Own(a);
        var head = await doors.Head(viewer, record, last.RecordId);
        return new SignOfLife(last.On, doors.Of(record)?.Noun ?? record, head?.Title, head?.Link);
    }

    /// <summary>The last thing written in the record itself.</summary>
    private static SignOfLife Own(Agreement a) => a.Activities.Select(x => new SignOfLife(x.On, "Hoạt động", x.What, "#hoat-dong"))
        .Concat(a.Commitments.Where(c => c.DoneOn is not null).Select(c => new SignOfLife(c.DoneOn!.Value, "Cam kết", c.Text, "#cam-ket")))
        .Concat(a.Dossiers.Where(d => d.Kind != DossierKind.Sign && d.DoneOn <= a.LastDoneOn).Select(d => new SignOfLife(d.DoneOn!.Value, d.Kind.Name(), d.What, "#noi-dung")))
        .Append(new SignOfLife(a.SignedOn!.Value, "Việc ký", null, null)).MaxBy(s => s.On)!;
}
