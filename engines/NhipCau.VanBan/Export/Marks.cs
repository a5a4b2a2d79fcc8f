using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using NhipCau.VanBan.Structure;

namespace NhipCau.VanBan.Export;

/// <summary>What the reading knows of single words, as marks: cited documents, bodies, days, figures; number, date, kind and title; who signed.</summary>
internal static partial class Marks
{
    [GeneratedRegex(@"(?<![\p{L}\d])(?:Số|SỐ)(?![\p{L}\d])[^\n\p{L}]{0,40}?(?:\[so\]\s?)?[/-]\s?[\p{L}\d]+(?:[-/–]\s?[\p{L}\d]+)*", RegexOptions.CultureInvariant)]
    public static partial Regex Number();

    [GeneratedRegex(@"ngày\s*\d{1,2}\s+tháng\s*\d{1,2}\s+năm\s*\d{4}", RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    public static IEnumerable<Mark> Of(DocumentReading reading, Layout layout, References references) =>
    [
        .. Head(reading, layout, references),
        .. Tail(reading, layout, references),
        .. reading.Citations.SelectMany(row => row.Places.Select(place => new Mark(place, "ref", new("href", AknUri.Work(row)), new("class", Role(row.Role))))),
        .. reading.Tasks.SelectMany(row => row.Lead.Concat(row.CoLead).Concat(row.Coordinating)).Concat(reading.Duties.Select(row => row.Body))
            .Select(body => new Mark(body.Span, "organization", new XAttribute("refersTo", references.Organization(body.Text)))),
        .. reading.Deadlines.Where(row => IsDay(row.Due)).Select(row => new Mark(row.Span, "date", new XAttribute("date", row.Due))),
        .. reading.Figures.Select(row => new Mark(row.Span, "quantity", new("refersTo", references.Unit(row.Unit switch { null => "số", "%" => "phần trăm", _ => row.Unit })), new("normalized", row.Value.ToString(CultureInfo.InvariantCulture)))),
    ];

    /// <summary>refers, basis, implements, amends, replaces, amended-by, replaced-by.</summary>
    public static string Role(CitationRole role) => role switch
    {
        CitationRole.AmendedBy => "amended-by",
        CitationRole.ReplacedBy => "replaced-by",
        _ => role.ToString().ToLowerInvariant(),
    };

    public static bool IsDay(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static IEnumerable<Mark> Head(DocumentReading reading, Layout layout, References references)
    {
        var header = reading.Header;
        var issuer = VietnameseText.NameKey(header.Issuer ?? "");
        var (number, date) = (false, false);
        foreach (var line in layout.Head.SelectMany(paragraph => paragraph.Lines))
        {
            var text = line.End > line.Start ? reading.Text[line.Start..line.End] : "";
            if (!number && header.Symbol is not null && Number().Match(text) is { Success: true } found)
            {
                number = true;
                yield return new(At(line.Start, found.Index, found.Length), "docNumber");
            }
            if (!date && IsDay(header.Date) && Date().Match(text) is { Success: true } day)
            {
                date = true;
                yield return new(At(line.Start, day.Index, day.Length), "docDate", new XAttribute("date", header.Date!));
                if (header.Place is { } place && text.LastIndexOf(place, day.Index, StringComparison.Ordinal) is var at and >= 0)
                    yield return new(At(line.Start, at, place.Length), "location", new XAttribute("refersTo", references.Location(place)));
            }
            foreach (var cell in Columns.Split(reading.Text, line))
                if (!number && cell.Text.Length > 4 && !cell.Text.Any(char.IsLower) && issuer.Contains(VietnameseText.NameKey(cell.Text), StringComparison.Ordinal))
                    yield return new(cell.Span(0, cell.Text.Length), "docAuthority");
        }
        if (layout.KindAt < 0)
            yield break;
        yield return new(layout.Paragraphs[layout.KindAt].Span, "docType");
        foreach (var paragraph in layout.Paragraphs.Take(layout.TitleFrom..layout.TitleTo))
            yield return new(paragraph.Span, "docTitle");
    }

    private static IEnumerable<Mark> Tail(DocumentReading reading, Layout layout, References references)
    {
        var header = reading.Header;
        foreach (var cell in layout.Tail.SelectMany(Columns.Split))
        {
            var text = cell.Text.Trim();
            var span = cell.Span(0, cell.Text.Length);
            if (text.Length > 0 && header.SignerName is { } name && text.EndsWith(name, StringComparison.Ordinal))
            {
                yield return new(span, "signature");
                yield return new(cell.Span(cell.Text.TrimEnd().Length - name.Length, name.Length), "person",
                    new XAttribute("refersTo", references.Person(name)), header.SignerTitle is null ? null! : new XAttribute("as", references.Role(header.SignerTitle)));
            }
            else if (text.Length > 0 && (text == header.SignerTitle || Layout.IsAuthority(text)))
                yield return new(span, "role", new XAttribute("refersTo", references.Role(text)));
        }
    }

    private static Span At(int start, int index, int length) => new(start + index, start + index + length);
}
