using NhipCau.Shell;

namespace NhipCau.Host.Settings;

/// <summary>One thing an installation sets: <c>smtp.host</c> in the file, <c>NHIPCAU_SMTP_HOST</c> in the environment.</summary>
/// <param name="Values">What may stand there, for the table of <c>docs/operating.md</c>.</param>
/// <param name="Take">The settings with the typed value in them, or what is wrong with it.</param>
/// <param name="Show">The value in force as it would be typed; null: not set.</param>
internal sealed record Setting(string Key, string Values, string What, Func<AppSettings, string, Taken> Take, Func<AppSettings, string?> Show)
{
    /// <summary>Never shown; may stand in a file of its own, named by <c>KEY.file</c>.</summary>
    public bool Secret { get; init; }

    public string Variable => "NHIPCAU_" + Key.ToUpperInvariant().Replace('.', '_').Replace('-', '_');

    public string FileKey => Key + ".file";

    public string FileVariable => Variable + "_FILE";

    public static Setting Of<T>(string key, IValue<T> value, string what, Func<AppSettings, T?> get, Func<AppSettings, T, AppSettings> set) =>
        new(key, value.Allowed, what, (settings, typed) => value.Read(typed, out var read) is { } fault ? new Taken(settings, fault) : new Taken(set(settings, read), null),
            settings => get(settings) is { } now ? value.Write(now) : null);
}

/// <param name="Fault">What the value must be, where it is not: the end of a sentence.</param>
internal readonly record struct Taken(AppSettings Settings, string? Fault);
