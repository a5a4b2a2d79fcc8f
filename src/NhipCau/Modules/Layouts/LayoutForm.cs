using System.ComponentModel.DataAnnotations;
using NhipCau.Shell;
using NhipCau.Shell.Layouts;

namespace NhipCau.Modules.Layouts;

/// <summary>The sheet as it is filled in. The ranges are those the check of documents lets pass, so that what is made here is not found fault with there.</summary>
public sealed class LayoutForm
{
    /// <summary>Quy định 399-QĐ/TW, with the new list of kinds, holds from this day.</summary>
    private static readonly DateOnly First = new(2026, 1, 9);
    private static readonly DateOnly Last = new(2027, 12, 31);

    public DateOnly? Guidance05From { get; set; }
    public bool CommitteeLine { get; set; }
    public bool PartyBasesDashed { get; set; }

    [Required(ErrorMessage = "Nhập lề phải từ 15 đến 20 mm."), Range(15, 20, ErrorMessage = "Nhập lề phải từ 15 đến 20 mm.")]
    public int? RightMargin { get; set; }

    [Required(ErrorMessage = "Nhập cỡ chữ số trang: 13 hoặc 14."), Range(13, 14, ErrorMessage = "Nhập cỡ chữ số trang: 13 hoặc 14.")]
    public int? PageNumberSize { get; set; }

    [Required(ErrorMessage = "Nhập khoảng cách số trang đến mép trên từ 5 đến 15 mm."), Range(5, 15, ErrorMessage = "Nhập khoảng cách số trang đến mép trên từ 5 đến 15 mm.")]
    public int? PageNumberFromTop { get; set; }
    public bool WideIndent { get; set; }

    [Required(ErrorMessage = "Nhập khoảng cách dòng từ 18 đến 22 pt."), Range(18, 22, ErrorMessage = "Nhập khoảng cách dòng từ 18 đến 22 pt.")]
    public int? LineExactly { get; set; }
    public bool PositionBold { get; set; }

    [Required(ErrorMessage = "Nhập số gạch nối từ 0 đến 10; 0 là không có."), Range(0, 10, ErrorMessage = "Nhập số gạch nối từ 0 đến 10; 0 là không có.")]
    public int? UnderTitle { get; set; }
    public bool PetitionSubmits { get; set; }
    public int Version { get; set; }

    public Refusal? DayFault() => Guidance05From is { } day && day >= First && day <= Last ? null
        : new Refusal("Chọn một ngày từ 09/01/2026 (Quy định 399-QĐ/TW có hiệu lực) đến 31/12/2027.");

    public static LayoutForm Of(LayoutSheet sheet) => new()
    {
        Guidance05From = sheet.Guidance05From,
        CommitteeLine = sheet.CommitteeLine,
        PartyBasesDashed = sheet.PartyBasesDashed,
        RightMargin = sheet.RightMargin,
        PageNumberSize = sheet.PageNumberSize,
        PageNumberFromTop = sheet.PageNumberFromTop,
        WideIndent = sheet.WideIndent,
        LineExactly = sheet.LineExactly,
        PositionBold = sheet.PositionBold,
        UnderTitle = sheet.UnderTitle,
        PetitionSubmits = sheet.PetitionSubmits,
        Version = sheet.Version,
    };

    /// <summary>Of a form without a fault.</summary>
    public LayoutSheet Fill(LayoutSheet sheet)
    {
        (sheet.Guidance05From, sheet.CommitteeLine, sheet.PartyBasesDashed) = (Guidance05From!.Value, CommitteeLine, PartyBasesDashed);
        (sheet.RightMargin, sheet.PageNumberSize, sheet.PageNumberFromTop) = (RightMargin!.Value, PageNumberSize!.Value, PageNumberFromTop!.Value);
        (sheet.WideIndent, sheet.LineExactly, sheet.PositionBold) = (WideIndent, LineExactly!.Value, PositionBold);
        (sheet.UnderTitle, sheet.PetitionSubmits) = (UnderTitle!.Value, PetitionSubmits);
        return sheet;
    }
}
