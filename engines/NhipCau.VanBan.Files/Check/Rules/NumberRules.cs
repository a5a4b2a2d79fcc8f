using System.Globalization;
using System.Text.RegularExpressions;

namespace NhipCau.VanBan.Files.Check;

internal static partial class NumberRules
{
    [GeneratedRegex(@"^(?<word>số)\s*(?<colon>:)?\s*(?<n>\d+)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Line();

    public static IEnumerable<Departure> Find(Checked document)
    {
        if (document.Of(Role.Number).FirstOrDefault() is not { } line || Line().Match(line.Text) is not { Success: true } match) yield break;
        var colon = match.Groups["colon"].Success;
        if (document.Guidance.Colon is { } asked && colon != asked)
            yield return document.At(line, "number.colon", Topic.Number, asked
                ? $"Ghi {line.Quote}; sau từ “Số” phải có dấu hai chấm (:)."
                : $"Ghi {line.Quote}; sau từ “Số” không có dấu hai chấm.");
        if (match.Groups["word"].Value != "Số")
            yield return document.At(line, "number.word", Topic.Number, $"Ghi “{match.Groups["word"].Value}”; từ “Số” trình bày bằng chữ in thường.");
        if (!document.IsParty && match.Groups["n"].Value is [not '0'] single)
            yield return document.At(line, "number.zero", Topic.Number, string.Create(CultureInfo.InvariantCulture, $"Ghi số “{single}”; số nhỏ hơn 10 phải ghi thêm số 0 phía trước (0{single})."));
    }
}
