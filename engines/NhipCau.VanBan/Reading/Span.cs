namespace NhipCau.VanBan;

/// <summary>A stretch of a document's text: UTF-16 offsets, the end exclusive.</summary>
public readonly record struct Span(int Start, int End)
{
    public int Length => End - Start;

    public bool Contains(Span other) => Start <= other.Start && other.End <= End;

    public string In(string text) => text[Start..End];
}
