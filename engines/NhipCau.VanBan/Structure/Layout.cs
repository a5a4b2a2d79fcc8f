using System.Text.RegularExpressions;

namespace NhipCau.VanBan.Structure;

/// <summary>
/// The parts of a page of Nghị định 30/2020/NĐ-CP: letterhead, kind and title, preamble, body, recipients and signature,
/// then annexes or the programme that a decision issues.
/// </summary>
internal sealed partial class Layout
{
    [GeneratedRegex(@"^(?:\(?(?:Căn cứ|Thực hiện|Tiếp theo|Kính gửi|Kính trình|Theo |Xét |Để |Nhằm |Trên cơ sở|Sau khi|Trong |Ngày |UBND |Ủy ban|Ban Thường vụ|Tiếp tục|Ban hành kèm|Kèm theo|[-–_]{3,}))", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^(?:(?:KT|TM|TL|TUQ)(?:[./]\s?|\s+)|Q\.\s?|(?:T/M|K/T|T/L)\.?\s?)(?=\p{Lu}{2})", RegexOptions.CultureInvariant)]
    private static partial Regex Authority();

    /// <summary>"CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH" under the title of a decision: who decides.</summary>
    [GeneratedRegex(@"^(?:CHỦ TỊCH|ỦY BAN|HỘI ĐỒNG|GIÁM ĐỐC|BỘ TRƯỞNG|THỦ TƯỚNG|CHÍNH PHỦ|BAN THƯỜNG VỤ|TỈNH ỦY|THÀNH ỦY)[\p{Lu}\s,-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Enactor();

    private List<(Paragraph Paragraph, string Path, Node Node)>? _running;

    public Layout(string source)
    {
        Source = source;
        Paragraphs = ParagraphReader.Read(source);
        var kind = FindKind();
        Kind = kind is { } at ? DocumentKinds.Heading(HeadingText(Paragraphs[at]))!.Value : null;
        KindAt = kind ?? -1;
        var top = kind ?? LetterTop();
        (TitleFrom, TitleTo) = kind is null ? (0, 0) : FindTitle(top + 1);
        HeadEnd = kind is null ? top : top + 1;
        var start = Math.Max(HeadEnd, TitleTo);
        TailStart = FindTail(start);
        AnnexStart = FindAnnex(TailStart);
        BodyStart = FindBody(start);
        Root = Outline.Build(Paragraphs.Take(BodyStart..TailStart).Concat(Annexes()));
    }

    public string Source { get; }

    public List<Paragraph> Paragraphs { get; }

    public (string Name, string Short)? Kind { get; }

    public int KindAt { get; }

    /// <summary>The letterhead is before this paragraph.</summary>
    public int HeadEnd { get; }

    public int TitleFrom { get; }

    public int TitleTo { get; }

    public int BodyStart { get; }

    /// <summary>From here: recipients and signature.</summary>
    public int TailStart { get; }

    public int AnnexStart { get; }

    public Node Root { get; }

    public IEnumerable<Paragraph> Head => Paragraphs.Take(KindAt >= 0 ? KindAt : HeadEnd);

    public IEnumerable<Paragraph> Preamble => Paragraphs.Take(Math.Max(HeadEnd, TitleTo)..BodyStart);

    public IEnumerable<Paragraph> Tail => Paragraphs.Take(TailStart..AnnexStart);

    /// <summary>Everything but letterhead, recipients and signature, with the path it stands at, in order.</summary>
    public List<(Paragraph Paragraph, string Path, Node Node)> Running() => _running ??= ReadOn();

    private List<(Paragraph Paragraph, string Path, Node Node)> ReadOn()
    {
        var running = new List<(Paragraph, string, Node)>(Paragraphs.Count);
        foreach (var paragraph in Preamble)
            running.Add((paragraph, "preamble", Root));
        foreach (var (paragraph, node) in Root.Paragraphs())
            running.Add((paragraph, node.Path.Length > 0 ? node.Path : Root.Children.Count > 0 && paragraph.Span.Start > Root.Children[0].Span.Start ? "closing" : "preamble", node));
        return running;
    }

    public static bool IsAuthority(string text) => Authority().IsMatch(text) && !text[..Math.Min(text.Length, 40)].Any(char.IsLower);

    private static string HeadingText(Paragraph paragraph) => paragraph.IsRow ? "" : paragraph.Text;

    private int? FindKind()
    {
        for (var i = 0; i < Math.Min(Paragraphs.Count, 60); i++)
        {
            if (DocumentKinds.Heading(HeadingText(Paragraphs[i])) is not null)
                return i;
            if (Paragraphs[i].Label is { Kind: LabelKind.Part or LabelKind.Article or LabelKind.Number })
                return null;
        }
        return null;
    }

    /// <summary>An official letter has no kind: its head ends before "Kính gửi" or the first long paragraph.</summary>
    private int LetterTop()
    {
        for (var i = 0; i < Math.Min(Paragraphs.Count, 30); i++)
            if (Paragraphs[i] is { IsRow: false } paragraph && (paragraph.Label is { IsBullet: false } || paragraph.Text.Length > 150 || Opening().IsMatch(paragraph.Text) && paragraph.Text.Any(char.IsLower) && !paragraph.Text.Contains('/')))
                return i;
        return 0;
    }

    private (int From, int To) FindTitle(int start)
    {
        var i = start;
        while (i < Paragraphs.Count && i < start + 5 && !EndsTitle(Paragraphs[i], i > start))
            i++;
        return (start, i);
    }

    private static bool EndsTitle(Paragraph paragraph, bool later) =>
        paragraph.IsRow || paragraph.Label is { IsBullet: false } || paragraph.Text.Length > 400
        || later && Enactor().IsMatch(paragraph.Text)
        || later && Opening().IsMatch(paragraph.Text)
        || paragraph.Text.StartsWith("Căn cứ", StringComparison.Ordinal) || paragraph.Text.StartsWith("Kính gửi", StringComparison.Ordinal)
        || paragraph.Text[^1] is ';' or ':' || paragraph.Text[^1] == '.' && paragraph.Text.Length > 150;

    private int FindTail(int start)
    {
        for (var i = start; i < Paragraphs.Count; i++)
            if (Paragraphs[i].Text.StartsWith("Nơi nhận", StringComparison.OrdinalIgnoreCase) && Paragraphs[i].Text.Length < 120
                || i > start + 1 && IsAuthority(Paragraphs[i].Text))
                return i;
        return Paragraphs.Count;
    }

    private int FindAnnex(int start)
    {
        for (var i = start; i < Paragraphs.Count; i++)
            if (Paragraphs[i].Label?.Kind == LabelKind.Annex || DocumentKinds.Heading(HeadingText(Paragraphs[i])) is not null)
                return i;
        return Paragraphs.Count;
    }

    private int FindBody(int start)
    {
        for (var i = start; i < TailStart; i++)
            if (Paragraphs[i].Label is { IsBullet: false } || Paragraphs[i].IsRow)
                return i;
        for (var i = start; i < TailStart; i++)
            if (Paragraphs[i].Label is not null || !Opening().IsMatch(Paragraphs[i].Text))
                return i;
        return TailStart;
    }

    /// <summary>Annexes as they are; an issued document ("CHƯƠNG TRÌNH" after the signature) gets a label of its own; a second signature is left out.</summary>
    private IEnumerable<Paragraph> Annexes()
    {
        var tail = false;
        foreach (var paragraph in Paragraphs.Skip(AnnexStart))
        {
            if (DocumentKinds.Heading(HeadingText(paragraph)) is { } kind)
                paragraph.Label = new(LabelKind.Issued, paragraph.Text.TrimEnd('.', ':', ' '), paragraph.Text.Length, 0);
            tail = paragraph.Label is not { Kind: LabelKind.Annex or LabelKind.Issued }
                && (tail || paragraph.Text.StartsWith("Nơi nhận", StringComparison.OrdinalIgnoreCase) || IsAuthority(paragraph.Text));
            if (!tail)
                yield return paragraph;
        }
    }
}
