namespace NhipCau.VanBan.Files.Check;

/// <summary>One thing of a file that is not set as the guidance on layout asks.</summary>
/// <param name="Rule">Which rule saw it: "body.size", "number.colon". A name for programs; it does not change.</param>
/// <param name="Clause">Where it is asked for: "Nghị định 30/2020/NĐ-CP, Phụ lục I, Mục II.3".</param>
/// <param name="What">A Vietnamese sentence a clerk understands: what was found and what is asked.</param>
/// <param name="Place">"trang đầu, khối số ký hiệu"; "mục II.3.b, dòng 45"; "toàn văn bản".</param>
/// <param name="Severity">Error: against the words of the clause. Warning: inferred from the file, to be looked at.</param>
/// <param name="Line">The line of the reading's text it begins in, from 1; 0 where it concerns the whole document.</param>
public sealed record Departure(string Rule, string Clause, string What, string Place, Severity Severity, int Line);
