namespace NhipCau.VanBan.Files.Check;

/// <summary>Nghị định 30/2020/NĐ-CP, Phụ lục I; its words stand beside the numbers of <see cref="Official.PaperLayouts"/>.</summary>
internal static class StateGuidance
{
    public static readonly Guidance Decree = new()
    {
        Act = "Nghị định 30/2020/NĐ-CP, Phụ lục I",
        Branch = Branch.State,
        Top = (20, 25),
        Bottom = (20, 25),
        Left = (30, 35),
        Right = (15, 20),
        Indents = [10, 12.7],
        Lines = (1, 1.5),
        PageNumberSize = (13, 14),
        Colon = true,
        End = "./.",
        Items = new Dictionary<Topic, string>
        {
            [Topic.Paper] = "I.1",
            [Topic.Orientation] = "I",
            [Topic.Margins] = "I.3",
            [Topic.Font] = "I.4",
            [Topic.PageNumber] = "I.7",
            [Topic.Motto] = "II.1",
            [Topic.Issuer] = "II.2",
            [Topic.Number] = "II.3",
            [Topic.Date] = "II.4",
            [Topic.Title] = "II.5",
            [Topic.Body] = "II.6",
            [Topic.Signature] = "II.7",
            [Topic.Recipients] = "II.9",
            [Topic.Annex] = "III.1",
        },
        Norms =
        [
            new(Role.NationalName, "national-name", "Quốc hiệu", "II.1", (12, 13), Bold: true, Italic: false, Capitals: true),
            new(Role.Motto, "motto", "Tiêu ngữ", "II.1", (13, 14), Bold: true, Italic: false, Capitals: false),
            new(Role.Parent, "parent", "Tên cơ quan chủ quản", "II.2", (12, 13), Bold: false, Italic: false, Capitals: true),
            new(Role.Issuer, "issuer", "Tên cơ quan ban hành", "II.2", (12, 13), Bold: true, Italic: false, Capitals: true),
            new(Role.Number, "number", "Số, ký hiệu", "II.3", 13, Bold: false, Italic: false),
            new(Role.PlaceAndDate, "place-date", "Địa danh và thời gian ban hành", "II.4", (13, 14), Bold: false, Italic: true),
            new(Role.Subject, "subject", "Trích yếu công văn", "II.5", (12, 13), Bold: false, Italic: false),
            new(Role.Kind, "kind", "Tên loại văn bản", "II.5", (13, 14), Bold: true, Italic: false, Capitals: true, Centred: true),
            new(Role.Title, "title", "Trích yếu nội dung", "II.5", (13, 14), Bold: true, Italic: false, Capitals: false),
            new(Role.Addressee, "addressee", "Nơi nhận ở phần “Kính gửi”", "II.9", (13, 14), Bold: false, Italic: false),
            new(Role.Basis, "basis", "Căn cứ ban hành", "II.6", (13, 14), Italic: true),
            new(Role.Text, "body", "Nội dung", "II.6", (13, 14), Italic: false),
            new(Role.Heading, "heading", "Tiêu đề mục", "II.6", (13, 14)),
            new(Role.Part, "part", "Phần, chương và số thứ tự", "II.6", (13, 14), Bold: true, Italic: false, Centred: true),
            new(Role.PartTitle, "part-title", "Tiêu đề của phần, chương", "II.6", (13, 14), Bold: true, Italic: false, Capitals: true, Centred: true),
            new(Role.Section, "section", "Mục và số thứ tự", "II.6", (13, 14), Bold: true, Italic: false, Centred: true),
            new(Role.SectionTitle, "section-title", "Tiêu đề của mục", "II.6", (13, 14), Bold: true, Italic: false, Capitals: true, Centred: true),
            new(Role.Article, "article", "Điều", "II.6", (13, 14), Bold: true, Italic: false),
            new(Role.Authority, "authority", "Quyền hạn của người ký", "II.7", (13, 14), Bold: true, Italic: false, Capitals: true),
            new(Role.Position, "position", "Chức vụ của người ký", "II.7", (13, 14), Bold: true, Italic: false, Capitals: true),
            new(Role.SignerName, "signer", "Họ tên người ký", "II.7", (13, 14), Bold: true, Italic: false, Capitals: false),
            new(Role.RecipientsHead, "recipients-head", "Từ “Nơi nhận”", "II.9", 12, Bold: true, Italic: true),
            new(Role.Recipient, "recipients", "Danh sách nơi nhận", "II.9", 11, Bold: false, Italic: false),
            new(Role.AnnexLabel, "annex", "Từ “Phụ lục” và số thứ tự", "III.1", 14, Bold: true, Italic: false, Capitals: false, Centred: true),
            new(Role.AnnexTitle, "annex-title", "Tên phụ lục", "III.1", (13, 14), Bold: true, Italic: false, Capitals: true, Centred: true),
            new(Role.AnnexNote, "annex-note", "Dòng kèm theo văn bản", "III.1", (13, 14), Italic: true),
        ],
    };
}
