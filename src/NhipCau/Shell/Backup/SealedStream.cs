using System.Buffers.Binary;
using System.Security.Cryptography;
using NhipCau.Data;

namespace NhipCau.Shell.Backup;

/// <summary>
/// A stream under a passphrase: a key from PBKDF2 (SHA-256, a salt of its own), then chunks of 64 KiB under AES-256-GCM, numbered and the last one marked,
/// so that none can be altered, exchanged, left out or cut off. One way at a time.
/// </summary>
internal sealed class SealedStream : Stream
{
    public static ReadOnlySpan<byte> Magic => "NHIPCAU-SEALED-1"u8;

    private const int Chunk = 64 * 1024;
    private const int Iterations = 600_000;
    private const int TagLength = 16;
    private const uint Last = 0x8000_0000;

    private readonly Stream inner;
    private readonly AesGcm aes;
    private readonly bool writes;
    private readonly byte[] plain = new byte[Chunk];
    private int at, filled;
    private ulong number;
    private bool ended;

    private SealedStream(Stream inner, byte[] key, bool writes) => (this.inner, aes, this.writes) = (inner, new AesGcm(key, TagLength), writes);

    public static SealedStream Write(Stream to, string passphrase)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        to.Write(Magic);
        to.Write(salt);
        var made = new SealedStream(to, KeyOf(passphrase, salt), writes: true);
        // An empty chunk first, by which a wrong passphrase is told from damage.
        made.PutChunk(last: false);
        return made;
    }

    /// <exception cref="CannotGoOnException">Another passphrase, or its beginning is damaged.</exception>
    public static SealedStream Read(Stream from, string passphrase)
    {
        var head = new byte[Magic.Length + 16];
        if (from.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length || !head.AsSpan(0, Magic.Length).SequenceEqual(Magic)) throw BackupDamage.At("đầu tệp");
        var opened = new SealedStream(from, KeyOf(passphrase, head[Magic.Length..]), writes: false);
        try
        {
            opened.TakeChunk();
        }
        catch (CannotGoOnException)
        {
            opened.aes.Dispose();
            throw new CannotGoOnException(BackupSeal.WrongPassphrase);
        }
        return opened;
    }

    internal static byte[] KeyOf(string passphrase, byte[] salt) => Rfc2898DeriveBytes.Pbkdf2(passphrase.Normalize(), salt, Iterations, HashAlgorithmName.SHA256, 32);

    private byte[] Nonce()
    {
        var nonce = new byte[12];
        BinaryPrimitives.WriteUInt64LittleEndian(nonce, number++);
        return nonce;
    }

    private void PutChunk(bool last)
    {
        var frame = new byte[4 + TagLength + at];
        BinaryPrimitives.WriteUInt32LittleEndian(frame, (uint)at | (last ? Last : 0));
        aes.Encrypt(Nonce(), plain.AsSpan(0, at), frame.AsSpan(4 + TagLength), frame.AsSpan(4, TagLength), frame.AsSpan(0, 4));
        inner.Write(frame);
        at = 0;
    }

    private void TakeChunk()
    {
        var head = new byte[4 + TagLength];
        if (inner.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length) throw BackupDamage.At("cuối tệp");
        var said = BinaryPrimitives.ReadUInt32LittleEndian(head);
        var length = said & ~Last;
        if (length > Chunk) throw BackupDamage.At($"đoạn {number}");
        var body = new byte[length];
        if (inner.ReadAtLeast(body, body.Length, throwOnEndOfStream: false) < body.Length) throw BackupDamage.At("cuối tệp");
        try
        {
            aes.Decrypt(Nonce(), body, head.AsSpan(4), plain.AsSpan(0, body.Length), head.AsSpan(0, 4));
        }
        catch (AuthenticationTagMismatchException)
        {
            throw BackupDamage.At($"đoạn {number}");
        }
        (at, filled) = (0, body.Length);
        if ((said & Last) == 0) return;
        ended = true;
        if (inner.ReadByte() >= 0) throw BackupDamage.At("cuối tệp");
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            if (at == Chunk) PutChunk(last: false);
            var part = Math.Min(buffer.Length, Chunk - at);
            buffer[..part].CopyTo(plain.AsSpan(at));
            at += part;
            buffer = buffer[part..];
        }
    }

    public override int Read(Span<byte> buffer)
    {
        while (at == filled)
        {
            if (ended) return 0;
            TakeChunk();
        }
        var part = Math.Min(buffer.Length, filled - at);
        plain.AsSpan(at, part).CopyTo(buffer);
        at += part;
        return part;
    }

    /// <summary>The last chunk: without it what is written reads as cut off.</summary>
    public void End() => PutChunk(last: true);

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.FromResult(Read(buffer.Span));

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }

    public override bool CanRead => !writes;

    public override bool CanWrite => writes;

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) aes.Dispose();
        base.Dispose(disposing);
    }
}
