using NhipCau.Shell;
using NhipCau.VanBan;

namespace NhipCau.Modules.Agreements;

/// <summary>What an agreement may be called. Luật 70/2020/QH14 Đ.6: these names or another, never one of the four of a treaty.</summary>
public enum AgreementKind { Accord, Communique, Declaration, LetterOfIntent, Memorandum, Minutes, ExchangeMinutes, Programme, Plan, Other }

public static class AgreementKinds
{
    public const string Clause = "Luật 70/2020/QH14 Đ.6"; // official Vietnamese text

    /// <summary>"công ước, hiệp ước, định ước, hiệp định", folded.</summary>
    private static readonly string[] Treaties = ["cong uoc", "hiep uoc", "dinh uoc", "hiep dinh"];

    /// <summary>What may stand before the name of the kind without changing it.</summary>
    private static readonly string[] Before = ["du thao", "ban", "cac", "van ban", "van kien"];

    public static string Name(this AgreementKind kind) => kind switch
    {
        AgreementKind.Accord => "Thỏa thuận",
        AgreementKind.Communique => "Thông cáo",
        AgreementKind.Declaration => "Tuyên bố",
        AgreementKind.LetterOfIntent => "Ý định thư",
        AgreementKind.Memorandum => "Bản ghi nhớ",
        AgreementKind.Minutes => "Biên bản thỏa thuận",
        AgreementKind.ExchangeMinutes => "Biên bản trao đổi",
        AgreementKind.Programme => "Chương trình hợp tác",
        AgreementKind.Plan => "Kế hoạch hợp tác",
        _ => "Tên gọi khác",
    };

    /// <summary>The kind a name begins with; <see cref="AgreementKind.Other"/> where it begins with none of them.</summary>
    public static AgreementKind Of(string name)
    {
        var bare = Bare(name);
        return Enum.GetValues<AgreementKind>().Where(k => k != AgreementKind.Other)
            .Select(k => (Kind: k, Key: Bare(k.Name()))).Where(k => (bare + " ").StartsWith(k.Key + " ", StringComparison.Ordinal))
            .OrderByDescending(k => k.Key.Length).Select(k => k.Kind).DefaultIfEmpty(AgreementKind.Other).First();
    }

    /// <summary>A name that is a treaty's. Only how the document calls itself counts: a plan "thực hiện Hiệp định …" is none.</summary>
    public static Refusal? TreatyName(string? name)
    {
        var bare = Bare(name ?? "");
        return Treaties.Any(t => (bare + " ").StartsWith(t + " ", StringComparison.Ordinal))
            ? new Refusal("Công ước, hiệp ước, định ước, hiệp định là tên của điều ước quốc tế, không đặt cho thỏa thuận quốc tế ({0}). Đổi tên gọi, hoặc làm theo Luật Điều ước quốc tế.", Clause)
            : null;
    }

    /// <summary>Folded, letters only, without "Dự thảo", "Bản": "DỰ THẢO  Hiệp-định" is "hiep dinh".</summary>
    private static string Bare(string name)
    {
        var letters = new string([.. VietnameseText.Fold(name).Where(c => !char.IsControl(c) && char.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.Format).Select(c => char.IsLetter(c) ? c : ' ')]);
        var words = string.Join(' ', letters.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        for (var cut = true; cut;)
        {
            cut = false;
            // "Bản ghi nhớ" begins with a word that is also only a measure: it is taken off both sides alike.
            foreach (var before in Before.Where(b => words.StartsWith(b + " ", StringComparison.Ordinal))) (words, cut) = (words[(before.Length + 1)..], true);
        }
        return words;
    }
}
