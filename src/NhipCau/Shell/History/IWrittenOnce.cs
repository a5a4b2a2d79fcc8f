namespace NhipCau.Shell.History;

/// <summary>A line of a log: added, never altered, never deleted. A save that tries is refused whole.</summary>
public interface IWrittenOnce;

/// <summary>A line of another log that the history of a record tells too.</summary>
public interface INoted : IWrittenOnce
{
    (string Record, int Id) Noted { get; }
}
