using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Partners;

/// <summary>An agreement signed with a partner.</summary>
/// <param name="Kind">"Bản ghi nhớ", as the law calls it.</param>
/// <param name="From">In force from this day; null: not in force yet.</param>
/// <param name="To">The last day it holds, be it of its term, terminated or replaced; null: no end.</param>
public sealed record PartnerAgreement(string Title, string Kind, DateOnly? From, DateOnly? To, string? Link = null, PartnerMark? State = null)
{
    public bool IsInForce(DateOnly day) => From <= day && (To is not { } last || day <= last);

    public bool HasEnded(DateOnly today) => To < today;
}

/// <summary>The agreements that a register keeps with a partner; found by scanning.</summary>
public interface IPartnerAgreements
{
    Task<IReadOnlyList<PartnerAgreement>> Agreements(int partnerId, Viewer viewer);
}
