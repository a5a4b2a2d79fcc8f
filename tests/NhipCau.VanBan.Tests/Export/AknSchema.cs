using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;

namespace NhipCau.VanBan.Tests;

/// <summary>The OASIS schema of Akoma Ntoso 3.0.</summary>
internal static class AknSchema
{
    public const string Name = "schemas/akn/akomantoso30.xsd";

    private static readonly Lazy<XmlSchemaSet> Schemas = new(() =>
    {
        var schemas = new XmlSchemaSet { XmlResolver = null };
        foreach (var name in (string[])["schemas/akn/xml.xsd", Name])
        {
            using var reader = XmlReader.Create(Reference.File(name), new() { DtdProcessing = DtdProcessing.Ignore });
            schemas.Add(null, reader);
        }
        schemas.Compile();
        return schemas;
    });

    /// <summary>What the schema does not allow; the text is parsed anew, as a reader of the file would.</summary>
    public static List<string> Faults(string xml)
    {
        var faults = new List<string>();
        XDocument.Parse(xml).Validate(Schemas.Value, (at, fault) => faults.Add($"{(at as XElement)?.Name.LocalName ?? at?.ToString()}: {fault.Message}"));
        return faults;
    }
}
