namespace NhipCau.VanBan.Files.Official;

/// <summary>
/// A document to be set in the layout of its branch and day (<see cref="PaperLayouts"/>). Words are given in ordinary case; the writer
/// capitalises what the layout prints in capitals, and adds what belongs to it (dashes, semicolons, "./.", "QUYẾT ĐỊNH:").
/// </summary>
public sealed record OfficialDocument
{
    /// <summary>The state's layout, or that of the Party.</summary>
    public Branch Branch { get; init; }

    /// <summary>What the acts leave open.</summary>
    public LayoutSettings Settings { get; init; } = new();

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

    /// <summary>The month printed in a draft of which only the day is open.</summary>
    public int? Month { get; init; }

    /// <summary>What else is printed in the head, a line each: "HỎA TỐC", "DỰ THẢO".</summary>
    public IReadOnlyList<string> Stamps { get; init; } = [];

    /// <summary>"Báo cáo", "Kế hoạch"; null: a công văn, its title stands under the number as "V/v …".</summary>
    public string? KindName { get; init; }

    /// <summary>Trích yếu.</summary>
    public required string Title { get; init; }

    /// <summary>Kính gửi.</summary>
    public IReadOnlyList<string> Addressees { get; init; } = [];

    /// <summary>Căn cứ, one a line.</summary>
    public IReadOnlyList<string> Bases { get; init; } = [];

    /// <summary>Of a quyết định: "Chủ tịch Ủy ban nhân dân tỉnh", "Ban Thường vụ Tỉnh ủy"; null: who decides stands in the body, if anywhere.</summary>
    public string? Decides { get; init; }

    /// <summary>Of a giấy mời; what it says stands before the body.</summary>
    public Invitation? Invitation { get; init; }

    public required IReadOnlyList<Block> Body { get; init; }

    /// <summary>Nơi nhận, the line "Lưu: …" last. A line that ends in a colon ("Đồng kính gửi:") heads those after it.</summary>
    public IReadOnlyList<string> Recipients { get; init; } = [];

    public required Signature Signature { get; init; }

    public IReadOnlyList<Appendix> Appendices { get; init; } = [];

    /// <summary>By the day of the document; a draft's is the last it can have by what is printed of it.</summary>
    public PaperLayout Layout => PaperLayouts.On(Branch, Date, Year, Month, Settings);

    /// <summary>What a document says, set anew in the official layout: its words as they are printed, its parts where the layout has them.</summary>
    public static OfficialDocument Of(DocumentReading reading, LayoutSettings? settings = null) => new Reprint(reading, settings ?? new()).Document();
}

/// <summary>As <see cref="SignatureLines"/> makes it.</summary>
/// <param name="Authority">"TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH": a line each, may be none.</param>
/// <param name="Title">"Phó Chủ tịch"; empty: the authority says it.</param>
/// <param name="Name">null: not known yet; the room stays.</param>
/// <param name="Between">What stands in the room for the signature: "(Đã ký)".</param>
public sealed record Signature(IReadOnlyList<string> Authority, string Title, string? Name, IReadOnlyList<string>? Between = null);

/// <param name="Landscape">Tables may lie.</param>
/// <param name="Label">"PHỤ LỤC II", "CHƯƠNG TRÌNH" as printed: then the title too is left as it is, and what it is attached to stands in the body. null: counted, with all the decree asks for.</param>
public sealed record Appendix(string Title, IReadOnlyList<Block> Body, bool Landscape = false, string? Label = null);
