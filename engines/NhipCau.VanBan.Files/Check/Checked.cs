using System.Globalization;

namespace NhipCau.VanBan.Files.Check;

/// <summary>What the rules look at, and how they say what they found.</summary>
internal sealed record Checked(Sheet Sheet, DocumentReading Reading, Guidance Guidance, CheckSettings Settings, Places Places)
{
    public IReadOnlyList<SheetLine> Lines => Sheet.Lines;

    public bool IsParty => Guidance.Branch == Branch.Party;

    public IEnumerable<SheetLine> Of(params Role[] roles) => Lines.Where(l => roles.Contains(l.Role));

    public Departure Whole(string rule, Topic topic, string what, Severity severity = Severity.Error) =>
        new(rule, Guidance.Clause(topic), what, "toàn văn bản", severity, 0);

    public Departure At(SheetLine line, string rule, Topic topic, string what, Severity severity = Severity.Error) =>
        new(rule, Guidance.Clause(topic), what, PlaceOf(line), severity, line.TextLine);

    public Departure At(SheetLine line, string rule, Norm norm, string what, Severity severity = Severity.Error) =>
        new(rule, Guidance.Clause(norm.Clause), what, PlaceOf(line), severity, line.TextLine);

    /// <summary>The same fault in many places is said once, where it is first, with how many more there are.</summary>
    public IEnumerable<Departure> Many(IEnumerable<SheetLine> lines, string rule, Topic topic, Func<SheetLine, string> what, Severity severity = Severity.Error)
    {
        var all = lines.ToList();
        if (all.Count > 0) yield return At(all[0], rule, topic, $"{what(all[0])}{More(all.Count)}.", severity);
    }

    public static string More(int count) => count < 2 ? "" : string.Create(CultureInfo.InvariantCulture, $" (và {count - 1} chỗ khác)");

    public string PlaceOf(SheetLine line) => line.Role switch
    {
        Role.NationalName or Role.Motto => "trang đầu, khối quốc hiệu và tiêu ngữ",
        Role.PartyName => "trang đầu, khối tiêu đề",
        Role.Parent or Role.Issuer or Role.Star => "trang đầu, khối tên cơ quan",
        Role.Number => "trang đầu, khối số ký hiệu",
        Role.Subject => "trang đầu, khối trích yếu công văn",
        Role.PlaceAndDate => "trang đầu, khối địa danh và ngày tháng",
        Role.Kind or Role.Title or Role.TitleDashes => "trang đầu, khối tên loại và trích yếu",
        Role.Authority or Role.Position or Role.SignerName => Places.Lined("cuối văn bản, khối chữ ký", line.TextLine),
        Role.RecipientsHead or Role.Recipient => Places.Lined("cuối văn bản, khối nơi nhận", line.TextLine),
        Role.AnnexLabel or Role.AnnexTitle or Role.AnnexNote => Places.Lined("phụ lục", line.TextLine),
        _ => Places.InBody(line.TextLine),
    };
}
