using System.IO.Compression;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;

namespace NhipCau.Tests.Modules.Reports.Workbooks;

/// <summary>Does to a workbook what Excel, people and worse do to it.</summary>
internal static class WorkbookDamage
{
    public const string Words = "xl/worksheets/sheet1.xml";
    public const string Numbers = "xl/worksheets/sheet2.xml";
    public const string Seal = "xl/worksheets/sheet3.xml";

    public static byte[] Edit(byte[] file, string part, Func<string, string> change)
    {
        using var copy = new MemoryStream();
        copy.Write(file);
        using (var zip = new ZipArchive(copy, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry(part)!;
            string text;
            using (var reader = new StreamReader(entry.Open())) text = reader.ReadToEnd();
            var changed = change(text);
            Assert.NotEqual(text, changed);
            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(part).Open(), new UTF8Encoding(false));
            writer.Write(changed);
        }
        return copy.ToArray();
    }

    public static byte[] Type(byte[] file, string sheet, string at, string text) => Put(file, sheet, at, $"""t="inlineStr"><is><t>{SecurityElement.Escape(text)}</t></is></c>""");

    public static byte[] Number(byte[] file, string sheet, string at, string number) => Put(file, sheet, at, $"><v>{number}</v></c>");

    public static byte[] Empty(byte[] file, string sheet, string at) => Put(file, sheet, at, "/>");

    /// <summary>What follows the style of the cell.</summary>
    public static byte[] Put(byte[] file, string sheet, string at, string rest, string? style = null) => Edit(file, sheet, xml =>
        new Regex($"""<c r="{at}" s="(\d+)" (?:/>|t="inlineStr"><is>.*?</is></c>|><v>.*?</v></c>)""", RegexOptions.Singleline).Replace(xml, m => $"""<c r="{at}" s="{style ?? m.Groups[1].Value}" {rest}""", 1));

    /// <summary>Declares and holds far more than a report could.</summary>
    public static byte[] Bomb()
    {
        using var made = new MemoryStream();
        using (var zip = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.SmallestSize).Open();
            var block = new byte[1024 * 1024];
            for (var i = 0; i < 120; i++) part.Write(block);
        }
        return made.ToArray();
    }

    public static string Text(byte[] file, string part)
    {
        using var zip = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read);
        using var reader = new StreamReader(zip.GetEntry(part)!.Open());
        return reader.ReadToEnd();
    }
}
