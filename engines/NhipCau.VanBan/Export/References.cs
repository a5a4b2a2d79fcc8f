using System.Xml.Linq;

namespace NhipCau.VanBan.Export;

/// <summary>The bodies, persons, posts, places and units that the text names, each once: <c>TLCOrganization</c> and its like.</summary>
internal sealed class References
{
    private readonly Dictionary<(string, string), string> _ids = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly List<XElement> _elements = [];

    public IReadOnlyList<XElement> Elements => _elements;

    public string Organization(string name) => Of("TLCOrganization", "organization", name);

    public string Person(string name) => Of("TLCPerson", "person", name);

    public string Role(string name) => Of("TLCRole", "role", name);

    public string Location(string name) => Of("TLCLocation", "location", name);

    public string Unit(string name) => Of("TLCConcept", "concept", name);

    /// <returns>"#" and the id.</returns>
    private string Of(string element, string kind, string name)
    {
        var key = (kind, VietnameseText.NameKey(name));
        if (!_ids.TryGetValue(key, out var id))
        {
            var slug = Akn.Slug(key.Item2);
            // Two names may differ in their accents alone.
            for (var n = 1; !_taken.Add(id = n == 1 ? $"{kind}-{slug}" : $"{kind}-{slug}-{n}"); n++)
            {
            }
            _ids[key] = id;
            _elements.Add(Akn.Element(element, new XAttribute("eId", id), new XAttribute("href", $"/akn/ontology/{kind}/vn/{id[(kind.Length + 1)..]}"), new XAttribute("showAs", Akn.Clean(name))));
        }
        return "#" + id;
    }
}
