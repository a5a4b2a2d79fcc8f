namespace NhipCau.Shell;

/// <summary>What came from a form, as it is kept.</summary>
public static class Typed
{
    /// <summary>Without what surrounds it and with one kind of line end; null where nothing was typed.</summary>
    public static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.ReplaceLineEndings("\n").Trim();
}
