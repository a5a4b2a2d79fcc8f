using System.Text.RegularExpressions;
using NhipCau.VanBan.Export;
using NhipCau.VanBan.Structure;

namespace NhipCau.VanBan.Files.Official;

/// <summary>Parts and paragraphs → blocks, each in the style the decree gives its level.</summary>
internal sealed partial class ReprintBlocks(PrintedWords words)
{
    /// <summary>A longer one is a sentence.</summary>
    private const int LongestHeading = 200;
    private const int LongestCapitals = 80;

    [GeneratedRegex(@"^(?:Căn cứ|Thực hiện|Theo đề nghị|Xét|Tiếp theo|Trên cơ sở|Sau khi)\s", RegexOptions.CultureInvariant)]
    private static partial Regex BasisWords();

    [GeneratedRegex(@"^(?<w>Kính (?:gửi|trình))\s*:?\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AddressWords();

    /// <summary>"Kính gửi" stands first; căn cứ, who decides and "QUYẾT ĐỊNH:" as they come.</summary>
    /// <param name="address">The words the layout has for that; others stay where they are.</param>
    public List<Block> Preamble(IEnumerable<Structure.Paragraph> paragraphs, string address, out List<string> addressees)
    {
        var made = new List<Block>();
        addressees = [];
        foreach (var paragraph in paragraphs)
        {
            var text = words.Text(paragraph);
            // The rule under the title is drawn by the layout.
            if (!paragraph.IsRow && !text.Any(char.IsLetterOrDigit))
                continue;
            if (made.Count == 0 && addressees.Count == 0 && AddressWords().Match(text) is { Success: true } begin && begin.Groups["w"].Value.Equals(address, StringComparison.OrdinalIgnoreCase))
                addressees.Add(text[begin.Length..]);
            else if (made.Count == 0 && addressees.Count > 0 && paragraph.Label is { IsBullet: true })
                addressees.Add(words.Text(paragraph, paragraph.BodyStart));
            else if (BasisWords().IsMatch(text) && !text.EndsWith(':'))
                made.Add(new Basis(words.Runs(paragraph)));
            else
                made.Add(Plain(paragraph));
        }
        // Nobody is named: the words stay where they are.
        if (addressees is [""])
            made.Insert(0, new Paragraph(address + ":"));
        addressees.RemoveAll(line => line.Length == 0);
        return made;
    }

    public List<Block> Of(Unit root)
    {
        var made = new List<Block>();
        Add(root, made);
        return made;
    }

    private void Add(Unit unit, List<Block> made)
    {
        for (var i = 0; i < unit.Items.Count; i++)
        {
            var (index, part) = unit.Items[i];
            var paragraph = words.Standing[index];
            if (part is not null)
            {
                made.AddRange(Head(part));
                Add(part, made);
            }
            else if (paragraph.IsRow)
            {
                var rows = unit.Items.Skip(i).TakeWhile(item => item.Unit is null && words.Standing[item.Paragraph].IsRow).Select(item => words.Cells(words.Standing[item.Paragraph])).ToList();
                made.Add(Table(rows));
                i += rows.Count - 1;
            }
            else
                made.Add(Plain(paragraph));
        }
    }

    private IEnumerable<Block> Head(Unit unit)
    {
        var (node, paragraph) = (unit.Node!, words.Standing[unit.Head]);
        var label = node.Label!;
        var below = unit.TitleBelow is { } at ? words.Standing[at] : null;
        var heading = IsHeading(unit, paragraph, below);
        switch (label.Kind)
        {
            case LabelKind.Part when label.Printed.Contains(' ', StringComparison.Ordinal):
                yield return new Centred(words.Runs(paragraph));
                if (below is not null)
                    yield return new Centred(words.Runs(below));
                yield break;
            case LabelKind.Dash:
                yield return new BulletItem(words.Runs(paragraph, paragraph.BodyStart));
                break;
            case LabelKind.Part or LabelKind.Article or LabelKind.Number or LabelKind.Decimal when heading:
                yield return new Heading(label.Kind == LabelKind.Part ? 1 : label.Kind == LabelKind.Decimal ? 3 : 2,
                    below is null ? words.Runs(paragraph) : [.. words.Runs(paragraph), new(" "), .. words.Runs(below)], AsPrinted: true);
                yield break;
            case LabelKind.Article:
                yield return new Paragraph([new Run(words.Label(paragraph) + " ", Bold: true), .. words.Runs(paragraph, paragraph.BodyStart)]);
                break;
            default:
                yield return new Paragraph(words.Runs(paragraph));
                break;
        }
        if (below is not null)
            yield return new Paragraph(words.Runs(below));
    }

    /// <summary>What heads something, is short and does not end like a sentence. A part is a heading even with nothing under it.</summary>
    private bool IsHeading(Unit unit, Structure.Paragraph paragraph, Structure.Paragraph? below)
    {
        var text = words.Text(below ?? paragraph);
        return text.Length is > 0 and <= LongestHeading && text[^1] is not ('.' or ';' or ',' or ':')
            && (unit.Items.Count > 0 || unit.Node!.Label!.Kind == LabelKind.Part);
    }

    private Block Plain(Structure.Paragraph paragraph)
    {
        var text = words.Text(paragraph);
        return paragraph.IsRow ? Table([words.Cells(paragraph)])
            : paragraph.Label is { Kind: LabelKind.Dash } ? new BulletItem(words.Runs(paragraph, paragraph.BodyStart))
            : text.StartsWith("(Kèm theo", StringComparison.Ordinal) || text.StartsWith("(Ban hành", StringComparison.Ordinal) ? new Centred(words.Runs(paragraph), Italic: true)
            : text.Length <= LongestCapitals && text.Count(char.IsLetter) > 3 && !text.Any(char.IsLower) ? new Centred(words.Runs(paragraph))
            : new Paragraph(words.Runs(paragraph));
    }

    /// <summary>The first row is the header unless it begins with a number or leaves a column without a title.</summary>
    private static Table Table(List<List<string>> rows)
    {
        var columns = rows.Max(row => row.Count);
        var titled = rows.Count > 1 && rows[0].Count == columns && columns > 1 && rows[0].All(cell => cell.Length > 0) && !char.IsDigit(rows[0][0][0]);
        return new(titled ? rows[0] : [.. Enumerable.Repeat("", columns)],
            [.. rows.Skip(titled ? 1 : 0).Select(row => columns > 1 && row.Skip(1).All(cell => cell.Length == 0) ? [row[0]] : row)]);
    }
}
