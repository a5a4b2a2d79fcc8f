using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace NhipCau.Shell.Files;

/// <summary>What makes a document of Office do something when it is opened: a macro, a control, a packed program, a template fetched from elsewhere.</summary>
internal static class ActingParts
{
    private const int Largest = 8 * 1024 * 1024;

    /// <summary>The name of the stream in which a file is packed into a document.</summary>
    private static readonly byte[] Packed = Encoding.Unicode.GetBytes("Ole10Native");

    public static bool Any(ZipArchive package) => package.Entries.Any(Acts);

    private static bool Acts(ZipArchiveEntry part) =>
        part.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
        || part.FullName.Contains("/activeX/", StringComparison.OrdinalIgnoreCase)
        || part.Name.StartsWith("oleObject", StringComparison.OrdinalIgnoreCase) && (Content(part) is not { } bytes || bytes.AsSpan().IndexOf(Packed) >= 0)
        || part.Name.Equals("settings.xml.rels", StringComparison.OrdinalIgnoreCase) && (Content(part) is not { } relations || FetchesTemplate(relations));

    /// <summary>Null: larger than such a part ever is.</summary>
    private static byte[]? Content(ZipArchiveEntry part)
    {
        if (part.Length > Largest) return null;
        using var stream = part.Open();
        var bytes = new byte[Largest + 1];
        var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return read > Largest ? null : bytes[..read];
    }

    /// <summary>Word fetches the template a document was written with: one of the writer's own machine is simply not found, one of the network is.</summary>
    private static bool FetchesTemplate(byte[] relations)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(relations), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return XDocument.Load(reader).Descendants().Any(r => r.Attribute("Type")?.Value.EndsWith("/attachedTemplate", StringComparison.Ordinal) == true && IsElsewhere(r.Attribute("Target")?.Value ?? ""));
        }
        catch (XmlException)
        {
            return true;
        }
    }

    /// <summary>"https://…", "file:///\\server\…" and "\\server\…"; not "file:///C:\…" and not a path within the package.</summary>
    private static bool IsElsewhere(string target)
    {
        var path = Uri.UnescapeDataString(target).Trim().Replace('\\', '/');
        if (path.StartsWith("file:", StringComparison.OrdinalIgnoreCase)) path = path[5..];
        else if (path.IndexOf(':', StringComparison.Ordinal) > 1) return true;
        return path.TrimStart('/') is not [_, ':', ..] && path.StartsWith("//", StringComparison.Ordinal);
    }
}
