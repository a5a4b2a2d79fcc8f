using System.Text;

namespace NhipCau.Tests.Shell;

/// <summary>
/// The string literals of a C# file, with their line: comments and characters are passed over, an interpolated string gives its text with {0},
/// {1} for its holes, and the strings inside the holes as well.
/// </summary>
internal sealed class Literals
{
    private readonly string code;
    private readonly List<(int Line, string Text)> found = [];
    private int at;

    private Literals(string code) => this.code = code;

    public static IReadOnlyList<(int Line, string Text)> Of(string code)
    {
        var reader = new Literals(code);
        while (reader.at < code.Length) reader.Step();
        return reader.found;
    }

    private void Step()
    {
        if (Is("//")) { while (at < code.Length && code[at] != '\n') at++; }
        else if (Is("/*")) at = code.IndexOf("*/", at + 2, StringComparison.Ordinal) is >= 0 and var end ? end + 2 : code.Length;
        else if (code[at] == '\'') { at++; while (at < code.Length && code[at] != '\'') at += code[at] == '\\' ? 2 : 1; at++; }
        else if (code[at] is '"' or '$' or '@' && Opens() is { } open) String(open.Dollars, open.Verbatim, open.Quotes);
        else at++;
    }

    private (int Dollars, bool Verbatim, int Quotes)? Opens()
    {
        var (place, dollars, verbatim) = (at, 0, false);
        while (place < code.Length && code[place] is '$' or '@') { if (code[place] == '$') dollars++; else verbatim = true; place++; }
        var quotes = 0;
        while (place + quotes < code.Length && code[place + quotes] == '"') quotes++;
        if (quotes == 0) return null;
        at = place;
        return (dollars, verbatim, quotes);
    }

    private void String(int dollars, bool verbatim, int quotes)
    {
        var line = code.AsSpan(0, at).Count('\n') + 1;
        if (quotes == 2) { at += 2; return; }
        var closing = new string('"', quotes);
        at += quotes;
        var (text, holes) = (new StringBuilder(), 0);
        while (at < code.Length && !Is(closing))
        {
            if (quotes == 1 && !verbatim && code[at] == '\\') { text.Append(code[at + 1] is 'n' or 't' or 'r' ? ' ' : code[at + 1]); at += 2; }
            else if (dollars > 0 && code[at] == '{' && !(dollars == 1 && Is("{{"))) { at += dollars; Hole(); at += dollars - 1; text.Append('{').Append(holes++).Append('}'); }
            else if (dollars == 1 && (Is("{{") || Is("}}"))) { text.Append(code[at]); at += 2; }
            else text.Append(code[at++]);
            if (verbatim && Is("\"\"")) { text.Append('"'); at += 2; }
        }
        at += quotes;
        found.Add((line, text.ToString()));
    }

    /// <summary>What stands in the braces of an interpolated string is code.</summary>
    private void Hole()
    {
        for (var depth = 1; at < code.Length;)
        {
            if (code[at] == '{') depth++;
            if (code[at] == '}' && --depth == 0) { at++; return; }
            Step();
        }
    }

    private bool Is(string token) => string.CompareOrdinal(code, at, token, 0, token.Length) == 0;
}
