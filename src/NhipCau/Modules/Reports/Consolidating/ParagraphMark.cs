using System.Globalization;

namespace NhipCau.Modules.Reports.Consolidating;

/// <summary>What a paragraph is made from, in a word: "entry:12".</summary>
internal static class ParagraphMark
{
    public static string Of(SourceKind kind, int id) => string.Create(CultureInfo.InvariantCulture, $"{kind.ToString().ToLowerInvariant()}:{id}");
}
