using System.Globalization;

namespace NhipCau.VanBan.Files.Check;

/// <summary>Which guidance a document is under: by who issued it and on which day.</summary>
internal static class Regime
{
    public static Guidance Of(DocumentHeader header, CheckSettings settings)
    {
        if (header.Branch == Branch.State) return StateGuidance.Decree;
        return Last(header) is { } day && day < settings.PartyLayoutOf2026From ? PartyGuidance.Former : PartyGuidance.Current;
    }

    /// <summary>The last day it can be of: a draft prints its month or its year only. null: a draft of now.</summary>
    private static DateOnly? Last(DocumentHeader header)
    {
        var printed = (header.Date ?? header.Year?.ToString(CultureInfo.InvariantCulture))?.Split('-');
        if (printed is null || !int.TryParse(printed[0], CultureInfo.InvariantCulture, out var year) || year is < 1 or > 9999) return null;
        var month = printed.Length > 1 && int.TryParse(printed[1], CultureInfo.InvariantCulture, out var m) && m is >= 1 and <= 12 ? m : 12;
        var last = DateTime.DaysInMonth(year, month);
        return new DateOnly(year, month, printed.Length > 2 && int.TryParse(printed[2], CultureInfo.InvariantCulture, out var d) && d >= 1 && d <= last ? d : last);
    }
}
