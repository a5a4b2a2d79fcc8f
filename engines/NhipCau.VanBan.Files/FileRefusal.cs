using System.Diagnostics.CodeAnalysis;

namespace NhipCau.VanBan.Files;

public enum RefusalCode
{
    Missing, Empty, TooLarge, ZipBomb, OldWord, Encrypted, NotADocument, Scan, Broken, Unsafe, ToolMissing, TimedOut, Busy,
}

/// <summary>Why a file is not taken. <see cref="Exception.Message"/> is one Vietnamese sentence that says what to do.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "A refusal is an answer the screen shows, the word the office uses.")]
public sealed class FileRefusal(RefusalCode code, string sentence, Exception? cause = null) : Exception(sentence, cause)
{
    public RefusalCode Code { get; } = code;

    internal static FileRefusal Broken(string fileName, Exception? cause = null) => new(RefusalCode.Broken,
        $"Tệp “{fileName}” bị hỏng hoặc thiếu phần; hãy mở bằng Word, lưu lại thành .docx rồi nhập lại.", cause);

    internal static FileRefusal Unsafe(string fileName) => new(RefusalCode.Unsafe,
        $"Tệp “{fileName}” có cấu trúc không an toàn nên không được mở; hãy mở bằng Word, lưu lại thành .docx mới rồi nhập lại.");

    internal static FileRefusal ZipBomb(string fileName, OpenLimits limits) => new(RefusalCode.ZipBomb,
        $"Tệp “{fileName}” khi giải nén phình to bất thường (giới hạn {limits.MaxUncompressedBytes / OpenLimits.Megabyte} MB) nên không được mở; "
        + "hãy bỏ bớt ảnh, lưu lại thành .docx mới rồi nhập lại.");
}
