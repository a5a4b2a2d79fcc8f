namespace NhipCau.VanBan.Files.Official;

/// <summary>In whose place somebody signs.</summary>
public enum Authority
{
    /// <summary>The head.</summary>
    Head,

    /// <summary>A deputy: "KT.".</summary>
    Deputy,

    /// <summary>Who heads for the time being: "Q.".</summary>
    Acting,

    /// <summary>The head of a unit, by order: "TL.".</summary>
    ByOrder,

    /// <summary>By a mandate in writing, for a time, not to be passed on: "TUQ.".</summary>
    ByMandate,
}

/// <summary>
/// The lines above a signature. Nghị định 30/2020/NĐ-CP, Điều 13 and Phụ lục I, II.7: TM., KT., Q., TL., TUQ.; of the Party
/// (05-HD/VPTW, before it 36-HD/VPTW): T/M, K/T, Q., T/L, where a deputy signs for a committee as its head does.
/// </summary>
public static class SignatureLines
{
    /// <param name="committee">What decides as a body: "Ủy ban nhân dân", "Ban Thường vụ"; null: the issuer is headed by one person.</param>
    /// <param name="headTitle">"Chủ tịch", "Giám đốc".</param>
    /// <param name="signerTitle">"Phó Chủ tịch"; of the head and of who acts for one it is not asked.</param>
    /// <param name="unitHeadTitle">By order, where the deputy of a unit signs in place of its head: "Chánh Văn phòng".</param>
    /// <param name="name">null: not known yet.</param>
    /// <exception cref="ArgumentException">The Party has no such signature (<see cref="Known"/>).</exception>
    public static Signature Of(Branch branch, Authority authority, string? committee, string headTitle, string? signerTitle = null, string? name = null,
        string? unitHeadTitle = null, LayoutSettings? settings = null)
    {
        if (!Known(branch).Contains(authority)) throw new ArgumentException($"{branch} has no {authority}.", nameof(authority));
        var signer = signerTitle ?? "";
        return branch == Branch.Party ? OfParty() : OfState();

        Signature OfState()
        {
            string[] above = committee is not null && (settings ?? Usual).CommitteeLine ? [$"TM. {committee}"] : [];
            return authority switch
            {
                Authority.Head => new(above, headTitle, name),
                Authority.Deputy => new([.. above, $"KT. {headTitle}"], signer, name),
                Authority.Acting => new(above, $"Q. {headTitle}", name),
                Authority.ByOrder => new([$"TL. {headTitle}", .. Unit("KT. ")], signer, name),
                _ => new([$"TUQ. {headTitle}"], signer, name),
            };
        }

        Signature OfParty()
        {
            string[] above = committee is null ? [] : [$"T/M {committee}"];
            return authority switch
            {
                Authority.Head => new(above, headTitle, name),
                Authority.Deputy when committee is not null => new(above, signer, name),
                Authority.Deputy => new([$"K/T {headTitle}"], signer, name),
                // A signing line of its own, printed as T/M is.
                Authority.Acting => new([.. above, $"Q. {headTitle}"], "", name),
                _ => new([$"T/L {committee ?? headTitle}", .. Unit("K/T ")], signer, name),
            };
        }

        IEnumerable<string> Unit(string mark) => unitHeadTitle is null ? [] : [mark + unitHeadTitle];
    }

    /// <summary>The ways somebody may sign there.</summary>
    public static IReadOnlyList<Authority> Known(Branch branch) => branch == Branch.Party
        ? [Authority.Head, Authority.Deputy, Authority.Acting, Authority.ByOrder]
        : [Authority.Head, Authority.Deputy, Authority.Acting, Authority.ByOrder, Authority.ByMandate];

    private static readonly LayoutSettings Usual = new();
}
