namespace NhipCau.Modules.Partners;

/// <summary>One time the two sides met, as another register has it.</summary>
public sealed class PartnerMeeting
{
    public int PartnerId { get; init; }
    public DateOnly On { get; init; }
    public int RecordId { get; init; }
}

/// <summary>
/// A register of trips or visits says when we met its partners: an agreement with one of them is then no agreement under which nothing happens.
/// Found by scanning.
/// </summary>
public interface IPartnerMeetings
{
    /// <summary>The record the numbers are of, as its <see cref="Shell.Registers.IRecordDoor"/> is called.</summary>
    string Record { get; }

    /// <summary>Those that have taken place by this day, whoever may see them: that we met is no secret; what it was is told by the door.</summary>
    IQueryable<PartnerMeeting> Until(DateOnly day);
}
