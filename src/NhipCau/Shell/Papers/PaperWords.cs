namespace NhipCau.Shell.Papers;

/// <summary>What is said of a paper when it is added.</summary>
public sealed record PaperWords(string? Kind, string? Number = null, DateOnly? IssuedOn = null, string? Issuer = null, string? Title = null, int? DocumentId = null)
{
    public const int LongestKind = 40;
    public const int LongestNumber = 60;
    public const int LongestIssuer = 300;
    public const int LongestTitle = 500;

    /// <summary>Blank is nothing.</summary>
    public PaperWords Trimmed() => this with { Number = Filled(Number), Issuer = Filled(Issuer), Title = Filled(Title) };

    public Refusal? Check(IReadOnlyList<PaperKind> kinds)
    {
        if (kinds.All(k => k.Code != Kind)) return new Refusal("Chọn loại giấy tờ trong danh sách.");
        if (Number?.Length > LongestNumber) return new Refusal("Số, ký hiệu dài quá {0} chữ. Ghi như in trên giấy tờ, ví dụ 1764/SGDĐT-VP.", LongestNumber);
        if (Issuer?.Length > LongestIssuer) return new Refusal("Tên nơi ban hành dài quá {0} chữ. Rút gọn lại.", LongestIssuer);
        if (Title?.Length > LongestTitle) return new Refusal("Tên giấy tờ dài quá {0} chữ. Rút gọn lại.", LongestTitle);
        return Secrecy.Of(Number, Title) is { } degree ? Secrecy.Refused(degree) : null;
    }

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Normalize().Trim();
}
