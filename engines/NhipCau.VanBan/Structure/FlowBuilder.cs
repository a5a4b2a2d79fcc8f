using System.Buffers;
using System.Globalization;

namespace NhipCau.VanBan.Structure;

/// <summary>Cleans lines into a <see cref="Flow"/>. Nearly all characters pass as they are, so that only the places where source and text part are kept.</summary>
internal ref struct FlowBuilder
{
    private readonly string _source;
    private char[] _text;
    private Flow.Run[] _runs;
    private int _length;
    private int _count;
    private bool _open;

    private FlowBuilder(string source, int capacity)
    {
        _source = source;
        _text = ArrayPool<char>.Shared.Rent(capacity);
        _runs = ArrayPool<Flow.Run>.Shared.Rent(64);
    }

    public static Flow Read(string source, ReadOnlySpan<(int Start, int End)> lines)
    {
        var capacity = lines.Length;
        foreach (var (start, end) in lines)
            capacity += end - start + 1;
        var builder = new FlowBuilder(source, capacity);
        foreach (var (start, end) in lines)
        {
            builder.Space(start, 0);
            builder.AddLine(start, end);
        }
        return builder.Made();
    }

    private void AddLine(int start, int end)
    {
        // A star with a space is the bullet of some offices; every other star is markdown.
        if (start + 1 < end && _source[start] == '*' && _source[start + 1] is ' ' or '\t')
            Add('•', start, 1);
        for (var i = start; i < end;)
        {
            var c = _source[i];
            if (IsPlain(c) && (i + 1 >= end || _source[i + 1] < '\u0300' || IsPlain(_source[i + 1])))
            {
                Add(c, i, 1);
                i++;
                continue;
            }
            var next = Math.Min(Composition.ClusterEnd(_source, i), end);
            if (next - i == 1)
                Treat(c, i, 1);
            else
                foreach (var composed in Composition.Cluster(_source, i, next))
                    Treat(composed, i, next - i);
            i = next;
        }
    }

    /// <summary>Letters, digits and marks that mean themselves.</summary>
    private static bool IsPlain(char c) => c is > ' ' and < '\u007F' and not '*' or >= '\u00AE' and < '\u0300' or >= '\u1EA0' and <= '\u1EF9' or >= '\u2012' and <= '\u2027';

    /// <summary>Digits of other scripts and of full width count as those they stand for.</summary>
    private void Treat(char c, int from, int width)
    {
        if (c is '*' or '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF')
            return;
        if (char.IsWhiteSpace(c) || char.IsControl(c))
            Space(from, width);
        else
            Add(c is '\u2010' or '\u2011' ? '-' : char.IsDigit(c) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)) : c, from, width);
    }

    private void Space(int from, int width)
    {
        if (_length > 0 && _text[_length - 1] != ' ')
            Add(' ', from, width);
    }

    private void Add(char c, int from, int width)
    {
        // A composed cluster may be longer than its source only for text that is no Vietnamese.
        if (_length == _text.Length)
            Grow(ref _text, _length);
        if (!_open || width != 1 || _runs[_count - 1] is var run && run.From + (_length - run.At) != from)
        {
            if (_count == _runs.Length)
                Grow(ref _runs, _count);
            _runs[_count++] = new(_length, from, width);
            _open = width == 1;
        }
        _text[_length++] = c;
    }

    private Flow Made()
    {
        while (_length > 0 && _text[_length - 1] == ' ')
            _length--;
        while (_count > 0 && _runs[_count - 1].At >= _length)
            _count--;
        TonePlacement.Settle(_text.AsSpan(0, _length));
        var flow = new Flow(new string(_text, 0, _length), _runs.AsSpan(0, _count).ToArray());
        ArrayPool<char>.Shared.Return(_text);
        ArrayPool<Flow.Run>.Shared.Return(_runs);
        return flow;
    }

    private static void Grow<T>(ref T[] array, int used)
    {
        var larger = ArrayPool<T>.Shared.Rent(used * 2);
        array.AsSpan(0, used).CopyTo(larger);
        ArrayPool<T>.Shared.Return(array);
        array = larger;
    }
}
