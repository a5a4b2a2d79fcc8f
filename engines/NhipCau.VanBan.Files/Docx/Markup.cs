using System.Text;
using System.Xml;

namespace NhipCau.VanBan.Files.Docx;

/// <summary>
/// XML read once from beginning to end, element by element: no tree is built. Names are local names, so that the transitional
/// and the strict form, and old wrappers of other namespaces, read alike.
/// </summary>
internal sealed class Markup(XmlReader xml, string fileName, CancellationToken cancel) : IDisposable
{
    /// <summary>Word itself stays under 60; text is read by recursion, and a deep well would end the whole program.</summary>
    private const int MaxDepth = 256;

    private int _nodes;

    public string Name => xml.LocalName;

    /// <summary>Stands on the first element.</summary>
    public bool Root()
    {
        while (Read())
            if (xml.NodeType == XmlNodeType.Element) return true;
        return false;
    }

    /// <summary>Steps into the element stood on; what it returns goes to <see cref="Next"/>.</summary>
    public int Enter() => xml.IsEmptyElement ? -1 : xml.Depth;

    /// <summary>Stands on the next child; what was not read of the last one is passed over. False: the element has ended.</summary>
    public bool Next(int parent)
    {
        if (parent < 0) return false;
        if (xml.Depth > parent)
            while (!(xml.Depth == parent + 1 && (xml.NodeType == XmlNodeType.EndElement || xml.NodeType == XmlNodeType.Element && xml.IsEmptyElement)))
                if (!Read()) return false;
        while (Read())
        {
            if (xml.NodeType == XmlNodeType.Element) return true;
            if (xml.NodeType == XmlNodeType.EndElement) return false;
        }
        return false;
    }

    public string? Attribute(string name)
    {
        string? value = null;
        if (!xml.MoveToFirstAttribute()) return value;
        do
        {
            if (xml.LocalName == name) value = xml.Value;
        }
        while (value is null && xml.MoveToNextAttribute());
        xml.MoveToElement();
        return value;
    }

    public string? Val => Attribute("val");

    public int? Number(string name = "val") =>
        int.TryParse(Attribute(name), System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A mark such as <c>w:caps</c>: there and not switched off.</summary>
    public bool On => Val is not ("0" or "false" or "off" or "none");

    public void AppendText(StringBuilder text)
    {
        var depth = Enter();
        if (depth < 0) return;
        while (Read() && !(xml.Depth == depth && xml.NodeType == XmlNodeType.EndElement))
            if (xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace) text.Append(xml.Value);
    }

    public void Dispose() => xml.Dispose();

    private bool Read()
    {
        try
        {
            if ((++_nodes & 0xFFF) == 0) cancel.ThrowIfCancellationRequested();
            if (!xml.Read()) return false;
        }
        catch (XmlException e) when (e.Message.Contains("DTD", StringComparison.Ordinal))
        {
            throw FileRefusal.Unsafe(fileName);
        }
        return xml.Depth <= MaxDepth ? true : throw FileRefusal.Unsafe(fileName);
    }
}
