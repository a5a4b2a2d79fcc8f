namespace NhipCau.Modules.Tasks;

internal static class Short
{
    /// <summary>A title short enough for a notice, cut between words.</summary>
    public static string Of(string title) => title.Length <= 120 ? title : title[..(title.LastIndexOf(' ', 119) is > 60 and var at ? at : 119)] + "…";
}
