namespace NhipCau.VanBan.Files.Check;

/// <summary>Điểm in the order of the Vietnamese alphabet: after d comes đ, and there is no f, j, w, z.</summary>
internal static class LetterRules
{
    public static IEnumerable<Departure> Find(Checked document)
    {
        if (document.IsParty) yield break;
        foreach (var list in document.Reading.Sections.Where(s => s.Label.Length == 1 && char.IsLower(s.Label[0])).GroupBy(s => s.Path[..^1]))
        {
            var letters = list.ToList();
            for (var i = 0; i < letters.Count; i++)
            {
                var wrong = letters[i].Label[0] is 'f' or 'j' or 'w' or 'z' ? $"Điểm “{letters[i].Label})” không có trong bảng chữ cái tiếng Việt"
                    : i > 0 && letters[i].Label == "e" && letters[i - 1].Label == "d" ? "Sau điểm “d)” ghi “e)”, thiếu “đ)”" : null;
                if (wrong is null) continue;
                var line = document.Places.LineAt(letters[i].Span.Start);
                yield return new Departure("letters.order", document.Guidance.Clause(Topic.Body), $"{wrong}; yêu cầu thứ tự a, b, c, d, đ, e, g, h, i, k…", Places.At(letters[i].Path, line), Severity.Error, line);
                break;
            }
        }
    }
}
