using System.Globalization;

namespace NhipCau.VanBan.Files.Check;

/// <summary>What the Party asks around kind and title: the five hyphens, "Kính trình".</summary>
internal static class TitleRules
{
    public static IEnumerable<Departure> Find(Checked document)
    {
        if (document.Guidance.TitleDashes is { } asked && document.Of(Role.Title).LastOrDefault() is { } title)
        {
            var dashes = document.Of(Role.TitleDashes).FirstOrDefault();
            var count = dashes?.Text.Count(c => c is '-' or '–') ?? 0;
            if (count != asked)
                yield return document.At(title, "title.dashes", Topic.Title, string.Create(CultureInfo.InvariantCulture,
                    $"Dưới trích yếu {(count == 0 ? "không có gạch nối" : $"có {count} gạch nối")}; yêu cầu {asked} gạch nối (-----)."));
        }
        if (document.Guidance.PetitionAddress is { } address && document.Reading.Header.Kind == "TTr"
            && document.Of(Role.Addressee).FirstOrDefault() is { } first && !first.Text.StartsWith(address, StringComparison.OrdinalIgnoreCase))
            yield return document.At(first, "addressee.petition", Topic.Recipients, $"Tờ trình ghi {first.Quote}; yêu cầu “{address}”.");
    }
}
