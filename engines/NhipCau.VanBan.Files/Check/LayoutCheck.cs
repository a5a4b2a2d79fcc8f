using DocumentFormat.OpenXml.Packaging;
using NhipCau.VanBan.Files.Docx;

namespace NhipCau.VanBan.Files.Check;

/// <summary>
/// Measures a .docx against the guidance it is under: Nghị định 30/2020/NĐ-CP for state bodies, 36-HD/VPTW or 05-HD/VPTW for the
/// Party. Only what the file itself shows is judged; what a printer would make of it is not.
/// </summary>
public static class LayoutCheck
{
    private static readonly Func<Checked, IEnumerable<Departure>>[] Rules =
    [
        PaperRules.Find, MarginRules.Find, FontRules.Find, PageNumberRules.Find,
        LookRules.Find, LetterheadRules.Find, NumberRules.Find, DateRules.Find, RuleLineRules.Find, TitleRules.Find,
        BasisRules.Find, ParagraphRules.Find, SpacingRules.Find, HeadingRules.Find, LetterRules.Find, EndRules.Find,
        SignatureRules.Find, RecipientRules.Find, AnnexRules.Find,
    ];

    /// <summary>By <see cref="Package.Guard"/>: about 500 printed pages, a second of work.</summary>
    private const int MostWork = 500_000;

    /// <summary>A page full of departures is more than anyone mends at once; a file made to have a thousand is not listed whole.</summary>
    private const int MostDepartures = 200;

    /// <param name="docx">A package <see cref="DocumentFile.Open(Stream, string, OpenLimits?, Ocr.OcrOptions?, CancellationToken)"/> took.</param>
    /// <param name="fileName">Names the file in what is said about it.</param>
    /// <returns>In the order of the document; what concerns the whole of it comes first. Of a file that is too long, or has too much wrong, one says so.</returns>
    /// <exception cref="FileRefusal">The file is no .docx that can be opened.</exception>
    public static IReadOnlyList<Departure> Read(byte[] docx, string fileName, CheckSettings? settings = null, OpenLimits? limits = null, CancellationToken cancel = default) =>
        Read(docx, fileName, DocumentReader.Read(DocumentFile.Open(new MemoryStream(docx), fileName, limits, cancel: cancel).Text), settings, limits, cancel);

    /// <param name="reading">Of the text of this file.</param>
    /// <inheritdoc cref="Read(byte[], string, CheckSettings?, OpenLimits?, CancellationToken)"/>
    public static IReadOnlyList<Departure> Read(byte[] docx, string fileName, DocumentReading reading, CheckSettings? settings = null, OpenLimits? limits = null, CancellationToken cancel = default)
    {
        settings ??= new CheckSettings();
        var guidance = Regime.Of(reading.Header, settings);
        if (SheetOf(docx, fileName, limits ?? new OpenLimits(), cancel) is not { } sheet)
            return [Partly("Tệp quá dài (quá nhiều đoạn, ô bảng và cụm chữ định dạng riêng) nên thể thức chưa được kiểm tra; hãy tách phụ lục thành tệp riêng rồi kiểm tra từng tệp.")];
        TextLines.Match(sheet.Lines, reading.Text);
        RoleReader.Read(sheet.Lines, reading.Header);
        var all = new Checked(sheet, reading, guidance, settings, new Places(reading));
        var found = Rules.SelectMany(rule => rule(all)).Take(MostDepartures + 1).ToList();
        if (found.Count > MostDepartures) found[^1] = Partly($"Có hơn {MostDepartures} chỗ sai thể thức, chỉ liệt kê {MostDepartures} chỗ; hãy sửa những chỗ này rồi kiểm tra lại.");
        return [.. found.OrderBy(d => d.Line)];

        Departure Partly(string what) => new("layout.partly", guidance.Act, what, "toàn văn bản", Severity.Warning, 0);
    }

    /// <returns>null: too long.</returns>
    private static Sheet? SheetOf(byte[] docx, string fileName, OpenLimits limits, CancellationToken cancel)
    {
        try
        {
            using var package = new Package(docx, fileName, limits, cancel);
            if (package.Guard() > MostWork) return null;
            using var copy = new MemoryStream();
            copy.Write(docx);
            // Writable, so that an address that is none is mended on opening instead of failing it.
            using var document = WordprocessingDocument.Open(copy, isEditable: true, new OpenSettings
            {
                AutoSave = false,
                RelationshipErrorHandlerFactory = RelationshipErrorHandler.CreateRewriterFactory((_, _, _) => "about:blank"),
            });
            return SheetReader.Read(document.MainDocumentPart ?? throw FileRefusal.Broken(fileName),
                package.Read("styles", StyleSheet.Read), package.Read("numbering", NumberingDefinitions.Read));
        }
        catch (Exception e) when (e is not (FileRefusal or OperationCanceledException))
        {
            throw FileRefusal.Broken(fileName, e);
        }
    }
}
