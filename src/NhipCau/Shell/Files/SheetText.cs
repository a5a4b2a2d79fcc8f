namespace NhipCau.Shell.Files;

/// <summary>The text of a cell as the program keeps it: composed, without blanks around it.</summary>
internal static class SheetText
{
    public static string Clean(string text)
    {
        try { return text.Normalize().Trim(); }
        // Half of a surrogate pair cannot be composed.
        catch (ArgumentException) { return new string([.. text.Where(c => !char.IsSurrogate(c))]).Normalize().Trim(); }
    }
}
