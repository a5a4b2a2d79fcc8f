using System.Globalization;
using NhipCau.VanBan.Export;
using NhipCau.VanBan.Structure;

namespace NhipCau.VanBan.Files.Official;

/// <summary>A reading set anew: each part of the page goes where the layout has its place, the words stay as they were printed.</summary>
internal sealed class Reprint(DocumentReading reading, LayoutSettings settings)
{
    /// <summary>From so many columns on a table does not fit an upright page.</summary>
    private const int WideTable = 7;

    private readonly Layout _layout = new(reading.Text);

    public OfficialDocument Document()
    {
        var header = reading.Header;
        DateOnly? date = DateOnly.TryParseExact(header.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        var (year, month) = (Part(header.Date, 0, 4), Part(header.Date, 5, 2));
        var paper = PaperLayouts.On(header.Branch, date, year, month, settings);
        var head = ReprintHead.Of(reading, _layout);
        var words = new PrintedWords(_layout);
        var blocks = new ReprintBlocks(words);
        var preamble = blocks.Preamble(words.Standing.Where(p => p.Span.Start >= From(Math.Max(_layout.HeadEnd, _layout.TitleTo)) && p.Span.Start < From(Component.BodyStart(_layout))), OfficialWords.Address(paper, _layout.Kind?.Name), out var addressees);
        var components = Component.Read(_layout, words.Standing);
        var main = blocks.Of(components[0].Root);
        var tail = ReprintTail.Of(words, components[0].Tail.Select(i => words.Standing[i]), header);
        return new()
        {
            Branch = header.Branch,
            Settings = settings,
            Parent = head.Parent,
            Issuer = head.Issuer,
            IssuerPlace = head.IssuerPlace,
            Number = int.TryParse(header.Number, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
            Symbol = header.Symbol ?? "",
            Place = head.Place,
            Date = date,
            Year = year,
            Month = month,
            KindName = _layout.Kind?.Name,
            Title = head.Title,
            Stamps = head.Stamps,
            Addressees = addressees,
            Body = [.. head.UnderTitle, .. preamble, .. main],
            Recipients = tail.Recipients,
            Signature = tail.Signature,
            Appendices = [.. components.Skip(1).Select(component => Appendix(component, blocks, words))],
        };
    }

    private static Appendix Appendix(Component component, ReprintBlocks blocks, PrintedWords words)
    {
        var head = component.Annex!.Head!;
        var title = component.Root.TitleBelow is { } below ? words.Text(words.Standing[below]) : words.Text(head, head.BodyStart);
        var body = blocks.Of(component.Root);
        return new(title, [.. body, .. component.Tail.SelectMany(i => ReprintTail.Lines(words, words.Standing[i]))],
            body.OfType<Table>().Any(table => table.Header.Count >= WideTable), words.Label(head).TrimEnd(' ', '.', ':', '-', '–'));
    }

    private int From(int paragraph) => paragraph < _layout.Paragraphs.Count ? _layout.Paragraphs[paragraph].Span.Start : int.MaxValue;

    private static int? Part(string? date, int start, int length) =>
        date?.Length >= start + length && int.TryParse(date.AsSpan(start, length), NumberStyles.None, CultureInfo.InvariantCulture, out var part) ? part : null;
}
