using System.IO.Compression;
using System.Text;

namespace NhipCau.Shell.Files;

/// <summary>What a file is, by its first bytes; null for anything not taken.</summary>
internal static class FileType
{
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int MostParts = 5000;

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

    /// <summary>It is a package that would do something when it is opened, whatever it is otherwise.</summary>
    public static bool Acts(string path)
    {
        using var file = File.OpenRead(path);
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read);
            return zip.Entries.Count <= MostParts && ActingParts.Any(zip);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static string? OfOffice(FileStream file)
    {
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > MostParts) return null;
            return zip.GetEntry("word/document.xml") is not null ? Docx : zip.GetEntry("xl/workbook.xml") is not null ? Xlsx : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
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
