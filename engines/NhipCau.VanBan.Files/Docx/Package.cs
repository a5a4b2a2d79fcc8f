using System.IO.Compression;
using System.Xml;

namespace NhipCau.VanBan.Files.Docx;

/// <summary>
/// The parts of a .docx and how they refer to each other. It is judged by its table of contents before anything is unpacked;
/// nothing outside it is ever followed.
/// </summary>
internal sealed class Package : IDisposable
{
    private readonly ZipArchive _zip;
    private readonly Dictionary<string, ZipArchiveEntry> _parts;
    private readonly string _fileName;
    private readonly OpenLimits _limits;
    private readonly CancellationToken _cancel;
    private readonly XmlReaderSettings _safe;

    public Package(byte[] bytes, string fileName, OpenLimits limits, CancellationToken cancel)
    {
        (_fileName, _limits, _cancel) = (fileName, limits, cancel);
        _safe = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            MaxCharactersInDocument = limits.MaxXmlBytes,
            CloseInput = true,
        };
        _zip = new ZipArchive(new MemoryStream(bytes));
        var total = _zip.Entries.Sum(e => (decimal)e.Length);
        if (_zip.Entries.Count > limits.MaxEntries || total > limits.MaxUncompressedBytes
            || total > OpenLimits.Megabyte && total / Math.Max(1, bytes.Length) > limits.MaxRatio)
            throw FileRefusal.ZipBomb(fileName, limits);
        _parts = _zip.Entries.GroupBy(e => e.FullName.Replace('\\', '/'), StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Where the text itself is: as the package says, or where every program puts it.</summary>
    public string MainPart => Related("").FirstOrDefault(r => r.Kind == "officeDocument")?.Target ?? "word/document.xml";

    public bool Holds(Func<string, bool> name) => _parts.Keys.Any(name);

    /// <summary>What a part refers to inside the package; "" is the package itself.</summary>
    public List<Relation> Related(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        var list = $"{part[..slash]}_rels/{part[slash..]}.rels";
        var all = new List<Relation>();
        if (!_parts.ContainsKey(list)) return all;
        using var xml = Open(list);
        if (!xml.Root()) return all;
        for (var root = xml.Enter(); xml.Next(root);)
            if (xml.Attribute("TargetMode") != "External" && xml.Attribute("Id") is { } id && xml.Attribute("Type") is { } type && xml.Attribute("Target") is { } target)
                all.Add(new Relation(id, type[(type.LastIndexOf('/') + 1)..], Resolve(part[..slash], target)));
        return all;
    }

    public Markup Open(string part) => Open(_parts.GetValueOrDefault(part) ?? throw FileRefusal.Broken(_fileName));

    /// <summary>Goes once through all XML there is, so that who builds trees of it meets nothing too deep, too long or with declarations of its own.</summary>
    /// <returns>How much work the trees would be: paragraphs, runs and line breaks count ten times what any other element does.</returns>
    public int Guard()
    {
        // A part may have any name; of those without ".xml" these are the ones that are read.
        var read = Related(MainPart).Where(r => r.Kind is "styles" or "numbering" or "theme" or "header" or "footer").Select(r => r.Target).Append(MainPart).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var work = 0;
        foreach (var entry in _zip.Entries.Where(e => e.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || read.Contains(e.FullName.Replace('\\', '/'))))
        {
            using var xml = Open(entry);
            if (xml.Root()) work += Work(xml);
        }
        return work;
    }

    private static int Work(Markup xml)
    {
        var work = xml.Name is "p" or "r" or "br" or "cr" ? 10 : 1;
        for (var at = xml.Enter(); xml.Next(at);) work += Work(xml);
        return work;
    }

    private Markup Open(ZipArchiveEntry entry)
    {
        _cancel.ThrowIfCancellationRequested();
        if (entry.Length > _limits.MaxXmlBytes) throw FileRefusal.ZipBomb(_fileName, _limits);
        return new Markup(XmlReader.Create(entry.Open(), _safe), _fileName, _cancel);
    }

    /// <param name="kind">Of the part the text refers to: "styles", "numbering".</param>
    /// <param name="read">Is given nothing where there is no such part.</param>
    public T Read<T>(string kind, Func<Markup?, T> read)
    {
        if (Related(MainPart).FirstOrDefault(r => r.Kind == kind) is not { } part) return read(null);
        using var content = Open(part.Target);
        return read(content);
    }

    public void Dispose() => _zip.Dispose();

    /// <summary>"../word/x.xml", "/word/x.xml" and "x.xml" → the name in the package.</summary>
    private static string Resolve(string folder, string target)
    {
        var names = new List<string>();
        foreach (var name in (target.StartsWith('/') ? target : folder + target).Split('/'))
        {
            if (name == ".." && names.Count > 0) names.RemoveAt(names.Count - 1);
            else if (name is not ("" or "." or "..")) names.Add(Uri.UnescapeDataString(name));
        }
        return string.Join('/', names);
    }

    /// <param name="Kind">The last word of its type, the same in the transitional and the strict form.</param>
    internal sealed record Relation(string Id, string Kind, string Target);
}
