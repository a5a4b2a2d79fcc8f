using System.ComponentModel.DataAnnotations;
using NhipCau.VanBan.Files.Official;

namespace NhipCau.Shell.Layouts;

/// <summary>What a clerk fills in of a letter before it is drafted; all of it has a default.</summary>
public class LetterHead
{
    private const string TooLong = "Phần này không dài quá 200 chữ.";

    /// <summary>The drafting unit in the symbol of a công văn and in "Lưu": "HTQT".</summary>
    [RegularExpression(@"[\p{L}0-9.&-]{1,20}", ErrorMessage = "Ký hiệu đơn vị soạn thảo chỉ gồm chữ và số, ví dụ HTQT.")]
    public string? Unit { get; set; }

    /// <summary>"TM. Ủy ban nhân dân", a line each.</summary>
    [StringLength(200, ErrorMessage = TooLong)]
    public string? Authority { get; set; }

    [StringLength(200, ErrorMessage = TooLong)]
    public string? Title { get; set; }

    [StringLength(200, ErrorMessage = TooLong)]
    public string? Name { get; set; }

    /// <summary>What was filled in, and the usual where nothing was.</summary>
    public Signature Over(Signature usual) => new(
        Typed.Filled(Authority) is { } lines ? [.. lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)] : usual.Authority, Typed.Filled(Title) ?? usual.Title, Typed.Filled(Name));
}
