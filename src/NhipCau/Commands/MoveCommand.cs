using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using NhipCau.Data;
using NhipCau.Data.Moving;

namespace NhipCau.Commands;

/// <summary><c>nhipcau move</c>: carries everything to another database, and back.</summary>
internal static class MoveCommand
{
    public static Command Build()
    {
        var to = new Option<string>("--to") { Description = "postgres://user:password@host/database, \"Host=…;Database=…\", sqlite, or the path of an SQLite file; must be empty.", Required = true };
        var from = new Option<string?>("--from") { Description = "Where the data are now; unless given, where the settings say." };
        var tables = new Option<bool>("--tables") { Description = "Print a line for every table: rows and hash." };
        return new Command("move", "Carry all data to another, empty database; counted and compared afterwards.") { to, from, tables }
            .WithSettings((settings, parsed, stop) => Run(parsed.GetValue(from) ?? settings.Database, parsed.GetValue(to)!, settings.DataFolder, parsed.GetValue(tables), Console.Out, stop));
    }

    internal static async Task<int> Run(string? from, string to, string dataFolder, bool eachTable, TextWriter output, CancellationToken stop)
    {
        using var alone = FolderLock.Take(dataFolder);
        var watch = Stopwatch.StartNew();
        var tables = await Mover.Move(from, to, dataFolder, eachTable, output, stop);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"Đã chuyển {tables.Sum(t => t.Rows)} dòng của {tables.Count} bảng sang {DatabaseAddress.Shown(to, dataFolder)} trong {watch.Elapsed.TotalSeconds:0.0} giây; đã đọc lại và so từng dòng ở hai bên."));
        await output.WriteLineAsync(DatabaseChoice.IsPostgres(to)
            ? "Đặt NHIPCAU_DATABASE bằng địa chỉ mới rồi khởi động máy chủ. Dữ liệu cũ còn nguyên; tệp đính kèm và khóa vẫn ở thư mục dữ liệu."
            : "Bỏ NHIPCAU_DATABASE rồi khởi động máy chủ. Dữ liệu cũ còn nguyên; tệp đính kèm và khóa vẫn ở thư mục dữ liệu.");
        return 0;
    }
}
