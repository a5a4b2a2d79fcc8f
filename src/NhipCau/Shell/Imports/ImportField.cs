namespace NhipCau.Shell.Imports;

/// <summary>One field a column can fill.</summary>
/// <param name="Code">Stable, of letters: "partner".</param>
/// <param name="Title">As the form calls it, the key of its English; also a heading that is recognised, and the one of the template.</param>
/// <param name="Headings">Other headings people write, with or without accents: "Thời gian đi", "Thời gian dự kiến".</param>
/// <param name="Read">Puts the text of a cell into the record, or says why not. Not called for an empty cell. Helpers: <see cref="Cells.DayRangeCell"/>, <see cref="Cells.MoneyCell"/> and their like.</param>
/// <param name="Required">A column must be there, and a cell in each row.</param>
/// <param name="Money">A unit in the heading ("Kinh phí (triệu đồng)") or above the table ("Đơn vị tính: triệu đồng") completes bare numbers.</param>
public sealed record ImportField<T>(string Code, string Title, string[] Headings, Func<T, string, Refusal?> Read, bool Required = false, bool Money = false) : ImportColumn(Code, Title, Headings, Required, Money);

/// <summary>What of a field does not depend on the kind of record.</summary>
public abstract record ImportColumn(string Code, string Title, string[] Headings, bool Required, bool Money);
