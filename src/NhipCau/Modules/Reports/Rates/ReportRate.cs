using NhipCau.Shell.Time;

namespace NhipCau.Modules.Reports.Rates;

/// <summary>One report that was owed, or only asked for, with when it first came in.</summary>
public sealed record ReportFact(bool Asked, DateOnly DueOn, DateTime? FirstSentAt)
{
    public bool IsIn => FirstSentAt is not null;

    /// <summary>Came in by the due day, counted in days of Việt Nam.</summary>
    public bool IsOnTime => FirstSentAt is { } sent && VietnamTime.DayOf(sent) <= DueOn;
}

/// <summary>
/// Tỷ lệ gửi và tỷ lệ đúng hạn of whatever a line is of: an agency, a section, a period. Who is only invited owes nothing and stands beside the rates, not
/// in them.
/// </summary>
public sealed record ReportRate(int Owed, int Sent, int OnTime, int Invited, int InvitedSent)
{
    public static ReportRate Of(IEnumerable<ReportFact> facts) => facts.Aggregate(new ReportRate(0, 0, 0, 0, 0), (sum, fact) => fact.Asked
        ? sum with { Invited = sum.Invited + 1, InvitedSent = sum.InvitedSent + (fact.IsIn ? 1 : 0) }
        : sum with { Owed = sum.Owed + 1, Sent = sum.Sent + (fact.IsIn ? 1 : 0), OnTime = sum.OnTime + (fact.IsOnTime ? 1 : 0) });

    /// <summary>Whole percents, rounded down: a hundred is all of them. Null where nothing was owed.</summary>
    public int? SentPercent => Percent(Sent);

    public int? OnTimePercent => Percent(OnTime);

    private int? Percent(int part) => Owed == 0 ? null : part * 100 / Owed;
}
