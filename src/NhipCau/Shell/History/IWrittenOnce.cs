namespace NhipCau.Shell.History;

/// <summary>A line of a log: added, never altered, never deleted. A save that tries is refused whole.</summary>
public interface IWrittenOnce;
