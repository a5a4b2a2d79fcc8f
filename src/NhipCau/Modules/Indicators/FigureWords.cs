// official Vietnamese text
using System.Globalization;

namespace NhipCau.Modules.Indicators;

/// <summary>How reports say a figure, its change and its share of the plan. Every word follows from stored numbers.</summary>
public static class FigureWords
{
    /// <summary>What stands where nobody has answered: a draft has blanks.</summary>
    public const string Blank = "…";

    /// <summary>Under so many a share says nothing: "tăng 6 tổ chức", not "tăng 40%".</summary>
    private const decimal Few = 20;

    private static readonly CultureInfo Vietnamese = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>"1.606", "74,361", "ước 85", "không phát sinh".</summary>
    public static string Value(FigureReading f) => f switch
    {
        { Nothing: true } => "không phát sinh",
        { Value: { } value } => (f.Basis == FigureBasis.Estimate ? "ước " : "") + Number(value, f.Decimals),
        _ => Blank,
    };

    /// <summary>"ước 85 tin, bài", "20%"; "không phát sinh" and a blank stand alone.</summary>
    public static string WithUnit(FigureReading f) => f.Value is null || f.Nothing ? Value(f) : Value(f) + Unit(f.Unit);

    /// <summary>
    /// Against the same period a year earlier; null where one of the two is not known. Few things are told by their number, many and money by their share;
    /// a share of nothing, or of less than nothing, is no share.
    /// </summary>
    public static string? Change(FigureReading f) => (f.Amount, f.Before) switch
    {
        (null, _) or (_, null) => null,
        ({ } now, { } before) when now == before => "không thay đổi so với cùng kỳ",
        (_, 0) => "cùng kỳ không phát sinh",
        ({ } now, { } before) when f.Unit == "%" || now <= 0 || before < 0 || IsFew(f, now, before) => Difference(f),
        ({ } now, { } before) => Share(now, before) ?? Difference(f),
    };

    /// <summary>"tăng 6 tổ chức so với cùng kỳ", "giảm 20,2 tỷ đồng so với cùng kỳ": by how much, whatever the size.</summary>
    public static string? Difference(FigureReading f) => f.Amount is not { } now || f.Before is not { } before ? null
        : now == before ? "không thay đổi so với cùng kỳ"
        : $"{Way(now > before)} {Number(Math.Abs(now - before), f.Decimals)}{(f.Unit == "%" ? " điểm phần trăm" : Unit(f.Unit))} so với cùng kỳ";

    /// <summary>"đạt 20% kế hoạch"; null where nothing was planned or nobody has answered.</summary>
    public static string? OfPlan(FigureReading f) => f is { Amount: { } done, Plan: { } plan and > 0 } ? $"đạt {Percent(100 * done / plan)}% kế hoạch" : null;

    /// <summary>Whether the change is for the better; null where it has no good side, or none is known.</summary>
    public static bool? IsBetter(FigureReading f) =>
        f is { Sign: not Shell.Indicators.FigureSign.Neutral, Amount: { } now, Before: { } before } && now != before ? now > before == (f.Sign == Shell.Indicators.FigureSign.MoreIsBetter) : null;

    /// <summary>A dot for thousands, a comma before decimals, no noughts behind them.</summary>
    public static string Number(decimal value, int decimals) =>
        Math.Round(value, Math.Clamp(decimals, 0, 4), MidpointRounding.AwayFromZero).ToString("#,##0.####", Vietnamese);

    /// <summary>"tăng gấp 5 lần", "bằng 62% cùng kỳ", "tăng 13% so với cùng kỳ"; null where the share rounds to nothing.</summary>
    private static string? Share(decimal now, decimal before) => (now / before) switch
    {
        >= 2 and var times => $"tăng gấp {Percent(times)} lần so với cùng kỳ",
        <= 2 / 3m and var left => Percent(100 * left) is not "0" and var rest ? $"bằng {rest}% cùng kỳ" : null,
        var rate => Percent(100 * Math.Abs(rate - 1)) is not "0" and var percent ? $"{Way(rate > 1)} {percent}% so với cùng kỳ" : null,
    };

    private static bool IsFew(FigureReading f, decimal now, decimal before) => f.Decimals == 0 && before < Few && now == Math.Round(now) && (now < 2 * before || now < Few / 2);

    private static string Way(bool up) => up ? "tăng" : "giảm";

    private static string Unit(string unit) => unit == "%" ? "%" : " " + unit;

    private static string Percent(decimal value) => Number(value, 1);
}
