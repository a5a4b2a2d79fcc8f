using System.Globalization;
using System.Xml.Linq;
using static NhipCau.VanBan.Export.Akn;

namespace NhipCau.VanBan.Export;

/// <summary>Who, when, which number, in which language; the names the text points to; and what was read beyond the words of Akoma Ntoso.</summary>
internal sealed class Metadata(DocumentReading reading, References references, Hierarchy parts, string work)
{
    private const string Reader = "#nhipcau";

    private readonly DocumentHeader _header = reading.Header;

    public XElement OfDocument(int replaced)
    {
        var author = _header.Issuer is { } issuer ? references.Organization(issuer) : "#unknown";
        if (_header.SignerName is { } signer)
            references.Person(signer);
        foreach (var citing in reading.Citations)
            if (citing.Issuer is { } cited)
                references.Organization(cited);
        var block = Reading(replaced);
        return Element("meta", Identification("!main", author),
            Element("references", Source(), Named("TLCOrganization", "nhipcau", "Nhịp Cầu"), _header.Issuer is null ? Named("TLCOrganization", "unknown", "không rõ") : null, references.Elements),
            Element("proprietary", Source(), block));
    }

    public XElement OfAttachment(int number) =>
        Element("meta", Identification(FormattableString.Invariant($"!att_{number}"), _header.Issuer is { } issuer ? references.Organization(issuer) : "#unknown"));

    private XElement Identification(string component, string author)
    {
        var day = FrbrDate();
        var expression = $"{work}/vie@{(Marks.IsDay(_header.Date) ? _header.Date : "")}";
        return Element("identification", Source(),
            Element("FRBRWork", This(work, component), Uri(work), Day(day), Author(author),
                Value("FRBRcountry", "vn"), Value("FRBRsubtype", Slug(_header.KindName)),
                Value("FRBRnumber", _header.Number), Value("FRBRnumber", _header.Symbol), Value("FRBRname", _header.KindName)),
            Element("FRBRExpression", This(expression, component), Uri(expression), Day(day), Author(author),
                Element("FRBRlanguage", new XAttribute("language", "vie"))),
            Element("FRBRManifestation", Value("FRBRthis", $"{expression}/{component}.xml"), Value("FRBRuri", $"{expression}.xml"), Day(day), Author(Reader),
                Value("FRBRformat", "application/akn+xml")));
    }

    /// <summary>A day must be written; its name says how much of it is printed.</summary>
    private (string Date, string Name) FrbrDate()
    {
        var printed = _header.Date ?? _header.Year?.ToString("0000", CultureInfo.InvariantCulture);
        return printed is null ? ("0001-01-01", "unknown")
            : Marks.IsDay(printed) ? (printed, "issued")
            : printed.Length >= 7 ? (printed[..7] + "-01", "issued-month")
            : (printed[..4] + "-01-01", "issued-year");
    }

    private XElement Reading(int replaced) => new(Own + "reading",
        new XAttribute("branch", _header.Branch == Branch.Party ? "party" : "state"),
        Attribute("replaced-characters", replaced > 0 ? replaced.ToString(CultureInfo.InvariantCulture) : null),
        reading.Tasks.Select(Task),
        reading.Duties.Select(row => new XElement(Own + "duty", Place(row.Path, row.Span), Attribute("body", references.Organization(row.Body.Text)), Asked(row.Body), Attribute("text", row.Text))),
        reading.Deadlines.Select(row => new XElement(Own + "deadline", Place(row.Path, row.Span), Attribute("due", row.Due), Attribute("what", row.What), Attribute("text", row.Text))),
        reading.Figures.Select(row => new XElement(Own + "figure", Place(row.Path, row.Span), Attribute("value", row.Value.ToString(CultureInfo.InvariantCulture)), Attribute("unit", row.Unit), Attribute("as-of", row.AsOf), Attribute("what", row.What))),
        reading.Citations.Select(row => new XElement(Own + "citation", Attribute("href", AknUri.Work(row)), Attribute("role", Marks.Role(row.Role)), Attribute("text", row.Text), Attribute("title", row.Title),
            Attribute("issuer", row.Issuer is null ? null : references.Organization(row.Issuer)), Attribute("occurrences", row.Places.Count.ToString(CultureInfo.InvariantCulture)), Attribute("secret", row.Secret ? "true" : null))),
        reading.Inconsistencies.Select(row => new XElement(Own + "inconsistency", Place(row.Path, row.Span), Attribute("kind", row.Kind), Attribute("what", row.What))));

    private XElement Task(TaskRow row) => new(Own + "task", Place(row.Path, row.Span), Attribute("title", row.Title),
        Attribute("time", row.Time), Attribute("kind", row.TimeNorm.Kind.ToString().ToLowerInvariant()), Attribute("from", Iso(row.TimeNorm.From)), Attribute("to", Iso(row.TimeNorm.To)),
        Attribute("every", row.TimeNorm.Every), Attribute("count", row.TimeNorm.Count?.ToString(CultureInfo.InvariantCulture)),
        Attribute("quantity", row.Quantity), Attribute("condition", row.Condition), Attribute("confidence", row.Confidence.ToString("0.##", CultureInfo.InvariantCulture)),
        Bodies("lead", row.Lead), Bodies("co-lead", row.CoLead), Bodies("coordinating", row.Coordinating));

    private IEnumerable<XElement> Bodies(string role, IEnumerable<Body> bodies) =>
        bodies.Select(body => new XElement(Own + role, Attribute("refersTo", references.Organization(body.Text)), Attribute("printed", body.Text), Asked(body)));

    /// <summary>The path as printed, and the part or the row it means.</summary>
    private object?[] Place(string path, Span span) =>
        [Attribute("path", path), Attribute("href", parts.ByPath.TryGetValue(path, out var id) || parts.ByRow.TryGetValue(span.Start, out id) ? "#" + id : null)];

    private static XAttribute? Asked(Body body) => Attribute("asked", body.Asked ? "true" : null);

    private static XAttribute? Attribute(string name, string? value) => value is null ? null : new(name, Clean(value));

    private static XAttribute Source() => new("source", Reader);

    private static XElement? Value(string name, string? value) => value is null ? null : Element(name, new XAttribute("value", Clean(value)));

    private static XElement? This(string uri, string component) => Value("FRBRthis", $"{uri}/{component}");

    private static XElement? Uri(string uri) => Value("FRBRuri", uri);

    private static XElement Day((string Date, string Name) day) => Element("FRBRdate", new XAttribute("date", day.Date), new XAttribute("name", day.Name));

    private static XElement Author(string href) => Element("FRBRauthor", new XAttribute("href", href));

    private static XElement Named(string element, string id, string name) =>
        Element(element, new XAttribute("eId", id), new XAttribute("href", $"/akn/ontology/organization/vn/{id}"), new XAttribute("showAs", name));

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
