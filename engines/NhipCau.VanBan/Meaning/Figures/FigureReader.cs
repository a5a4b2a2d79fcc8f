using System.Text.RegularExpressions;
using NhipCau.VanBan.Structure;

namespace NhipCau.VanBan.Meaning;

/// <summary>The numbers of a document: those of its paragraphs, notes and tables.</summary>
internal sealed partial class FigureReader
{
    private readonly Subject _subject;
    private readonly Period _period;
    private readonly Dictionary<Node, string> _periods = [];
    private readonly Dictionary<Node, bool> _toCome = [];
    private readonly string? _titled;

    /// <summary>What a report says of the time to come is no result.</summary>
    [GeneratedRegex(@"PHƯƠNG HƯỚNG|NHIỆM VỤ|ĐỀ XUẤT|KIẾN NGHỊ|KẾ HOẠCH .{0,40}(?:CUỐI NĂM|TIẾP THEO|NĂM TỚI)|DỰ KIẾN", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ToCome();

    [GeneratedRegex(@"KẾT QUẢ|TÌNH HÌNH|ĐÁNH GIÁ|SƠ KẾT|TỔNG KẾT", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Done();

    public FigureReader(Subject subject)
    {
        _subject = subject;
        _period = new(subject.Header.Year);
        if (subject.IsReport)
        {
            foreach (var paragraph in subject.Layout.Paragraphs.Take(subject.Layout.TitleTo).Skip(subject.Layout.TitleFrom))
                new FigureScan(new(paragraph, "", subject.Layout.Root), null, _period).Read(0);
            _titled = _period.First;
        }
        var rows = new List<Paragraph>();
        Node? at = null;
        foreach (var (paragraph, path, node) in subject.Layout.Running())
        {
            if (rows.Count > 0 && (!paragraph.IsRow || node != at))
                AddTable(rows, at!);
            if (paragraph.IsRow)
            {
                rows.Add(paragraph);
                at = node;
            }
            else
                Scan(paragraph, path, node);
        }
        if (rows.Count > 0)
            AddTable(rows, at!);
    }

    /// <summary>Paragraphs in their order; those without a number too, for what is listed below one.</summary>
    public List<FigureText> Texts { get; } = [];

    public List<FigureTable> Tables { get; } = [];

    public List<FigureRow> Rows()
    {
        var rows = new List<FigureRow>();
        foreach (var text in Texts)
            if (text.Figures.Count > 0 && text.Path != "preamble" && !IsToCome(text.Node))
                foreach (var figure in text.Figures)
                    rows.Add(new(text.Path, FigureWords.What(figure), figure.Value, figure.Unit.Name, figure.AsOf, figure.Clause, figure.Span));
        foreach (var table in Tables)
            if (!IsToCome(table.Node))
                rows.AddRange(table.Rows());
        rows.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
        return rows;
    }

    /// <summary>Is the node under a heading on tasks or proposals?</summary>
    private bool IsToCome(Node node)
    {
        if (!_subject.IsReport || node.Head is null)
            return false;
        if (_toCome.TryGetValue(node, out var known))
            return known;
        return _toCome[node] = node.Parent is { } above && IsToCome(above) || node.IsHeading && ToCome().IsMatch(node.TitleText) && !Done().IsMatch(node.TitleText);
    }

    private void Scan(Paragraph paragraph, string path, Node node)
    {
        var text = new FigureText(paragraph, path, node);
        _period.Reset(Inherited(node));
        new FigureScan(text, _subject.Citations, _period).Read(paragraph.BodyStart);
        if ((paragraph == node.Head || paragraph == node.TitleBelow) && _period.First is { } first)
            _periods[node] = first;
        Texts.Add(text);
    }

    private string? Inherited(Node node)
    {
        for (var above = node; above is not null; above = above.Parent)
            if (_periods.TryGetValue(above, out var period))
                return period;
        return _titled;
    }

    /// <summary>Tables may follow each other without a word between: a row of titles below rows of numbers begins the next.</summary>
    private void AddTable(List<Paragraph> rows, Node node)
    {
        // Without a digit below its titles it is none of numbers.
        if (!rows.Exists(row => row.Text.AsSpan().ContainsAnyInRange('0', '9')))
            rows.Clear();
        var start = 0;
        for (var i = 2; i + 1 < rows.Count; i++)
            if (FigureTable.IsHead(rows[i].Cells) && FigureTable.IsData(rows[i - 1].Cells) && FigureTable.IsData(rows[i + 1].Cells) && IsApart(rows[i - 1], rows[i]))
            {
                Add(start, i);
                start = i;
            }
        Add(start, rows.Count);
        rows.Clear();

        void Add(int from, int to)
        {
            if (FigureTable.Read(rows[from..to], node, Inherited(node)) is { } table)
                Tables.Add(table);
        }
    }

    private static bool IsApart(Paragraph above, Paragraph below) =>
        above.Cells.Length != below.Cells.Length || above.Source.AsSpan(above.Span.End, below.Span.Start - above.Span.End).Count('\n') > 1;
}
