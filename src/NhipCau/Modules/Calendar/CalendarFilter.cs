using System.Globalization;
using Microsoft.Extensions.Primitives;
using NhipCau.Shell.Calendar;
using NhipCau.Shell.Rights;

namespace NhipCau.Modules.Calendar;

/// <summary>What is asked of the calendar; it is an address, and a subscription keeps it.</summary>
/// <param name="Kinds">Codes of the kinds; none: all.</param>
/// <param name="Own">Only what concerns one's own agency.</param>
public sealed record CalendarFilter(IReadOnlyList<string> Kinds, bool Own, int? Partner)
{
    public static CalendarFilter Of(IEnumerable<KeyValuePair<string, StringValues>> query)
    {
        var asked = query.ToDictionary(q => q.Key, q => q.Value);
        var kinds = asked.GetValueOrDefault("loai").OfType<string>().Where(k => k.Length is > 0 and <= 40).Distinct().Order(StringComparer.Ordinal).Take(30);
        var partner = int.TryParse(asked.GetValueOrDefault("doi-tac").ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : (int?)null;
        return new CalendarFilter([.. kinds], asked.GetValueOrDefault("cua").ToString() == "toi", partner);
    }

    public bool IsSet => Kinds.Count > 0 || Own || Partner is not null;

    /// <summary>The same as an address writes it, without a question mark.</summary>
    public string Query => string.Join('&', [.. Kinds.Select(k => $"loai={Uri.EscapeDataString(k)}"), .. Own ? ["cua=toi"] : Array.Empty<string>(), .. Partner is { } id ? [string.Create(CultureInfo.InvariantCulture, $"doi-tac={id}")] : Array.Empty<string>()]);

    public bool Holds(CalendarEntry entry, Viewer viewer) =>
        (Kinds.Count == 0 || Kinds.Contains(entry.Kind)) && (!Own || entry.AgencyId == viewer.AgencyId) && (Partner is null || entry.PartnerId == Partner);
}
