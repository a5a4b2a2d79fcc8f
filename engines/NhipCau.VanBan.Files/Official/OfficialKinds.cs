namespace NhipCau.VanBan.Files.Official;

/// <summary>A kind of document that is drafted here.</summary>
/// <param name="Name">As it is printed over the title; null: a công văn has none.</param>
/// <param name="Abbreviation">In the symbol; of a công văn the Party writes it, the state does not.</param>
public sealed record OfficialKind(string? Name, string Abbreviation)
{
    /// <summary>Without the number: "KH-UBND", "SNgV-VP" for a công văn; of the Party "KH/TU", "CV/TU".</summary>
    /// <param name="issuer">"UBND", "TU".</param>
    /// <param name="unit">Who drafted it; printed in the công văn of a state body only.</param>
    public string Symbol(Branch branch, string issuer, string? unit = null) =>
        branch == Branch.Party ? $"{Abbreviation}/{issuer}"
        : Name is not null ? $"{Abbreviation}-{issuer}"
        : unit is null ? issuer : $"{issuer}-{unit}";
}

/// <summary>Nghị định 30/2020/NĐ-CP, Phụ lục III; of the Party Quy định 399-QĐ/TW.</summary>
public static class OfficialKinds
{
    public static OfficialKind Plan { get; } = new("Kế hoạch", "KH");
    public static OfficialKind Programme { get; } = new("Chương trình", "CTr");
    public static OfficialKind Report { get; } = new("Báo cáo", "BC");
    public static OfficialKind Letter { get; } = new(null, "CV");
    public static OfficialKind Petition { get; } = new("Tờ trình", "TTr");
    public static OfficialKind Decision { get; } = new("Quyết định", "QĐ");
    public static OfficialKind Notice { get; } = new("Thông báo", "TB");
    public static OfficialKind Invitation { get; } = new("Giấy mời", "GM");

    public static IReadOnlyList<OfficialKind> All { get; } = [Plan, Programme, Report, Letter, Petition, Decision, Notice, Invitation];
}
