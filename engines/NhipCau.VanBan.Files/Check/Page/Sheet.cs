namespace NhipCau.VanBan.Files.Check;

/// <summary>A .docx as a printed thing: its lines with their looks, its sections, its page numbers.</summary>
internal sealed record Sheet(IReadOnlyList<SheetLine> Lines, IReadOnlyList<SheetSection> Sections, IReadOnlyList<PageNumber> PageNumbers);

/// <summary>Lengths in millimetres.</summary>
internal sealed record SheetSection(double Width, double Height, double Top, double Right, double Bottom, double Left, double HeaderFromTop, bool HasTable)
{
    public bool Landscape => Width > Height;

    public double TextWidth => Width - Left - Right;
}

/// <param name="OnFirstPage">It is shown on the first page of the document.</param>
internal sealed record PageNumber(bool AtTop, bool OnFirstPage, bool Centred, bool Arabic, Look Look);
