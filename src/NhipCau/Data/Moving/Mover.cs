using System.Globalization;
using NhipCau.Data.Rows;
using NhipCau.Shell;

namespace NhipCau.Data.Moving;

/// <summary>Carries every table from one database to another, numbers and all, and proves it by reading both. Files lie in the data folder and stay there.</summary>
internal static class Mover
{
    /// <param name="eachTable">A line for every table.</param>
    /// <returns>What was carried.</returns>
    /// <exception cref="CannotGoOnException">In one sentence why not; the target is empty as it was.</exception>
    public static async Task<IReadOnlyList<TableProof>> Move(string? from, string? to, string dataFolder, bool eachTable, TextWriter output, CancellationToken stop)
    {
        await using var source = await Source(from, dataFolder, stop);
        await using var target = await EmptyDatabase.Open(to, dataFolder, stop);
        var step = await SchemaAge.StepOf(source, stop) ?? throw Nothing(from, dataFolder);
        var shapes = await TableShapes.Of(source, stop);
        await using var snapshot = await Snapshot.Take(source, stop);
        var proofs = new List<TableProof>();
        await using (var loader = await target.Load(step, stop))
        {
            foreach (var shape in shapes)
            {
                await output.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"\r{proofs.Count + 1}/{shapes.Count} {shape.Name,-40}"));
                var there = await loader.Load(shape, snapshot.Rows(shape, stop), await snapshot.LastNumber(shape, stop), stop);
                proofs.Add(there);
                if (eachTable) await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{there.Rows,10}  {there.Sha[..16]}"));
            }
            await output.WriteLineAsync();
            await loader.Finish(stop);
            // Read back from where it now lies, and once more from where it came.
            for (var i = 0; i < shapes.Count; i++)
            {
                if (await loader.Prove(shapes[i], stop) is var there && there != proofs[i] || await TableProof.Of(shapes[i], snapshot.Rows(shapes[i], stop)) != proofs[i])
                    throw new CannotGoOnException(new Refusal("Bảng {0} ở hai bên khác nhau: {1} dòng ở nguồn, {2} dòng ở đích. Chưa chuyển gì; báo người phát triển.", shapes[i].Name, proofs[i].Rows, there.Rows));
            }
            await loader.Commit(stop);
        }
        target.Keep();
        return proofs;
    }

    private static async Task<AppDbContext> Source(string? from, string dataFolder, CancellationToken stop)
    {
        var source = DatabaseChoice.Open(from, dataFolder);
        if (!await source.Database.CanConnectAsync(stop)) throw Nothing(from, dataFolder);
        return await SchemaAge.TooNew(source, stop) is { } newer ? throw new CannotGoOnException(newer) : source;
    }

    private static CannotGoOnException Nothing(string? from, string dataFolder) => new(new Refusal("Không có dữ liệu ở {0}. Kiểm tra --data và NHIPCAU_DATABASE.", DatabaseAddress.Shown(from, dataFolder)));
}
