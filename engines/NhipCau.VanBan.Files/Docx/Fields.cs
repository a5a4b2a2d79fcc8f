using System.Text;

namespace NhipCau.VanBan.Files.Docx;

/// <summary>
/// Fields of one story: what was asked (between begin and separate) is dropped, what came out stays. A table of contents is
/// dropped whole: it would say every heading twice. A field that never ends takes nothing with it.
/// </summary>
internal sealed class Fields
{
    private const int LongestQuestion = 20; // enough to know its name

    private readonly Stack<Field> _open = new();

    private sealed class Field(int start, int line)
    {
        public int Start { get; set; } = start;
        public int Line { get; } = line;
        public bool Answered { get; set; }
        public StringBuilder Question { get; } = new();
    }

    public void Ask(string instruction)
    {
        if (_open.TryPeek(out var field) && !field.Answered && field.Question.Length < LongestQuestion) field.Question.Append(instruction);
    }

    /// <param name="kind">begin, separate or end.</param>
    /// <param name="text">Of the paragraph so far.</param>
    /// <param name="lines">Of the story before this paragraph.</param>
    public void Mark(string? kind, StringBuilder text, List<string> lines)
    {
        if (kind == "begin")
        {
            _open.Push(new Field(text.Length, lines.Count + (text.Length > 0 ? 1 : 0)));
        }
        else if (_open.TryPeek(out var field) && kind == "separate")
        {
            if (!field.Answered) text.Length = Math.Min(text.Length, field.Start);
            field.Answered = true;
        }
        else if (field is not null && kind == "end")
        {
            _open.Pop();
            var contents = field.Question.ToString().TrimStart().StartsWith("TOC", StringComparison.OrdinalIgnoreCase);
            if (!field.Answered || contents) text.Length = Math.Min(text.Length, field.Start);
            if (contents && lines.Count > field.Line) lines.RemoveRange(field.Line, lines.Count - field.Line);
        }
    }

    public void EndParagraph()
    {
        foreach (var field in _open) (field.Start, field.Answered) = (0, true);
    }
}
