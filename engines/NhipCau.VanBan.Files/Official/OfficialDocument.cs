namespace NhipCau.VanBan.Files.Official;

/// <summary>
/// A document to be set in the layout of Nghị định 30/2020/NĐ-CP. Words are given in ordinary case; the writer capitalises what
/// the decree prints in capitals, and adds the marks that belong to the layout (dashes, semicolons, "./.").
/// </summary>
public sealed record OfficialDocument
{
    /// <summary>Cơ quan chủ quản; a people's committee has none.</summary>
    public string? Parent { get; init; }

    /// <summary>"Ủy ban nhân dân", "Sở Ngoại vụ".</summary>
    public required string Issuer { get; init; }

    /// <summary>The issuer's second line: "thành phố …".</summary>
    public string? IssuerPlace { get; init; }

    /// <summary>null: a draft, its number is left blank.</summary>
    public int? Number { get; init; }

    /// <summary>Without the number: "KH-UBND".</summary>
    public required string Symbol { get; init; }

    public required string Place { get; init; }

    /// <summary>null: a draft, day and month are left blank.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The year printed in a draft.</summary>
    public int? Year { get; init; }

    /// <summary>"Báo cáo", "Kế hoạch"; null: a công văn, its title stands under the number as "V/v …".</summary>
    public string? KindName { get; init; }

    /// <summary>Trích yếu.</summary>
    public required string Title { get; init; }

    /// <summary>Kính gửi.</summary>
    public IReadOnlyList<string> Addressees { get; init; } = [];

    /// <summary>Căn cứ, one a line.</summary>
    public IReadOnlyList<string> Bases { get; init; } = [];

    public required IReadOnlyList<Block> Body { get; init; }

    /// <summary>Nơi nhận, the line "Lưu: …" last.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    public required Signature Signature { get; init; }

    public IReadOnlyList<Appendix> Appendices { get; init; } = [];
}

/// <param name="Authority">"TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH": a line each, may be none.</param>
/// <param name="Title">"Phó Chủ tịch".</param>
/// <param name="Name">null: not known yet; the room stays.</param>
public sealed record Signature(IReadOnlyList<string> Authority, string Title, string? Name);

/// <param name="Landscape">Tables may lie.</param>
public sealed record Appendix(string Title, IReadOnlyList<Block> Body, bool Landscape = false);
