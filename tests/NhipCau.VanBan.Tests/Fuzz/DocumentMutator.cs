using System.Text;

namespace NhipCau.VanBan.Tests.Fuzz;

/// <summary>Damages whole documents: cut off, their lines in another order, parts twice, two in one, nested without end. The same random numbers give the same damage.</summary>
internal sealed class DocumentMutator(Random random, IReadOnlyList<string> documents)
{
    private static readonly string[] Labels = ["I. ", "1. ", "1.1. ", "a) ", "- ", "+ ", "Điều 1. ", "Chương I\n", "A. ", "(1) ", "1.1.1.1. ", "\t", "“", "("];

    public string Next()
    {
        var text = Any(documents);
        for (var injuries = random.Next(1, 4); injuries > 0; injuries--)
            text = Injure(text);
        return random.Next(2) == 0 ? text : new Mutator(random).Damage(text, int.MaxValue);
    }

    private string Injure(string text)
    {
        var lines = text.Split('\n');
        switch (random.Next(8))
        {
            case 0: return text[..random.Next(text.Length + 1)];
            case 1: return text[random.Next(text.Length + 1)..];
            case 2: random.Shuffle(lines); return string.Join('\n', lines);
            case 3: return string.Join('\n', lines.SelectMany(line => Enumerable.Repeat(line, random.Next(3))));
            case 4: return Join(text, Any(documents));
            case 5: return Doubled(lines);
            case 6: return string.Join(random.Next(2) == 0 ? " " : "\t", lines);
            default: return text.Insert(random.Next(text.Length + 1), Nested());
        }
    }

    /// <summary>The beginning of one and the end of the other.</summary>
    private string Join(string first, string second) =>
        string.Concat(first.AsSpan(0, random.Next(first.Length + 1)), "\n", second.AsSpan(random.Next(second.Length + 1)));

    private string Doubled(string[] lines)
    {
        var start = random.Next(lines.Length);
        var part = string.Join('\n', lines.Skip(start).Take(random.Next(1, 60)));
        return string.Join('\n', [.. lines[..start], .. Enumerable.Repeat(part, random.Next(2, 6)), .. lines[start..]]);
    }

    private string Nested()
    {
        var text = new StringBuilder();
        for (var depth = random.Next(1, 3000); depth > 0; depth--)
            text.Append(Any(Labels)).Append(random.Next(3) == 0 ? "Việc\n" : "");
        return text.ToString();
    }

    private T Any<T>(IReadOnlyList<T> choice) => choice[random.Next(choice.Count)];
}
