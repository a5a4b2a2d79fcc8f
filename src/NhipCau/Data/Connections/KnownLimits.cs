using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NhipCau.Data.Connections;

/// <summary>
/// Writes the number into a question's <c>LIMIT</c>. PostgreSQL keeps the plan of a question that is asked often, and takes a limit it is not told for a tenth of all rows:
/// of thirty thousand visits it reads the first of the whole index for the two hundred of one agency. How many are wanted the program says, so there are few such texts.
/// </summary>
internal sealed class KnownLimits : DbCommandInterceptor
{
    private const string Limit = "LIMIT @";

    /// <summary>Texts as they are asked, by what Entity Framework wrote and how many are wanted.</summary>
    private readonly ConcurrentDictionary<(string Text, int Most), string> known = new();

    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result)
    {
        var text = result.CommandText;
        var at = text.LastIndexOf(Limit, StringComparison.Ordinal);
        if (at < 0 || text.IndexOf(Limit, StringComparison.Ordinal) != at) return result;
        var (from, to) = (at + Limit.Length, EndOfName(text, at + Limit.Length));
        if (result.Parameters.IndexOf(text[from..to]) is var one and >= 0 && result.Parameters[one].Value is int most)
            result.CommandText = known.GetOrAdd((text, most), key => string.Create(CultureInfo.InvariantCulture, $"{key.Text.AsSpan(0, at)}LIMIT {key.Most}{key.Text.AsSpan(to)}"));
        return result;
    }

    private static int EndOfName(string text, int from)
    {
        while (from < text.Length && (char.IsLetterOrDigit(text[from]) || text[from] == '_')) from++;
        return from;
    }
}
