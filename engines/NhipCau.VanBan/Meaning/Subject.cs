namespace NhipCau.VanBan.Meaning;

/// <summary>What every reader of meaning needs: the pages, the head, the cited documents and where they stand.</summary>
internal sealed class Subject(Structure.Layout layout, DocumentHeader header, CitationIndex citations)
{
    public Structure.Layout Layout => layout;

    public DocumentHeader Header => header;

    public Years? Years { get; } = Meaning.Years.Of(header);

    public CitationIndex Citations => citations;

    /// <summary>What was found out once of a part, since every item below it asks again.</summary>
    public Dictionary<Structure.Node, bool> OtherParts { get; } = [];

    public bool IsReport => header.Kind == "BC";
}
