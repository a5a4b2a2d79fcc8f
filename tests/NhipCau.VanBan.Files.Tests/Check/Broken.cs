using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using NhipCau.VanBan.Files.Check;

namespace NhipCau.VanBan.Files.Tests.Check;

/// <summary>A clean document with one thing changed, and what the check says of it.</summary>
internal sealed class Broken(MainDocumentPart main)
{
    public MainDocumentPart Main => main;

    public DocumentFormat.OpenXml.Wordprocessing.Body Body => main.Document!.Body!;

    public static IReadOnlyList<Departure> Check(byte[] clean, Action<Broken> break_)
    {
        using var copy = new MemoryStream();
        copy.Write(clean);
        using (var document = WordprocessingDocument.Open(copy, isEditable: true, new OpenSettings
        {
            RelationshipErrorHandlerFactory = RelationshipErrorHandler.CreateRewriterFactory((_, _, _) => "about:blank"),
        }))
        {
            break_(new Broken(document.MainDocumentPart!));
            document.Save();
        }
        return LayoutCheck.Read(copy.ToArray(), "van-ban.docx", cancel: TestContext.Current.CancellationToken);
    }

    public StyleRunProperties Run(string style) => Style(style).StyleRunProperties!;

    public StyleParagraphProperties Paragraph(string style) => Style(style).StyleParagraphProperties!;

    public Paragraph Line(string text) => Body.Descendants<Paragraph>().First(p => p.InnerText.Contains(text, StringComparison.Ordinal));

    public void Size(string style, int points) => Run(style).FontSize!.Val = $"{points * 2}";

    public void Light(string style) => Run(style).RemoveAllChildren<Bold>();

    public void Upright(string style) => Run(style).RemoveAllChildren<Italic>();

    public void Bolden(string style) => Run(style).Bold = new Bold();

    public void Lean(string style) => Run(style).Italic = new Italic();

    public void Align(string style, JustificationValues to) => Paragraph(style).Justification!.Val = to;

    /// <summary>Other words in the one run that holds these.</summary>
    public void Say(string old, string other)
    {
        var text = Body.Descendants<Text>().First(t => t.Text.Contains(old, StringComparison.Ordinal));
        text.Text = text.Text.Replace(old, other, StringComparison.Ordinal);
    }

    public void Remove(string line) => Line(line).Remove();

    public SectionProperties Section(int index) => Body.Descendants<SectionProperties>().ElementAt(index);

    private Style Style(string id) => main.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(s => s.StyleId == id);
}
