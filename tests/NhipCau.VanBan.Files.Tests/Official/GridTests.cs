using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using FsCheck;
using FsCheck.Fluent;
using NhipCau.VanBan.Files.Official;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace NhipCau.VanBan.Files.Tests.Official;

public class GridTests
{
    private static W.Table Written(Grid grid)
    {
        using var docx = WordprocessingDocument.Open(new MemoryStream(Made.Docx(Report.Document with { Body = [grid], Appendices = [] })), isEditable: false);
        return (W.Table)docx.MainDocumentPart!.Document.Body!.Elements<W.Table>().ElementAt(1).CloneNode(deep: true);
    }

    /// <summary>A line a row: "text/across", "^" for a place that a cell above reaches into, "v" behind one that reaches down.</summary>
    private static string[] Drawn(W.Table table) => [.. table.Elements<TableRow>().Select(row => string.Join(' ', row.Elements<TableCell>().Select(cell =>
    {
        var merge = cell.TableCellProperties!.VerticalMerge;
        var down = merge is null ? "" : merge.Val is null ? "^" : "v";
        return $"{cell.InnerText}{(cell.TableCellProperties.GridSpan is { } span ? $"/{span.Val}" : "")}{down}";
    })))];

    [Fact]
    public void CellsAreMergedAcrossAndDown()
    {
        var table = Written(new(
            [new([new("TT", down: 2), new("Số", across: 2), new("Ghi chú", down: 2)]), GridRow.Of("Kỳ", "Năm")],
            [new([new("1"), new("a", across: 2, down: 2), new("x")]), GridRow.Of("2", "y"), GridRow.Of("3", "b", "c", "z")]));
        Assert.Equal(["TTv Số/2 Ghi chúv", "^ Kỳ Năm ^", "1 a/2v x", "2 /2^ y", "3 b c z"], Drawn(table));
        Assert.Equal(2, table.Elements<TableRow>().Count(row => row.Descendants<TableHeader>().Any()));
        Assert.All(table.Elements<TableRow>(), row => Assert.Single(row.Descendants<CantSplit>()));
    }

    [Fact]
    public void WhatReachesOverTheEdgeEndsThere() =>
        Assert.Equal(["a/2v", "/2^", "b c"], Drawn(Written(new([], [new([new("a", across: 2, down: 2)]), new([]), GridRow.Of("b", "c")]))));

    [Fact]
    public void TheHeadDoesNotReachIntoTheRows() => Assert.Equal(["a b", "1 2"], Drawn(Written(new([new([new("a", down: 9), new("b")])], [GridRow.Of("1", "2")]))));

    [Fact]
    public void AShortRowIsFilled() => Assert.Equal(["a b c", "d  "], Drawn(Written(new([], [GridRow.Of("a", "b", "c"), GridRow.Of("d")]))));

    [Fact]
    public void WidthsFollowTheWeightsWhereThereIsOneAColumn()
    {
        var columns = Written(new([], [GridRow.Of("a", "b")], [1, 3])).GetFirstChild<TableGrid>()!.Elements<GridColumn>().Select(c => int.Parse(c.Width!.Value!, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(3.0, (double)columns[1] / columns[0], tolerance: 0.01);
    }

    /// <summary>However the cells are said to be merged, every row has every column once: else Word opens nothing.</summary>
    [Fact]
    public void AnyGridIsWhole()
    {
        var cell = from across in Gen.Choose(-1, 5) from down in Gen.Choose(-1, 5) select new GridCell("x", across, down);
        var row = from count in Gen.Choose(0, 5) from cells in Gen.ListOf(cell, count) select new GridRow([.. cells]);
        var rows = from count in Gen.Choose(1, 6) from all in Gen.ListOf(row, count) select all;
        FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(Arb.From(rows), all =>
        {
            var table = Written(new([.. all.Take(1)], [.. all.Skip(1)]));
            var columns = table.GetFirstChild<TableGrid>()!.Elements<GridColumn>().Count();
            Assert.All(table.Elements<TableRow>(), r => Assert.Equal(columns, r.Elements<TableCell>().Sum(c => c.TableCellProperties!.GridSpan?.Val?.Value ?? 1)));
            var above = new Dictionary<int, int>(); // open merges by column: their span
            foreach (var r in table.Elements<TableRow>())
            {
                var open = new Dictionary<int, int>();
                var column = 0;
                foreach (var c in r.Elements<TableCell>())
                {
                    var span = c.TableCellProperties!.GridSpan?.Val?.Value ?? 1;
                    if (c.TableCellProperties.VerticalMerge is { } merge)
                    {
                        if (merge.Val is null) Assert.Equal(span, above[column]);
                        open[column] = span;
                    }
                    column += span;
                }
                above = open;
            }
        }));
    }
}
