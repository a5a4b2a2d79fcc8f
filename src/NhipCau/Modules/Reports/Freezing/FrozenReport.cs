using NhipCau.Modules.Indicators;
using NhipCau.Modules.Reports.Consolidating;

namespace NhipCau.Modules.Reports.Freezing;

/// <summary>A report as it was when it was frozen: its printed words, its figures, and a fingerprint of everything the agencies had written.</summary>
public sealed record FrozenReport(IReadOnlyList<FrozenSection> Sections, IReadOnlyList<FrozenFigure> Figures, IReadOnlyList<FrozenWords> Words);

public sealed record FrozenSection(string Code, string? Number, string Title, IReadOnlyList<FrozenParagraph> Paragraphs);

/// <param name="Text">As printed, a line each.</param>
/// <param name="Figures">Codes of the figures in it.</param>
/// <param name="Sources">Who it draws on.</param>
public sealed record FrozenParagraph(string Key, string Text, ParagraphOrigin Origin, IReadOnlyList<string> Figures, IReadOnlyList<string> Sources);

/// <param name="Printed">How the report says it: "ước 85".</param>
public sealed record FrozenFigure(string Code, string Name, string Unit, int Decimals, decimal? Value, bool Nothing, FigureBasis Basis, DateOnly AsOf, decimal? Before, decimal? Plan, string Printed);

/// <param name="About">The task they are of; empty: the section.</param>
/// <param name="Hash">Of the words.</param>
/// <param name="Use">What became of them; null: nobody had looked at them.</param>
/// <param name="Paragraph">The key of the paragraph they stand in.</param>
public sealed record FrozenWords(SourceKind Kind, int Id, int ReportId, string Who, string? Section, string About, string Hash, UseOfWords? Use = null, string? Paragraph = null, string? Reason = null);

/// <summary>A record that a figure counted.</summary>
public sealed record FrozenRow(string Code, string Record, int Id, string Title);
