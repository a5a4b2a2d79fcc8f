using System.Text;
using System.Text.RegularExpressions;

namespace NhipCau.VanBan.Files;

/// <summary>A .txt: UTF-8 or UTF-16; anything else is offered to <see cref="Legacy"/>.</summary>
internal static partial class PlainTextReader
{
    /// <summary>Decodes TCVN3, VNI, Windows-1258 …; null where it recognises nothing.</summary>
    internal static Func<byte[], string?> Legacy { get; set; } = _ => null;

    public static FileText Read(byte[] bytes, string fileName)
    {
        var text = Decode(bytes) ?? throw new FileRefusal(RefusalCode.NotADocument,
            $"Không nhận ra bảng mã của tệp “{fileName}”; hãy mở bằng Notepad, lưu lại với bảng mã UTF-8 rồi nhập lại.");
        return new FileText(CleanText.Of(LabelTab().Replace(text, "$1 ")), FileKind.Text, null, []);
    }

    private static string? Decode(byte[] bytes)
    {
        try
        {
            var strict = bytes switch
            {
                [0xFF, 0xFE, ..] => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
                [0xFE, 0xFF, ..] => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
                _ => (Encoding)new UTF8Encoding(false, throwOnInvalidBytes: true),
            };
            if (strict is UTF8Encoding && FileSignature.LooksBinary(bytes)) return null;
            return strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Legacy(bytes);
        }
    }

    /// <summary>A tab means a cell; the one tab that indents a line or stands after its label ("1.⇥Mục đích") does not.</summary>
    [GeneratedRegex(@"^([ \w.()+\-•–]{0,6})\t(?=[^\t\r\n]*\r?$)", RegexOptions.Multiline)]
    private static partial Regex LabelTab();
}
