using NhipCau.Shell.Rights;

namespace NhipCau.Shell.Privacy;

/// <summary>One kind of row that holds secrets, as the page knows it that shows them; found by scanning.</summary>
public interface ISecretDoor
{
    /// <summary>The name of its class.</summary>
    string Record { get; }

    /// <summary>Null where the person may not see the whole it belongs to.</summary>
    Task<SecretHolder?> Find(Viewer viewer, int id);

    /// <summary>The rows of a whole, to be shown together: all members of a delegation. None where they are never shown together.</summary>
    Task<IReadOnlyList<int>> Together(Viewer viewer, int wholeId) => Task.FromResult<IReadOnlyList<int>>([]);
}

/// <summary>Whose data it is, of which record, and what there is of it.</summary>
/// <param name="WholeRecord">The class of the record it belongs to, which has a door (<see cref="Registers.IRecordDoor"/>).</param>
/// <param name="Fields">Name: in the office's words, key of its English.</param>
public sealed record SecretHolder(string Person, string WholeRecord, int WholeId, IReadOnlyList<SecretField> Fields);

public sealed record SecretField(string Code, string Name, Secret Value);
