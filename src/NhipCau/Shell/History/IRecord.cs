namespace NhipCau.Shell.History;

/// <summary>A record whose every change is kept: who, when, what before and after, why.</summary>
public interface IRecord
{
    int Id { get; }

    /// <summary>Rises with every save; a form sent from an older one is refused, not overwritten.</summary>
    int Version { get; set; }
}

/// <summary>A row that has no life of its own: its changes are told in the history of the record it belongs to.</summary>
public interface IPart
{
    (Type Record, int Id) Whole { get; }
}

/// <summary>Found by its words, whatever the accents; they are folded on save. Its schema step indexes them: <c>migration.IndexWords(table)</c>.</summary>
public interface ISearchable
{
    string SearchText { get; set; }

    string SearchSource { get; }
}
