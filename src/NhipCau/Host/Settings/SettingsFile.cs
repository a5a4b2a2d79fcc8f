namespace NhipCau.Host.Settings;

/// <summary>A value as it was typed, and where: "tệp nhipcau.conf, dòng 4".</summary>
internal sealed record TypedValue(string Key, string Value, string Source);

/// <summary>Lines of <c>key = value</c>; <c>#</c> begins a comment.</summary>
internal static class SettingsFile
{
    private const long Longest = 1_000_000;

    public static IReadOnlyList<TypedValue> Read(string path, List<string> faults)
    {
        string[] lines;
        try
        {
            if (new FileInfo(path).Length > Longest) throw new IOException();
            lines = File.ReadAllLines(path);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException)
        {
            faults.Add($"Không đọc được tệp thiết đặt {path}. Kiểm tra đường dẫn và quyền đọc của người chạy chương trình.");
            return [];
        }
        var read = new List<TypedValue>();
        for (var number = 1; number <= lines.Length; number++)
        {
            var line = lines[number - 1].Trim();
            if (line.Length == 0 || line[0] == '#') continue;
            var source = $"tệp {path}, dòng {number}";
            // What stands on a broken line may be a secret: it is not repeated.
            if (line.Split('=', 2, StringSplitOptions.TrimEntries) is not [{ Length: > 0 } key, var value]) faults.Add($"Không hiểu {source}. Viết “khóa = giá trị”, hoặc thêm “#” ở đầu dòng ghi chú.");
            else if (read.Find(r => r.Key == key) is { } before) faults.Add($"Thiết đặt “{key}” ghi hai lần ({before.Source} và dòng {number}). Bỏ một dòng.");
            else read.Add(new TypedValue(key, Unquoted(value), source));
        }
        return read;
    }

    private static string Unquoted(string value) => value is ['"', .. var inside, '"'] ? inside : value;
}
