using System.Text;

namespace NhipCau.VanBan;

/// <summary>
/// What was read from the text of one administrative document. Every row knows its place in <see cref="Text"/>,
/// so that it can be shown beside the sentence it came from. Reading never fails: what is not understood gives a diagnostic.
/// </summary>
public sealed record DocumentReading(
    string Text,
    DocumentHeader Header,
    IReadOnlyList<SectionRow> Sections,
    IReadOnlyList<TaskRow> Tasks,
    IReadOnlyList<DutyRow> Duties,
    IReadOnlyList<CitationRow> Citations,
    IReadOnlyList<DeadlineRow> Deadlines,
    IReadOnlyList<FigureRow> Figures,
    IReadOnlyList<Inconsistency> Inconsistencies,
    IReadOnlyList<Diagnostic> Diagnostics,
    IReadOnlyList<TextBlock> Blocks)
{
    /// <summary>The text put together again from its blocks: always the text that was given, to the character.</summary>
    public string ToText()
    {
        var made = new StringBuilder(Text.Length);
        foreach (var block in Blocks)
            made.Append(Text, block.Span.Start, block.Span.Length);
        return made.ToString();
    }
}

/// <summary>State administration (Nghị định 30/2020/NĐ-CP) or Party (Hướng dẫn of Văn phòng Trung ương) layout.</summary>
public enum Branch { State, Party }

/// <param name="Kind">Abbreviation of the kind: KH, CTr, BC, QĐ, CV …; null where no kind is printed.</param>
/// <param name="Number">As printed, without leading text; null when blank or a placeholder, which makes it a draft.</param>
/// <param name="Symbol">Without the number: KH-UBND, KH/TU.</param>
/// <param name="Date">ISO, may be partial: 2026-04.</param>
/// <param name="Issuer">In ordinary case with its place: "UBND tỉnh Quảng Ninh".</param>
/// <param name="Secrecy">MẬT, TỐI MẬT or TUYỆT MẬT where the document itself is marked so, or its symbol ends in -m.</param>
/// <param name="Span">From the first line of the letterhead (or of the kind) to the last line of the title.</param>
public sealed record DocumentHeader(
    string? Kind, string? KindName, string? Number, string? Symbol, string? Place, string? Date,
    string? Issuer, string? Title, int? Year,
    string? SignerName, string? SignerTitle, string? SignerAuthority,
    IReadOnlyList<string> Recipients, Branch Branch, string? Secrecy, Span Span);

/// <param name="Path">Printed labels joined by dots: II.5.b.</param>
/// <param name="Title">A heading whole; a numbered sentence by its first 120 characters.</param>
/// <param name="Span">The heading or the numbered sentence, label included.</param>
public sealed record SectionRow(string Path, string Label, string Title, Span Span);

/// <summary>A body as printed, at its place. <paramref name="Asked"/>: invited or requested ("đề nghị", "kính mời"), not ordered.</summary>
public sealed record Body(string Text, Span Span, bool Asked = false);

public enum TimeKind { None, Year, Quarters, Recurring, Ongoing, Date }

/// <param name="Every">ISO 8601 duration of a recurring task: P1M, P3M, P6M, P1Y, P1W.</param>
/// <param name="Count">How many times in the whole period, only where it follows from the text.</param>
public sealed record NormalTime(TimeKind Kind, DateOnly? From = null, DateOnly? To = null, string? Every = null, int? Count = null);

/// <param name="Title">The heading, the run-in heading, or the first 120 characters: see the conventions of the JSON form.</param>
/// <param name="Time">As printed; null where the item names none.</param>
/// <param name="Span">The whole item: heading, body and role lines.</param>
/// <param name="TitleSpan">The words the title was taken from.</param>
/// <param name="Confidence">0 … 1; below 0.8 the screen asks.</param>
public sealed record TaskRow(
    string Path, string Title, IReadOnlyList<Body> Lead, IReadOnlyList<Body> CoLead, IReadOnlyList<Body> Coordinating,
    string? Time, NormalTime TimeNorm, string? Quantity, string? Condition, Span Span, Span TitleSpan, double Confidence = 1);

public sealed record DutyRow(string Path, Body Body, string Text, Span Span);

public enum CitationRole { Refers, Basis, Implements, Amends, Replaces, AmendedBy, ReplacedBy }

/// <param name="Symbol">With the number: 229/KH-UBND, 59-NQ/TW; null when unnumbered.</param>
/// <param name="Secret">The cited document's own symbol ends in -m: flagged, never fetched.</param>
/// <param name="Places">Every mention, the first one first.</param>
public sealed record CitationRow(
    string Text, string Kind, string? Number, string? Symbol, string? Date, string? Issuer, string? Title,
    CitationRole Role, bool Secret, IReadOnlyList<Span> Places);

/// <param name="Due">YYYY-MM-DD, YYYY-MM, YYYY-Qn, "every MM-DD", "every P1M 20", "after each activity +10d" …</param>
public sealed record DeadlineRow(string Path, string What, string Due, string Text, Span Span);

public sealed record FigureRow(string Path, string What, decimal Value, string? Unit, string? AsOf, string Text, Span Span);

/// <param name="Kind">sum, count, percentage, comparison, date-conflict, numbering, repeated-word, missing-part …</param>
/// <param name="What">A sentence a clerk understands, in Vietnamese.</param>
/// <param name="Evidence">Phrases as printed, first the one that is wrong.</param>
public sealed record Inconsistency(string Path, string Kind, string What, IReadOnlyList<string> Evidence, Span Span);

public enum Severity { Info, Warning, Error }

public sealed record Diagnostic(Severity Severity, string Code, string Text, Span Span);
