namespace NhipCau.VanBan.Files.Check;

/// <summary>
/// Hướng dẫn of Văn phòng Trung ương Đảng on layout: 05-HD/VPTW (27/5/2026), before it 36-HD/VPTW (03/4/2018). Cited as a whole.
/// </summary>
internal static class PartyGuidance
{
    public static readonly Guidance Current = new()
    {
        Act = "Hướng dẫn 05-HD/VPTW ngày 27/5/2026",
        Branch = Branch.Party,
        Top = 20,
        Bottom = 20,
        Left = 30,
        Right = 15,
        Indents = [10],
        Points = (18, 22),
        PageNumberSize = 14,
        PageNumberFromTop = 10,
        Colon = false,
        TitleDashes = 5,
        PetitionAddress = "Kính trình",
        End = ".",
        Norms =
        [
            .. Common,
            new(Role.Subject, "subject", "Trích yếu công văn", null, 12, Italic: true),
            new(Role.Position, "position", "Chức vụ của người ký", null, 14, Bold: false, Capitals: true),
            new(Role.RecipientsHead, "recipients-head", "Từ “Nơi nhận”", null, 14, Italic: false, Underlined: true),
        ],
    };

    // What 05-HD/VPTW was the first to say (the colon, the exact line, the light position) is not asked of older documents.
    public static readonly Guidance Former = Current with
    {
        Act = "Hướng dẫn 36-HD/VPTW ngày 03/4/2018",
        Right = (15, 20),
        Indents = [10, 12.7],
        Points = null,
        PageNumberSize = (13, 14),
        PageNumberFromTop = null,
        Colon = null,
        TitleDashes = null,
        PetitionAddress = null,
        Norms =
        [
            .. Common,
            new(Role.Subject, "subject", "Trích yếu công văn", null, 12, Italic: true),
            new(Role.Position, "position", "Chức vụ của người ký", null, 14, Capitals: true),
            new(Role.RecipientsHead, "recipients-head", "Từ “Nơi nhận”", null, 14),
        ],
    };

    private static Norm[] Common =>
    [
        new(Role.PartyName, "party-name", "Tiêu đề “ĐẢNG CỘNG SẢN VIỆT NAM”", null, 15, Bold: true, Italic: false, Capitals: true),
        new(Role.Parent, "parent", "Tên cơ quan cấp trên", null, 14, Bold: false, Italic: false, Capitals: true),
        new(Role.Issuer, "issuer", "Tên cơ quan ban hành", null, 14, Bold: true, Italic: false, Capitals: true),
        new(Role.Number, "number", "Số, ký hiệu", null, 14),
        new(Role.PlaceAndDate, "place-date", "Địa điểm và ngày ban hành", null, 14, Italic: true),
        new(Role.Kind, "kind", "Tên loại văn bản", null, (15, 16), Bold: true, Italic: false, Capitals: true),
        new(Role.Title, "title", "Trích yếu nội dung", null, (14, 15), Bold: true, Italic: false, Capitals: false),
        new(Role.Text, "body", "Nội dung", null, (14, 15)),
        new(Role.Heading, "heading", "Tiêu đề mục", null, (14, 15), Bold: true),
        new(Role.Part, "part", "Phần, chương và số thứ tự", null, (14, 15), Bold: true),
        new(Role.Section, "section", "Mục và số thứ tự", null, (14, 15), Bold: true),
        new(Role.Article, "article", "Điều", null, (14, 15), Bold: true),
        new(Role.Authority, "authority", "Quyền hạn của người ký", null, 14, Bold: true, Italic: false, Capitals: true),
        new(Role.SignerName, "signer", "Họ tên người ký", null, 14, Bold: true, Italic: false, Capitals: false),
        new(Role.Recipient, "recipients", "Danh sách nơi nhận", null, 12, Bold: false),
    ];
}
