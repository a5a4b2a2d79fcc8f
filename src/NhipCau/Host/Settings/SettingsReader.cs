using NhipCau.Shell;

namespace NhipCau.Host.Settings;

/// <param name="Source">"mặc định", or where it was typed.</param>
internal sealed record InForce(Setting Setting, string? Value, string Source);

/// <param name="Faults">A sentence each; with one of them nothing is started.</param>
/// <param name="Notes">What was passed over and may be a mistake.</param>
internal sealed record SettingsRead(AppSettings Settings, IReadOnlyList<InForce> InForce, IReadOnlyList<string> Faults, IReadOnlyList<string> Notes);

/// <summary>Takes the settings together: the environment over the file, the command line over both. Every fault is told, not only the first.</summary>
internal sealed class SettingsReader(IReadOnlyDictionary<string, string> environment)
{
    public const string FileVariable = "NHIPCAU_SETTINGS";
    public const string FileName = "nhipcau.conf";
    private const UnixFileMode Others = UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    private readonly List<string> faults = [];
    private readonly List<string> notes = [];

    /// <param name="file">The settings file; null: the one named by the environment, or <see cref="FileName"/> in the data folder if it is there.</param>
    /// <param name="commandLine">Key and value of what was given there.</param>
    public SettingsRead Read(string? file, params (string Key, string? Value)[] commandLine)
    {
        var given = commandLine.Where(c => c.Value is not null).Select(c => new TypedValue(c.Key, c.Value!, "dòng lệnh")).ToList();
        var fromEnvironment = Environment();
        LookForSlips();
        var settings = new AppSettings { DataFolder = Path.GetFullPath(".nhipcau") };
        var folder = Find(given, "data") ?? Find(fromEnvironment, "data") ?? settings.DataFolder;
        file ??= environment.GetValueOrDefault(FileVariable) is { Length: > 0 } named ? named : Path.Combine(folder, FileName) is var usual && File.Exists(usual) ? usual : null;
        var fromFile = file is null ? [] : Known(SettingsFile.Read(file, faults));
        if (file is not null && fromFile.Any(t => SettingsTable.All.Any(s => s.Secret && s.Key == t.Key)) && OpenToOthers(file)) faults.Add($"Tệp {file} có giá trị bí mật mà mọi người trên máy đọc được. Chạy “chmod o= {file}”.");

        var inForce = new List<InForce>();
        foreach (var setting in SettingsTable.All)
        {
            var typed = Of(setting, given) ?? Of(setting, fromEnvironment) ?? Of(setting, fromFile);
            if (typed is not null)
            {
                var taken = setting.Take(settings, typed.Value);
                if (taken.Fault is { } fault) faults.Add($"Thiết đặt “{setting.Key}” ({typed.Source}){(setting.Secret ? "" : $" là “{typed.Value}”")}: {fault}. Sửa rồi chạy lại.");
                else settings = taken.Settings;
            }
            inForce.Add(new InForce(setting, setting.Show(settings), typed?.Source ?? "mặc định"));
        }
        if (faults.Count == 0) faults.AddRange(SettingsTogether.Faults(settings));
        return new SettingsRead(settings, inForce, faults, notes);
    }

    private static string? Find(List<TypedValue> typed, string key) => typed.Find(t => t.Key == key)?.Value;

    private List<TypedValue> Environment() =>
    [
        .. SettingsTable.All.SelectMany(s => s.Secret ? new[] { (s.Key, Variable: s.Variable), (Key: s.FileKey, Variable: s.FileVariable) } : [(s.Key, s.Variable)])
            .Where(s => environment.GetValueOrDefault(s.Variable) is { Length: > 0 }).Select(s => new TypedValue(s.Key, environment[s.Variable], $"biến {s.Variable}")),
    ];

    /// <summary>Variables of that beginning may be another program's; one that is almost a setting is a slip of the keys.</summary>
    private void LookForSlips()
    {
        var known = SettingsTable.All.SelectMany(s => new[] { s.Variable, s.FileVariable }).Append(FileVariable).ToList();
        foreach (var name in environment.Keys.Where(k => k.StartsWith("NHIPCAU_", StringComparison.Ordinal) && !known.Contains(k)).Order(StringComparer.Ordinal))
        {
            if (Near(name, known) is { } near) faults.Add($"Biến môi trường {name} không phải thiết đặt; có lẽ là {near}. Sửa tên hoặc bỏ biến này.");
            else notes.Add($"Biến môi trường {name} không phải thiết đặt của chương trình; đã bỏ qua.");
        }
    }

    private List<TypedValue> Known(IReadOnlyList<TypedValue> typed)
    {
        var known = SettingsTable.All.SelectMany(s => s.Secret ? new[] { s.Key, s.FileKey } : [s.Key]).ToList();
        foreach (var unknown in typed.Where(t => !known.Contains(t.Key)))
        {
            faults.Add($"Không có thiết đặt “{unknown.Key}” ({unknown.Source}).{(Near(unknown.Key, known) is { } near ? $" Có lẽ là “{near}”." : "")} Sửa tên hoặc bỏ dòng này; “nhipcau settings” liệt kê mọi thiết đặt.");
        }
        return [.. typed.Where(t => known.Contains(t.Key))];
    }

    /// <summary>The typed value; of a secret also out of the file that is named for it.</summary>
    private TypedValue? Of(Setting setting, List<TypedValue> typed)
    {
        var value = typed.Find(t => t.Key == setting.Key);
        if (!setting.Secret || typed.Find(t => t.Key == setting.FileKey) is not { } named) return value;
        if (value is not null)
        {
            faults.Add($"Thiết đặt “{setting.Key}” vừa ghi thẳng ({value.Source}) vừa ghi bằng tệp ({named.Source}). Bỏ một trong hai.");
            return value;
        }
        try
        {
            if (OpenToOthers(named.Value)) faults.Add($"Tệp bí mật {named.Value} của “{setting.Key}” mọi người trên máy đọc được. Chạy “chmod o= {named.Value}”.");
            var content = File.ReadAllText(named.Value).TrimEnd('\r', '\n');
            if (content.Length > 0) return new TypedValue(setting.Key, content, $"tệp {named.Value}");
            faults.Add($"Tệp bí mật {named.Value} của “{setting.Key}” trống. Ghi giá trị vào tệp rồi chạy lại.");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException)
        {
            faults.Add($"Không đọc được tệp bí mật {named.Value} của “{setting.Key}” ({named.Source}). Kiểm tra đường dẫn và quyền đọc của người chạy chương trình.");
        }
        return null;
    }

    private static bool OpenToOthers(string file) => !OperatingSystem.IsWindows() && File.Exists(file) && (File.GetUnixFileMode(file) & Others) != 0;

    /// <summary>The known name from which this one is at most two slips away.</summary>
    private static string? Near(string name, IEnumerable<string> known) => known.Select(k => (Name: k, Slips: Slips(name, k))).Where(k => k.Slips <= 2).OrderBy(k => k.Slips).Select(k => k.Name).FirstOrDefault();

    private static int Slips(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var (diagonal, _) = (row[0], row[0] = i);
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Math.Min(Math.Min(row[j] + 1, row[j - 1] + 1), diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                (diagonal, row[j]) = (row[j], cost);
            }
        }
        return row[b.Length];
    }
}
