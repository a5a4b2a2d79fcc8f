using NhipCau.Data;

namespace NhipCau.Shell.Backup;

/// <summary>Where a backup is written: one file, or a folder that has most of it already. A part is at most as large as the largest file taken in.</summary>
internal interface IBackupSink
{
    /// <summary>Whether a part of this name, which tells what is in it, need not be written again.</summary>
    bool Has(string part);

    Task Put(string part, byte[] content, CancellationToken stop);

    /// <summary>Makes the backup one: all is on the disk, and then it has its name.</summary>
    Task Finish(BackupManifest manifest, CancellationToken stop);
}

internal interface IBackupSource
{
    /// <exception cref="CannotGoOnException">It is damaged, as far as can be told without its parts.</exception>
    Task<BackupManifest> Manifest(CancellationToken stop);

    /// <summary>The parts in the order the manifest names them.</summary>
    IAsyncEnumerable<byte[]> Parts(BackupManifest manifest, CancellationToken stop);
}
