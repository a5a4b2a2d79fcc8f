using System.Text;

namespace NhipCau.VanBan.Files.Docx;

/// <summary>A formula on one line: a fraction as a/b, a power as a^b, a root as √(a).</summary>
internal static class MathText
{
    public static string Of(Markup xml)
    {
        var text = new StringBuilder();
        for (var at = xml.Enter(); xml.Next(at);)
        {
            switch (xml.Name)
            {
                case "t": xml.AppendText(text); break;
                case "den": text.Append('/').Append(Grouped(Of(xml))); break;
                case "num": text.Append(Grouped(Of(xml))); break;
                case "sup": text.Append('^').Append(Grouped(Of(xml))); break;
                case "sub": text.Append('_').Append(Grouped(Of(xml))); break;
                case "rad": text.Append("√(").Append(Of(xml)).Append(')'); break;
                case "d": text.Append('(').Append(Of(xml)).Append(')'); break;
                case "chr": text.Append(xml.Val); break;
                case "del" or "moveFrom" or "rPr" or "ctrlPr" or "dPr": break;
                default: text.Append(Of(xml)); break;
            }
        }
        return text.ToString();
    }

    private static string Grouped(string part) => part.Any(c => c is '+' or '-' or '−' or ' ' or '/') ? $"({part})" : part;
}
