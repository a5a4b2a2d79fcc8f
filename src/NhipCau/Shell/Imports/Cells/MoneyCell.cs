using System.Text.RegularExpressions;

namespace NhipCau.Shell.Imports.Cells;

/// <summary>
/// A sum of money as offices write it: "1.250.000.000", "1,25 tỷ đồng", "1 tỷ 250 triệu", "850 triệu", "500.000 USD", "$5.000".
/// Points part thousands and a comma the decimals, as in Vietnamese; "5,000" alone may mean either and is refused.
/// </summary>
public static partial class MoneyCell
{
    private const decimal Most = 1_000_000_000_000_000m;

    private static readonly Dictionary<string, string> Currencies = new()
    {
        [""] = "VND",
        ["dong"] = "VND",
        ["d"] = "VND",
        ["vnd"] = "VND",
        ["vn dong"] = "VND",
        ["₫"] = "VND",
        ["dong viet nam"] = "VND",
        ["usd"] = "USD",
        ["us$"] = "USD",
        ["$"] = "USD",
        ["do la"] = "USD",
        ["do la my"] = "USD",
        ["dola"] = "USD",
        ["do la my usd"] = "USD",
        ["eur"] = "EUR",
        ["euro"] = "EUR",
        ["€"] = "EUR",
        ["jpy"] = "JPY",
        ["yen"] = "JPY",
        ["yen nhat"] = "JPY",
        ["krw"] = "KRW",
        ["won"] = "KRW",
        ["cny"] = "CNY",
        ["rmb"] = "CNY",
        ["nhan dan te"] = "CNY",
        ["gbp"] = "GBP",
        ["bang anh"] = "GBP",
        ["aud"] = "AUD",
        ["sgd"] = "SGD",
        ["thb"] = "THB",
        ["bat"] = "THB",
        ["lak"] = "LAK",
        ["kip"] = "LAK",
        ["khr"] = "KHR",
        ["riel"] = "KHR",
    };

    public static Refusal? Read(string text, out Money money)
    {
        money = default;
        var match = Shape().Match(Spaces().Replace(CellText.Bare(text), ""));
        if (!match.Success) return Unread(text);
        var sign = match.Groups["sign"].Value.Trim();
        var word = match.Groups["unit"].Value.Trim();
        if (sign.Length > 0 && word.Length > 0 && Currencies.GetValueOrDefault(sign) != Currencies.GetValueOrDefault(word)) return Unread(text);
        if (!Currencies.TryGetValue(word.Length > 0 ? word : sign, out var currency)) return new Refusal("“{0}” có đơn vị tiền chưa biết. Ghi đồng, USD, EUR hoặc mã ba chữ của đồng tiền.", text);
        var total = 0m;
        var above = decimal.MaxValue;
        foreach (Capture part in match.Groups["part"].Captures)
        {
            var (number, scale) = Split(part.Value);
            if (number.Count(c => c == ',') == 1 && scale == 1 && Thousand().IsMatch(number)) return new Refusal("“{0}” có thể là nghìn hoặc số lẻ. Ghi 5.000 cho năm nghìn, 5,0 cho số lẻ.", text);
            // "1 tỷ 250 triệu": each part smaller than the one before.
            if (NumberCell.Parse(number) is not { } value || scale >= above || scale > 1 && value > Most / scale) return Unread(text);
            total += value * scale;
            above = scale;
        }
        if (total > Most) return new Refusal("“{0}” lớn quá mức có thể. Kiểm tra số chữ số không.", text);
        money = new Money(total, currency);
        return null;
    }

    /// <summary>Whether the text is a bare number, which a unit in the heading completes.</summary>
    internal static bool IsBare(string text) => BareNumber().IsMatch(text.Trim());

    private static (string Number, decimal Scale) Split(string part)
    {
        var number = part.TrimEnd().TrimEnd('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'k', 'l', 'm', 'n', 'o', 'p', 'r', 's', 't', 'u', 'y').Trim();
        return (number, part[number.Length..].Trim() switch { "ty" or "ti" => 1_000_000_000m, "trieu" or "tr" => 1_000_000m, "nghin" or "ngan" => 1000m, _ => 1m });
    }

    private static Refusal Unread(string text) => new("“{0}” không đọc được thành số tiền. Ghi như 1.250.000.000, 850 triệu đồng hoặc 500.000 USD.", text);

    [GeneratedRegex(@"^(?<sign>us\$|\$|€|₫|usd|eur|vnd)? ?(?<part>(?>\d[\d.,]*)(?: ?(?>trieu|ty|ti|tr|nghin|ngan)\b)? ?)+(?<unit>[\p{L}$€₫][\p{L}$ ]{0,20})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();

    /// <summary>"1 250 000".</summary>
    [GeneratedRegex(@"(?<=\d) (?=\d{3}(?!\d))")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^\d{1,3},\d{3}$")]
    private static partial Regex Thousand();

    [GeneratedRegex(@"^[\d.,]+$")]
    private static partial Regex BareNumber();
}
