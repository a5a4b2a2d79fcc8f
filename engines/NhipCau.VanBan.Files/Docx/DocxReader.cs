namespace NhipCau.VanBan.Files.Docx;

/// <summary>
/// .docx → text as Word shows it with all changes accepted. Macros are never looked at, nothing outside the package is followed.
/// </summary>
internal static class DocxReader
{
    public static FileText Read(byte[] bytes, string fileName, OpenLimits limits, CancellationToken cancel)
    {
        try
        {
            using var package = new Package(bytes, fileName, limits, cancel);
            return Read(package, fileName, new TextBudget(fileName, limits));
        }
        catch (Exception e) when (e is not (FileRefusal or OperationCanceledException))
        {
            // Whatever a broken package does to what reads it, to the reader it is one thing.
            throw FileRefusal.Broken(fileName, e);
        }
    }

    private static FileText Read(Package package, string fileName, TextBudget budget)
    {
        var main = package.MainPart;
        var related = package.Related(main);
        var styles = package.Read("styles", StyleSheet.Read);
        var lists = package.Read("numbering", NumberingDefinitions.Read);
        var body = new BodyText(styles, lists, new FootnoteText(NotesOf), budget);
        using var xml = package.Open(main);
        var lines = Body(xml, body) ?? throw FileRefusal.Broken(fileName);
        if (!lines.Any(l => l.AsSpan().Trim().Length > 0) && body.Pictures > 0)
            throw new FileRefusal(RefusalCode.Scan, $"Tệp “{fileName}” chỉ có ảnh, không có chữ; hãy nhập bản .docx có chữ hoặc nhận dạng chữ (OCR) trước.");

        List<string> notes = [.. body.Notes];
        if (package.Holds(n => n.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            notes.Add("Tệp có macro; chỉ chữ được đọc, macro không được chạy.");
        return new FileText(string.Join('\n', Letterhead().Concat(lines)), FileKind.Docx, null, notes);

        Dictionary<string, string> NotesOf(string reference) =>
            package.Read(reference == "footnoteReference" ? "footnotes" : "endnotes", content => NoteTexts(content, new BodyText(styles, lists, null, budget)));

        // Headers are not the document's text, but some templates keep the letterhead in that of the first page.
        List<string> Letterhead()
        {
            var ids = (string?[])[body.FirstSection?.FirstHeader, body.FirstSection?.DefaultHeader];
            foreach (var header in ids.SelectMany(id => related.Where(r => r.Id == id && id is not null)))
            {
                using var content = package.Open(header.Target);
                if (content.Root() && new BodyText(styles, lists, null, budget).Lines(content) is var said && LayoutTable.HasLetterhead(CleanText.Nfc(string.Join('\n', said))))
                    return LayoutTable.HasLetterhead(CleanText.Nfc(string.Join('\n', lines.Take(20)))) ? [] : said;
            }
            return [];
        }
    }

    private static List<string>? Body(Markup xml, BodyText body)
    {
        if (!xml.Root()) return null;
        List<string>? lines = null;
        // To the very end: a part that is cut off is not half read.
        for (var root = xml.Enter(); xml.Next(root);)
            if (xml.Name == "body") lines ??= body.Lines(xml, main: true);
        return lines;
    }

    private static Dictionary<string, string> NoteTexts(Markup? xml, BodyText body)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        if (xml is null || !xml.Root()) return texts;
        for (var root = xml.Enter(); xml.Next(root);)
            if (xml.Name is "footnote" or "endnote" && xml.Attribute("id") is { } id) texts.TryAdd(id, string.Join(' ', body.Lines(xml)).Trim());
        return texts;
    }
}
