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

    /// <param name="docx">A package <see cref="DocumentFile.Open(Stream, string, OpenLimits?, Ocr.OcrOptions?, CancellationToken)"/> took.</param>
    /// <param name="fileName">Names the file in what is said about it.</param>
    /// <returns>In the order of the document; what concerns the whole of it comes first.</returns>
    /// <exception cref="FileRefusal">The file is no .docx that can be opened.</exception>
    public static IReadOnlyList<Departure> Read(byte[] docx, string fileName, CheckSettings? settings = null, OpenLimits? limits = null, CancellationToken cancel = default) =>
        Read(docx, fileName, DocumentReader.Read(DocumentFile.Open(new MemoryStream(docx), fileName, limits, cancel: cancel).Text), settings, limits, cancel);

    /// <param name="reading">Of the text of this file.</param>
    /// <inheritdoc cref="Read(byte[], string, CheckSettings?, OpenLimits?, CancellationToken)"/>
    public static IReadOnlyList<Departure> Read(byte[] docx, string fileName, DocumentReading reading, CheckSettings? settings = null, OpenLimits? limits = null, CancellationToken cancel = default)
    {
        settings ??= new CheckSettings();
        var sheet = SheetOf(docx, fileName, limits ?? new OpenLimits(), cancel);
        TextLines.Match(sheet.Lines, reading.Text);
        RoleReader.Read(sheet.Lines, reading.Header);
        var all = new Checked(sheet, reading, Regime.Of(reading.Header, settings), settings, new Places(reading));
        return [.. Rules.SelectMany(rule => rule(all)).OrderBy(d => d.Line)];
    }

    private static Sheet SheetOf(byte[] docx, string fileName, OpenLimits limits, CancellationToken cancel)
    {
        try
        {
            using var package = new Package(docx, fileName, limits, cancel);
            package.Guard();
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
