namespace NhipCau.VanBan.Meaning;

/// <summary>How far the reading can be trusted.</summary>
internal static class DiagnosticReader
{
    public static List<Diagnostic> Read(string text, Subject subject, List<TaskRow> tasks)
    {
        if (string.IsNullOrWhiteSpace(text))
            return [new(Severity.Error, "empty", "Văn bản không có chữ nào: có thể là bản chụp. Hãy nhập bản có chữ.", default)];
        var found = new List<Diagnostic>();
        var (letters, printed) = Count(text);
        if (letters < 200)
            found.Add(new(Severity.Warning, "poor", "Văn bản quá ngắn để đọc ra cấu trúc.", new(0, text.Length)));
        else if (letters * 2 < printed)
            found.Add(new(Severity.Warning, "poor", "Chữ đọc được rất ít: văn bản có thể là bản chụp nhận dạng kém.", new(0, text.Length)));
        var (share, words) = Syllables.Plausibility(text);
        if (words > 50 && share < 0.6)
            found.Add(new(Severity.Warning, "encoding", "Nhiều chữ không phải tiếng Việt: có thể sai bảng mã.", new(0, text.Length)));
        if (subject.Header.Kind is null)
            found.Add(new(Severity.Warning, "no-kind", "Không thấy tên loại văn bản.", subject.Header.Span));
        if (tasks.Count > 0 && subject.Layout.Running().FirstOrDefault(one => one.Paragraph.IsRow).Paragraph is { } row)
            found.Add(new(Severity.Info, "table", "Có nhiệm vụ đọc từ bảng: hãy kiểm tra cột.", row.Span));
        return found;
    }

    private static (int Letters, int Printed) Count(string text)
    {
        var (letters, printed) = (0, 0);
        foreach (var c in text)
            if (c is >= 'a' and <= 'z' || char.IsLetter(c))
                letters++;
            else if (!char.IsWhiteSpace(c))
                printed++;
        return (letters, letters + printed);
    }
}
