using NhipCau.VanBan.Files.Official;

namespace NhipCau.VanBan.Files.Check;

/// <summary>Annexes are numbered in Roman where there are two or more; each says which document it belongs to.</summary>
internal static class AnnexRules
{
    public static IEnumerable<Departure> Find(Checked document)
    {
        if (document.IsParty) yield break;
        var labels = document.Of(Role.AnnexLabel).ToList();
        var noted = Noted(document.Of(Role.AnnexLabel, Role.AnnexNote));
        for (var i = 0; i < labels.Count; i++)
        {
            var (label, printed, asked) = (labels[i], Patterns.AnnexLabel().Match(labels[i].Text).Groups["n"].Value, OfficialWords.Roman(i + 1));
            if (labels.Count > 1 && printed != asked)
                yield return document.At(label, "annex.number", Topic.Annex, $"Ghi {label.Quote}; từ hai phụ lục trở lên phải đánh số thứ tự bằng chữ số La Mã: “Phụ lục {asked}”.");
            if (!noted.Contains(label))
                yield return document.At(label, "annex-note.missing", Topic.Annex, $"Dưới tên {label.Quote} không có dòng “(Kèm theo … số … ngày … của …)”.", Severity.Warning);
        }
    }

    private static HashSet<SheetLine> Noted(IEnumerable<SheetLine> labelsAndNotes)
    {
        var (noted, label) = (new HashSet<SheetLine>(), (SheetLine?)null);
        foreach (var line in labelsAndNotes)
        {
            if (line.Role == Role.AnnexLabel) label = line;
            else if (label is not null) noted.Add(label);
        }
        return noted;
    }
}
