using NhipCau.Shell.History;

namespace NhipCau.Shell.Registers;

/// <summary>What every register keeps of a record, beside what is its own.</summary>
public abstract class RegisterRecord : IRecord, ISearchable
{
    public int Id { get; init; }

    /// <summary>The agency that keeps the record.</summary>
    public int OwnerId { get; set; }

    /// <summary>One of the three pillars.</summary>
    public Channel Channel { get; set; } = Channel.State;
    public Level Level { get; set; }
    public string? Note { get; set; }

    /// <summary>The import it came in with.</summary>
    public int? ImportId { get; set; }
    public int Version { get; set; }
    public string SearchText { get; set; } = "";
    public abstract string SearchSource { get; }
}
