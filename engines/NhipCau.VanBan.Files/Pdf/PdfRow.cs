namespace NhipCau.VanBan.Files.Pdf;

/// <summary>A row of a drawn table.</summary>
/// <param name="Spans">By column: how many rows its cell goes on, this one included.</param>
internal sealed record PdfRow(string[] Cells, int[] Spans)
{
    public bool IsEmpty => Cells.All(c => c.Length == 0);

    public bool SaysTheSameAs(PdfRow other) => Cells.AsSpan().SequenceEqual(other.Cells);

    public override string ToString() => string.Join('\t', Cells);
}
