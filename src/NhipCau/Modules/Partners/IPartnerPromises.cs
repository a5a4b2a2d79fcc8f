using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Partners;

/// <summary>Something promised, by us or by them.</summary>
/// <param name="Owner">Who answers for it on our side, in words.</param>
public sealed record PartnerPromise(string Text, bool IsOurs, DateOnly? DueOn = null, DateOnly? DoneOn = null, string? Owner = null, string? Link = null)
{
    public bool IsLate(DateOnly today) => DoneOn is null && DueOn < today;
}

/// <summary>The promises that a register keeps of a partner, open and done; found by scanning.</summary>
public interface IPartnerPromises
{
    Task<IReadOnlyList<PartnerPromise>> Promises(int partnerId, Viewer viewer);
}
