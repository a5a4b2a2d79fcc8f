using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace NhipCau.VanBan.Files.Docx;

/// <summary>
/// .docx → text as Word shows it with all changes accepted. Nothing outside the package is ever followed.
/// </summary>
internal static class DocxReader
{
    public static FileText Read(byte[] bytes, string fileName, OpenLimits limits, CancellationToken cancel)
    {
        try
        {
            PackageGuard.Check(bytes, fileName, limits, cancel);
            // Our own copy, writable: an address that is none ("mailto:a;b@…") is mended on opening instead of failing it.
            using var copy = new MemoryStream();
            copy.Write(bytes);
            using var document = WordprocessingDocument.Open(copy, isEditable: true, new OpenSettings
            {
                AutoSave = false,
                RelationshipErrorHandlerFactory = RelationshipErrorHandler.CreateRewriterFactory((_, _, _) => "about:blank"),
            });
            if (document.DocumentType is WordprocessingDocumentType.MacroEnabledDocument or WordprocessingDocumentType.MacroEnabledTemplate)
                throw new FileRefusal(RefusalCode.MacroEnabled, $"Tệp “{fileName}” là tệp có macro; hãy lưu lại thành .docx không có macro rồi nhập lại.");
            return Read(document.MainDocumentPart ?? throw FileRefusal.Broken(fileName), fileName);
        }
        catch (Exception e) when (e is not (FileRefusal or OperationCanceledException))
        {
            // Whatever a broken package does to the libraries that read it, to the reader it is one thing.
            throw FileRefusal.Broken(fileName, e);
        }
    }

    private static FileText Read(MainDocumentPart main, string fileName)
    {
        var body = main.Document?.Body ?? throw FileRefusal.Broken(fileName);
        var text = new BodyText(main);
        var lines = FirstPageHeader(main, body, text).Concat(text.Lines(body)).ToList();
        List<string> notes = [.. text.Notes];
        if (body.Descendants<InsertedRun>().Any() || body.Descendants<DeletedRun>().Any())
            notes.Add("Văn bản còn vết sửa (Track Changes), được đọc như đã chấp nhận mọi thay đổi; hãy đối chiếu với bản ban hành.");
        return new FileText(CleanText.Of(string.Join('\n', lines)), FileKind.Docx, null, notes);
    }

    /// <summary>Headers are not the document's text, but some templates keep the letterhead in that of the first page.</summary>
    private static List<string> FirstPageHeader(MainDocumentPart main, W.Body body, BodyText text)
    {
        var id = body.Descendants<SectionProperties>().FirstOrDefault()?.Elements<HeaderReference>()
            .FirstOrDefault(h => h.Type?.Value == HeaderFooterValues.First)?.Id?.Value;
        if (id is null || main.GetPartById(id) is not HeaderPart { Header: { } header }) return [];
        return LayoutTable.HasLetterhead(header.InnerText) ? text.Lines(header) : [];
    }
}
