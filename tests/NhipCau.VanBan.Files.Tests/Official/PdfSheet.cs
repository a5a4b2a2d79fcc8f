using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace NhipCau.VanBan.Files.Tests.Official;

/// <summary>A PDF measured: its lines with place in millimetres, size and style.</summary>
internal sealed record PdfSheet(double Width, double Height, IReadOnlyList<PdfSheet.Line> Lines)
{
    private const double MillimetresPerPoint = 25.4 / 72;

    internal sealed record Line(string Text, double Left, double Top, double Right, double Bottom, int Size, bool Bold, bool Italic)
    {
        public double Middle => (Left + Right) / 2;
    }

    public Line this[string start] => Lines.First(l => l.Text.StartsWith(start, StringComparison.Ordinal));

    public static List<string> Fonts(byte[] pdf) =>
        [.. Poppler(pdf, "pdffonts").Split('\n').Skip(2).Where(l => l.Length > 0).Select(l => l.Split(' ')[0])];

    public static List<PdfSheet> Pages(byte[] pdf)
    {
        var output = Poppler(pdf, "pdftohtml", "-xml", "-stdout", "-i", "-zoom", "1");
        using var reader = XmlReader.Create(new StringReader(output), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        var root = XElement.Load(reader);
        var sizes = root.Descendants("fontspec").ToDictionary(f => f.Attribute("id")!.Value, f => (int)f.Attribute("size")!);
        return root.Elements("page").Select(page => new PdfSheet(Number(page, "width"), Number(page, "height"),
            page.Elements("text").Where(t => t.Value.Trim().Length > 0).Select(t => new Line(t.Value.Trim(), Number(t, "left"), Number(t, "top"),
                Number(t, "left") + Number(t, "width"), Number(t, "top") + Number(t, "height"), sizes[t.Attribute("font")!.Value],
                t.Descendants("b").Any(), t.Descendants("i").Any())).ToList())).ToList();
    }

    private static string Poppler(byte[] pdf, string program, params string[] options)
    {
        var path = Path.GetTempFileName();
        File.WriteAllBytes(path, pdf);
        var output = Machine.Output(program, [.. options, path]);
        File.Delete(path);
        return output;
    }

    private static double Number(XElement element, string name) =>
        double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture) * MillimetresPerPoint;
}
