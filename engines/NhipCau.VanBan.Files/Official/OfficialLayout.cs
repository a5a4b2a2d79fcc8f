namespace NhipCau.VanBan.Files.Official;

/// <summary>What no layout changes. Lengths in millimetres; the clauses are of Nghị định 30/2020/NĐ-CP, Phụ lục I.</summary>
public static class OfficialLayout
{
    // I.1 "Khổ giấy: Khổ A4 (210 mm x 297 mm)."
    public const double PageWidth = 210;
    public const double PageHeight = 297;

    // I.4 "Phông chữ tiếng Việt Times New Roman, bộ mã ký tự Unicode theo Tiêu chuẩn Việt Nam TCVN 6909:2001, màu đen."
    public const string Font = "Times New Roman";

    // II.1 Quốc hiệu, Tiêu ngữ.
    public const string NationalName = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    public const string Motto = "Độc lập - Tự do - Hạnh phúc";

    /// <summary>In place of them on the documents of the Party.</summary>
    public const string PartyName = "ĐẢNG CỘNG SẢN VIỆT NAM";
}
