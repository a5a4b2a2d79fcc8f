using System.IO.Compression;
using System.Text;

namespace NhipCau.Shell.Files;

/// <summary>What a file is, by its first bytes; null for anything not taken.</summary>
internal static class FileType
{
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int MostParts = 5000;
    private const int LargestActing = 8 * 1024 * 1024;

    public static string? Of(string path)
    {
        using var file = File.OpenRead(path);
        Span<byte> head = stackalloc byte[8];
        head = head[..file.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        if (head.StartsWith("%PDF-"u8)) return "application/pdf";
        if (head.StartsWith<byte>([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A])) return "image/png";
        if (head.StartsWith<byte>([0xFF, 0xD8, 0xFF])) return "image/jpeg";
        file.Position = 0;
        if (head.StartsWith("PK\x03\x04"u8)) return OfOffice(file);
        return IsText(file) ? "text/plain" : null;
    }

    private static string? OfOffice(FileStream file)
    {
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > MostParts || zip.Entries.Any(Acts)) return null;
            return zip.GetEntry("word/document.xml") is not null ? Docx : zip.GetEntry("xl/workbook.xml") is not null ? Xlsx : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>A macro, a control, a packed program or a template fetched from elsewhere: the file would do something when it is opened.</summary>
    private static bool Acts(ZipArchiveEntry part) =>
        part.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
        || part.FullName.Contains("/activeX/", StringComparison.OrdinalIgnoreCase)
        || part.Name.StartsWith("oleObject", StringComparison.OrdinalIgnoreCase) && Holds(part, Packed)
        || part.Name.Equals("settings.xml.rels", StringComparison.OrdinalIgnoreCase) && Holds(part, Elsewhere);

    /// <summary>The name of the stream in which a file is packed into a document.</summary>
    private static readonly byte[] Packed = Encoding.Unicode.GetBytes("Ole10Native");

    /// <summary>The settings of a document name its template; one on this machine is none of ours either.</summary>
    private static readonly byte[] Elsewhere = "attachedTemplate"u8.ToArray();

    private static bool Holds(ZipArchiveEntry part, ReadOnlySpan<byte> words)
    {
        if (part.Length > LargestActing) return true;
        using var stream = part.Open();
        var bytes = new byte[LargestActing + 1];
        return bytes.AsSpan(0, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)).IndexOf(words) >= 0;
    }

    /// <summary>UTF-8 without control characters. Markup would run in a browser: it is no plain text.</summary>
    private static bool IsText(FileStream file)
    {
        try
        {
            using var reader = new StreamReader(file, new UTF8Encoding(false, throwOnInvalidBytes: true), true, 4096, leaveOpen: true);
            var text = reader.ReadToEnd();
            return !text.TrimStart().StartsWith('<') && !text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t' or '\f'));
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
