using System.Text.RegularExpressions;

namespace NhipCau.VanBan.Files;

/// <summary>A .txt in UTF-8, UTF-16 or an encoding of the years before Unicode.</summary>
internal static partial class PlainTextReader
{
    public static FileText Read(byte[] bytes, string fileName)
    {
        var text = Decode(bytes) ?? throw new FileRefusal(RefusalCode.NotADocument,
            $"Không nhận ra bảng mã của tệp “{fileName}”; hãy mở bằng Notepad, lưu lại với bảng mã UTF-8 rồi nhập lại.");
        return new FileText(LabelTab().Replace(text, "$1 "), FileKind.Text, null, []);
    }

    private static string? Decode(byte[] bytes) => LegacyEncoding.Decode(bytes) is { From: not null } read ? read.Text : null;

    /// <summary>A tab means a cell; the one tab that indents a line or stands after its label ("1.⇥Mục đích") does not.</summary>
    [GeneratedRegex(@"^([ \w.()+\-•–]{0,6})\t(?=[^\t\r\n]*\r?$)", RegexOptions.Multiline)]
    private static partial Regex LabelTab();
}
