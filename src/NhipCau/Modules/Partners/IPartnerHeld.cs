namespace NhipCau.Modules.Partners;

/// <summary>
/// What another module keeps under the name of a partner, and how it passes to the partner it turns out to be. A module whose rows point to a
/// partner implements this; found by scanning.
/// </summary>
public interface IPartnerHeld
{
    /// <summary>The rows in a few words, a key of its English: "đoàn ra".</summary>
    string Noun { get; }

    Task<int> Count(int partnerId);

    /// <summary>Passes them all on; saved by the caller together with the merger itself.</summary>
    Task Pass(int from, int into);
}
