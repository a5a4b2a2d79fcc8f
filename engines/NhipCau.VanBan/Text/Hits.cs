using System.Text.RegularExpressions;

namespace NhipCau.VanBan;

/// <summary>The matches of a shape one after the other. Where there is none, as in most sentences, nothing is allocated.</summary>
internal readonly struct Hits(Regex shape, string text, int start)
{
    public Enumerator GetEnumerator() => new(shape, text, start);

    public struct Enumerator(Regex shape, string text, int start)
    {
        private Match? _current;

        public readonly Match Current => _current!;

        public bool MoveNext() => (_current = _current is null ? shape.Match(text, start) : _current.NextMatch()).Success;
    }
}

internal static class HitsExtensions
{
    /// <param name="start">Where to begin; what stands before it is still seen by a look behind.</param>
    public static Hits In(this Regex shape, string text, int start = 0) => new(shape, text, start);
}
