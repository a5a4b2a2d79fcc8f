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

    /// <summary>What is wrong, and in which of these.</summary>
    public (string Field, Refusal Refusal)? Check(IReadOnlyList<PaperKind> kinds)
    {
        if (kinds.All(k => k.Code != Kind)) return (nameof(Kind), new Refusal("Chọn loại giấy tờ trong danh sách."));
        if (Number?.Length > LongestNumber) return (nameof(Number), new Refusal("Số, ký hiệu dài quá {0} chữ. Ghi như in trên giấy tờ, ví dụ 1764/SGDĐT-VP.", LongestNumber));
        if (Issuer?.Length > LongestIssuer) return (nameof(Issuer), new Refusal("Tên nơi ban hành dài quá {0} chữ. Rút gọn lại.", LongestIssuer));
        if (Title?.Length > LongestTitle) return (nameof(Title), new Refusal("Tên giấy tờ dài quá {0} chữ. Rút gọn lại.", LongestTitle));
        return Secrecy.Of(Number, Title) is { } degree ? (Secrecy.Of(null, Title) is null ? nameof(Number) : nameof(Title), Secrecy.Refused(degree)) : null;
    }

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Normalize().Trim();
}
