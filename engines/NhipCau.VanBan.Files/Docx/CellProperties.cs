namespace NhipCau.VanBan.Files.Docx;

/// <summary>What of a <c>w:tcPr</c> places a cell.</summary>
/// <param name="Below">The lower part of a cell merged downwards.</param>
/// <param name="Beside">The right part of a cell merged sideways, as old programs write it.</param>
/// <param name="Lines">It draws lines of its own.</param>
internal sealed record CellProperties(int Span, bool Below, bool Beside, bool Deleted, bool Lines)
{
    private const int MaxSpan = 63; // Word's most columns

    public static readonly CellProperties Plain = new(1, false, false, false, false);

    public static CellProperties Read(Markup xml)
    {
        var made = Plain;
        for (var at = xml.Enter(); xml.Next(at);)
        {
            made = xml.Name switch
            {
                "gridSpan" => made with { Span = Math.Clamp(xml.Number() ?? 1, 1, MaxSpan) },
                "vMerge" => made with { Below = xml.Val != "restart" },
                "hMerge" => made with { Beside = xml.Val != "restart" },
                "cellDel" => made with { Deleted = true },
                "tcBorders" => made with { Lines = TableProperties.Drawn(xml) },
                _ => made,
            };
        }
        return made;
    }
}
