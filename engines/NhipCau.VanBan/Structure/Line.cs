namespace NhipCau.VanBan.Structure;

/// <summary>One printed line, trimmed. <paramref name="Gap"/>: empty lines before it. <paramref name="Soft"/>: it ended in a space, as wrapped lines of many PDF files do.</summary>
internal readonly record struct Line(int Start, int End, int Gap, bool Soft)
{
    public int Length => End - Start;
}
