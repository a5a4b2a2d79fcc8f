using System.IO.Compression;
using System.Xml;

namespace NhipCau.VanBan.Files.Docx;

/// <summary>What a package must be before it is opened: small when unpacked, its XML shallow and without declarations of its own.</summary>
internal static class PackageGuard
{
    /// <summary>Word itself stays under 60; a tree is read by recursion, and a deep one would end the whole program.</summary>
    private const int MaxDepth = 256;

    private static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    public static void Check(byte[] bytes, string fileName, OpenLimits limits, CancellationToken cancel)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        var total = zip.Entries.Sum(e => e.Length);
        if (zip.Entries.Count > limits.MaxEntries || total > limits.MaxUncompressedBytes
            || total > OpenLimits.Megabyte && total / Math.Max(1, bytes.Length) > limits.MaxRatio)
            throw Bomb(fileName, limits);
        foreach (var entry in zip.Entries.Where(IsXml))
        {
            if (entry.Length > limits.MaxXmlBytes) throw Bomb(fileName, limits);
            cancel.ThrowIfCancellationRequested();
            using var content = entry.Open();
            CheckXml(content, fileName);
        }
    }

    private static bool IsXml(ZipArchiveEntry entry) =>
        entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private static void CheckXml(Stream content, string fileName)
    {
        using var xml = XmlReader.Create(content, Safe);
        try
        {
            while (xml.Read())
                if (xml.Depth > MaxDepth) throw Unsafe(fileName);
        }
        catch (XmlException e) when (e.Message.Contains("DTD", StringComparison.Ordinal))
        {
            throw Unsafe(fileName);
        }
    }

    private static FileRefusal Unsafe(string fileName) => new(RefusalCode.Unsafe,
        $"Tệp “{fileName}” có cấu trúc không an toàn nên không được mở; hãy mở bằng Word, lưu lại thành .docx mới rồi nhập lại.");

    private static FileRefusal Bomb(string fileName, OpenLimits limits) => new(RefusalCode.ZipBomb,
        $"Tệp “{fileName}” khi giải nén phình to bất thường (giới hạn {limits.MaxUncompressedBytes / OpenLimits.Megabyte} MB) nên không được mở; "
        + "hãy bỏ bớt ảnh, lưu lại thành .docx mới rồi nhập lại.");
}
