using System.Linq.Expressions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using NhipCau.Shell.Ui;

namespace NhipCau.Tests.Shell.Ui;

public sealed class RowExpressionsTests
{
    public sealed class Row
    {
        public string? Item { get; set; }
        public int Count { get; set; }
        public List<Row> Parts { get; } = [];
    }

    public sealed class Form
    {
        public Row Head { get; set; } = new() { Item = "đầu" };
        public List<Row> Rows { get; } = [new() { Item = "một" }, new() { Item = null, Count = 7, Parts = { new Row { Item = "trong" } } }];
        public Form Input => this;
    }

    private static readonly EmptyModelMetadataProvider Metadata = new();
    private readonly ModelExpressionProvider usual = new(Metadata);

    private static ViewDataDictionary<Form> View() => new(Metadata, new ModelStateDictionary()) { Model = new Form() };

    /// <summary>Name, value and type as MVC itself finds them.</summary>
    private void AsUsual<TValue>(Expression<Func<Form, TValue>> expression, string name, object? value)
    {
        var (ours, theirs) = (new RowExpressions(usual, Metadata).CreateModelExpression(View(), expression), usual.CreateModelExpression(View(), expression));
        Assert.Equal((name, value), (ours.Name, ours.Model));
        Assert.Equal((theirs.Name, theirs.Model, theirs.ModelExplorer.ModelType, theirs.Metadata.PropertyName), (ours.Name, ours.Model, ours.ModelExplorer.ModelType, ours.Metadata.PropertyName));
    }

    [Fact]
    public void FieldsOfRows()
    {
        for (var i = 0; i < 2; i++)
        {
            var at = i;
            AsUsual(f => f.Rows[at].Item, $"Rows[{i}].Item", i == 0 ? "một" : null);
            AsUsual(f => f.Input.Rows[at].Count, $"Input.Rows[{i}].Count", i == 0 ? 0 : 7);
        }
        var (row, part) = (1, 0);
        AsUsual(f => f.Rows[row].Parts[part].Item, "Rows[1].Parts[0].Item", "trong");
        AsUsual(f => f.Rows[1].Item, "Rows[1].Item", null);
    }

    [Fact]
    public void WhatIsNoFieldOfARow_IsLeftToMvc()
    {
        AsUsual(f => f.Head.Item, "Head.Item", "đầu");
    }
}
