using System.ComponentModel.DataAnnotations;
using NhipCau.Modules.Indicators;
using NhipCau.Modules.Tasks;

namespace NhipCau.Modules.Reports.Answers;

/// <summary>The form of an agency's report. What it does not carry stays as it is.</summary>
public sealed class ReportInput
{
    public sealed class WordsInput
    {
        public int Id { get; set; }

        [MaxLength(20000, ErrorMessage = "Nội dung một mục không dài quá 20.000 chữ. Rút gọn, hoặc gửi phần chi tiết làm minh chứng kèm báo cáo.")]
        public string? Text { get; set; }
        public bool Nothing { get; set; }
    }

    public sealed class FigureInput
    {
        public int Id { get; set; }
        public string? Value { get; set; }
        public bool Nothing { get; set; }
        public bool Estimate { get; set; }
        public DateOnly? AsOf { get; set; }

        [MaxLength(2000, ErrorMessage = "Ghi chú của một số không dài quá 2.000 chữ. Rút gọn lại.")]
        public string? Note { get; set; }
    }

    public int Version { get; set; }
    public bool NothingToReport { get; set; }
    public List<WordsInput> Entries { get; set; } = [];
    public List<WordsInput> Answers { get; set; } = [];
    public List<FigureInput> Figures { get; set; } = [];

    public static ReportInput Of(AgencyReport report) => new()
    {
        Version = report.Version,
        NothingToReport = report.NothingToReport,
        Entries = [.. report.Entries.Select(e => new WordsInput { Id = e.Id, Text = e.Text, Nothing = e.NothingToReport })],
        Answers = [.. report.Answers.Select(a => new WordsInput { Id = a.Id, Text = a.Text, Nothing = a.NothingToReport })],
        Figures = [.. report.Figures.Select(f => new FigureInput { Id = f.Id, Value = QuantityText.Write(f.Value), Nothing = f.NothingToReport, Estimate = f.Basis == FigureBasis.Estimate, AsOf = f.AsOf, Note = f.Note })],
    };

    /// <summary>The first figure that cannot be read as a number: its place in the form.</summary>
    public int? UnreadFigure => Figures.FindIndex(f => !QuantityText.TryParse(f.Value, out _)) is >= 0 and var place ? place : null;

    /// <summary>Puts the form into the record.</summary>
    public void Into(AgencyReport report)
    {
        report.NothingToReport = NothingToReport;
        foreach (var input in Entries) report.Entries.Find(e => e.Id == input.Id)?.Write(input.Text, input.Nothing);
        foreach (var input in Answers) report.Answers.Find(a => a.Id == input.Id)?.Write(input.Text, input.Nothing);
        foreach (var input in Figures)
            if (QuantityText.TryParse(input.Value, out var value)) report.Figures.Find(f => f.Id == input.Id)?.Write(value, input.Nothing, input.Estimate, input.AsOf, input.Note);
    }
}
