using System.Globalization;
using System.Xml;

namespace NhipCau.VanBan.Files.Pdf;

/// <summary>Reads what <c>pdftotext -raw -bbox</c> writes: pages of words with their boxes, in the order the PDF draws them.</summary>
internal static class PdfWords
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = false };

    public static List<PdfSheet> Pages(string path)
    {
        var pages = new List<PdfSheet>();
        using var xml = XmlReader.Create(path, Settings);
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "page" }) pages.Add(new PdfSheet(Number("width"), Number("height"), []));
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "word" } || pages.Count == 0) continue;
            var (left, top, right, bottom) = (Number("xMin"), Number("yMin"), Number("xMax"), Number("yMax"));
            var text = xml.ReadElementContentAsString().Trim();
            if (text.Length > 0) pages[^1].Words.Add(new PdfWord(text, left, top, right, bottom));
        }
        return pages;

        double Number(string name) => double.TryParse(xml.GetAttribute(name), CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number : 0;
    }

    /// <summary>
    /// Lines, broken where a gap is out of measure with the others of its line: between cells, not between the words of a
    /// justified line, whose gaps are all alike.
    /// </summary>
    public static List<PdfFragment> Fragments(IReadOnlyList<PdfWord> words)
    {
        var fragments = new List<PdfFragment>();
        for (int start = 0, end; start < words.Count; start = end)
        {
            for (end = start + 1; end < words.Count && words[end].IsOnLineOf(words[end - 1]);) end++;
            var line = words.Skip(start).Take(end - start).ToList();
            var gaps = line.Skip(1).Select((w, i) => w.Left - line[i].Right).ToList();
            var usual = gaps.Count > 1 ? gaps.Where(g => g > 0.5).DefaultIfEmpty(0).Min() : 0;
            var widest = Math.Max(0.42 * line[0].Height, 2 * usual);
            for (int from = 0, i = 0; i < line.Count; i++)
            {
                if (i < gaps.Count && gaps[i] <= widest) continue;
                fragments.Add(new PdfFragment(line[from..(i + 1)]));
                from = i + 1;
            }
        }
        return fragments;
    }
}
