using NhipCau.Shell;

namespace NhipCau.Data;

/// <summary>One server at a time works in a data folder, and none while the folder is moved or restored. The system takes the lock back from a process that is killed.</summary>
internal sealed class FolderLock : IDisposable
{
    private readonly FileStream file;

    private FolderLock(FileStream file) => this.file = file;

    /// <exception cref="CannotGoOnException">Another process works there.</exception>
    public static FolderLock Take(string dataFolder)
    {
        Directory.CreateDirectory(dataFolder);
        try
        {
            return new FolderLock(new FileStream(Path.Combine(dataFolder, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException)
        {
            throw new CannotGoOnException(new Refusal("Thư mục dữ liệu {0} đang có một máy chủ Nhịp Cầu dùng. Dừng máy chủ đó rồi chạy lại.", dataFolder));
        }
    }

    public const string FileName = "nhipcau.lock";

    public void Dispose() => file.Dispose();
}
