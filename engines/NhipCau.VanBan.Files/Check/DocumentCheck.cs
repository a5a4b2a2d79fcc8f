namespace NhipCau.VanBan.Files.Check;

/// <summary>One thing to look at in a document, of its words or of its layout, as it is listed to a clerk.</summary>
/// <param name="Kind">The kind of the inconsistency ("sum", "numbering") or the rule of the departure ("body.size").</param>
/// <param name="What">A Vietnamese sentence.</param>
/// <param name="Clause">What asks for it; null for what the text itself contradicts.</param>
/// <param name="Evidence">Phrases as printed; none for the layout.</param>
/// <param name="Place">"trang đầu, khối số ký hiệu"; "mục II.3.b, dòng 45".</param>
/// <param name="Line">Of the reading's text, from 1; 0: the whole document.</param>
public sealed record Finding(string Kind, string What, string? Clause, IReadOnlyList<string> Evidence, string Place, int Line, Severity Severity);

/// <summary>Everything found wrong with one document, in its order.</summary>
public static class DocumentCheck
{
    /// <param name="layout">Of its .docx; none where it came otherwise.</param>
    public static IReadOnlyList<Finding> Of(DocumentReading reading, IReadOnlyList<Departure> layout)
    {
        var places = new Places(reading);
        var letters = layout.Where(d => d.Rule == "letters.order").Select(d => d.Line).ToHashSet();
        return
        [
            .. reading.Inconsistencies.Where(i => !SaidByLayout(i)).Select(i => Words(i, places.LineAt(i.Span.Start)))
                .Concat(layout.Select(d => new Finding(d.Rule, d.What, d.Clause, [], d.Place, d.Line, d.Severity))).OrderBy(f => f.Line),
        ];

        // From d to e without đ: the layout says it with its clause.
        bool SaidByLayout(Inconsistency fault) => fault.Kind == "numbering"
            && letters.Any(line => line >= places.LineAt(fault.Span.Start) && line <= places.LineAt(Math.Max(fault.Span.Start, fault.Span.End - 1)));

        static Finding Words(Inconsistency fault, int line) =>
            new(fault.Kind, fault.What, null, fault.Evidence, Places.At(fault.Path, line), line, Severity.Error);
    }
}
