using System.Globalization;
using System.Text;
using NhipCau.Shell.Calendar;

namespace NhipCau.Modules.Calendar;

/// <summary>Entries as a calendar other programs read (RFC 5545): all of them last whole days.</summary>
internal static class ICalendarText
{
    /// <summary>RFC 5545, 3.1: a line is at most 75 octets without its break.</summary>
    private const int MostOctets = 75;

    /// <param name="site">Where the program is reached, without a stroke at the end: "https://nhipcau.example".</param>
    /// <param name="stamp">When this was drawn up (UTC); one a day keeps the text the same until something changes.</param>
    /// <param name="kind">The name of a kind.</param>
    public static string Write(string name, IEnumerable<CalendarEntry> entries, Uri site, DateTime stamp, Func<string, string> kind)
    {
        var text = new StringBuilder();
        void Line(string line) => Fold(text, line);
        Line("BEGIN:VCALENDAR");
        Line("VERSION:2.0");
        Line("PRODID:-//NhipCau//NhipCau//VI");
        Line("CALSCALE:GREGORIAN");
        Line("METHOD:PUBLISH");
        Line($"X-WR-CALNAME:{Escape(name)}");
        // RFC 7986, 5.7, and the name most programs know it by.
        Line("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        Line("X-PUBLISHED-TTL:PT1H");
        foreach (var entry in entries.DistinctBy(e => (e.Record, e.Id, e.Kind)))
        {
            Line("BEGIN:VEVENT");
            Line($"UID:{entry.Kind}-{entry.Record}-{entry.Id.ToString(CultureInfo.InvariantCulture)}@{site.Host}");
            Line($"DTSTAMP:{stamp.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}");
            Line($"SEQUENCE:{entry.Version.ToString(CultureInfo.InvariantCulture)}");
            Line($"DTSTART;VALUE=DATE:{Day(entry.From)}");
            // The end is the first day that no longer belongs to it (3.6.1).
            Line($"DTEND;VALUE=DATE:{Day(entry.To.AddDays(1))}");
            Line($"SUMMARY:{Escape($"{kind(entry.Kind)}: {entry.Title}")}");
            if (entry.Place is not null) Line($"LOCATION:{Escape(entry.Place)}");
            Line($"URL:{new Uri(site, entry.Link).AbsoluteUri}");
            Line($"STATUS:{(entry.Cancelled ? "CANCELLED" : "CONFIRMED")}");
            Line("TRANSP:TRANSPARENT");
            Line("END:VEVENT");
        }
        Line("END:VCALENDAR");
        return text.ToString();
    }

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    /// <summary>3.3.11: backslash, semicolon, comma and line breaks are escaped; other controls are no text.</summary>
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text.ReplaceLineEndings("\n"))
        {
            if (c is '\\' or ';' or ',') escaped.Append('\\').Append(c);
            else if (c == '\n') escaped.Append("\\n");
            else escaped.Append(char.IsControl(c) ? ' ' : c);
        }
        return escaped.ToString();
    }

    /// <summary>Breaks between characters, never inside one: a folded line goes on after a space.</summary>
    private static void Fold(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MostOctets)
            {
                text.Append("\r\n ");
                octets = 1;
            }
            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }
        text.Append("\r\n");
    }
}
