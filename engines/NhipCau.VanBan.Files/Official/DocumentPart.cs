using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using static NhipCau.VanBan.Files.Official.Markup;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace NhipCau.VanBan.Files.Official;

/// <summary>The document from its letterhead to its last appendix; each appendix is a section of its own.</summary>
internal static class DocumentPart
{
    public static Document Build(OfficialDocument document, PaperLayout layout, NumberingPart numbering, out IReadOnlyList<string> notes)
    {
        var body = new W.Body();
        var blocks = new BodyPart(layout, numbering);
        body.Append(Letterhead.Of(document, layout));
        body.Append(Addressees(document.Addressees, OfficialWords.Address(layout, document.KindName)));
        body.Append(Opening(document, layout));
        body.Append(blocks.Of(Ended([.. document.Invitation?.Blocks(document) ?? [], .. document.Body], layout.End), layout.TextWidth));
        // The signature does not stand alone on a page: the last lines of the body go with it.
        if (body.LastChild is W.Paragraph last) last.ParagraphProperties!.KeepNext = new KeepNext();
        body.Append(SignatureTable.Of(document, layout), Line("DuongKe"));

        var section = Section(layout, first: true, landscape: false);
        for (var i = 0; i < document.Appendices.Count; i++)
        {
            var appendix = document.Appendices[i];
            // All sections but the last have their properties in their last paragraph.
            body.Append(new W.Paragraph(new ParagraphProperties { ParagraphStyleId = new ParagraphStyleId { Val = "DuongKe" }, SectionProperties = section }));
            body.Append(Line("PhuLuc", appendix.Label ?? (document.Appendices.Count == 1 ? "Phụ lục" : $"Phụ lục {OfficialWords.Roman(i + 1)}")));
            if (appendix.Label is null) body.Append(Line("TenPhuLuc", OfficialWords.Upper(appendix.Title)), Line("KemTheo", Attached(document)));
            else if (appendix.Title.Length > 0) body.Append(Line("TenPhuLuc", appendix.Title));
            body.Append(blocks.Of(appendix.Body, appendix.Landscape ? OfficialLayout.PageHeight - layout.Top - layout.Bottom : layout.TextWidth));
            section = Section(layout, first: false, appendix.Landscape);
        }
        body.Append(section);
        notes = blocks.Notes;
        // LibreOffice puts a line of its own before a table that begins a document with footnotes.
        if (notes.Count > 0) body.PrependChild(Line("DauVanBan"));
        return new Document(body);
    }

    /// <summary>The grounds; of a decision who decides, and that they do.</summary>
    private static IEnumerable<OpenXmlElement> Opening(OfficialDocument document, PaperLayout layout)
    {
        if (document.Decides is null) return Bases(document.Bases, layout);
        var decides = OfficialWords.Upper(document.Decides);
        const string verb = "QUYẾT ĐỊNH";
        return layout.DeciderBeforeVerb
            ? [.. Bases(document.Bases, layout), Line("GiuaDong", $"{decides} {verb}")]
            : [Line("GiuaDong", decides), .. Bases(document.Bases, layout), Line("GiuaDong", verb + ":")];
    }

    private static IEnumerable<OpenXmlElement> Addressees(IReadOnlyList<string> to, string words) => to.Count switch
    {
        0 => [],
        1 => [Line("KinhGui", $"{words}: {to[0].TrimEnd('.', ';')}.")],
        _ => [Line("KinhGuiNhieuNoi", words + ":"), .. ListLines.Of(to).Select(line => Line("KinhGuiMuc", line)), Line("DuongKe", "")],
    };

    // II.6 "sau mỗi căn cứ phải xuống dòng, cuối dòng có dấu chấm phẩy (;), dòng cuối cùng kết thúc bằng dấu chấm (.)"
    private static IEnumerable<OpenXmlElement> Bases(IReadOnlyList<string> bases, PaperLayout layout) =>
        bases.Select((basis, i) => Line("CanCu", (layout.BasesDashed ? "- " : "") + basis.TrimEnd(';', '.', ' ') + (i == bases.Count - 1 ? "." : ";")));

    /// <summary>The body ends with "./."</summary>
    private static IEnumerable<Block> Ended(IReadOnlyList<Block> body, string? end)
    {
        if (end is null) return body;
        return body.Count == 0 ? [new Paragraph(end)] : body[^1] switch
        {
            Paragraph last => [.. body.SkipLast(1), last with { Runs = Ended(last.Runs) }],
            BulletItem last => [.. body.SkipLast(1), last with { Runs = Ended(last.Runs) }],
            ListItem last => [.. body.SkipLast(1), last with { Runs = Ended(last.Runs) }],
            _ => [.. body, new Paragraph(end)],
        };

        // What is traced keeps its own words: the mark stands behind it.
        Run[] Ended(IReadOnlyList<Run> runs) => runs.Count == 0 ? [new Run(end)]
            : runs[^1].Text.EndsWith(end, StringComparison.Ordinal) ? [.. runs]
            : runs[^1] is { Tag: not null } or { Bookmark: not null } ? [.. runs, new Run(end)]
            : [.. runs.SkipLast(1), runs[^1] with { Text = runs[^1].Text.TrimEnd('.', ';', ' ') + end }];
    }

    private static string Attached(OfficialDocument document)
    {
        var kind = OfficialWords.Sentence(document.KindName ?? "Công văn");
        var number = OfficialWords.NumberLine(document.Number, document.Symbol, document.Branch).Replace("Số", "số", StringComparison.Ordinal).Replace(":", "", StringComparison.Ordinal);
        var issuer = $"{document.Issuer} {document.IssuerPlace}".Trim();
        return $"(Kèm theo {kind} {number} {OfficialWords.DateLine(document.Date, document.Year, document.Month)} của {issuer})";
    }

    private static SectionProperties Section(PaperLayout layout, bool first, bool landscape)
    {
        var (width, height) = landscape ? (OfficialLayout.PageHeight, OfficialLayout.PageWidth) : (OfficialLayout.PageWidth, OfficialLayout.PageHeight);
        // The page is turned, its margins with it: the left one, where it is bound, becomes the upper one.
        var (top, right, bottom, left) = landscape
            ? (layout.Left, layout.Top, layout.Right, layout.Bottom)
            : (layout.Top, layout.Right, layout.Bottom, layout.Left);
        var section = new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = "rIdHeader" },
            new HeaderReference { Type = HeaderFooterValues.First, Id = "rIdFirstHeader" },
            new SectionType { Val = SectionMarkValues.NextPage },
            new PageSize
            {
                Width = (uint)Math.Round(width / 25.4 * 1440),
                Height = (uint)Math.Round(height / 25.4 * 1440),
                Orient = landscape ? PageOrientationValues.Landscape : null,
            },
            new PageMargin
            {
                Top = Twips(top),
                Bottom = Twips(bottom),
                Left = (uint)Twips(left),
                Right = (uint)Twips(right),
                Header = (uint)Twips(layout.PageNumberFromTop),
                Footer = (uint)Twips(layout.PageNumberFromTop),
                Gutter = 0,
            });
        if (first) section.Append(new TitlePage());
        return section;
    }
}
