using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Partners;

/// <summary>A sort of event, a tab of the partner's page: "doan-ra", "Đoàn ra". The name is a key of its English.</summary>
/// <param name="Order">Where its tab stands: delegations out 10, in 20, agreements 30, letters 40, events 50, tasks 60, documents 70.</param>
/// <param name="IsContact">The two sides met or wrote to each other; a task or a document of ours is no contact.</param>
public sealed record PartnerEventKind(string Code, string Name, int Order, bool IsContact = true);

/// <summary>How something stands, as a shape and words: kinds as of the state tag (late, soon, ok, run, wait, none); the text is a key with places.</summary>
public sealed record PartnerMark(string Kind, string Text, params object[] Arguments);

/// <summary>Something that happened, or will, between us and a partner.</summary>
/// <param name="Under">A line in plain words: who, how many, what came of it.</param>
/// <param name="IsOff">Cancelled or refused: told, but not counted on.</param>
public sealed record PartnerEvent(PartnerEventKind Kind, string Title, DateOnly From, DateOnly? To = null, string? Under = null, string? Link = null, PartnerMark? State = null, bool IsOff = false)
{
    public DateOnly Last => To ?? From;

    public bool IsUpcoming(DateOnly today) => From > today;
}

/// <summary>
/// What another register knows of a partner. A register that has a partner implements this in its own folder; the implementations are found by
/// scanning, so the partner's page needs to know none of them.
/// </summary>
public interface IPartnerSource
{
    /// <summary>What the person may see of it, in any order; of very many the newest.</summary>
    Task<IReadOnlyList<PartnerEvent>> Events(int partnerId, Viewer viewer);
}
