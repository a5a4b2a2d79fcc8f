using System.Buffers;
using System.Security.Cryptography;

namespace NhipCau.Data.Rows;

/// <summary>What a table held: how many rows, and the SHA-256 of their lines in the order of their keys (lower-case hex).</summary>
internal sealed record TableProof(string Table, long Rows, string Sha)
{
    public static async Task<TableProof> Of(TableShape shape, IAsyncEnumerable<object?[]> rows)
    {
        using var taking = new Taking(shape);
        await foreach (var row in rows) taking.Take(row);
        return taking.Proof();
    }

    /// <summary>Counts and hashes what passes by.</summary>
    public sealed class Taking(TableShape shape) : IDisposable
    {
        private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private readonly ArrayBufferWriter<byte> line = new();
        private long rows;

        /// <returns>The line of the row, until the next is taken.</returns>
        public ReadOnlyMemory<byte> Take(object?[] row)
        {
            line.ResetWrittenCount();
            RowLine.Write(line, shape, row);
            hash.AppendData(line.WrittenSpan);
            rows++;
            return line.WrittenMemory;
        }

        public TableProof Proof() => new(shape.Name, rows, Convert.ToHexStringLower(hash.GetHashAndReset()));

        public void Dispose() => hash.Dispose();
    }
}
